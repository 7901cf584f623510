// SPDX-License-Identifier: MIT
#include "ui/views/celltext.h"

#include <algorithm>

#include <QColor>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

namespace sockeye {

CellText::CellText(const QFont &font)
    : m_font(QRawFont::fromFont(font))
    , m_advance(QFontMetricsF(font).horizontalAdvance(QLatin1Char('0')))
{
    QString ascii;
    for (char c = ' '; c < 0x7F; ++c)
        ascii += QLatin1Char(c);
    const auto indexes = m_font.glyphIndexesForString(ascii + kDot);
    for (qsizetype i = 0; i < ascii.size() && i < indexes.size(); ++i)
        m_glyphs[static_cast<std::size_t>(' ' + i)] = indexes[i];
    if (indexes.size() == ascii.size() + 1)
        m_dot = indexes.last();
}

qreal CellText::baseline(qreal top, qreal height) const
{
    return std::round(top + (height - m_font.ascent() - m_font.descent()) / 2 + m_font.ascent());
}

quint32 CellText::glyph(QChar character) const
{
    return character.unicode() < m_glyphs.size() ? m_glyphs[character.unicode()] : m_dot;
}

void CellText::add(const QColor &color, qreal x, qreal baseline, QChar character)
{
    auto run = std::find_if(m_runs.begin(), m_runs.end(), [&](const Run &r) { return r.color == color; });
    if (run == m_runs.end())
        run = m_runs.insert(m_runs.end(), {color, {}, {}});
    run->glyphs.append(glyph(character));
    run->places.append({x, baseline});
}

void CellText::add(const QColor &color, qreal x, qreal baseline, const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        add(color, x + width(i), baseline, text[i]);
}

void CellText::draw(QPainter &painter)
{
    for (Run &run : m_runs) {
        QGlyphRun glyphs;
        glyphs.setRawFont(m_font);
        glyphs.setGlyphIndexes(run.glyphs);
        glyphs.setPositions(run.places);
        painter.setPen(run.color);
        painter.drawGlyphRun({}, glyphs);
    }
    m_runs.clear();
}

} // namespace sockeye
