// SPDX-License-Identifier: MIT
// Octets as people take them elsewhere: into a source file, a terminal, another tool. Pure; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace sockeye {

enum class CopyForm {
    Hex,           // 69 1F 1F B3
    Text,          // the text itself where the octets are nothing but text, else as Escaped
    Escaped,       // what the send panel and the command line read: OK\r\n\x00
    HexDump,       // as xxd(1) prints it, and reads it back with -r
    WiresharkDump, // what Wireshark's "Import from Hex Dump" and text2pcap(1) read
    C,
    Cpp,
    Python,
    Rust,
    Go,
    Java,
    JavaScript,
    Json,  // an array of numbers
    Base64 // RFC 4648 section 4
};

struct CopyFormInfo {
    CopyForm form;
    std::string_view id;   // "xxd"; lasts for ever
    std::string_view name; // a proper name, the same in every language; empty for Hex, Text and Escaped
};
std::span<const CopyFormInfo> copyForms(); // every one, in the order of the enumeration

// Sources end in a line end, one-line forms do not.
std::string copyAs(ByteView bytes, CopyForm form);

} // namespace sockeye
