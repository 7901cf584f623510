// SPDX-License-Identifier: MIT
// A file's octets, read where they are asked for. Shared and never changed; any thread, though read() may wait for the
// disk.
#pragma once

#include <memory>
#include <string>

#include "core/base/bytesource.h"
#include "core/base/result.h"
#include "core/base/uniquefd.h"

namespace sockeye {

class FileSource : public ByteSource
{
public:
    // Errors: those of open(2) and fstat(2); EISDIR, and ESPIPE for what is no regular file.
    static Result<std::shared_ptr<const FileSource>> open(const std::string &path);

    std::uint64_t size() const override { return m_size; } // when it was opened
    std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override;

private:
    FileSource(UniqueFd fd, std::uint64_t size) : m_fd(std::move(fd)), m_size(size) {}

    UniqueFd m_fd;
    std::uint64_t m_size;
};

} // namespace sockeye
