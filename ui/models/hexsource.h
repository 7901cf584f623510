// SPDX-License-Identifier: MIT
// What a hex view shows: octets at hand, or on their way, and where the calls they came with begin. GUI thread only.
#pragma once

#include <memory>
#include <vector>

#include <QObject>

#include "core/base/bytesource.h"

namespace sockeye {

// The first octet of what one call sent or received.
struct HexEdge {
    quint64 offset = 0;
    bool isSent = false; // else received
    friend bool operator==(const HexEdge &, const HexEdge &) = default;
};

class HexSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual quint64 size() const = 0;
    // These are about to be shown: what is not at hand is fetched, and arrived() says so.
    virtual void want(quint64, quint64 /*length*/) {}
    // What is at hand from `offset` on, as far as it lies together; maybe nothing.
    virtual ByteView run(quint64 offset) const = 0;
    // Will never be there: it was counted, but not kept.
    virtual bool isMissing(quint64) const { return false; }
    virtual std::vector<HexEdge> edges(quint64 /*begin*/, quint64 /*end*/) const { return {}; }
    // The same octets for other threads.
    virtual std::shared_ptr<const ByteSource> bytes() const = 0;

Q_SIGNALS:
    void arrived();
    void grown(); // more at the end
};

// All of them in memory.
class MemoryHexSource : public HexSource
{
    Q_OBJECT

public:
    explicit MemoryHexSource(std::shared_ptr<const Bytes> bytes)
        : m_source(std::make_shared<MemorySource>(std::move(bytes)))
    {
    }

    quint64 size() const override { return m_source->size(); }
    ByteView run(quint64 offset) const override
    {
        return m_source->memory().subspan(std::min<std::size_t>(offset, m_source->size()));
    }
    std::shared_ptr<const ByteSource> bytes() const override { return m_source; }

private:
    std::shared_ptr<const MemorySource> m_source;
};

} // namespace sockeye
