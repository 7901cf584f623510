// SPDX-License-Identifier: MIT
#include "core/bytes/sums.h"

#include <array>

#include <fmt/format.h>
#include <libdeflate.h>
#include <openssl/evp.h>

#include "core/bytes/checksum.h"
#include "core/bytes/hex.h"

namespace sockeye {

namespace {

struct CrcKind {
    std::string_view id;
    int width;
    std::uint32_t polynomial; // the most significant bit first
    std::uint32_t start;
    bool isReflected; // the least significant bit goes first
    std::uint32_t xorOut;
};

constexpr std::array kCrcs{CrcKind{"crc8", 8, 0x07, 0, false, 0},
                           CrcKind{"crc8Maxim", 8, 0x31, 0, true, 0},
                           CrcKind{"crc16Arc", 16, 0x8005, 0, true, 0},
                           CrcKind{"crc16Modbus", 16, 0x8005, 0xffff, true, 0},
                           CrcKind{"crc16CcittFalse", 16, 0x1021, 0xffff, false, 0},
                           CrcKind{"crc16Xmodem", 16, 0x1021, 0, false, 0},
                           CrcKind{"crc16Kermit", 16, 0x1021, 0, true, 0},
                           CrcKind{"crc16X25", 16, 0x1021, 0xffff, true, 0xffff},
                           CrcKind{"crc16Usb", 16, 0x8005, 0xffff, true, 0xffff},
                           CrcKind{"crc32", 32, 0x04c11db7, 0xffffffff, true, 0xffffffff},
                           CrcKind{"crc32c", 32, 0x1edc6f41, 0xffffffff, true, 0xffffffff},
                           CrcKind{"crc32Bzip2", 32, 0x04c11db7, 0xffffffff, false, 0xffffffff},
                           CrcKind{"crc32Mpeg2", 32, 0x04c11db7, 0xffffffff, false, 0}};

using CrcTable = std::array<std::uint32_t, 256>;

// A register of 32 bits whatever the width: reflected CRCs stand in its lower end, the others in its upper.
constexpr CrcTable tableOf(const CrcKind &kind)
{
    std::uint32_t polynomial = kind.polynomial << (32 - kind.width);
    if (kind.isReflected) {
        std::uint32_t turned = 0;
        for (int bit = 0; bit < 32; ++bit)
            turned |= (polynomial >> bit & 1) << (31 - bit);
        polynomial = turned;
    }
    CrcTable table{};
    for (std::uint32_t octet = 0; octet < table.size(); ++octet) {
        std::uint32_t value = kind.isReflected ? octet : octet << 24;
        for (int bit = 0; bit < 8; ++bit) {
            if (kind.isReflected)
                value = value >> 1 ^ ((value & 1) != 0 ? polynomial : 0);
            else
                value = value << 1 ^ (value >> 31 != 0 ? polynomial : 0);
        }
        table[octet] = value;
    }
    return table;
}

constexpr auto kTables = [] {
    std::array<CrcTable, kCrcs.size()> tables{};
    for (std::size_t i = 0; i < tables.size(); ++i)
        tables[i] = tableOf(kCrcs[i]);
    return tables;
}();

std::string hexText(std::uint32_t number, int bits)
{
    return fmt::format("0x{:0{}x}", number, bits / 4);
}

std::string crcText(const CrcKind &kind, const CrcTable &table, ByteView bytes)
{
    const int spare = 32 - kind.width;
    std::uint32_t value = kind.isReflected ? kind.start : kind.start << spare;
    if (kind.isReflected) {
        for (const auto octet : bytes)
            value = value >> 8 ^ table[(value ^ octet) & 0xff];
    } else {
        for (const auto octet : bytes)
            value = value << 8 ^ table[value >> 24 ^ octet];
        value >>= spare;
    }
    return hexText(value ^ kind.xorOut, kind.width);
}

std::string digestText(const EVP_MD *kind, ByteView bytes)
{
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, kind, nullptr) != 1)
        return {};
    return toHex(ByteView(digest).first(length));
}

} // namespace

std::vector<SumRow> sumsOf(ByteView bytes)
{
    std::uint8_t sum = 0;
    std::uint8_t exclusive = 0;
    for (const auto octet : bytes) {
        sum = static_cast<std::uint8_t>(sum + octet);
        exclusive ^= octet;
    }
    std::vector<SumRow> rows{{"sum8", hexText(sum, 8)},
                             {"xor8", hexText(exclusive, 8)},
                             {"internet", hexText(finishChecksum(onesComplementSum(bytes)), 16)}};
    for (std::size_t i = 0; i < kCrcs.size(); ++i)
        rows.push_back({kCrcs[i].id, crcText(kCrcs[i], kTables[i], bytes)});
    const auto adler = bytes.empty() ? 1 : libdeflate_adler32(1, bytes.data(), bytes.size());
    rows.push_back({"adler32", hexText(adler, 32)});
    rows.push_back({"md5", digestText(EVP_md5(), bytes)});
    rows.push_back({"sha1", digestText(EVP_sha1(), bytes)});
    rows.push_back({"sha256", digestText(EVP_sha256(), bytes)});
    return rows;
}

} // namespace sockeye
