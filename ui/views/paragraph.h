// SPDX-License-Identifier: MIT
// A text broken into lines for a width, some of its words marked: what delegates measure and paint. GUI thread only.
#pragma once

#include <vector>

#include <QTextLayout>

#include "ui/text/markedword.h"
#include "ui/text/theme.h"

class QPainter;

namespace sockeye {

class Paragraph
{
public:
    struct Marks {
        std::vector<MarkedWord> dotted; // explained elsewhere
        std::vector<MarkedWord> strong;
    };
    Paragraph(const QString &text, TextStyle style, const QColor &ink, int width, const Marks &marks = {});

    int height() const { return m_height; }
    int width() const;
    bool isOneLine() const { return m_layout.lineCount() <= 1; }
    int lastTop() const { return m_lastTop; } // of its last line
    int lastWidth() const;
    void paint(QPainter &painter, const QPoint &at) const;

private:
    QTextLayout m_layout;
    QColor m_ink;
    qreal m_width = 0, m_lastWidth = 0;
    int m_height = 0, m_lastTop = 0;
};

} // namespace sockeye
