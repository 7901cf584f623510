// SPDX-License-Identifier: MIT
#include "tests/bench/support/longsession.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/journal/journal.h"

namespace sockeye::bench {

namespace {

constexpr std::size_t kOctets = 64;
constexpr std::uint64_t kMarkedEvery = 1'000'000;
constexpr std::string_view kMark = "\xde\xad\xbe\xef";

} // namespace

std::uint64_t markedIn(std::uint64_t datagrams)
{
    return (datagrams + kMarkedEvery / 2) / kMarkedEvery;
}

void writeSession(const std::string &path, std::uint64_t datagrams)
{
    JournalOptions options;
    options.path = path;
    const auto journal = Journal::create(options).value();
    const auto local = Endpoint::inet({127, 0, 0, 1}, 7000);
    auto batch = journal->take();
    auto &made = batch->add();
    made.socket = 1;
    auto &call = made.body.emplace<CallEvent>();
    call.call = CallCode::Socket;
    call.made = {Family::Inet, SocketType::Datagram};
    call.madeName = "udp#1";
    std::array<std::uint8_t, kOctets> payload{};
    for (std::uint64_t i = 0; i < datagrams; ++i) {
        std::copy_n(reinterpret_cast<const std::uint8_t *>(&i), sizeof i, payload.begin());
        const auto mark = i % kMarkedEvery == kMarkedEvery / 2 ? viewOf(kMark) : ByteView{};
        std::fill(std::copy(mark.begin(), mark.end(), payload.begin() + 8), payload.begin() + 12,
                  std::uint8_t{0});
        auto &event = batch->add();
        event.socket = 1;
        event.ns = 1'700'000'000'000'000'000 + static_cast<std::int64_t>(i) * 5000;
        event.callId = i / 64;
        auto &data = event.body.emplace<DataEvent>();
        data.dir = Direction::In;
        data.call = CallCode::RecvMmsg;
        data.payload = batch->keep(ByteView{payload});
        data.origLen = payload.size();
        data.local = local;
        data.peer = Endpoint::inet({127, 0, 0, 1}, static_cast<std::uint16_t>(40000 + i % 16));
        if (batch->isFull()) {
            journal->submit(std::move(batch));
            batch = journal->take();
        }
    }
    journal->submit(std::move(batch));
    journal->stop();
}

} // namespace sockeye::bench
