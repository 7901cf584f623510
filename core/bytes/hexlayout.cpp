// SPDX-License-Identifier: MIT
#include "core/bytes/hexlayout.h"

#include <algorithm>
#include <bit>

namespace sockeye {

namespace {

constexpr int kAreaGap = 2;
constexpr int kLeastDigits = 4; // of an offset
constexpr int kWidestRow = 64;  // octets, where there is room

int digitsFor(std::uint64_t size, Radix radix)
{
    std::uint64_t last = size > 0 ? size - 1 : 0;
    if (radix == Radix::Hex) {
        const int digits = (std::bit_width(last) + 3) / 4;
        return std::max(kLeastDigits, digits + digits % 2);
    }
    int digits = 1;
    while (last >= 10) {
        last /= 10;
        ++digits;
    }
    return std::max(kLeastDigits, digits);
}

} // namespace

int octetDigits(Radix radix)
{
    switch (radix) {
    case Radix::Hex:
        return 2;
    case Radix::Decimal:
    case Radix::Octal:
        return 3;
    case Radix::Binary:
        break;
    }
    return 8;
}

HexLayout::HexLayout(std::uint64_t size, int bytesPerRow, int groupSize, Radix octets, Radix offsets)
    : m_size(size)
    , m_bytesPerRow(std::max(1, bytesPerRow))
    , m_groupSize(groupSize > 0 && groupSize < m_bytesPerRow ? groupSize : m_bytesPerRow)
    , m_octetRadix(octets)
    , m_offsetRadix(offsets == Radix::Decimal ? offsets : Radix::Hex)
    , m_octetDigits(sockeye::octetDigits(octets))
    , m_offsetDigits(digitsFor(size, m_offsetRadix))
{
}

HexLayout HexLayout::fitting(std::uint64_t size, const HexForm &form, int cells)
{
    const auto withRow = [&](int octets) {
        return HexLayout(size, octets, form.groupSize, form.octets, form.offsets);
    };
    if (form.bytesPerRow > 0)
        return withRow(std::min(form.bytesPerRow, kWidestRow));
    const int least = form.octets == Radix::Binary ? 4 : 8;
    int octets = kWidestRow;
    while (octets > least && withRow(octets).width() > cells)
        octets /= 2;
    return withRow(octets);
}

std::uint64_t HexLayout::rowCount() const
{
    return m_size / m_bytesPerRow + (m_size % m_bytesPerRow != 0);
}

int HexLayout::bytesInRow(std::uint64_t row) const
{
    if (row >= rowCount())
        return 0;
    return static_cast<int>(std::min<std::uint64_t>(m_bytesPerRow, m_size - offsetOf(row)));
}

int HexLayout::hexColumn(int byte) const
{
    return m_offsetDigits + kAreaGap + byte * (m_octetDigits + 1) + byte / m_groupSize;
}

int HexLayout::textColumn(int byte) const
{
    const int endOfHex = hexColumn(m_bytesPerRow - 1) + m_octetDigits;
    return endOfHex + kAreaGap + byte;
}

int HexLayout::byteAtHexCell(int cell) const
{
    const int octetCells = m_octetDigits + 1; // and a blank
    const int groupCells = m_groupSize * octetCells + 1;
    const int inGroup = std::min(cell % groupCells / octetCells, m_groupSize - 1);
    return cell / groupCells * m_groupSize + inGroup;
}

std::optional<HexHit> HexLayout::hit(std::uint64_t row, int column) const
{
    const int bytes = bytesInRow(row);
    if (bytes == 0 || column < 0)
        return std::nullopt;
    if (column < m_offsetDigits)
        return HexHit{HexArea::Offset, offsetOf(row)};
    if (column >= hexColumn(0) && column < hexColumn(bytes - 1) + m_octetDigits)
        return HexHit{HexArea::Hex, offsetOf(row, byteAtHexCell(column - hexColumn(0)))};
    if (column >= textColumn(0) && column < textColumn(bytes))
        return HexHit{HexArea::Text, offsetOf(row, column - textColumn(0))};
    return std::nullopt;
}

std::uint64_t HexLayout::nearest(HexArea area, std::int64_t row, int column) const
{
    const auto lastRow = static_cast<std::int64_t>(rowCount()) - 1;
    const auto nearestRow = static_cast<std::uint64_t>(std::clamp<std::int64_t>(row, 0, lastRow));
    int byte = 0;
    if (area == HexArea::Hex)
        byte = byteAtHexCell(column - hexColumn(0));
    else if (area == HexArea::Text)
        byte = column - textColumn(0);
    return offsetOf(nearestRow, std::clamp(byte, 0, bytesInRow(nearestRow) - 1));
}

} // namespace sockeye
