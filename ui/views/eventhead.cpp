// SPDX-License-Identifier: MIT
#include "ui/views/eventhead.h"

#include <QPainter>

#include "ui/text/themeicon.h"
#include "ui/views/spanpaint.h"

namespace sockeye {

namespace {

constexpr int kMargin = kGrid + kHalfGrid;

} // namespace

EventHead::EventHead(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("eventHead"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void EventHead::say(const EventSentence &sentence, const QString &call, const QString &number)
{
    m_sentence = sentence;
    m_call = call;
    m_number = number;
    QString all = sentence.what;
    for (const QString &part : {sentence.aside, call, number})
        all += part.isEmpty() ? QString() : QLatin1Char('\n') + part;
    setAccessibleName(QString(all).replace(QLatin1Char('\n'), QLatin1String(", ")));
    setToolTip(all.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    update();
}

QSize EventHead::sizeHint() const
{
    const int first = QFontMetrics(theme().font(TextStyle::BodyStrong)).height();
    const int second = QFontMetrics(theme().font(TextStyle::Mono)).height();
    return {40 * kGrid, first + second + 3 * kHalfGrid + kGrid};
}

QSize EventHead::minimumSizeHint() const
{
    return {12 * kGrid, sizeHint().height()};
}

void EventHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Role::SurfaceRaised));
    const int first = QFontMetrics(theme().font(TextStyle::BodyStrong)).height();
    QRect line(kMargin, kGrid, width() - 2 * kMargin, first);
    if (!m_sentence.icon.isEmpty()) {
        const QColor ink = m_sentence.role ? theme().color(*m_sentence.role) : theme().ink(m_sentence.tone);
        paintIcon(painter, QRectF(line.left(), line.top(), kIconSize, first), m_sentence.icon, ink);
        line.setLeft(line.left() + kIconSize + kGrid);
    }
    TextLine what{strong(m_sentence.what)};
    if (!m_sentence.aside.isEmpty())
        what.push_back(dim(QLatin1Char(' ') + m_sentence.aside));
    paintLine(painter, line, what);
    TextLine call;
    if (!m_call.isEmpty())
        call.push_back(mono(m_call, Role::TextDim));
    if (!m_number.isEmpty())
        call.push_back({m_call.isEmpty() ? m_number : QStringLiteral(", ") + m_number, TextStyle::Secondary,
                        Role::TextDim});
    const int second = QFontMetrics(theme().font(TextStyle::Mono)).height();
    paintLine(painter, QRect(line.left(), line.bottom() + kHalfGrid, line.width(), second), call);
}

} // namespace sockeye
