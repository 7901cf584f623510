// SPDX-License-Identifier: MIT
// Values to be sent, one a line: a type, a value, and the bytes it becomes. The last line is always empty and
// waits for the next value. Reads and writes the payload syntax of core/bytes/payload.h. GUI thread only.
#pragma once

#include <vector>

#include <QScrollArea>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace sockeye {

class ThemedLabel;

class TypedEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit TypedEditor(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void clear() { setText(QString()); }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QComboBox *type;
        QLineEdit *value;
        ThemedLabel *bytes;
    };
    void addLine(const QString &type, const QString &value);
    void removeLine(std::size_t at);
    void lineChanged();

    QWidget *m_page;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
};

} // namespace sockeye
