// SPDX-License-Identifier: MIT
#include "core/journal/capturefile.h"

#include <algorithm>
#include <limits>

#include "core/journal/pcapng.h"

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::uint32_t kMicroMagic = 0xa1b2c3d4, kNanoMagic = 0xa1b23c4d;
constexpr std::size_t kClassicHeader = 24, kRecordHeader = 16;
constexpr std::uint16_t kClassicMajor = 2;
constexpr std::uint32_t kObsoletePacketBlock = 2, kSimplePacketBlock = 3; // beside pcapng::kPacketBlock
constexpr std::uint16_t kTimeOffset = 14;                                 // if_tsoffset
constexpr std::int64_t kNsPerSecond = 1'000'000'000;
// Options of an interface lie within this; what is behind is passed over unread.
constexpr std::size_t kLongestInterface = 65536;

bool begins(ByteView octets, std::initializer_list<int> with)
{
    return octets.size() >= with.size() &&
           std::equal(with.begin(), with.end(), octets.begin(), [](int a, std::uint8_t b) { return a == b; });
}

bool isPacked(ByteView octets)
{
    return begins(octets, {0x1f, 0x8b}) || begins(octets, {0x28, 0xb5, 0x2f, 0xfd}) ||
           begins(octets, {0xfd, '7', 'z', 'X'});
}

bool isClassic(std::uint32_t magic)
{
    return magic == kMicroMagic || magic == kNanoMagic;
}

// A count of 10^-n s, or with the highest bit 2^-n s; none where that is no time 64 bits of nanoseconds can tell.
std::optional<std::int64_t> nanoseconds(std::uint64_t count, std::uint8_t resolution, std::int64_t offset)
{
    const int exponent = resolution & 0x7f;
    __extension__ using Wide = __int128;
    Wide ns = static_cast<Wide>(count);
    if ((resolution & 0x80) != 0) {
        if (exponent > 63)
            return std::nullopt;
        ns = ns * kNsPerSecond >> exponent;
    } else {
        if (exponent > 27)
            return std::nullopt;
        for (int i = exponent; i < 9; ++i)
            ns *= 10;
        for (int i = 9; i < exponent; ++i)
            ns /= 10;
    }
    ns += static_cast<Wide>(offset) * kNsPerSecond;
    if (ns > std::numeric_limits<std::int64_t>::max() || ns < std::numeric_limits<std::int64_t>::min())
        return std::nullopt;
    return static_cast<std::int64_t>(ns);
}

} // namespace

CaptureFile::CaptureFile(const ByteSource &source, ScanControl *control)
    : m_source(source)
    , m_control(control)
    , m_size(source.size())
{
    begin();
}

void CaptureFile::begin()
{
    if (!fill(0, 4) || !isOne(m_buffer))
        return fail(CaptureFault::NotACapture);
    if (isPacked(m_buffer))
        return fail(CaptureFault::Compressed);
    const auto magic = load<std::uint32_t>(m_buffer.data());
    m_isNew = magic == kSectionBlock;
    if (m_isNew)
        return;
    m_isSwapped = !isClassic(magic);
    m_isNano = get32(0) == kNanoMagic;
    if (!fill(0, kClassicHeader))
        return fail(CaptureFault::Torn);
    if (get16(4) != kClassicMajor)
        return fail(CaptureFault::UnknownVersion);
    m_only.linkType = static_cast<std::uint16_t>(get32(20)); // the upper octets are about the FCS
    m_at = kClassicHeader;
}

bool CaptureFile::isOne(ByteView octets)
{
    if (octets.size() < 4)
        return false;
    const auto magic = load<std::uint32_t>(octets.data());
    return magic == kSectionBlock || isClassic(magic) || isClassic(__builtin_bswap32(magic)) ||
           isPacked(octets);
}

// The octets from `offset` on into m_buffer; false where the file ends before.
bool CaptureFile::fill(std::uint64_t offset, std::size_t octets)
{
    if (offset > m_size || octets > m_size - offset)
        return false;
    m_buffer.resize(octets);
    return m_source.read(offset, m_buffer) == octets;
}

std::uint16_t CaptureFile::get16(std::size_t at) const
{
    const auto value = load<std::uint16_t>(m_buffer.data() + at);
    return m_isSwapped ? __builtin_bswap16(value) : value;
}

std::uint32_t CaptureFile::get32(std::size_t at) const
{
    const auto value = load<std::uint32_t>(m_buffer.data() + at);
    return m_isSwapped ? __builtin_bswap32(value) : value;
}

std::optional<CaptureFrame> CaptureFile::next()
{
    if (m_fault != CaptureFault::None || m_at >= m_size || !goesOn())
        return std::nullopt;
    return m_isNew ? nextBlock() : nextClassic();
}

bool CaptureFile::goesOn() const
{
    if (m_control == nullptr)
        return true;
    m_control->done = m_at;
    return !m_control->stop;
}

std::optional<CaptureFrame> CaptureFile::nextClassic()
{
    if (!fill(m_at, kRecordHeader)) {
        fail(CaptureFault::Torn);
        return std::nullopt;
    }
    CaptureFrame frame;
    frame.linkType = m_only.linkType;
    frame.unixNs = static_cast<std::int64_t>(get32(0)) * kNsPerSecond +
                   static_cast<std::int64_t>(get32(4)) * (m_isNano ? 1 : 1000);
    frame.captured = get32(8);
    frame.wireLength = get32(12);
    if (frame.captured > kLongestFrame) {
        fail(CaptureFault::BadLength);
        return std::nullopt;
    }
    if (!fill(m_at, kRecordHeader + frame.captured)) {
        fail(CaptureFault::Torn);
        return std::nullopt;
    }
    const auto made = frameAt(kRecordHeader, frame);
    m_at += m_buffer.size();
    return made;
}

// The first block from m_at on that is a frame.
std::optional<CaptureFrame> CaptureFile::nextBlock()
{
    while (m_fault == CaptureFault::None && m_at < m_size && goesOn()) {
        if (!fill(m_at, kBlockOverhead)) {
            fail(CaptureFault::Torn);
            break;
        }
        const bool isSection = get32(0) == kSectionBlock; // the same in either order
        if (isSection && !beginSection(m_size - m_at))
            break;
        const auto type = get32(0);
        const std::uint64_t length = get32(4);
        const bool isPacket =
            type == kPacketBlock || type == kSimplePacketBlock || type == kObsoletePacketBlock;
        if (length < kBlockOverhead || length % 4 != 0 ||
            (isPacket && length > kLongestFrame + kLongestInterface)) {
            fail(CaptureFault::BadLength);
            break;
        }
        if (length > m_size - m_at) {
            fail(CaptureFault::Torn);
            break;
        }
        std::optional<CaptureFrame> frame;
        if (isPacket || type == kInterfaceBlock) {
            const auto read = static_cast<std::size_t>(
                isPacket ? length : std::min<std::uint64_t>(length, kLongestInterface));
            if (!fill(m_at, read)) {
                fail(CaptureFault::Torn);
                break;
            }
            if (isPacket)
                frame = readPacket(type, read);
            else
                addInterface(read);
        }
        if (m_fault != CaptureFault::None)
            break;
        m_at += length;
        if (frame)
            return frame;
    }
    return std::nullopt;
}

bool CaptureFile::beginSection(std::uint64_t left)
{
    constexpr std::size_t kSectionSize = 28; // without options
    if (left < kSectionSize) {
        fail(CaptureFault::Torn);
        return false;
    }
    const auto magic = load<std::uint32_t>(m_buffer.data() + 8);
    m_isSwapped = magic != kByteOrderMagic;
    if (m_isSwapped && __builtin_bswap32(magic) != kByteOrderMagic) {
        fail(CaptureFault::BadByteOrder);
        return false;
    }
    m_interfaces.clear();
    return true;
}

void CaptureFile::addInterface(std::size_t octets)
{
    constexpr std::size_t kFixed = 16, kTrailer = 4;
    if (octets < kFixed + kTrailer)
        return fail(CaptureFault::BadLength);
    if (m_interfaces.size() >= kMostInterfaces)
        return fail(CaptureFault::TooManyInterfaces);
    Interface made;
    made.linkType = get16(8);
    made.snapLength = get32(12);
    for (std::size_t at = kFixed; at + 4 <= octets - kTrailer;) {
        const auto code = get16(at);
        const std::size_t length = get16(at + 2);
        at += 4;
        if (code == kEndOfOptions || length > octets - kTrailer - at)
            break;
        if (code == kTimeResolution && length >= 1)
            made.resolution = m_buffer[at];
        if (code == kTimeOffset && length >= 8) {
            const auto value = load<std::uint64_t>(m_buffer.data() + at);
            made.offset = static_cast<std::int64_t>(m_isSwapped ? __builtin_bswap64(value) : value);
        }
        at += padded(length);
    }
    m_interfaces.push_back(made);
}

std::optional<CaptureFrame> CaptureFile::readPacket(std::uint32_t type, std::size_t octets)
{
    constexpr std::size_t kTrailer = 4;
    const std::size_t header = type == kSimplePacketBlock ? 12 : kPacketHeader;
    if (octets < header + kTrailer) {
        fail(CaptureFault::BadLength);
        return std::nullopt;
    }
    const std::size_t index = type == kPacketBlock ? get32(8) : type == kObsoletePacketBlock ? get16(8) : 0;
    if (index >= m_interfaces.size()) {
        fail(CaptureFault::NoInterface);
        return std::nullopt;
    }
    const Interface &interface = m_interfaces[index];
    CaptureFrame frame;
    frame.linkType = interface.linkType;
    if (type == kSimplePacketBlock) {
        frame.wireLength = get32(8);
        // How much of it was captured is nowhere said: as much as the interface takes, or all.
        const auto most = interface.snapLength == 0 ? frame.wireLength : interface.snapLength;
        frame.captured = static_cast<std::uint32_t>(std::min<std::uint64_t>(
            {frame.wireLength, most, static_cast<std::uint64_t>(octets - header - kTrailer)}));
    } else {
        frame.unixNs =
            nanoseconds(std::uint64_t{get32(12)} << 32 | get32(16), interface.resolution, interface.offset);
        frame.captured = get32(20);
        frame.wireLength = get32(24);
    }
    if (frame.captured > kLongestFrame || frame.captured > octets - header - kTrailer) {
        fail(CaptureFault::BadLength);
        return std::nullopt;
    }
    return frameAt(header, frame);
}

std::optional<CaptureFrame> CaptureFile::frameAt(std::size_t at, CaptureFrame frame)
{
    frame.offset = m_at + at;
    frame.octets = ByteView(m_buffer).subspan(at, frame.captured);
    frame.wireLength = std::max<std::uint64_t>(frame.wireLength, frame.captured);
    return frame;
}

} // namespace sockeye
