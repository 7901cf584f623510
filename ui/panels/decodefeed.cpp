// SPDX-License-Identifier: MIT
#include "ui/panels/decodefeed.h"

#include <algorithm>

#include "ui/views/decodeview.h"
#include "ui/views/hexview.h"

namespace sockeye {

namespace {

constexpr quint64 kReach = 4096;   // octets behind the cursor that a type may take
constexpr quint64 kWindow = 65536; // read at once

} // namespace

DecodeFeed::DecodeFeed(HexView *hex, DecodeView *decode, QObject *parent)
    : QObject(parent)
    , m_hex(hex)
    , m_decode(decode)
{
    connect(hex, &HexView::selectionChanged, this, &DecodeFeed::follow);
}

void DecodeFeed::sourceChanged(std::shared_ptr<const Bytes> bytes)
{
    ++m_generation;
    m_inMemory = bytes != nullptr;
    m_begin = m_length = 0;
    m_decode->setBytes(std::move(bytes));
    follow();
}

void DecodeFeed::follow()
{
    const quint64 begin = m_hex->selectionBegin(), selected = m_hex->selectionLength();
    if (m_inMemory) {
        m_decode->setSelection(begin, selected);
        return;
    }
    const quint64 size = m_hex->octetCount();
    if (begin >= size)
        return;
    const quint64 wanted = std::max(kReach, selected <= kMostSelected ? selected : 0);
    const quint64 end = std::min(size, begin + wanted);
    if (begin >= m_begin && end <= m_begin + m_length) {
        m_decode->setSelection(begin, selected);
        return;
    }
    const quint64 from = begin - std::min(begin, kReach);
    const quint64 length = std::min(size - from, std::max(kWindow, end - from));
    m_job.start([this, source = m_hex->source()->bytes(), from, length,
                 generation = m_generation](ScanControl &control) {
        auto bytes = std::make_shared<Bytes>(length);
        std::size_t have = 0;
        while (have < length && !control.stop) {
            const auto more = source->read(from + have, std::span(*bytes).subspan(have));
            if (more == 0)
                break; // what was not kept has no meaning, nor what lies behind it
            have += more;
        }
        bytes->resize(have);
        if (!control.stop)
            QMetaObject::invokeMethod(this,
                                      [this, bytes, from, generation] { take(bytes, from, generation); });
    });
}

void DecodeFeed::take(std::shared_ptr<const Bytes> bytes, quint64 begin, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_begin = begin;
    m_length = bytes->size();
    m_decode->setPart(std::move(bytes), begin);
    m_decode->setSelection(m_hex->selectionBegin(), m_hex->selectionLength());
}

} // namespace sockeye
