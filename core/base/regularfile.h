// SPDX-License-Identifier: MIT
// A file that is only read, by place. Any thread, though both may wait for the disk.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/base/result.h"
#include "core/base/uniquefd.h"

namespace sockeye {

struct RegularFile {
    UniqueFd fd;
    std::uint64_t size = 0; // octets, when it was opened

    // Errors: those of open(2) and fstat(2); EISDIR, and ESPIPE for what else is no regular file. A pipe in its place
    // is not waited for.
    static Result<RegularFile> open(const std::string &path);
};

struct FileRead {
    std::size_t size = 0; // octets that came: fewer than asked for at the end, and before an error
    int err = 0;          // of pread(2)
};
FileRead readAt(int fd, std::uint64_t offset, std::span<std::uint8_t> to);

} // namespace sockeye
