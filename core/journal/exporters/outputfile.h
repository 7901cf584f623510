// SPDX-License-Identifier: MIT
// A file that is either whole under its own name or not there: written beside it under another name and renamed at
// the end. Removed again by the destructor unless finish() succeeded. One thread at a time.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/uniquefd.h"

namespace sockeye {

class OutputFile
{
public:
    // Mode 0600. Errors: open(2)'s; EEXIST when `path` is there already and not to be replaced.
    static Result<OutputFile> create(const std::string &path, bool replace);
    OutputFile(OutputFile &&other) noexcept;
    OutputFile &operator=(OutputFile &&) = delete;
    ~OutputFile();

    int fd() const { return m_fd.value(); }
    // Waits until the disk has it, and gives it its name. Errors: fsync(2)'s, close(2)'s and rename(2)'s.
    Result<void> finish();

private:
    OutputFile(std::string path, std::string temporary, UniqueFd fd, bool replace);

    std::string m_path, m_temporary; // m_temporary is empty once it has its name
    UniqueFd m_fd;
    bool m_replace = false;
};

// All of it to an open descriptor. Errors: those of write(2).
Result<void> writeAll(int fd, std::string_view text);
// Whether another file may take the place of what is there: a device or a pipe is written into.
bool isReplaceable(const std::string &path);
// The whole text, in the place of what is there. Errors: those of OutputFile, or open(2)'s and write(2)'s.
Result<void> writeText(const std::string &path, std::string_view text);

} // namespace sockeye
