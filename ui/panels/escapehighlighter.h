// SPDX-License-Identifier: MIT
// Colours the escapes of a text that is to be sent, and those that are none. GUI thread only; owned by the
// document.
#pragma once

#include <QSyntaxHighlighter>

namespace sockeye {

class EscapeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit EscapeHighlighter(QTextDocument *document);

    void setActive(bool active); // escapes mean something in text only

protected:
    void highlightBlock(const QString &text) override;

private:
    bool m_active = true;
};

} // namespace sockeye
