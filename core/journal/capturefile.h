// SPDX-License-Identifier: MIT
// A capture somebody else made, frame by frame: classic pcap (either byte order, microseconds or nanoseconds) and
// pcapng (either byte order, several sections and interfaces). Nothing in it is believed and memory is bounded: a file
// that makes no sense from some place on has its frames up to there. One thread.
// Sources: draft-ietf-opsawg-pcap, draft-ietf-opsawg-pcapng.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/bytesource.h"
#include "core/base/scancontrol.h"

namespace sockeye {

enum class CaptureFault {
    None,
    NotACapture,
    Compressed, // gzip, zstd or xz: what is inside may well be one
    UnknownVersion,
    Torn,         // it ends in the middle of a frame
    BadLength,    // a length that cannot be
    BadByteOrder, // a section's magic number
    NoInterface,  // a frame of an interface that was not described
    TooManyInterfaces,
    Unreadable, // the source says why: ByteSource::err()
};

struct CaptureFrame {
    std::optional<std::int64_t> unixNs; // none in a simple packet block
    std::uint16_t linkType = 0;         // IANA's LINKTYPE_ numbers, as tcpdump.org lists them
    std::uint64_t offset = 0;           // of its octets in the file
    std::uint32_t captured = 0;         // octets of it that are there
    std::uint64_t wireLength = 0;       // octets it had
    ByteView octets;                    // until the next one is read
};

class CaptureFile
{
public:
    static constexpr std::size_t kLongestFrame = 262144; // octets; Wireshark's limit too
    static constexpr std::size_t kMostInterfaces = 65536;

    // Both outlive it; `control` is told where it is, and may stop it.
    explicit CaptureFile(const ByteSource &source, ScanControl *control = nullptr);

    // None at the end, where it was stopped, and where it makes no sense any more: fault() tells which.
    std::optional<CaptureFrame> next();

    CaptureFault fault() const { return m_fault; }
    std::uint64_t place() const { return m_at; } // what is read so far; of a fault, where it is
    // Whether a file that begins so says that it is one, if only after it is unpacked.
    static bool isOne(ByteView firstOctets);

private:
    struct Interface {
        std::uint16_t linkType = 0;
        std::uint32_t snapLength = 0;
        std::uint8_t resolution = 6; // if_tsresol
        std::int64_t offset = 0;     // if_tsoffset, seconds
    };

    void begin();
    bool goesOn() const;
    // What cannot be read is neither torn nor of another kind.
    void fail(CaptureFault fault) { m_fault = m_source.err() != 0 ? CaptureFault::Unreadable : fault; }
    bool fill(std::uint64_t offset, std::size_t octets);
    std::uint16_t get16(std::size_t at) const;
    std::uint32_t get32(std::size_t at) const;
    std::optional<CaptureFrame> nextClassic();
    std::optional<CaptureFrame> nextBlock();
    bool beginSection(std::uint64_t left);
    void addInterface(std::size_t octets);
    std::optional<CaptureFrame> readPacket(std::uint32_t type, std::size_t octets);
    std::optional<CaptureFrame> frameAt(std::size_t at, CaptureFrame frame);

    const ByteSource &m_source;
    ScanControl *const m_control;
    const std::uint64_t m_size;
    std::uint64_t m_at = 0;
    CaptureFault m_fault = CaptureFault::None;
    bool m_isSwapped = false;
    bool m_isNew = false;  // pcapng
    Interface m_only;      // of a classic one
    bool m_isNano = false; // of a classic one
    std::vector<Interface> m_interfaces;
    Bytes m_buffer; // the frame's record or block, from m_at on
};

} // namespace sockeye
