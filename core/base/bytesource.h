// SPDX-License-Identifier: MIT
// A long run of octets that need not be in memory: read in pieces, by whoever searches, compares or shows it. Shared
// and never changed while it is read; any thread, though read() may wait for the disk.
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>

#include "core/base/bytes.h"

namespace sockeye {

class ByteSource
{
public:
    virtual ~ByteSource() = default;

    virtual std::uint64_t size() const = 0; // octets
    // Copies the octets from `offset` on, up to the first that is not known; how many. Fewer than asked for also at
    // the end. 0 before the end: missingAt() says how many are to be passed over.
    virtual std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const = 0;
    // Octets from `offset` on that were counted but not kept, at least 1 where read() says 0.
    virtual std::uint64_t missingAt(std::uint64_t) const { return 0; }
    // The errno of the last read() that failed, so that it can be told from the end; 0 while none has.
    virtual int err() const { return 0; }
    // All of them, where they are in memory.
    virtual ByteView memory() const { return {}; }
};

class MemorySource : public ByteSource
{
public:
    explicit MemorySource(std::shared_ptr<const Bytes> bytes) : m_bytes(std::move(bytes)) {}

    std::uint64_t size() const override { return m_bytes->size(); }
    std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override
    {
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>(to.size(), size() - std::min(size(), offset)));
        if (count > 0)
            std::memcpy(to.data(), m_bytes->data() + offset, count);
        return count;
    }
    ByteView memory() const override { return *m_bytes; }

private:
    std::shared_ptr<const Bytes> m_bytes;
};

} // namespace sockeye
