// SPDX-License-Identifier: MIT
#include "ui/panels/calldetail.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/text/callfacts.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/emptystate.h"
#include "ui/views/factsheet.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

QToolButton *linkButton(const char *name, const char *icon, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setIcon(themeIcon(QString::fromLatin1(icon)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setButtonLook(button, ButtonLook::Flat);
    return button;
}

} // namespace

CallDetail::CallDetail(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, QWidget *parent)
    : QWidget(parent)
    , m_log(std::move(log))
    , m_fetcher(fetcher)
    , m_line(new ThemedLabel(TextStyle::MonoStrong))
    , m_bytes(linkButton("addressBytes", "data", tr("Address bytes"),
                         tr("Show the octets of its address and their fields in the inspector")))
    , m_copy(linkButton("copyCall", "copy", tr("Copy"), tr("Copy all of this as text")))
    , m_facts(new FactSheet)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("callDetail"));
    m_line->setObjectName(QStringLiteral("callLine"));
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(kHalfGrid);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_bytes);
    buttons->addStretch(1);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, 0);
    head->setSpacing(kHalfGrid);
    head->addWidget(m_line);
    head->addLayout(buttons);
    column->addLayout(head);
    column->addWidget(m_facts, 1);

    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    m_stack->addWidget(new EmptyState(tr("No call is selected."),
                                      tr("Select a call to see its arguments by name and what came back.")));
    m_stack->addWidget(sheet);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);

    connect(m_copy, &QToolButton::clicked, this, &CallDetail::copy);
    connect(m_bytes, &QToolButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT bytesRequested(*m_row);
    });
    connect(&m_fetcher, &EventFetcher::fetched, this,
            [this](quint64 request, const std::shared_ptr<const EventPage> &page) {
                if (request == m_request && m_row)
                    take(*page);
            });
}

QSize CallDetail::sizeHint() const
{
    return {44 * kGrid, 24 * kGrid};
}

void CallDetail::show(Row row)
{
    if (row >= m_log->size() || m_row == row)
        return;
    m_row = row;
    m_request = m_fetcher.request({row});
}

void CallDetail::take(const EventPage &page)
{
    const Event *event = page.find(*m_row);
    const auto *call = event ? event->as<CallEvent>() : nullptr;
    m_stack->setCurrentIndex(call ? 1 : 0);
    if (call == nullptr) {
        m_text.clear();
        return;
    }
    const QString line = callLine(*call);
    const std::vector<EventFact> facts = callFacts(*call);
    m_line->setText(line);
    m_facts->setFacts(facts);
    m_bytes->setVisible(callAddress(*call).has_value());
    m_text = line + QLatin1Char('\n') + plainFacts(facts);
}

void CallDetail::copy() const
{
    if (!m_text.isEmpty())
        QGuiApplication::clipboard()->setText(m_text);
}

} // namespace sockeye
