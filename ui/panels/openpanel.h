// SPDX-License-Identifier: MIT
// What the listen, connect and datagram panels share: labelled fields, some of them under "More", one sentence
// under the field that cannot be used as it stands, a warning, and the button that opens the socket. Enter in
// any field submits; what was last opened is there again next time. GUI thread only; the settings outlive it.
#pragma once

#include <vector>

#include <QWidget>

#include <tl/expected.hpp>

#include "core/engine/command.h"
#include "ui/settings.h"

class QGridLayout;
class QPushButton;
class QToolButton;

namespace sockeye {

class MarkedText;
class ThemedLabel;

class OpenPanel : public QWidget
{
    Q_OBJECT

public:
    struct Fault {
        const QWidget *field = nullptr; // one that was given to addField()
        QString sentence;
        bool untouched = false; // nothing was typed yet: not said before the person submits
    };

    // What submit() would open.
    virtual tl::expected<OpenRequest, Fault> request() const = 0;
    void submit();

Q_SIGNALS:
    void openRequested(const sockeye::OpenRequest &request);
    void dismissed();

protected:
    struct Words {
        QString title;
        QString explanation;
        QString submit;
    };
    OpenPanel(const QString &name, Settings::Recent recent, const Words &words, Settings &settings,
              QWidget *parent);

    void addField(const QString &label, QWidget *field);
    void beginMore(); // the fields added from here on are shown on demand
    void finish();    // after the last field: brings back the last values, watches every field
    void showField(const QWidget *field, bool shown);

    // Another kind may need other fields: called after every change, to call showField().
    virtual void kindChanged() {}
    virtual QString warning(const OpenRequest &) const { return {}; }
    // The text that stands in the history.
    virtual QString recentText(const OpenRequest &request) const;
    virtual void fillChoices() {} // lists that may have changed since the panel was last shown

    Settings &settings() const { return m_settings; }
    Settings::Recent recent() const { return m_recent; }
    void check();

    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Row {
        QWidget *label;
        QWidget *field;
        ThemedLabel *fault;
        bool more;
        bool shown = true;
    };
    QList<QWidget *> remembered() const;
    void showRows();
    void orderTabs();
    void showFault(const Fault *fault);

    Settings &m_settings;
    Settings::Recent m_recent;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    bool m_addingMore = false;
    QToolButton *m_more;
    bool m_moreShown = false;
    MarkedText *m_warning;
    QPushButton *m_submit;
};

} // namespace sockeye
