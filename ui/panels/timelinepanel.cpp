// SPDX-License-Identifier: MIT
#include "ui/panels/timelinepanel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/journal/filternumber.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/jumpsheet.h"
#include "ui/panels/timelinemenu.h"
#include "ui/text/format.h"
#include "ui/text/parsetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/emptystate.h"
#include "ui/views/themedlabel.h"
#include "ui/views/timelineview.h"

namespace sockeye {

namespace {

constexpr quint64 kManyEvents = 100'000;
constexpr Row kWorthProgress = 100'000; // rows still to be looked at

} // namespace

TimelinePanel::TimelinePanel(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, bool live,
                             TimelineModel::Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_log(std::move(log))
    , m_fetcher(fetcher)
    , m_runner(new FilterRunner(m_log, this))
    , m_model(new TimelineModel(this, shape))
    , m_view(new TimelineView(this))
    , m_filter(new FilterField(this))
    , m_count(new ThemedLabel(TextStyle::Secondary, Role::TextDim, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_kinds(new QWidget(this))
    , m_status(new QWidget(this))
    , m_bar(new QGridLayout)
    , m_empty(new EmptyState(QString(), QString(), this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("timelinePanel"));
    m_model->setLog(m_log);
    m_view->setModel(m_model);
    m_view->setLive(live);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    build();

    connect(m_filter, &FilterField::filterChanged, this, [this](const Filter &filter) {
        m_query = filter;
        runQuery();
    });
    connect(m_runner, &FilterRunner::restarted, this, [this] {
        m_all = 0;
        m_model->clear();
    });
    connect(m_runner, &FilterRunner::picked, this, &TimelinePanel::take);
    connect(m_model, &TimelineModel::wanted, this,
            [this](const std::vector<Row> &rows) { m_requests.insert(m_fetcher.request(rows)); });
    connect(
        &m_fetcher, &EventFetcher::fetched, this,
        [this](quint64 request, const std::shared_ptr<const EventPage> &page, const std::vector<Row> &rows) {
            if (!m_requests.remove(request))
                return;
            if (page->items.empty()) {
                m_model->forgetWishes(rows);
                return;
            }
            std::vector<std::pair<Row, const Event *>> events;
            for (const EventPage::Item &item : page->items)
                events.emplace_back(item.row, item.err == 0 ? &item.event : nullptr);
            m_model->setEvents(events);
        });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_runner->cancel();
        showCount();
    });
    connect(m_view, &TimelineView::followingChanged, this, &TimelinePanel::followingChanged);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showTimelineMenu(*m_view, *m_model, *m_filter, at); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_selecting) {
                    m_wanted.reset();
                    Q_EMIT rowSelected(m_model->logRow(current.row()));
                }
            });
    runQuery();
}

TimelinePanel::~TimelinePanel() = default;

void TimelinePanel::build()
{
    m_count->setObjectName(QStringLiteral("eventCount"));
    m_progress->setObjectName(QStringLiteral("filterProgress"));
    m_progress->setAccessibleName(tr("Filtering"));
    m_progress->setMaximumWidth(12 * kGrid);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelFilter"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop looking for rows"));
    setButtonLook(m_cancel, ButtonLook::Link);

    auto *kinds = new QHBoxLayout(m_kinds);
    kinds->setContentsMargins(0, 0, 0, 0);
    kinds->setSpacing(kHalfGrid);
    if (m_model->shape() == TimelineModel::Shape::Events)
        addKinds();
    auto *status = new QHBoxLayout(m_status);
    status->setContentsMargins(0, 0, 0, 0);
    status->setSpacing(kGrid);
    status->addStretch();
    status->addWidget(m_progress);
    status->addWidget(m_cancel);
    status->addWidget(m_count);
    for (QWidget *part : {m_kinds, m_status})
        part->setFixedHeight(std::max(part->sizeHint().height(), m_filter->edit()->sizeHint().height()));
    m_bar->setContentsMargins(kGrid, kHalfGrid, kGrid, kHalfGrid);
    m_bar->setHorizontalSpacing(kGrid);
    m_bar->setVerticalSpacing(kHalfGrid);

    m_empty->setObjectName(QStringLiteral("timelineEmpty"));
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addWidget(m_stack, 1);
    arrangeBar();
}

// What the switches need with their words.
int TimelinePanel::kindsWidth() const
{
    int width = m_kinds->sizeHint().width();
    for (const auto *button : m_kinds->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
        if (button->toolButtonStyle() == Qt::ToolButtonIconOnly)
            width += button->fontMetrics().horizontalAdvance(button->text()) + kHalfGrid;
    }
    return width;
}

// Side by side while there is room, else the field above the rest; and where not even that is enough, the switches
// without their words.
void TimelinePanel::arrangeBar()
{
    // The count will grow, and the bar is not to change for that.
    const QString many = groupedText(kManyEvents);
    const int count = m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(many, many));
    const int kinds = kindsWidth(), others = std::max(count, m_status->sizeHint().width()) + 4 * kGrid;
    const bool narrow = width() < m_filter->edit()->minimumWidth() + kinds + others;
    const auto style = width() < kinds + others ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (auto *button : m_kinds->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
        if (button->toolButtonStyle() != style)
            button->setToolButtonStyle(style);
    }
    if (m_bar->count() > 0 && narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    for (QWidget *part : std::initializer_list<QWidget *>{m_filter, m_kinds, m_status})
        m_bar->removeWidget(part);
    m_bar->addWidget(m_filter, 0, 0, 1, narrow ? 2 : 1);
    m_bar->addWidget(m_kinds, narrow ? 1 : 0, narrow ? 0 : 1, Qt::AlignTop | Qt::AlignLeft);
    m_bar->addWidget(m_status, narrow ? 1 : 0, narrow ? 1 : 2, Qt::AlignTop);
    m_bar->setColumnStretch(0, narrow ? 0 : 1);
    m_bar->setColumnStretch(1, narrow ? 1 : 0);
}

void TimelinePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeBar();
}

QSize TimelinePanel::minimumSizeHint() const
{
    const auto switches = m_kinds->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly).size();
    return {static_cast<int>(switches) * theme().extent(Extent::Button) + m_status->sizeHint().width() +
                4 * kGrid,
            m_view->minimumSizeHint().height()};
}

void TimelinePanel::addKinds()
{
    m_calls = addToggle("showCalls", "calls", tr("Calls"), tr("Show calls, lookups and notes"));
    m_data = addToggle("showData", "data", tr("Data"), tr("Show what was sent and received"));
    m_states = addToggle("showStates", "phase-closing", tr("States"), tr("Show TCP states"));
    m_errors = addToggle("showErrors", "error", tr("Errors"), tr("Show what failed, drops and warnings"));
    for (QToolButton *button : {m_calls, m_data, m_states, m_errors}) {
        button->setChecked(true);
        connect(button, &QToolButton::toggled, this, &TimelinePanel::runQuery);
    }
}

QToolButton *TimelinePanel::addToggle(const char *name, const char *icon, const QString &text,
                                      const QString &tip)
{
    auto *button = new QToolButton(m_kinds);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setIcon(themeIcon(QString::fromLatin1(icon)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    setButtonLook(button, ButtonLook::Toggle);
    m_kinds->layout()->addWidget(button);
    return button;
}

void TimelinePanel::setCallsOf(SocketId socket)
{
    if (socket == m_callsOf)
        return;
    m_callsOf = socket;
    runQuery();
}

void TimelinePanel::runQuery()
{
    if (const auto row = selectedRow())
        m_wanted = row;
    if (m_model->shape() == TimelineModel::Shape::Calls) {
        RowQuery calls;
        calls.filter = m_query;
        calls.onlyCalls = true;
        calls.callsOf = m_callsOf;
        m_runner->setQuery(calls);
    } else {
        m_runner->setQuery({m_query, m_calls->isChecked(), m_data->isChecked(), m_states->isChecked(),
                            m_errors->isChecked()});
    }
    showCount();
}

void TimelinePanel::advance(Row, Row to)
{
    m_runner->advance(to);
    showCount();
}

void TimelinePanel::take(const PickedRows &rows)
{
    m_all += rows.all;
    m_model->append(rows.rows);
    reselect();
    showCount();
}

// What was selected before the rows were chosen anew, once it has come by.
void TimelinePanel::reselect()
{
    if (!m_wanted || m_runner->position() <= *m_wanted || m_model->rowCount() == 0)
        return;
    const Row row = *std::exchange(m_wanted, std::nullopt);
    if (m_model->shows(row))
        select(row);
}

void TimelinePanel::showCount()
{
    const auto shown = static_cast<quint64>(m_model->rowCount());
    const Row left = m_runner->target() - m_runner->position();
    const bool isBusy = !m_runner->isCancelled() && left > kWorthProgress;
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    const auto percent = [&] {
        return m_runner->target() == 0 ? 0
                                       : static_cast<int>(m_runner->position() * 100 / m_runner->target());
    };
    if (isBusy)
        m_progress->setValue(percent());
    if (m_runner->isCancelled())
        m_count->setText(tr("%1 found, stopped at %2 %").arg(groupedText(shown)).arg(percent()));
    else
        m_count->setText(tr("%1 of %2").arg(groupedText(shown), groupedText(static_cast<quint64>(m_all))));

    const bool isEmpty = shown == 0 && left == 0;
    const bool isCalls = m_model->shape() == TimelineModel::Shape::Calls;
    if (isEmpty && m_all == 0 && isCalls)
        m_empty->setTexts(tr("No call has come back yet."),
                          tr("Every system call appears here with its arguments and what it returned."));
    else if (isEmpty && isCalls)
        m_empty->setTexts(tr("No call fits."), tr("There are %1 calls; change the filter to see them.")
                                                   .arg(groupedText(static_cast<quint64>(m_all))));
    else if (isEmpty && m_all == 0)
        m_empty->setTexts(tr("Nothing has happened yet."),
                          tr("Every call, every state and every byte appears here as it happens."));
    else if (isEmpty)
        m_empty->setTexts(tr("No event fits."),
                          tr("There are %1 events; change the filter or the kinds shown to see them.")
                              .arg(groupedText(static_cast<quint64>(m_all))));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
}

std::optional<Row> TimelinePanel::selectedRow() const
{
    if (m_wanted)
        return m_wanted;
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? std::optional(m_model->logRow(current.row())) : std::nullopt;
}

void TimelinePanel::select(Row row)
{
    const int shown = m_model->rowOf(row);
    if (shown >= m_model->rowCount()) {
        m_wanted = row; // may still come
        return;
    }
    m_wanted.reset();
    const QScopedValueRollback selecting(m_selecting, true);
    m_view->selectRow(shown);
}

void TimelinePanel::focusFilter()
{
    m_filter->edit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->edit()->selectAll();
}

void TimelinePanel::askForTime()
{
    JumpSheet::Words words;
    words.name = tr("Jump to time");
    words.asked = tr("Time");
    words.hint = tr("Seconds since the session began, or a time of day like 14:03:31");
    words.example = QStringLiteral("14.66");
    auto *sheet = new JumpSheet(
        QStringLiteral("jumpToTime"), words, [this](const QString &text) { return jumpToTime(text); }, this);
    sheet->showOver(m_view);
}

QString TimelinePanel::jumpToTime(const QString &text)
{
    const std::string typed = text.trimmed().toStdString();
    std::int64_t ns = 0;
    if (typed.find(':') != std::string::npos || typed.find('-') != std::string::npos) {
        const auto moment = readClock(typed, 0);
        if (!moment)
            return parseErrorText(moment.error());
        ns = moment->ns + (moment->ofDay ? localMidnight(m_log->beganNs()) : 0);
    } else {
        const auto seconds = readSeconds(typed, 0);
        if (!seconds)
            return parseErrorText(seconds.error());
        ns = m_log->beganNs() + seconds->ns;
    }
    if (m_model->rowCount() == 0)
        return tr("There is no event to jump to.");
    m_view->selectRow(std::min(m_model->rowAtTime(ns), m_model->rowCount() - 1));
    m_view->setFocus();
    return {};
}

QByteArray TimelinePanel::saveColumns() const
{
    return m_view->header()->saveState();
}

void TimelinePanel::restoreColumns(const QByteArray &state)
{
    m_view->restoreColumns(state);
}

void TimelinePanel::setSocketNames(const QStringList &names)
{
    m_filter->setSockets(names);
}

} // namespace sockeye
