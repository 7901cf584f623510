// SPDX-License-Identifier: MIT
#include "ui/views/paragraph.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QRegularExpression>

namespace sockeye {

namespace {

constexpr qsizetype kLongWord = 24;
constexpr QChar kPlaceToBreak(0x200B);

// A long name or path may go on below where one of its parts ends, rather than anywhere.
QString withPlacesToBreak(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[\\w./:-]{%1,}").arg(kLongWord));
    static const QRegularExpression part(QStringLiteral("([._/:-])(?=\\w)"));
    QString broken = text;
    qsizetype added = 0;
    for (auto at = word.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        const QString marked = match.captured().replace(part, QStringLiteral("\\1") + kPlaceToBreak);
        broken.replace(match.capturedStart() + added, match.capturedLength(), marked);
        added += marked.size() - match.capturedLength();
    }
    return broken;
}

// Where a place of the text is in the same text with places to break.
qsizetype placeIn(const QString &broken, qsizetype place)
{
    qsizetype at = 0;
    for (qsizetype passed = 0; at < broken.size() && (passed < place || broken[at] == kPlaceToBreak); ++at)
        passed += broken[at] == kPlaceToBreak ? 0 : 1;
    return at;
}

QTextLayout::FormatRange rangeOf(const QString &broken, const MarkedWord &word)
{
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(placeIn(broken, word.start));
    range.length = static_cast<int>(placeIn(broken, word.start + word.length)) - range.start;
    return range;
}

} // namespace

Paragraph::Paragraph(const QString &text, TextStyle style, const QColor &ink, int width, const Marks &marks)
    : m_layout(withPlacesToBreak(text), theme().font(style))
    , m_ink(ink)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const MarkedWord &word : marks.strong) {
        auto range = rangeOf(m_layout.text(), word);
        range.format.setFontWeight(theme().font(TextStyle::MonoStrong).weight());
        formats << range;
    }
    for (const MarkedWord &word : marks.dotted) {
        auto range = rangeOf(m_layout.text(), word);
        range.format.setUnderlineStyle(QTextCharFormat::DotLine);
        range.format.setUnderlineColor(theme().color(Role::TextDim));
        formats << range;
    }
    m_layout.setFormats(formats);
    m_layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, y});
        m_lastTop = static_cast<int>(y);
        y += line.height();
        m_lastWidth = line.naturalTextWidth();
        m_width = std::max(m_width, m_lastWidth);
    }
    m_layout.endLayout();
    m_height = static_cast<int>(std::ceil(y));
}

int Paragraph::width() const
{
    return static_cast<int>(std::ceil(m_width));
}

int Paragraph::lastWidth() const
{
    return static_cast<int>(std::ceil(m_lastWidth));
}

void Paragraph::paint(QPainter &painter, const QPoint &at) const
{
    painter.setPen(m_ink);
    m_layout.draw(&painter, at);
}

} // namespace sockeye
