// SPDX-License-Identifier: MIT
#include "ui/panels/escapehighlighter.h"

#include <QRegularExpression>

#include "ui/text/theme.h"

namespace sockeye {

EscapeHighlighter::EscapeHighlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
    connect(&theme(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void EscapeHighlighter::setActive(bool active)
{
    m_active = active;
    rehighlight();
}

void EscapeHighlighter::highlightBlock(const QString &text)
{
    if (!m_active)
        return;
    // The first part is an escape as parseText() has them; the second one that is not.
    static const QRegularExpression escapes(
        QStringLiteral(R"((\\(?:x[0-9A-Fa-f]{2}|[0-3]?[0-7]{1,2}|[nrtabfve\\"']))|(\\.?))"));
    for (auto it = escapes.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool good = match.capturedLength(1) > 0;
        QTextCharFormat format;
        format.setForeground(good ? theme().color(Role::Accent) : theme().ink(Tone::Error));
        if (!good)
            format.setFontUnderline(true);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
}

} // namespace sockeye
