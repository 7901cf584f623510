// SPDX-License-Identifier: MIT
#include "ui/panels/packetdialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/bridge/aside.h"
#include "ui/text/capturetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/rowtable.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kWidth = 135, kRows = 18; // characters and rows that are seen at once

} // namespace

// The rows that have what is looked for in them, and something to send. Which they are is found out aside: it is
// thousands of rows for each letter typed.
class PacketFilter : public QSortFilterProxyModel
{
public:
    explicit PacketFilter(CaptureModel *model) : QSortFilterProxyModel(model), m_model(model)
    {
        setSourceModel(model);
    }

    // Those of these rows; empty: of all there are.
    void setRows(std::vector<bool> rows)
    {
        m_rows = std::move(rows);
        invalidateFilter();
    }

    void setWithEmpty(bool withEmpty)
    {
        m_withEmpty = withEmpty;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return (m_withEmpty || m_model->packet(row).payload.size > 0) &&
               (m_rows.empty() || m_rows[static_cast<std::size_t>(row)]);
    }

private:
    CaptureModel *m_model;
    std::vector<bool> m_rows;
    bool m_withEmpty = false;
};

PacketDialog::PacketDialog(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_size(static_cast<quint64>(QFileInfo(path).size()))
    , m_model(new CaptureModel(this))
    , m_shown(new PacketFilter(m_model))
    , m_filter(new QLineEdit)
    , m_empty(new QCheckBox(tr("Also those that carry &nothing")))
    , m_table(new RowTable)
    , m_state(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
    , m_progress(new QProgressBar)
    , m_stop(new QToolButton)
{
    setObjectName(QStringLiteral("packetDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Message from %1", "the name of a capture file").arg(QFileInfo(path).fileName()));

    m_filter->setObjectName(QStringLiteral("packetFilter"));
    m_filter->setPlaceholderText(tr("Address, port, protocol, text or hex at the beginning"));
    m_filter->setAccessibleName(tr("Show only the packets with this in them"));
    m_filter->setClearButtonEnabled(true);
    m_empty->setObjectName(QStringLiteral("packetEmpty"));
    m_empty->setToolTip(tr("TCP segments that only acknowledge, and the like"));
    buildTable();
    m_state->setObjectName(QStringLiteral("packetState"));
    m_state->setWordWrap(true);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(12 * kGrid);
    m_progress->setAccessibleName(tr("How far it is"));
    m_stop->setObjectName(QStringLiteral("packetStop"));
    m_stop->setAccessibleName(tr("Stop reading"));
    m_stop->setToolTip(tr("Stop reading; what was read stays"));
    m_stop->setIcon(themeIcon(QStringLiteral("cancel")));
    m_stop->setAutoRaise(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(tr("&Use as message"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("packetUse"));
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    m_use->setDefault(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_empty);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(m_progress);
    foot->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    layout->addWidget(buttons);
    const QSize wanted(kWidth * QFontMetrics(theme().font(TextStyle::Mono)).averageCharWidth(),
                       kRows * theme().extent(Extent::TableRow));
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));

    connect(m_filter, &QLineEdit::textChanged, this, &PacketDialog::filter);
    connect(m_empty, &QCheckBox::toggled, this, [this](bool isOn) {
        m_shown->setWithEmpty(isOn);
        selectSome();
    });
    connect(m_stop, &QToolButton::clicked, &m_lister, &CaptureLister::stop);
    connect(buttons, &QDialogButtonBox::accepted, this, &PacketDialog::useCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&m_lister, &CaptureLister::listed, this, &PacketDialog::take);
    connect(&m_lister, &CaptureLister::progressed, this, [this](quint64 octets) {
        m_progress->setValue(m_size == 0 ? 0 : static_cast<int>(octets * 100 / m_size));
    });
    m_lister.read(path);
    updateState();
    m_table->setFocus();
}

void PacketDialog::buildTable()
{
    m_table->setFrameShape(QFrame::StyledPanel); // between other things
    m_table->setObjectName(QStringLiteral("packetTable"));
    m_table->setAccessibleName(tr("Packets of the capture"));
    m_table->setModel(m_shown);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_fault.clear();
        updateState();
    });
    connect(m_table, &QTableView::doubleClicked, this, &PacketDialog::useCurrent);
}

void PacketDialog::take(const std::shared_ptr<const CaptureList> &list)
{
    m_list = list;
    m_shown->setRows({});
    m_model->setList(list);
    m_table->resizeColumnsToContents();
    selectSome();
    filter();
}

void PacketDialog::filter()
{
    const QString wanted = m_filter->text().trimmed();
    if (wanted.isEmpty() || !m_list) {
        m_search.cancel();
        m_shown->setRows({});
        return selectSome();
    }
    m_search.start([list = m_list,
                    wanted](ScanControl &control) { return CaptureModel::rowsWith(*list, wanted, control); },
                   [this](const std::shared_ptr<const std::vector<bool>> &rows) {
                       m_shown->setRows(*rows);
                       selectSome();
                   });
    updateState();
}

void PacketDialog::selectSome()
{
    if (!m_table->currentIndex().isValid() && m_shown->rowCount() > 0)
        m_table->selectRow(0);
    updateState();
}

const CapturePacket *PacketDialog::current() const
{
    const QModelIndex index = m_shown->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->packet(index.row()) : nullptr;
}

void PacketDialog::useCurrent()
{
    const CapturePacket *packet = current();
    if (packet == nullptr || packet->payload.size == 0 || m_search.isBusy())
        return;
    m_use->setEnabled(false);
    runAside(
        this, [list = m_list, packet] { return list->payloadOf(*packet); },
        [this](const Bytes &payload) {
            if (payload.empty()) {
                const int err = m_list->source->err();
                m_fault =
                    err != 0 ? unreadableText(err)
                             : tr("The file has changed since it was listed: the packet is no longer there.");
                return updateState();
            }
            Q_EMIT chosen(payload);
            close();
        });
}

void PacketDialog::updateState()
{
    const bool isBusy = m_lister.isBusy();
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    const CapturePacket *packet = current();
    m_use->setEnabled(packet != nullptr && packet->payload.size > 0 && !m_search.isBusy());
    if (!m_list)
        return m_state->setText(tr("Reading the file…"));
    QStringList said{captureFaultText(*m_list), m_fault};
    if (!m_list->packets.empty()) {
        said.prepend(captureCountText(*m_list));
        said << (m_shown->rowCount() == 0 ? tr("None of them has that in it, and something to send.")
                 : packet != nullptr      ? packetRemark(*packet)
                                          : QString());
    } else if (m_list->fault == CaptureFault::None && m_list->err == 0) {
        said << tr("There is no packet in it.");
    }
    said.removeAll(QString());
    const bool isWrong = m_list->err != 0 || m_list->fault != CaptureFault::None || !m_fault.isEmpty();
    if (isWrong)
        m_state->setTone(m_list->packets.empty() ? Tone::Error : Tone::Warning);
    else
        m_state->setRole(Role::TextDim);
    m_state->setText(said.join(QLatin1Char(' ')));
}

} // namespace sockeye
