// SPDX-License-Identifier: MIT
// Keeps a decode view at a hex view's cursor. Where the bytes are not all in memory it reads those around the cursor
// on a thread of its own: the selection too, as long as it is short enough to be summed up. GUI thread only; the two
// views outlive it.
#pragma once

#include <memory>

#include <QObject>

#include "core/base/bytes.h"
#include "ui/bridge/latestjob.h"

namespace sockeye {

class DecodeView;
class HexView;

class DecodeFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr quint64 kMostSelected = 64 << 20; // octets read for their sums

    DecodeFeed(HexView *hex, DecodeView *decode, QObject *parent = nullptr);

    void sourceChanged(std::shared_ptr<const Bytes> bytes); // null: they are not all in memory

private:
    void follow();
    void take(std::shared_ptr<const Bytes> bytes, quint64 begin, quint64 generation);

    HexView *m_hex;
    DecodeView *m_decode;
    bool m_inMemory = true;
    quint64 m_begin = 0, m_length = 0; // what the decode view has of them
    quint64 m_generation = 0;
    LatestJob m_job;
};

} // namespace sockeye
