// SPDX-License-Identifier: MIT
#include "ui/panels/originline.h"

#include "ui/bridge/streamsource.h"
#include "ui/text/format.h"
#include "ui/text/theme.h"

namespace sockeye {

OriginLine::OriginLine(std::shared_ptr<const EventLog> log, QWidget *parent)
    : QLabel(parent)
    , m_log(std::move(log))
{
    setObjectName(QStringLiteral("originLine"));
    setAccessibleName(tr("Where the selected bytes came from"));
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);
    connect(this, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT rowActivated(static_cast<Row>(link.toULongLong())); });
    connect(&theme(), &Theme::changed, this, qOverload<>(&OriginLine::say));
}

void OriginLine::say(const StreamSource *source, quint64 begin, quint64 length)
{
    m_own.clear();
    m_other.clear();
    if (source != nullptr && source->isReady() && begin < source->size()) {
        const quint64 end = begin + std::max<quint64>(1, length);
        m_ownIsSent = source->direction() == Direction::Out;
        m_own = callsText(*source->own(), begin, end);
        if (source->other() == nullptr)
            m_other = tr("The other end is not in this session.");
        else if (end > source->certainTo())
            m_other =
                m_ownIsSent ? tr("What received it is not certain.") : tr("What sent it is not certain.");
        else
            m_other = callsText(*source->other(), begin, end);
    }
    say();
}

// The half of the octet's edge where the view draws it.
void OriginLine::say()
{
    setFont(theme().font(TextStyle::Secondary));
    const auto line = [](const QString &text, bool isSent) {
        const QString color = theme().color(isSent ? Role::Out : Role::In).name();
        return QStringLiteral("<span style='color:%1'>%2</span>&nbsp;%3")
            .arg(color, QString(isSent ? QChar(0x2580) : QChar(0x2584)), text);
    };
    const QString own = line(m_own, m_ownIsSent), other = line(m_other, !m_ownIsSent);
    setText(m_own.isEmpty()
                ? QString()
                : (m_ownIsSent ? own : other) + QStringLiteral("<br>") + (m_ownIsSent ? other : own));
}

QString OriginLine::callsText(const JoinedStream &stream, quint64 begin, quint64 end) const
{
    const bool isSent = stream.direction() == Direction::Out;
    const auto first = stream.pieceAt(begin), last = stream.pieceAt(end - 1);
    if (!first || !last)
        return isSent ? tr("Nobody has sent it yet.") : tr("Nobody has received it yet.");
    const auto link = [this](const StreamPiece &piece) {
        return QStringLiteral("<a href='%1' style='color:%2'>%3</a>")
            .arg(piece.row)
            .arg(theme().color(Role::Accent).name(),
                 groupedText(static_cast<quint64>(m_log->sequenceOf(piece.row))));
    };
    if (first->row != last->row)
        return (isSent ? tr("Sent by events %1 to %2") : tr("Received by events %1 to %2"))
            .arg(link(*first), link(*last));
    const QString place =
        end - begin == 1
            ? tr("byte %1 of %2")
                  .arg(groupedText(quint64(begin - first->begin + 1)), groupedText(quint64(first->length)))
            : tr("bytes %1 to %2 of %3")
                  .arg(groupedText(quint64(begin - first->begin + 1)),
                       groupedText(quint64(end - first->begin)), groupedText(quint64(first->length)));
    return (isSent ? tr("Sent by event %1, %2") : tr("Received by event %1, %2")).arg(link(*first), place);
}

} // namespace sockeye
