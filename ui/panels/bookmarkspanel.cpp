// SPDX-License-Identifier: MIT
#include "ui/panels/bookmarkspanel.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/bridge/bookmarkkeeper.h"
#include "ui/models/bookmarkmodel.h"
#include "ui/text/marktext.h"
#include "ui/text/theme.h"
#include "ui/views/emptystate.h"
#include "ui/views/rowtable.h"

namespace sockeye {

BookmarksPanel::BookmarksPanel(BookmarkKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_model(new BookmarkModel(this))
    , m_table(new RowTable)
    , m_empty(
          new EmptyState(tr("No bookmarks yet."),
                         tr("Select bytes and press Ctrl+M: they get a name and a colour, and stay in the "
                            "session.")))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("bookmarksPanel"));
    m_model->setEditable(keeper.canWrite());
    m_table->setObjectName(QStringLiteral("bookmarks"));
    m_table->setAccessibleName(tr("Bookmarks"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setProperty("band", true);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(BookmarkModel::NameColumn, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(m_model, &BookmarkModel::renameRequested, &m_keeper, &BookmarkKeeper::rename);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_model->at(index.row())); });
    connect(m_table, &QTableView::customContextMenuRequested, this, &BookmarksPanel::showMenu);
    connect(&m_keeper, &BookmarkKeeper::changed, this, &BookmarksPanel::refresh);
    const auto refit = [this] {
        m_model->refreshLook();
        m_table->resizeColumnsToContents();
    };
    connect(&theme(), &Theme::changed, this, refit);
    refit();
    refresh();
}

void BookmarksPanel::refresh()
{
    const int row = m_table->currentIndex().row();
    m_model->setBookmarks(m_keeper.bookmarks());
    m_table->resizeColumnsToContents();
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
}

void BookmarksPanel::removeCurrent()
{
    if (m_table->currentIndex().isValid())
        m_keeper.remove(m_model->at(m_table->currentIndex().row()).seq);
}

void BookmarksPanel::recolorCurrent(MarkColor color)
{
    if (m_table->currentIndex().isValid())
        m_keeper.recolor(m_model->at(m_table->currentIndex().row()).seq, color);
}

bool BookmarksPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->currentIndex().isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT activated(m_model->at(m_table->currentIndex().row()));
            return true;
        }
        if (key == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        const int number = key - Qt::Key_1; // in the menu's order
        if (number >= 0 && number < static_cast<int>(kMarkColors.size())) {
            recolorCurrent(kMarkColors[static_cast<std::size_t>(number)]);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BookmarksPanel::addColors(QMenu *menu)
{
    QMenu *colors = menu->addMenu(tr("&Colour"));
    colors->setObjectName(QStringLiteral("bookmarkColors"));
    colors->setEnabled(m_keeper.canWrite());
    const MarkColor now = m_model->at(m_table->currentIndex().row()).color;
    for (std::size_t i = 0; i < kMarkColors.size(); ++i) {
        const MarkColor color = kMarkColors[i];
        QAction *action = colors->addAction(markSwatch(color), markColorText(color),
                                            QKeySequence(Qt::Key_1 + static_cast<int>(i)), this,
                                            [this, color] { recolorCurrent(color); });
        action->setCheckable(true);
        action->setChecked(color == now);
    }
}

void BookmarksPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid()) {
        menu->addAction(tr("&Go to it"), Qt::Key_Return, this,
                        [this, index] { Q_EMIT activated(m_model->at(index.row())); });
        QAction *rename = menu->addAction(tr("&Rename"), Qt::Key_F2, this, [this, index] {
            m_table->edit(index.siblingAtColumn(BookmarkModel::NameColumn));
        });
        addColors(menu);
        QAction *remove =
            menu->addAction(tr("&Delete"), Qt::Key_Delete, this, &BookmarksPanel::removeCurrent);
        rename->setEnabled(m_keeper.canWrite());
        remove->setEnabled(m_keeper.canWrite());
    }
    QAction *undo = menu->addAction(tr("&Undo"), &m_keeper, &BookmarkKeeper::undo);
    undo->setEnabled(m_keeper.canUndo());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace sockeye
