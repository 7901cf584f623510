// SPDX-License-Identifier: MIT
#include "ui/text/rowtip.h"

#include <QStringList>

#include "ui/text/errnotext.h"
#include "ui/text/explain.h"
#include "ui/text/statefamily.h"

namespace sockeye {

namespace {

QString rich(const QString &title, const QStringList &sentences)
{
    QString text = QStringLiteral("<p><b>%1</b>").arg(title.toHtmlEscaped());
    for (const QString &sentence : sentences) {
        if (!sentence.isEmpty())
            text += QLatin1String("<br>") + sentence.toHtmlEscaped();
    }
    return text + QLatin1String("</p>");
}

} // namespace

QString rowTip(const IndexEntry &entry)
{
    if (entry.kind == EventKind::Call && entry.err != 0) {
        const ErrnoText text = errnoText(entry.err, entry.call);
        return rich(QString::fromStdString(errnoName(entry.err)), {text.meaning, text.cause, text.next});
    }
    if (entry.kind != EventKind::State)
        return {};
    const auto from = static_cast<TcpState>(entry.value >> 8 & 0xff);
    const auto to = static_cast<TcpState>(entry.value & 0xff);
    const TransitionWording *step = Explain::shipped().transition(from, to);
    const StateWording *now = Explain::shipped().state(to);
    if (step == nullptr || now == nullptr)
        return {};
    return rich(stateText(to), {step->happened.text(), step->why.text(), now->next.text()});
}

} // namespace sockeye
