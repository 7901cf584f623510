// SPDX-License-Identifier: MIT
// The geometry of a hex view, in character cells: which row and column an octet stands in, and back. A row is
//
//   0010  c0 a8 00 2a  1b 58 00 03  ...*.X..
//
// offset, octets as digits with a blank more between groups, the same octets as text; two blanks between the
// three. The view turns cells into pixels. A plain value; one thread at a time. Every function is O(1),
// sizes go to 2^40.
#pragma once

#include <cstdint>
#include <optional>

namespace sockeye {

enum class Radix : std::uint8_t { Hex, Decimal, Octal, Binary };
int octetDigits(Radix radix); // that any octet can be written with: 2, 3, 3, 8

// What a person chooses. Any value of the integers is taken as the nearest that is lawful.
struct HexForm {
    int bytesPerRow = 0;        // 8, 16, 32; 0: as many as there is room for
    int groupSize = 4;          // 1, 2, 4, 8
    Radix offsets = Radix::Hex; // or Decimal
    Radix octets = Radix::Hex;
    friend bool operator==(const HexForm &, const HexForm &) = default;
};

enum class HexArea { Offset, Hex, Text };

struct HexHit {
    HexArea area = HexArea::Hex;
    std::uint64_t offset = 0; // of the octet; in the offset's area of the row's first octet

    friend bool operator==(const HexHit &, const HexHit &) = default;
};

class HexLayout
{
public:
    // `size` counts octets. A group that does not fit between 1 and `bytesPerRow` octets means no groups.
    explicit HexLayout(std::uint64_t size = 0, int bytesPerRow = 16, int groupSize = 8,
                       Radix octets = Radix::Hex, Radix offsets = Radix::Hex);
    // The form's own, or the widest of 8, 16, 32 and 64 octets (4 too, in binary) within `cells`.
    static HexLayout fitting(std::uint64_t size, const HexForm &form, int cells);

    std::uint64_t size() const { return m_size; }
    int bytesPerRow() const { return m_bytesPerRow; }
    int groupSize() const { return m_groupSize; }

    // Enough for the last offset: 4, 6, 8 or 10 hexadecimal ones; at least 4 decimal ones.
    int offsetDigits() const { return m_offsetDigits; }
    Radix offsetRadix() const { return m_offsetRadix; }
    int octetDigits() const { return m_octetDigits; }
    Radix octetRadix() const { return m_octetRadix; }

    std::uint64_t rowCount() const;
    std::uint64_t rowOf(std::uint64_t offset) const { return offset / m_bytesPerRow; }
    int byteInRow(std::uint64_t offset) const { return static_cast<int>(offset % m_bytesPerRow); }
    std::uint64_t offsetOf(std::uint64_t row, int byte = 0) const { return row * m_bytesPerRow + byte; }
    int bytesInRow(std::uint64_t row) const; // 0 behind the last row

    // Cells of a row, for its byte 0, 1, ...: the first of the octet's digits, and the character.
    int hexColumn(int byte) const;
    int textColumn(int byte) const;
    int width() const { return textColumn(m_bytesPerRow); }

    // What stands in a cell; nothing between the areas and behind the last octet. The blanks behind an
    // octet's digits belong to it, so that a click within the hex area finds an octet.
    std::optional<HexHit> hit(std::uint64_t row, int column) const;

    // The octet of the row nearest to a cell, for a drag that began in `area` and may have left it, or even
    // the rows. Needs a size above 0.
    std::uint64_t nearest(HexArea area, std::int64_t row, int column) const;

private:
    int byteAtHexCell(int cell) const;

    std::uint64_t m_size;
    int m_bytesPerRow;
    int m_groupSize;
    Radix m_octetRadix, m_offsetRadix;
    int m_octetDigits;
    int m_offsetDigits;
};

} // namespace sockeye
