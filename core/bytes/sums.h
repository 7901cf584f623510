// SPDX-License-Identifier: MIT
// The checksums and digests of a run of octets that protocols and people compare. Pure; any thread. About
// 50 ns an octet: long runs belong on a thread of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace sockeye {

struct SumRow {
    std::string_view id; // stable, as "crc32c"; lasts for ever
    std::string text;    // "0xe3069283"; digests as plain hex, as sha256sum(1) writes them. Empty: this
                         // system's library refuses it (MD5 where FIPS rules)

    friend bool operator==(const SumRow &, const SumRow &) = default;
};

// All rows, always in the same order. CRCs are named as in the catalogue of parametrised CRC algorithms.
//
//   sum8 xor8                    the octets added, and exclusive-ored
//   internet                     RFC 1071, as it stands in a header
//   crc8 crc8Maxim crc16Arc crc16Modbus crc16CcittFalse crc16Xmodem crc16Kermit crc16X25 crc16Usb
//   crc32 crc32c crc32Bzip2 crc32Mpeg2
//   adler32 md5 sha1 sha256
std::vector<SumRow> sumsOf(ByteView bytes);

} // namespace sockeye
