// SPDX-License-Identifier: MIT
#include "ui/panels/optionspanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/result.h"
#include "ui/models/optionmodel.h"
#include "ui/panels/markedtext.h"
#include "ui/text/errnotext.h"
#include "ui/text/parsetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/rowtable.h"

namespace sockeye {

namespace {

// Calls under way at once: a step-by-step socket runs each on a thread of its own.
constexpr std::size_t kAtOnce = 8;
const QString kColumns = QStringLiteral("options");

// A list where an option has choices, else a line.
class ValueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        const QStringList choices = index.data(OptionModel::kChoicesRole).toStringList();
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        box->setEditable(true);
        box->addItems(choices);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

} // namespace

OptionsPanel::OptionsPanel(CommandPort &port, EventFetcher &fetcher, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_fetcher(fetcher)
    , m_settings(settings)
    , m_model(new OptionModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new RowTable)
    , m_filter(new QLineEdit)
    , m_refresh(new QToolButton)
    , m_note(new MarkedText(MarkedText::Ink::Quiet))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_view->setObjectName(QStringLiteral("optionsView"));
    m_view->setAccessibleName(tr("Socket options"));
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new ValueDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setColumnWidth(OptionModel::kName, 220);
    m_view->setColumnWidth(OptionModel::kValue, 150);
    m_view->setColumnWidth(OptionModel::kUnit, 64);
    m_view->horizontalHeader()->restoreState(m_settings.columns(kColumns));

    m_filter->setObjectName(QStringLiteral("optionsFilter"));
    m_filter->setPlaceholderText(tr("Filter options by name or meaning"));
    m_filter->setAccessibleName(tr("Filter options"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themeIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_refresh->setObjectName(QStringLiteral("optionsRefresh"));
    m_refresh->setText(tr("Read again"));
    m_refresh->setIcon(themeIcon(QStringLiteral("resend")));
    m_refresh->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_refresh->setToolTip(tr("Read every option by getsockopt()"));
    m_note->setObjectName(QStringLiteral("optionsNote"));

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    bar->setSpacing(kGrid);
    bar->addWidget(m_filter);
    bar->addWidget(m_refresh);
    bar->addWidget(m_note, 1);
    bar->addStretch(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);

    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_refresh, &QToolButton::clicked, this, &OptionsPanel::readAll);
    connect(m_model, &OptionModel::editRequested, this, &OptionsPanel::edit);
    connect(&m_fetcher, &EventFetcher::fetched, this, &OptionsPanel::takePage);
    showState();
}

OptionsPanel::~OptionsPanel()
{
    m_settings.setColumns(kColumns, m_view->horizontalHeader()->saveState());
}

bool OptionsPanel::isUsable() const
{
    return m_socket && !m_socket->closed && !m_port.isReadOnly();
}

void OptionsPanel::setSocket(const std::optional<SocketSummary> &socket)
{
    const bool another = !socket || !m_socket || socket->id != m_socket->id || socket->kind != m_socket->kind;
    m_socket = socket;
    m_model->setEditable(isUsable());
    if (another) {
        m_toAsk.clear();
        m_asked.clear();
        m_answers.clear();
        m_requests.clear();
        m_model->setKind(socket ? socket->kind : SocketKind());
        if (isVisible() && isUsable())
            readAll();
    }
    showState();
}

void OptionsPanel::showState()
{
    m_refresh->setEnabled(isUsable());
    if (m_port.isReadOnly())
        m_note->say(QStringLiteral("note"), Tone::Closed, CommandPort::readOnlyReason());
    else if (!m_socket)
        m_note->say(QStringLiteral("note"), Tone::Closed, tr("Select a socket to see its options."));
    else if (m_socket->closed)
        m_note->say(QStringLiteral("phase-closed"), Tone::Closed, tr("This socket is closed."));
    else
        m_note->say({}, Tone::Closed, {});
}

void OptionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isUsable() && m_read.count(m_socket->id) == 0)
        readAll();
}

void OptionsPanel::readAll()
{
    if (!isUsable())
        return;
    m_read.insert(m_socket->id);
    m_toAsk.clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->option(row).isReadable())
            m_toAsk.push_back(row);
    }
    askNext();
}

void OptionsPanel::askNext()
{
    while (!m_toAsk.empty() && m_asked.size() < kAtOnce && isUsable()) {
        ask(m_toAsk.front());
        m_toAsk.pop_front();
    }
}

void OptionsPanel::ask(int row)
{
    const SocketOption &option = m_model->option(row);
    GetOptionCall call;
    call.level = option.level;
    call.name = option.number;
    if (const auto ticket = m_port.submit(m_socket->id, call))
        m_asked.emplace(ticket->command, Question{row, false});
    else
        m_toAsk.clear();
}

void OptionsPanel::edit(int row, const QString &text)
{
    const SocketOption &option = m_model->option(row);
    auto value = parseOptionValue(option, text.toStdString());
    if (!value) {
        m_note->say(QStringLiteral("error"), Tone::Error, parseErrorText(value.error()));
        return;
    }
    showState();
    if (!isUsable())
        return;
    const auto ticket =
        m_port.submit(m_socket->id, SetOptionCall{option.level, option.number, std::move(*value)});
    if (ticket)
        m_asked.emplace(ticket->command, Question{row, true});
}

void OptionsPanel::takeOutcomes(const std::vector<CommandOutcome> &outcomes)
{
    std::vector<Row> rows;
    for (const CommandOutcome &outcome : outcomes) {
        const auto found = m_asked.find(outcome.command);
        if (found == m_asked.end())
            continue;
        const Question question = found->second;
        m_asked.erase(found);
        if (outcome.err != 0) {
            showFailure(question.row, question.isSet, outcome.err);
        } else if (!question.isSet) {
            m_answers.emplace(outcome.row, question.row);
            rows.push_back(outcome.row);
        } else if (m_model->option(question.row).isReadable()) {
            m_toAsk.push_back(question.row); // what the kernel made of it
        }
    }
    if (!rows.empty())
        fetch(rows);
    askNext();
}

void OptionsPanel::fetch(const std::vector<Row> &rows)
{
    m_requests.insert(m_fetcher.request(rows));
}

void OptionsPanel::takePage(quint64 request, const std::shared_ptr<const EventPage> &page,
                            const std::vector<Row> &rows)
{
    if (m_requests.erase(request) == 0)
        return;
    if (page->items.empty()) { // dropped for newer wishes
        fetch(rows);
        return;
    }
    for (const Row row : rows) {
        const auto answer = m_answers.find(row);
        if (answer == m_answers.end())
            continue;
        const Event *event = page->find(row);
        const CallEvent *call = event ? event->as<CallEvent>() : nullptr;
        if (call)
            m_model->setValue(answer->second, QString::fromUtf8(call->result.data(),
                                                                static_cast<qsizetype>(call->result.size())));
        m_answers.erase(answer);
    }
}

void OptionsPanel::showFailure(int row, bool isSet, int err)
{
    const ErrnoText text = errnoText(err, isSet ? CallCode::SetSockOpt : CallCode::GetSockOpt);
    const QString name = QString::fromStdString(errnoName(err));
    m_model->setError(row, name, text.meaning);
    if (isSet)
        m_note->say(QStringLiteral("error"), Tone::Error,
                    tr("%1: %2", "an errno and what it means").arg(name, text.meaning));
}

} // namespace sockeye
