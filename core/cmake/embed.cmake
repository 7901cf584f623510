# SPDX-License-Identifier: MIT
# Writes FOLDER/NAME.h and FOLDER/NAME.cpp, which hold the octets of FILES: see EmbedFiles.cmake.
set(arrays "")
set(entries "")
set(number 0)
foreach(file IN LISTS FILES)
    file(READ ${file} octets HEX)
    file(SIZE ${file} size)
    string(REGEX REPLACE "(..)" "0x\\1," octets "${octets}")
    get_filename_component(base ${file} NAME)
    string(APPEND arrays "constexpr unsigned char kFile${number}[] = {${octets}0};\n")
    string(APPEND entries "        {\"${base}\", {reinterpret_cast<const char *>(kFile${number}), ${size}}},\n")
    math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${FOLDER}/${NAME}.h "// Made by embed.cmake.
#pragma once

#include <string_view>
#include <vector>

namespace sockeye::embedded {

#ifndef SOCKEYE_EMBEDDED_FILE
#define SOCKEYE_EMBEDDED_FILE
struct File {
    std::string_view name, text;
};
#endif

const std::vector<File> &${NAME}();

} // namespace sockeye::embedded
")
file(WRITE ${FOLDER}/${NAME}.cpp "// Made by embed.cmake.
#include \"${NAME}.h\"

namespace sockeye::embedded {

namespace {

${arrays}
} // namespace

const std::vector<File> &${NAME}()
{
    static const std::vector<File> files{
${entries}    };
    return files;
}

} // namespace sockeye::embedded
")
