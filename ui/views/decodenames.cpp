// SPDX-License-Identifier: MIT
#include "ui/views/decodenames.h"

#include <map>

#include <QCoreApplication>

namespace sockeye {

namespace {

struct Name {
    const char *name;              // translated where isWord
    const char *meaning = nullptr; // translated
    bool isWord = false;
};

constexpr char kContext[] = "DecodeNames";
#define WORD(text) QT_TRANSLATE_NOOP("DecodeNames", text)

const std::map<std::string_view, Name> &names()
{
    static const std::map<std::string_view, Name> table{
        {"leb128u", {"ULEB128", WORD("unsigned, seven bits an octet; DWARF, WebAssembly")}},
        {"leb128s", {"SLEB128", WORD("signed, seven bits an octet; DWARF, WebAssembly")}},
        {"varint", {"varint", WORD("protobuf's unsigned integer")}},
        {"zigzag", {"zigzag", WORD("protobuf's sint32 and sint64")}},
        {"quic", {"QUIC varint", WORD("RFC 9000: the two upper bits tell the length")}},
        {"f16", {"f16", WORD("half precision, IEEE 754 binary16")}},
        {"bf16", {"bfloat16", WORD("the upper half of an f32")}},
        {"f80", {"f80", WORD("the x87's extended precision")}},
        {"f128", {"f128", WORD("quadruple precision, IEEE 754 binary128")}},
        {"f16Parts", {WORD("f16 parts"), WORD("sign, exponent, bits of the mantissa"), true}},
        {"bf16Parts", {WORD("bfloat16 parts"), WORD("sign, exponent, bits of the mantissa"), true}},
        {"f32Parts", {WORD("f32 parts"), WORD("sign, exponent, bits of the mantissa"), true}},
        {"f64Parts", {WORD("f64 parts"), WORD("sign, exponent, bits of the mantissa"), true}},
        {"f80Parts", {WORD("f80 parts"), WORD("sign, exponent, bits of the mantissa"), true}},
        {"f128Parts", {WORD("f128 parts"), WORD("sign, exponent, bits of the mantissa"), true}},
        {"q8.8", {"Q8.8"}},
        {"q16.16", {"Q16.16"}},
        {"q1.15", {"Q1.15"}},
        {"q1.31", {"Q1.31"}},
        {"mid32",
         {WORD("u32, words swapped"), WORD("little: the PDP-11's order; big: the lower word first"), true}},
        {"midf32", {WORD("f32, words swapped"), WORD("as many Modbus devices send it"), true}},
        {"ntohs", {"ntohs()", WORD("as this host loads it, and what ntohs() makes of it")}},
        {"ntohl", {"ntohl()", WORD("as this host loads it, and what ntohl() makes of it")}},
        {"ipv4", {"IPv4"}},
        {"ipv6", {"IPv6"}},
        {"port", {WORD("port"), nullptr, true}},
        {"mac", {"MAC"}},
        {"sockaddrIn",
         {"sockaddr_in", WORD("the family in either order, port and address as the network has them")}},
        {"sockaddrIn6",
         {"sockaddr_in6", WORD("the family in either order, port and address as the network has them")}},
        {"sockaddrUn", {"sockaddr_un", WORD("a Unix socket's address")}},
        {"etherType", {"EtherType"}},
        {"ipProtocol", {WORD("IP protocol"), nullptr, true}},
        {"tcpFlags", {WORD("TCP flags"), nullptr, true}},
        {"uuid", {"UUID", WORD("big: RFC 9562; little: Microsoft's GUID")}},
        {"unixS", {WORD("Unix time, UTC"), WORD("seconds since 1970, 32 bits"), true}},
        {"unixS64", {WORD("Unix 64-bit, UTC"), WORD("seconds since 1970, 64 bits"), true}},
        {"unixMs", {WORD("Unix ms, UTC"), nullptr, true}},
        {"unixUs", {WORD("Unix µs, UTC"), nullptr, true}},
        {"unixNs", {WORD("Unix ns, UTC"), nullptr, true}},
        {"timeval", {WORD("timeval, UTC"), WORD("seconds and microseconds, 64 bits each"), true}},
        {"timespec", {WORD("timespec, UTC"), WORD("seconds and nanoseconds, 64 bits each"), true}},
        {"ntp32", {WORD("NTP seconds, UTC"), WORD("since 1900, or 2036 where the upper bit is clear"), true}},
        {"ntp64", {WORD("NTP time, UTC"), WORD("seconds since 1900 and their fraction"), true}},
        {"fileTime", {WORD("FILETIME, UTC"), WORD("Windows: 100 ns since 1601"), true}},
        {"dosTime", {WORD("DOS time"), WORD("as FAT and zip have it, of no time zone"), true}},
        {"netTicks", {WORD(".NET ticks, UTC"), WORD("100 ns since year 1"), true}},
        {"gpsTime",
         {WORD("GPS time, UTC"), WORD("seconds since 6 January 1980, its leap seconds taken off"), true}},
        {"ascii", {"ASCII"}},
        {"latin1", {"Latin-1"}},
        {"utf8", {WORD("UTF-8 character"), nullptr, true}},
        {"utf8Run", {WORD("text, UTF-8"), WORD("as far as it is valid"), true}},
        {"utf16le", {"UTF-16LE"}},
        {"utf16be", {"UTF-16BE"}},
        {"utf32", {"UTF-32"}},
        {"cp949", {"EUC-KR, CP949"}},
        {"gb18030", {"GB18030"}},
        {"shiftJis", {"Shift-JIS"}},
        {"cString", {WORD("C string"), WORD("to the first zero"), true}},
        {"string8", {WORD("string, u8 length"), nullptr, true}},
        {"string16le", {WORD("string, u16 LE length"), nullptr, true}},
        {"string16be", {WORD("string, u16 BE length"), nullptr, true}},
        {"string32le", {WORD("string, u32 LE length"), nullptr, true}},
        {"string32be", {WORD("string, u32 BE length"), nullptr, true}},
        {"dnsName", {WORD("DNS name"), WORD("a pointer is told, not followed"), true}},
        {"sum8", {WORD("sum of octets"), WORD("modulo 256"), true}},
        {"xor8", {WORD("exclusive or of octets"), nullptr, true}},
        {"internet", {WORD("Internet checksum"), WORD("RFC 1071: of IP, TCP and UDP"), true}},
        {"crc8", {"CRC-8"}},
        {"crc8Maxim", {"CRC-8/MAXIM"}},
        {"crc16Arc", {"CRC-16/ARC"}},
        {"crc16Modbus", {"CRC-16/MODBUS"}},
        {"crc16CcittFalse", {"CRC-16/CCITT-FALSE"}},
        {"crc16Xmodem", {"CRC-16/XMODEM"}},
        {"crc16Kermit", {"CRC-16/KERMIT"}},
        {"crc16X25", {"CRC-16/X-25"}},
        {"crc16Usb", {"CRC-16/USB"}},
        {"crc32", {"CRC-32"}},
        {"crc32c", {"CRC-32C"}},
        {"crc32Bzip2", {"CRC-32/BZIP2"}},
        {"crc32Mpeg2", {"CRC-32/MPEG-2"}},
        {"adler32", {"Adler-32"}},
        {"md5", {"MD5"}},
        {"sha1", {"SHA-1"}},
        {"sha256", {"SHA-256"}},
    };
    return table;
}

} // namespace

QString decodeName(std::string_view id)
{
    const auto name = names().find(id);
    if (name == names().end())
        return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
    return name->second.isWord ? QCoreApplication::translate(kContext, name->second.name)
                               : QString::fromUtf8(name->second.name);
}

QString decodeMeaning(std::string_view id)
{
    const auto name = names().find(id);
    return name == names().end() || name->second.meaning == nullptr
               ? QString()
               : QCoreApplication::translate(kContext, name->second.meaning);
}

QString decodeGroupTitle(DecodeGroup group)
{
    switch (group) {
    case DecodeGroup::Integer:
        return QCoreApplication::translate(kContext, "Integers");
    case DecodeGroup::Digits:
        return QCoreApplication::translate(kContext, "Binary, octal, hexadecimal, decimal digits");
    case DecodeGroup::Variable:
        return QCoreApplication::translate(kContext, "Integers of variable length");
    case DecodeGroup::Float:
        return QCoreApplication::translate(kContext, "Floating point");
    case DecodeGroup::Fixed:
        return QCoreApplication::translate(kContext, "Fixed point");
    case DecodeGroup::Order:
        return QCoreApplication::translate(kContext, "Other byte orders");
    case DecodeGroup::Network:
        return QCoreApplication::translate(kContext, "Network");
    case DecodeGroup::Time:
        return QCoreApplication::translate(kContext, "Times");
    case DecodeGroup::Text:
        return QCoreApplication::translate(kContext, "Text");
    }
    return {};
}

} // namespace sockeye
