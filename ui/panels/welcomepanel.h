// SPDX-License-Identifier: MIT
// What the window shows while there is nothing to show: three first clicks, and where else to go. GUI thread only;
// the settings outlive it.
#pragma once

#include <QWidget>

#include "core/engine/command.h"
#include "ui/settings.h"

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace sockeye {

class ThemedLabel;

class WelcomePanel : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePanel(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const sockeye::OpenRequest &request);
    void bothEndsRequested(sockeye::Mode mode);
    void openFileRequested();
    void experimentsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildCards();
    QWidget *buildCard(QWidget *picture, const QString &title, const QString &text, QWidget *field,
                       QPushButton *button, const QString &keys, QWidget *fault = nullptr);
    QWidget *buildFoot();
    QWidget *makeUrlCard(bool listens);
    void open(bool listens, const QLineEdit *field, ThemedLabel *fault);

    Settings &m_settings;
    QBoxLayout *m_cards = nullptr;
};

} // namespace sockeye
