// SPDX-License-Identifier: MIT
// Single characters in cells of one width, gathered by colour and drawn at once: a screenful of octets is a thousand
// characters, and a call for each would cost more than a frame. ASCII and the middle dot. GUI thread only.
#pragma once

#include <array>
#include <cmath>
#include <vector>

#include <QFont>
#include <QList>
#include <QRawFont>

class QPainter;

namespace sockeye {

class CellText
{
public:
    explicit CellText(const QFont &font);

    static constexpr QChar kDot{0x00B7};

    // The baseline of a line whose top and height are given.
    qreal baseline(qreal top, qreal height) const;
    // One colour's characters follow each other; another colour begins another run.
    void add(const QColor &color, qreal x, qreal baseline, QChar character);
    // Every character as far from the last one as the font has it, whole pixels.
    void add(const QColor &color, qreal x, qreal baseline, const QString &text);
    qreal width(qsizetype characters) const { return std::round(double(characters) * m_advance); }
    void draw(QPainter &painter); // and forget

private:
    struct Run {
        QColor color;
        QList<quint32> glyphs;
        QList<QPointF> places;
    };
    quint32 glyph(QChar character) const;

    QRawFont m_font;
    std::array<quint32, 128> m_glyphs{};
    quint32 m_dot = 0;
    qreal m_advance = 0;
    std::vector<Run> m_runs;
};

} // namespace sockeye
