// SPDX-License-Identifier: MIT
#include "ui/panels/counterspanel.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

#include "ui/models/countermodel.h"
#include "ui/text/theme.h"
#include "ui/views/counterplots.h"
#include "ui/views/emptystate.h"
#include "ui/views/rowtable.h"

namespace sockeye {

namespace {

constexpr int kNumbersWidth = 420;
constexpr int kTimeFromWidth = 340; // narrower, the time is only in the tool tip

} // namespace

CountersPanel::CountersPanel(std::shared_ptr<const EventLog> log, QWidget *parent)
    : QWidget(parent)
    , m_log(std::move(log))
    , m_whole(m_log)
    , m_detail(m_log)
    , m_model(new CounterModel(this))
    , m_plots(new CounterPlots)
    , m_numbers(new RowTable)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_empty(
          new EmptyState(tr("No socket is selected."),
                         tr("Select a socket to see its round trips, windows, queues and losses over time.")))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("countersPanel"));
    m_numbers->setObjectName(QStringLiteral("counterNumbers"));
    m_numbers->setAccessibleName(tr("Counters, their newest values"));
    m_numbers->setModel(m_model);
    m_numbers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_numbers->horizontalHeader()->setSectionsClickable(false);
    m_numbers->horizontalHeader()->setSectionResizeMode(CounterModel::kName, QHeaderView::Stretch);
    m_numbers->horizontalHeader()->setSectionResizeMode(CounterModel::kValue, QHeaderView::ResizeToContents);
    m_numbers->horizontalHeader()->setSectionResizeMode(CounterModel::kTime, QHeaderView::ResizeToContents);

    m_splitter->setObjectName(QStringLiteral("countersSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_plots);
    m_splitter->addWidget(m_numbers);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);

    connect(&m_whole, &CounterScanner::scanned, this, &CountersPanel::takeWhole);
    connect(&m_detail, &CounterScanner::scanned, this,
            [this](const std::shared_ptr<const CounterData> &found, bool complete) {
                if (complete)
                    m_plots->setDetail(found, m_detail.query().fromNs, m_detail.query().toNs);
            });
    connect(m_plots, &CounterPlots::detailWanted, this, [this](qint64 fromNs, qint64 toNs) {
        if (const CounterQuery query{m_shown, fromNs, toNs}; m_detail.query() != query)
            m_detail.setQuery(query);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_divided = true;
        showTimes();
    });
    connect(m_plots, &CounterPlots::rowActivated, this, &CountersPanel::rowActivated);
    connect(m_numbers, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auto row = m_model->rowOf(index))
            Q_EMIT rowActivated(*row);
    });
}

void CountersPanel::setSocket(const std::optional<SocketSummary> &socket)
{
    m_socket = socket;
    if (!isVisible())
        return;
    begin();
    if (m_socket && m_data) {
        m_plots->updateSocket(*m_socket);
        m_model->show(*m_socket, *m_data, m_log->beganNs());
    }
}

void CountersPanel::begin()
{
    const SocketId id = m_socket ? m_socket->id : 0;
    m_stack->setCurrentWidget(id == 0 ? static_cast<QWidget *>(m_empty) : m_splitter);
    if (id == m_shown)
        return;
    m_shown = id;
    m_data.reset();
    m_model->clear();
    m_detail.setQuery({});
    m_whole.setQuery({id});
    if (m_socket) {
        m_plots->setSocket(*m_socket, m_log->beganNs());
        m_data = std::make_shared<const CounterData>();
        m_model->show(*m_socket, *m_data, m_log->beganNs());
    }
    showSelected();
}

void CountersPanel::takeWhole(const std::shared_ptr<const CounterData> &found)
{
    m_data = found;
    m_plots->setWhole(found);
    if (m_socket && m_socket->id == m_shown) {
        m_plots->updateSocket(*m_socket);
        m_model->show(*m_socket, *found, m_log->beganNs());
    }
}

void CountersPanel::setSelectedRow(Row row)
{
    m_selected = row;
    showSelected();
}

void CountersPanel::showSelected()
{
    const IndexEntry *entry = m_selected ? &m_log->entry(*m_selected) : nullptr;
    m_plots->setSelectedNs(entry && m_shown != 0 && entry->socket == m_shown ? std::optional(entry->ns)
                                                                             : std::nullopt);
}

void CountersPanel::advance(Row, Row to)
{
    m_end = to;
    if (!isVisible())
        return;
    m_whole.advance(to);
    m_detail.advance(to);
}

void CountersPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    begin();
    m_whole.advance(m_end);
    m_detail.advance(m_end);
}

void CountersPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_divided) {
        const int numbers = std::min(kNumbersWidth, width() * 2 / 5);
        m_splitter->setSizes({width() - numbers, numbers});
    }
    showTimes();
}

void CountersPanel::showTimes()
{
    m_numbers->setColumnHidden(CounterModel::kTime, m_splitter->sizes().value(1) < kTimeFromWidth);
}

} // namespace sockeye
