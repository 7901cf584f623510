// SPDX-License-Identifier: MIT
// The packets of a capture file, to choose one from: of each what it carries, between whom, how it begins and where
// that stands in the file. Memory is bounded. Values; any thread, though making one reads the whole file.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "core/base/filesource.h"
#include "core/journal/capturefile.h"
#include "core/journal/framepayload.h"

namespace sockeye {

struct CapturePacket {
    static constexpr std::size_t kShown = 16;

    std::uint64_t number = 0;           // from 1, as Wireshark counts
    std::optional<std::int64_t> unixNs; // none where the file does not say
    FramePayload payload;
    std::uint64_t offset = 0; // of the payload in the file
    std::array<std::uint8_t, kShown> first{};
    std::size_t firstSize = 0; // octets in `first`

    ByteView firstOctets() const { return ByteView(first).first(firstSize); }
};

struct CaptureList {
    static constexpr std::size_t kMostPackets = 50'000;

    std::shared_ptr<const ByteSource> source; // null where it could not be opened
    int err = 0;                              // of opening it, or of reading it: then `fault` is Unreadable
    std::vector<CapturePacket> packets;
    CaptureFault fault = CaptureFault::None;
    std::uint64_t faultAt = 0; // the octet of the file
    bool isAll = false;        // false: stopped, or there are more than kMostPackets

    // What `control` stops has the packets up to there.
    static CaptureList read(std::shared_ptr<const ByteSource> source, ScanControl &control);
    static CaptureList readFile(const std::string &path, ScanControl &control);

    // The payload's octets, from the file; empty where it can no longer be read.
    Bytes payloadOf(const CapturePacket &packet) const;
};

} // namespace sockeye
