// SPDX-License-Identifier: MIT
// Where a filter is typed: completes words, says below what cannot be understood while it is typed, and explains
// the syntax. What is understood is applied a moment after the last key, or at once with Enter. Escape empties it.
// GUI thread only.
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/journal/filter.h"

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace sockeye {

class ThemedLabel;

class FilterField : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    void setText(const QString &text); // applies it at once
    QString errorText() const;         // empty while it can be understood
    void setSockets(const QStringList &names);
    void showHelp();

Q_SIGNALS:
    void filterChanged(const sockeye::Filter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void apply();
    void offerCompletions();
    void complete(const QString &word);

    QLineEdit *m_edit;
    ThemedLabel *m_error;
    QCompleter *m_completer;
    QStringListModel *m_completions;
    QStringList m_sockets;
    QTimer m_pause;
    Filter m_filter;
    QString m_applied;
};

} // namespace sockeye
