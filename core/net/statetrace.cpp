// SPDX-License-Identifier: MIT
#include "core/net/statetrace.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <sstream>

#include <linux/perf_event.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/base/clocks.h"

namespace sockeye {

namespace {

constexpr std::size_t kRingPages = 64; // a power of two; some 2000 changes of state
constexpr const char *kFormats[] = {"/sys/kernel/tracing/events/sock/inet_sock_set_state/format",
                                    "/sys/kernel/debug/tracing/events/sock/inet_sock_set_state/format"};

std::size_t pageSize()
{
    static const auto size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return size;
}

std::size_t ringOctets()
{
    return kRingPages * pageSize();
}

// The number behind `word` in a line; false when it is not there.
bool numberAfter(const std::string &line, const char *word, std::uint32_t &number)
{
    const auto at = line.find(word);
    if (at == line.npos)
        return false;
    number = static_cast<std::uint32_t>(std::strtoul(line.c_str() + at + std::strlen(word), nullptr, 10));
    return true;
}

template<typename T>
T valueAt(ByteView octets, std::size_t at)
{
    T value{};
    if (at + sizeof value <= octets.size())
        std::memcpy(&value, octets.data() + at, sizeof value);
    return value;
}

// What a sample holds with the sample_type asked for below, perf_event_open(2).
struct SampleHead {
    perf_event_header header;
    std::uint64_t time;
    std::uint32_t rawSize;
};

} // namespace

Result<StateTrace::Layout> StateTrace::layout()
{
    int error = ENOENT;
    for (const auto *path : kFormats) {
        errno = 0;
        std::ifstream file(path);
        if (!file) {
            error = errno != ENOENT ? errno : error;
            continue;
        }
        Layout found;
        const std::pair<const char *, std::uint32_t &> fields[] = {
            {" skaddr;", found.socket},      {" oldstate;", found.oldState}, {" newstate;", found.newState},
            {" sport;", found.sport},        {" dport;", found.dport},       {" family;", found.family},
            {" saddr[4];", found.saddr},     {" daddr[4];", found.daddr},    {" saddr_v6[16];", found.saddr6},
            {" daddr_v6[16];", found.daddr6}};
        std::uint32_t id = 0;
        std::size_t known = 0;
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("ID:"))
                numberAfter(line, "ID:", id);
            for (const auto &[name, offset] : fields) {
                if (line.find(name) != line.npos)
                    known += numberAfter(line, "offset:", offset);
            }
        }
        found.id = id;
        if (id != 0 && known == std::size(fields))
            return found;
        error = EPROTO; // another kernel's idea of it
    }
    return tl::make_unexpected(SysError{"open", error});
}

Result<StateTrace> StateTrace::open()
{
    StateTrace trace;
    auto found = layout();
    if (!found)
        return tl::make_unexpected(found.error());
    trace.m_layout = *found;
    perf_event_attr wanted{};
    wanted.type = PERF_TYPE_TRACEPOINT;
    wanted.size = sizeof wanted;
    wanted.config = trace.m_layout.id;
    wanted.sample_period = 1;
    wanted.sample_type = PERF_SAMPLE_TIME | PERF_SAMPLE_RAW;
    wanted.use_clockid = 1;
    wanted.clockid = CLOCK_MONOTONIC;
    const long processors = sysconf(_SC_NPROCESSORS_CONF);
    for (long cpu = 0; cpu < processors; ++cpu) {
        Ring ring;
        ring.fd = UniqueFd(static_cast<int>(
            syscall(SYS_perf_event_open, &wanted, -1, static_cast<int>(cpu), -1, PERF_FLAG_FD_CLOEXEC)));
        if (!ring.fd && errno == ENODEV)
            continue; // switched off
        if (!ring.fd)
            return tl::make_unexpected(SysError{"perf_event_open", errno});
        ioctl(ring.fd.value(), PERF_EVENT_IOC_SET_FILTER,
              "protocol == 6"); // else the others are passed over here
        void *memory =
            mmap(nullptr, pageSize() + ringOctets(), PROT_READ | PROT_WRITE, MAP_SHARED, ring.fd.value(), 0);
        if (memory == MAP_FAILED)
            return tl::make_unexpected(SysError{"mmap", errno});
        ring.memory = memory;
        trace.m_rings.push_back(std::move(ring));
    }
    return trace;
}

StateTrace::~StateTrace()
{
    for (const auto &ring : m_rings)
        munmap(ring.memory, pageSize() + ringOctets());
}

void StateTrace::read(const std::function<void(const Step &)> &see)
{
    const auto toWallNs = wallNs() - monotonicNs();
    for (const auto &ring : m_rings)
        drain(ring, toWallNs, see);
}

void StateTrace::drain(const Ring &ring, std::int64_t toWallNs, const std::function<void(const Step &)> &see)
{
    auto *page = static_cast<perf_event_mmap_page *>(ring.memory);
    const auto *octets = static_cast<const std::uint8_t *>(ring.memory) + pageSize();
    const auto size = ringOctets();
    // The kernel writes, then moves the head; what is read is given back by moving the tail.
    const auto head = std::atomic_ref(page->data_head).load(std::memory_order_acquire);
    auto tail = page->data_tail;
    while (tail < head) {
        const auto at = static_cast<std::size_t>(tail % size);
        perf_event_header header{};
        std::memcpy(&header, octets + at, sizeof header); // records are aligned: it is in one piece
        if (header.size < sizeof header)
            break;
        m_record.resize(header.size);
        const auto first = std::min<std::size_t>(header.size, size - at);
        std::memcpy(m_record.data(), octets + at, first);
        std::memcpy(m_record.data() + first, octets, header.size - first);
        if (header.type == PERF_RECORD_LOST) {
            m_lost += valueAt<std::uint64_t>(m_record, sizeof header + sizeof(std::uint64_t));
        } else if (header.type == PERF_RECORD_SAMPLE && header.size > sizeof(SampleHead)) {
            constexpr auto kRawAt = offsetof(SampleHead, rawSize) + sizeof(std::uint32_t);
            const auto ns = valueAt<std::uint64_t>(m_record, offsetof(SampleHead, time));
            see(stepOf(ByteView(m_record).subspan(kRawAt), static_cast<std::int64_t>(ns) + toWallNs));
        }
        tail += header.size;
    }
    std::atomic_ref(page->data_tail).store(tail, std::memory_order_release);
}

StateTrace::Step StateTrace::stepOf(ByteView record, std::int64_t ns) const
{
    Step step;
    step.ns = ns;
    step.socket = valueAt<std::uint64_t>(record, m_layout.socket);
    step.from = valueAt<std::int32_t>(record, m_layout.oldState);
    step.to = valueAt<std::int32_t>(record, m_layout.newState);
    const auto local = valueAt<std::uint16_t>(record, m_layout.sport); // host order
    const auto peer = valueAt<std::uint16_t>(record, m_layout.dport);
    using Four = std::array<std::uint8_t, 4>;
    using Sixteen = std::array<std::uint8_t, 16>;
    switch (valueAt<std::uint16_t>(record, m_layout.family)) {
    case AF_INET:
        step.local = Endpoint::inet(valueAt<Four>(record, m_layout.saddr), local);
        step.peer = Endpoint::inet(valueAt<Four>(record, m_layout.daddr), peer);
        break;
    case AF_INET6:
        step.local = Endpoint::inet6(valueAt<Sixteen>(record, m_layout.saddr6), local);
        step.peer = Endpoint::inet6(valueAt<Sixteen>(record, m_layout.daddr6), peer);
        break;
    }
    return step;
}

} // namespace sockeye
