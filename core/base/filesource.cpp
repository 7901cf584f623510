// SPDX-License-Identifier: MIT
#include "core/base/filesource.h"

namespace sockeye {

Result<std::shared_ptr<const FileSource>> FileSource::open(const std::string &path)
{
    auto file = RegularFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return std::shared_ptr<const FileSource>(new FileSource(std::move(*file)));
}

std::size_t FileSource::read(std::uint64_t offset, std::span<std::uint8_t> to) const
{
    const auto done = readAt(m_file.fd.value(), offset, to);
    if (done.err != 0)
        m_err = done.err;
    return done.size;
}

} // namespace sockeye
