// SPDX-License-Identifier: MIT
// A file's octets, read where they are asked for. Shared and never changed; any thread, though read() may wait for the
// disk.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "core/base/bytesource.h"
#include "core/base/regularfile.h"

namespace sockeye {

class FileSource : public ByteSource
{
public:
    // Errors: those of RegularFile::open().
    static Result<std::shared_ptr<const FileSource>> open(const std::string &path);

    std::uint64_t size() const override { return m_file.size; } // when it was opened
    std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override;
    int err() const override { return m_err; }

private:
    explicit FileSource(RegularFile file) : m_file(std::move(file)) {}

    const RegularFile m_file;
    mutable std::atomic<int> m_err{0};
};

} // namespace sockeye
