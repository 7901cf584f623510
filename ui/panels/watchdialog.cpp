// SPDX-License-Identifier: MIT
#include "ui/panels/watchdialog.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/bridge/aside.h"
#include "ui/bridge/commandport.h"
#include "ui/views/rowtable.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr QSize kSize{900, 480};

} // namespace

WatchDialog::WatchDialog(CommandPort &port, QWidget *parent)
    : QDialog(parent)
    , m_port(port)
    , m_model(new HostSocketModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_table(new RowTable)
    , m_state(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
{
    setObjectName(QStringLiteral("watchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Watch another program’s connection"));

    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setSortRole(HostSocketModel::kSortRole);

    m_filter->setObjectName(QStringLiteral("watchFilter"));
    m_filter->setPlaceholderText(tr("Address, port, state or program"));
    m_filter->setAccessibleName(tr("Show only the connections with this in them"));
    m_filter->setClearButtonEnabled(true);

    m_table->setFrameShape(QFrame::StyledPanel); // between other things
    m_table->setObjectName(QStringLiteral("watchTable"));
    m_table->setAccessibleName(tr("TCP connections of other programs"));
    m_table->setModel(m_shown);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they were listed
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_state->setObjectName(QStringLiteral("watchState"));
    m_state->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_refresh = buttons->addButton(tr("&Refresh"), QDialogButtonBox::ActionRole);
    m_refresh->setObjectName(QStringLiteral("watchRefresh"));
    m_watch = buttons->addButton(tr("&Watch"), QDialogButtonBox::AcceptRole);
    m_watch->setObjectName(QStringLiteral("watchBegin"));
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    m_watch->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    auto *explanation = new ThemedLabel(TextStyle::Body, Role::TextDim,
                                        tr("Its states and queues are recorded as the kernel tells them. "
                                           "Nothing is done to it, and its bytes are not "
                                           "seen."));
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    resize(kSize);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text.trimmed());
        updateState();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { updateState(); });
    connect(m_table, &QTableView::doubleClicked, this, [this] { watchCurrent(); });
    connect(m_refresh, &QPushButton::clicked, this, &WatchDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &WatchDialog::watchCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_filter->setFocus();
    refresh();
}

void WatchDialog::refresh()
{
    if (m_isListing)
        return;
    m_isListing = true;
    updateState();
    runAside(
        this,
        [] {
            return hostSockets({true, false, false, false});
        },
        [this](Result<std::vector<HostSocket>> listed) { take(std::move(listed)); });
}

void WatchDialog::take(Result<std::vector<HostSocket>> listed)
{
    m_isListing = false;
    m_fault = listed ? QString() : QString::fromStdString(errnoName(listed.error().code));
    auto sockets = std::move(listed).value_or(std::vector<HostSocket>{});
    // Those of this program are in the list of sockets.
    const auto own = QCoreApplication::applicationPid();
    std::erase_if(sockets, [own](const HostSocket &one) {
        return std::any_of(one.processes.begin(), one.processes.end(),
                           [own](const Process &process) { return process.pid == own; });
    });
    m_model->setSockets(std::move(sockets));
    m_table->resizeColumnsToContents();
    if (m_shown->rowCount() > 0)
        m_table->selectRow(0);
    updateState();
}

void WatchDialog::watchCurrent()
{
    const QModelIndex current = m_shown->mapToSource(m_table->currentIndex());
    if (!current.isValid())
        return;
    const DiagRow &row = m_model->socket(current.row()).row;
    if (m_port.watch({row.kind, row.local, row.peer, row.cookie}))
        close();
}

void WatchDialog::updateState()
{
    m_refresh->setEnabled(!m_isListing);
    m_watch->setEnabled(m_table->currentIndex().isValid());
    if (m_isListing)
        m_state->setText(tr("Asking the kernel…"));
    else if (!m_fault.isEmpty())
        m_state->setText(tr("The kernel does not list its sockets (%1).").arg(m_fault));
    else if (m_model->rowCount() == 0)
        m_state->setText(tr("No other program has a TCP socket here just now."));
    else if (m_shown->rowCount() == 0)
        m_state->setText(tr("None of them has that in it."));
    else
        m_state->setText(tr("%n socket(s)", nullptr, m_shown->rowCount()));
}

} // namespace sockeye
