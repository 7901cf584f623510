// SPDX-License-Identifier: MIT
#include "ui/panels/cataloguepanel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/models/experimentcatalogue.h"
#include "ui/panels/flowlayout.h"
#include "ui/text/themeicon.h"
#include "ui/views/emptystate.h"
#include "ui/views/experimenttreeview.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

CataloguePanel::CataloguePanel(ExperimentCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_view(new ExperimentTreeView(catalogue))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("cataloguePanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_search->setObjectName(QStringLiteral("experimentSearch"));
    m_search->setAccessibleName(tr("Find an experiment"));
    m_search->setPlaceholderText(tr("Find a call, state or errno"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(new EmptyState(tr("No experiment has that."),
                                      tr("Try a call, a state, an errno, or a word of its title.")));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kPanelMargin, 0, 0);
    column->setSpacing(kGrid);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(kPanelMargin, 0, kPanelMargin, 0);
    field->addWidget(m_search);
    column->addLayout(field);
    column->addWidget(m_stack, 1);
    column->addWidget(buildLegend());
    setFocusProxy(m_view);
    setTabOrder(m_search, m_view);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_view->setSearch(text);
        m_stack->setCurrentIndex(m_view->isEmpty() ? 1 : 0);
    });
    connect(m_view, &ExperimentTreeView::entryChosen, this, &CataloguePanel::chosen);
}

QWidget *CataloguePanel::buildLegend()
{
    const struct {
        const char *icon;
        std::optional<Tone> tone;
        QString text;
    } kMarks[] = {
        {"holds", Tone::Ok, tr("holds")}, {"warning", Tone::Warning, tr("differs here")},
        {"not-run", {}, tr("not run")},   {"experiments", {}, tr("needs the lab")},
        {"key", {}, tr("needs a right")},
    };
    auto *legend = new QWidget;
    legend->setBackgroundRole(QPalette::Window);
    legend->setAutoFillBackground(true);
    auto *flow = new FlowLayout(kGrid, legend);
    flow->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    for (const auto &mark : kMarks) {
        auto *item = new QWidget;
        auto *row = new QHBoxLayout(item);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(kHalfGrid);
        auto *icon = new QLabel;
        const auto draw = [icon, name = QString::fromLatin1(mark.icon), tone = mark.tone] {
            icon->setPixmap(iconPixmap(name, tone ? theme().ink(*tone) : theme().color(Role::TextDim),
                                       kIconSize, icon->devicePixelRatioF()));
        };
        connect(&theme(), &Theme::changed, icon, draw);
        draw();
        row->addWidget(icon);
        row->addWidget(new ThemedLabel(TextStyle::Secondary, Role::TextDim, mark.text));
        flow->addWidget(item);
    }
    return legend;
}

void CataloguePanel::select(const QString &key)
{
    m_view->selectKey(key);
}

bool CataloguePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            if (!m_view->isEmpty()) {
                m_view->setFocus(Qt::TabFocusReason);
                m_view->setCurrentIndex(m_view->firstEntry());
            }
            return true;
        case Qt::Key_Escape:
            m_search->clear();
            m_view->setFocus(Qt::TabFocusReason);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sockeye
