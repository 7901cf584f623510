// SPDX-License-Identifier: MIT
// How OverlayWalk reads a single field, and what it says of it.
#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "core/bytes/checksum.h"
#include "core/bytes/structure/fieldtext.h"
#include "core/bytes/structure/overlaywalk.h"

namespace sockeye {

namespace {

constexpr std::size_t kLongestEnded = 64 * 1024; // octets looked through for a text's end
constexpr std::size_t kWidestLeb128 = 9;
const FieldType kText{FieldKind::Text, 0, false, -1, {}};

} // namespace

bool OverlayWalk::walkTyped(const FieldDefinition &field, const FieldType &type, std::size_t parent,
                            std::int64_t item)
{
    if (type.kind == FieldKind::Group || type.kind == FieldKind::Use)
        return walkHolder(field, type, parent, item);
    const auto octets = static_cast<std::size_t>(type.octets);
    if (octets > left())
        return stopShort(field, parent, octets - left());
    const std::size_t index = add(field, parent, item);
    if (index == kNoField)
        return false;
    at(index).type = &type;
    bool fits = true;
    switch (type.kind) {
    case FieldKind::Unsigned:
    case FieldKind::Signed:
        fits = readInteger(field, type, index);
        at(index).end = m_made.fields.size(); // parts read before one that does not fit stay
        break;
    case FieldKind::Leb128:
        fits = readLeb128(field, index);
        break;
    case FieldKind::DnsName:
        fits = readName(index);
        break;
    case FieldKind::Text:
        fits = readText(field, index);
        break;
    default:
        readOctets(field, type, octets > 0 ? octets : left(), index);
    }
    if (!fits)
        return false;
    at(index).end = m_made.fields.size();
    return judge(field, index);
}

bool OverlayWalk::readInteger(const FieldDefinition &field, const FieldType &type, std::size_t index)
{
    const auto octets = m_bytes.subspan(m_at, static_cast<std::size_t>(type.octets));
    const auto number = integerOf(octets, type);
    FieldDefinition shown; // a choice's type is not the field's own
    const bool isOwn = type.kind == field.type.kind && type.octets == field.type.octets;
    if (!isOwn) {
        shown.type = type;
        shown.show = field.show;
    }
    at(index).value = integerText(number, isOwn ? field : shown, 0);
    at(index).size = octets.size();
    m_at += octets.size();
    scope().set(field.symbol, {static_cast<std::int64_t>(number), index});
    label(field, static_cast<std::int64_t>(number), index);
    return readParts(field, type, number, index);
}

bool OverlayWalk::readParts(const FieldDefinition &field, const FieldType &type, std::uint64_t number,
                            std::size_t index)
{
    const int width = 8 * type.octets;
    const std::size_t begin = at(index).offset;
    int bit = 0;
    for (const FieldDefinition &part : field.parts) {
        const std::size_t made = add(part, index, -1);
        if (made == kNoField)
            return false;
        const int shift = width - bit - part.bits;
        const auto mask = part.bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << part.bits) - 1;
        const auto value = number >> shift & mask;
        const auto first = static_cast<std::size_t>(bit / 8);
        const auto last = static_cast<std::size_t>((bit + part.bits - 1) / 8);
        OverlayField &row = at(made);
        row.bit = bit;
        row.bits = part.bits;
        row.offset = begin + (type.isLittle ? static_cast<std::size_t>(type.octets) - 1 - last : first);
        row.size = last - first + 1;
        row.value = integerText(value, part, part.bits);
        scope().set(part.symbol, {static_cast<std::int64_t>(value), made});
        label(part, static_cast<std::int64_t>(value), made);
        if (!judge(part, made))
            return false;
        bit += part.bits;
    }
    return true;
}

bool OverlayWalk::readLeb128(const FieldDefinition &field, std::size_t index)
{
    std::uint64_t number = 0;
    std::size_t octets = 0;
    while (true) {
        if (octets == left() || octets == kWidestLeb128) {
            const std::size_t parent = at(index).parent;
            m_made.fields.pop_back();
            return octets == left() ? stopShort(field, parent, 1)
                                    : stop(StopReason::TooLongNumber, field, parent);
        }
        const std::uint8_t octet = m_bytes[m_at + octets];
        number |= static_cast<std::uint64_t>(octet & 0x7f) << (7 * octets);
        ++octets;
        if ((octet & 0x80) == 0)
            break;
    }
    at(index).value = integerText(number, field, 0);
    at(index).size = octets;
    m_at += octets;
    scope().set(field.symbol, {static_cast<std::int64_t>(number), index});
    label(field, static_cast<std::int64_t>(number), index);
    return true;
}

bool OverlayWalk::readName(std::size_t index)
{
    const std::size_t origin = scope().origin();
    bool isCut = false;
    const auto name = readDnsName(m_bytes.subspan(origin), m_at - origin, m_window.end - origin, isCut);
    const FieldDefinition &field = *at(index).definition;
    charge(kLongestFieldText);
    if (!name) {
        const std::size_t parent = at(index).parent;
        m_made.fields.pop_back();
        return isCut ? stopShort(field, parent, 1) : stop(StopReason::BadName, field, parent);
    }
    at(index).value = name->text;
    at(index).size = name->size;
    m_at += name->size;
    scope().set(field.symbol, {0, index});
    if (name->pointer)
        remark(index, FieldRemark::PointsBack, std::to_string(*name->pointer));
    return true;
}

bool OverlayWalk::readText(const FieldDefinition &field, std::size_t index)
{
    if (field.ends.empty()) {
        readOctets(field, kText, left(), index);
        return true;
    }
    auto looked = m_bytes.subspan(m_at, std::min(left(), kLongestEnded));
    std::size_t size = 0;
    std::size_t endSize = 0;
    bool isFound = false;
    for (const std::string &end : field.ends) {
        charge(looked.size());
        if (const void *found = memmem(looked.data(), looked.size(), end.data(), end.size())) {
            isFound = true;
            size = static_cast<std::size_t>(static_cast<const std::uint8_t *>(found) - looked.data());
            endSize = end.size();
            looked = looked.first(size); // only one that comes before it can be the first
        }
    }
    if (!isFound) {
        const std::size_t parent = at(index).parent;
        m_made.fields.pop_back();
        const bool mayCome = m_window.isAll && left() < kLongestEnded;
        return mayCome ? stop(StopReason::PastEnd, field, parent) : stop(StopReason::NoEnd, field, parent);
    }
    readOctets(field, kText, size, index);
    at(index).size += endSize;
    m_at += endSize;
    return true;
}

void OverlayWalk::readOctets(const FieldDefinition &field, const FieldType &type, std::size_t size,
                             std::size_t index)
{
    const auto octets = m_bytes.subspan(m_at, size);
    ByteView mask;
    if (field.maskSymbol >= 0) {
        const auto &by = scope()[field.maskSymbol];
        if (by.field != kNoField)
            mask = m_bytes.subspan(at(by.field).offset, at(by.field).size);
    }
    const bool isAddress =
        type.kind == FieldKind::Ipv4 || type.kind == FieldKind::Ipv6 || type.kind == FieldKind::Mac;
    at(index).value = isAddress                       ? addressText(type.kind, octets)
                      : type.kind == FieldKind::Float ? floatText(octets, type.isLittle)
                                                      : octetsText(type.kind, octets, mask);
    at(index).size = size;
    m_at += size;
    if (field.symbol >= 0)
        scope().set(field.symbol, {0, index});
}

void OverlayWalk::label(const FieldDefinition &field, std::int64_t number, std::size_t index)
{
    if (field.enumIndex < 0)
        return;
    const auto &labels = scope().structure().enums[static_cast<std::size_t>(field.enumIndex)].labels;
    const auto found = labels.find(number);
    if (found == labels.end())
        return;
    at(index).label = &found->second;
    ++m_made.proofs;
}

bool OverlayWalk::judge(const FieldDefinition &field, std::size_t index)
{
    const std::size_t parent = at(index).parent;
    if (field.must) {
        const auto holds = worth(*field.must, field, parent);
        if (!holds)
            return false;
        if (*holds == 0) {
            m_at = at(index).offset; // the place that does not fit
            return stop(StopReason::MustFails, field, parent);
        }
        ++m_made.proofs;
    }
    if (field.should) {
        const auto holds = worth(*field.should, field, parent);
        if (!holds)
            return false;
        if (*holds == 0)
            remark(index, FieldRemark::NotAsExpected);
    }
    if (field.isReserved) {
        const auto octets = m_bytes.subspan(at(index).offset, at(index).size);
        const bool isZero = at(index).bits > 0
                                ? scope()[field.symbol].number == 0
                                : std::all_of(octets.begin(), octets.end(), [](auto o) { return o == 0; });
        charge(octets.size());
        if (!isZero)
            remark(index, FieldRemark::ReservedNotZero);
    }
    if (field.checksum)
        checkSum(field, index);
    return true;
}

void OverlayWalk::checkSum(const FieldDefinition &field, std::size_t index)
{
    const FieldChecksum &sum = *field.checksum;
    const auto place = at(index).offset;
    const auto width = at(index).size;
    const auto given = static_cast<std::uint64_t>(scope()[field.symbol].number);
    if (sum.mayBeZero && given == 0)
        return remark(index, FieldRemark::ChecksumNotUsed);
    std::int64_t from = 0;
    std::int64_t size = 0;
    const auto reads = [&](const std::optional<Expression> &expression, std::int64_t &number) {
        if (!expression)
            return true;
        const auto value = expression->evaluate(*this);
        number = value.value_or(0);
        return value.has_value() && number >= 0;
    };
    if (!reads(sum.from, from) || !reads(sum.size, size))
        return remark(index, FieldRemark::ChecksumNotAll);
    const auto room = m_window.end - m_groupBegin;
    if (!sum.size)
        size = static_cast<std::int64_t>(room) - std::min(from, static_cast<std::int64_t>(room));
    if (static_cast<std::uint64_t>(from) > room ||
        static_cast<std::uint64_t>(size) > room - static_cast<std::size_t>(from))
        return remark(index, FieldRemark::ChecksumNotAll);
    const auto begin = m_groupBegin + static_cast<std::size_t>(from);
    const auto end = begin + static_cast<std::size_t>(size);
    charge(end - begin);
    // The field itself counts as zero.
    const bool isInside = place >= begin && place + width <= end;
    const auto before = m_bytes.subspan(begin, isInside ? place - begin : end - begin);
    const auto after = isInside ? m_bytes.subspan(place + width, end - place - width) : ByteView{};
    std::uint32_t right = 0;
    if (sum.kind == ChecksumKind::Crc32) {
        static constexpr std::uint8_t zeros[4]{};
        right = crc32(after, crc32(ByteView(zeros).first(isInside ? width : 0), crc32(before)));
    } else {
        std::uint32_t start = 0;
        if (sum.pseudoProtocol) {
            const auto pseudo = pseudoSum(*sum.pseudoProtocol, end - begin);
            if (!pseudo)
                return remark(index, FieldRemark::ChecksumNoAddresses);
            start = *pseudo;
        }
        if (before.size() % 2 != 0 && !after.empty())
            return remark(index, FieldRemark::ChecksumNotAll);
        right = finishChecksum(onesComplementSum(after, onesComplementSum(before, start)));
        if (sum.mayBeZero && right == 0)
            right = 0xffff; // zero says that there is none, RFC 768
    }
    if (right == given) {
        m_made.proofs += 4; // more than a lucky guess
        remark(index, FieldRemark::ChecksumRight);
    } else {
        remark(index, FieldRemark::ChecksumWrong, fmt::format("0x{:0{}x}", right, 2 * width));
    }
}

// The addresses of the header around this structure, RFC 9293, 3.1, and RFC 8200, 8.1.
std::optional<std::uint32_t> OverlayWalk::pseudoSum(int protocol, std::size_t size) const
{
    if (m_scopes.size() < 2)
        return std::nullopt;
    const OverlayScope &around = m_scopes[m_scopes.size() - 2];
    auto sum = static_cast<std::uint32_t>(protocol) + static_cast<std::uint32_t>(size >> 16) +
               static_cast<std::uint32_t>(size & 0xffff);
    for (const std::string_view id : {"source", "destination"}) {
        const auto *address = around.named(id);
        if (address == nullptr)
            return std::nullopt;
        const OverlayField &field = m_made.fields[address->field];
        const auto kind = field.definition->type.kind;
        if (kind != FieldKind::Ipv4 && kind != FieldKind::Ipv6)
            return std::nullopt;
        sum = onesComplementSum(m_bytes.subspan(field.offset, field.size), sum);
    }
    return sum;
}

void OverlayWalk::remark(std::size_t index, FieldRemark remark, std::string detail)
{
    at(index).remark = remark;
    at(index).detail = std::move(detail);
    switch (remark) {
    case FieldRemark::ChecksumWrong:
    case FieldRemark::ReservedNotZero:
    case FieldRemark::NotAsExpected:
    case FieldRemark::LeftOver:
        ++m_made.doubts;
        break;
    default:
        break;
    }
}

} // namespace sockeye
