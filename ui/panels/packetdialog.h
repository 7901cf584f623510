// SPDX-License-Identifier: MIT
// Lists the packets of a capture file, and gives the payload of the one that is chosen. Not modal; deletes itself.
// GUI thread only.
#pragma once

#include <QDialog>

#include "core/base/bytes.h"
#include "ui/bridge/capturelister.h"
#include "ui/bridge/scanjob.h"
#include "ui/models/capturemodel.h"

class QCheckBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;

namespace sockeye {

class PacketFilter;
class ThemedLabel;

class PacketDialog : public QDialog
{
    Q_OBJECT

public:
    PacketDialog(const QString &path, QWidget *parent);

Q_SIGNALS:
    void chosen(const sockeye::Bytes &payload);

private:
    void buildTable();
    void take(const std::shared_ptr<const CaptureList> &list);
    void filter();
    void selectSome();
    void useCurrent();
    const CapturePacket *current() const;
    void updateState();

    CaptureLister m_lister;
    std::shared_ptr<const CaptureList> m_list; // null while it is read
    quint64 m_size;                            // of the file
    QString m_fault;                           // of the packet last asked for

    ScanJob m_search; // for what is typed

    CaptureModel *m_model;
    PacketFilter *m_shown;
    QLineEdit *m_filter;
    QCheckBox *m_empty;
    QTableView *m_table;
    ThemedLabel *m_state;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QPushButton *m_use;
};

} // namespace sockeye
