// SPDX-License-Identifier: MIT
#include "ui/panels/structureeditor.h"

#include <algorithm>

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "ui/bridge/aside.h"
#include "ui/models/structuremodel.h"
#include "ui/panels/markedtext.h"
#include "ui/text/structuretext.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/structureview.h"

namespace sockeye {

namespace {

constexpr std::size_t kMostPast = 200;             // states
constexpr std::size_t kMostKept = 4 * 1024 * 1024; // octets of them
constexpr std::size_t kMostInMenu = 30;
constexpr std::size_t kMostTried = 60; // lists; the window waits while they are

} // namespace

StructureEditor::StructureEditor(QWidget *parent)
    : QWidget(parent)
    , m_id(QStringLiteral("dns"))
    , m_box(new QComboBox)
    , m_anew(new QToolButton)
    , m_addButton(new QToolButton)
    , m_removeButton(new QToolButton)
    , m_view(new StructureView)
    , m_fault(new MarkedText(MarkedText::Ink::Toned))
{
    setObjectName(QStringLiteral("structureEditor"));
    m_box->setObjectName(QStringLiteral("structureChoice"));
    m_box->setAccessibleName(tr("Structure of the message"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_anew->setObjectName(QStringLiteral("structureAnew"));
    m_anew->setText(tr("Example"));
    m_anew->setToolTip(tr("Begin again with the structure’s example"));
    m_anew->setIcon(themeIcon(QStringLiteral("resend")));
    m_anew->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_view->setObjectName(QStringLiteral("structureForm"));
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->setToolTip(tr("Double-click a value, or press F2, to change it"));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::SelectedClicked);
    m_view->setMinimumHeight(6 * theme().extent(Extent::TableRow));
    m_fault->setObjectName(QStringLiteral("structureFault"));
    buildActions();

    auto *head = new QHBoxLayout;
    head->addWidget(m_box, 1);
    head->addWidget(m_addButton);
    head->addWidget(m_removeButton);
    head->addWidget(m_anew);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kHalfGrid);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_fault);
    connect(m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().toString()); });
    connect(m_anew, &QToolButton::clicked, this, [this] { choose(m_id); });
    // Queued: the tree is built anew, and its line editor is not done yet.
    connect(m_view->structureModel(), &StructureModel::editRequested, this, &StructureEditor::edit,
            Qt::QueuedConnection);
    m_view->structureModel()->setEditTexts(
        [this](std::size_t field) { return QString::fromStdString(editText(*m_overlay, m_bytes, field)); });
    runAside(
        this, [] { return StructureLibrary::withFolder(StructureLibrary::userFolder()); },
        [this](const std::shared_ptr<const StructureLibrary> &library) { takeLibrary(library); });
}

void StructureEditor::buildActions()
{
    const auto action = [this](const char *name, const QString &text, const QList<QKeySequence> &keys,
                               void (StructureEditor::*done)()) {
        auto *made = new QAction(text, this);
        made->setObjectName(QLatin1String(name));
        made->setShortcuts(keys);
        made->setShortcutContext(Qt::WidgetShortcut);
        connect(made, &QAction::triggered, this, done);
        m_view->addAction(made);
        return made;
    };
    m_add = action("structureAdd", tr("&Add an item"), {Qt::Key_Insert}, &StructureEditor::add);
    m_remove = action("structureRemove", tr("&Remove the item"), {Qt::Key_Delete}, &StructureEditor::remove);
    m_undo = action("structureUndo", tr("&Undo"), QKeySequence::keyBindings(QKeySequence::Undo),
                    &StructureEditor::undo);
    m_redo = action("structureRedo", tr("Re&do"), QKeySequence::keyBindings(QKeySequence::Redo),
                    &StructureEditor::redo);
    m_add->setIcon(themeIcon(QStringLiteral("plus")));
    m_remove->setIcon(themeIcon(QStringLiteral("minus")));
    m_add->setToolTip(tr("Add an item to the list of the selected field (Ins)"));
    m_remove->setToolTip(tr("Remove the selected item from its list (Del)"));
    auto *menu = new QMenu(m_addButton);
    connect(menu, &QMenu::aboutToShow, this, &StructureEditor::fillAddMenu);
    m_addButton->setDefaultAction(m_add);
    m_addButton->setObjectName(QStringLiteral("structureAddButton"));
    m_addButton->setAccessibleName(tr("Add an item to a list"));
    m_addButton->setMenu(menu);
    m_addButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_removeButton->setDefaultAction(m_remove);
    m_removeButton->setObjectName(QStringLiteral("structureRemoveButton"));
    m_removeButton->setAccessibleName(tr("Remove the item from its list"));
    for (QToolButton *button : {m_addButton, m_removeButton}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StructureEditor::refreshActions);
    refreshActions();
}

void StructureEditor::takeLibrary(std::shared_ptr<const StructureLibrary> library)
{
    m_library = std::move(library);
    for (const auto &structure : m_library->all())
        m_box->addItem(localText(structure->name), QString::fromStdString(structure->id));
    m_structure = m_library->find(m_id.toStdString());
    if (m_bytes.empty())
        choose(m_id);
    else
        show(m_bytes);
}

OverlayLayer StructureEditor::layer() const
{
    return [this](ByteView bytes) { return m_library->layOver(m_structure, bytes); };
}

QString StructureEditor::text() const
{
    return m_id + QLatin1Char(':') + QString::fromStdString(toHex(m_bytes));
}

void StructureEditor::setText(const QString &text)
{
    const auto colon = text.indexOf(QLatin1Char(':'));
    const QString id = text.left(colon);
    auto bytes = parseHex(text.mid(colon + 1).toStdString()).value_or(Bytes());
    if (!m_library) {
        m_id = id;
        m_bytes = std::move(bytes);
        return;
    }
    keepBefore(id, bytes);
    m_id = id;
    m_structure = m_library->find(m_id.toStdString());
    show(std::move(bytes));
}

void StructureEditor::choose(const QString &id)
{
    m_structure = m_library->find(id.toStdString());
    auto example = m_structure ? exampleOf(*m_structure, layer()) : Bytes();
    keepBefore(id, example);
    m_id = id;
    if (m_structure)
        show(std::move(example));
}

void StructureEditor::show(Bytes bytes)
{
    m_bytes = std::move(bytes);
    m_fault->say({}, Tone::Closed, {});
    m_box->setCurrentIndex(m_box->findData(m_id));
    m_anew->setEnabled(m_structure != nullptr);
    m_overlay = m_structure ? std::make_shared<const Overlay>(layer()(m_bytes)) : nullptr;
    m_view->setOverlay(m_overlay);
    if (!m_structure)
        m_fault->say(QStringLiteral("warning"), Tone::Warning,
                     tr("There is no structure “%1” any more; the bytes are kept.").arg(m_id));
    refreshActions();
    Q_EMIT changed();
}

void StructureEditor::edit(quint64 field, const QString &text)
{
    if (!m_overlay || field >= m_overlay->fields.size())
        return;
    auto edited = editField(*m_overlay, m_bytes, field, text.toStdString(), layer());
    if (edited) {
        const auto place = m_overlay->fields[field].offset;
        keepBefore(m_id, *edited);
        show(std::move(*edited));
        m_view->showOctet(place);
        return;
    }
    m_fault->say(QStringLiteral("error"), Tone::Error,
                 tr("%1: “%2” was not taken. %3", "a field, what was typed, why")
                     .arg(fieldNameText(m_overlay->fields[field]), text, editErrorText(edited.error())));
}

// Before something else stands there: what does can be brought back; what was undone before cannot any more.
void StructureEditor::keepBefore(const QString &id, const Bytes &bytes)
{
    if (id == m_id && bytes == m_bytes)
        return;
    m_future.clear();
    if (m_bytes.empty() || (!m_past.empty() && m_past.back().id == m_id && m_past.back().bytes == m_bytes))
        return;
    m_past.push_back({m_id, m_bytes});
    std::size_t octets = 0;
    for (const State &state : m_past)
        octets += state.bytes.size();
    while (m_past.size() > kMostPast || (octets > kMostKept && m_past.size() > 1)) {
        octets -= m_past.front().bytes.size();
        m_past.erase(m_past.begin());
    }
}

void StructureEditor::undo()
{
    restore(m_past, m_future);
}

void StructureEditor::redo()
{
    restore(m_future, m_past);
}

void StructureEditor::restore(std::vector<State> &from, std::vector<State> &to)
{
    if (from.empty())
        return;
    State state = std::move(from.back());
    from.pop_back();
    to.push_back({m_id, m_bytes});
    const auto differs =
        std::mismatch(m_bytes.begin(), m_bytes.end(), state.bytes.begin(), state.bytes.end());
    const auto place = static_cast<std::size_t>(differs.first - m_bytes.begin());
    m_id = state.id;
    m_structure = m_library->find(m_id.toStdString());
    show(std::move(state.bytes));
    m_view->showOctet(place);
}

std::size_t StructureEditor::currentField() const
{
    return m_overlay ? m_view->structureModel()->fieldOf(m_view->currentIndex()) : kNoField;
}

void StructureEditor::refreshActions()
{
    const auto field = currentField();
    m_addButton->setEnabled(m_overlay != nullptr);
    m_add->setEnabled(m_overlay != nullptr);
    m_remove->setEnabled(field != kNoField && itemOf(*m_overlay, field) != kNoField);
    m_undo->setEnabled(m_library && !m_past.empty());
    m_redo->setEnabled(m_library && !m_future.empty());
}

// "Answers", and where there are several, "Extension 3 › Group".
QString StructureEditor::placeText(const ListPlace &place) const
{
    QString text = localText(place.definition->name);
    for (auto at = place.parent; at != kNoField; at = m_overlay->fields[at].parent) {
        if (m_overlay->fields[at].item >= 0)
            return fieldNameText(m_overlay->fields[at]) + QStringLiteral(" › ") + text;
    }
    return text;
}

void StructureEditor::fillAddMenu()
{
    QMenu *menu = m_addButton->menu();
    menu->clear();
    if (!m_overlay)
        return;
    const auto current = currentField();
    const auto here = current == kNoField ? std::nullopt : listOf(*m_overlay, current);
    for (const ListPlace &place : placesWithRoom(*m_overlay, m_bytes, layer(), kMostInMenu, kMostTried)) {
        QAction *action = menu->addAction(placeText(place).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, place] { addTo(place, kNoField); });
        if (here == place) {
            action->setCheckable(true); // where the button itself adds to
            action->setChecked(true);
        }
    }
    if (menu->isEmpty())
        menu->addAction(tr("This structure has no list"))->setEnabled(false);
}

void StructureEditor::add()
{
    const auto field = currentField();
    const auto place = field == kNoField ? std::nullopt : listOf(*m_overlay, field);
    if (place)
        addTo(*place, m_overlay->fields[field].isList ? kNoField : itemOf(*m_overlay, field));
    else if (m_overlay)
        m_addButton->showMenu();
}

void StructureEditor::addTo(const ListPlace &place, std::size_t after)
{
    take(addItem(*m_overlay, m_bytes, place, after, layer()),
         tr("Nothing was added to “%1”.").arg(localText(place.definition->name)));
}

void StructureEditor::remove()
{
    const auto item = currentField() == kNoField ? kNoField : itemOf(*m_overlay, currentField());
    if (item != kNoField)
        take(removeItem(*m_overlay, m_bytes, item, layer()),
             tr("“%1” was not removed.").arg(fieldNameText(m_overlay->fields[item])));
}

void StructureEditor::take(const tl::expected<ItemEdit, ItemFault> &edited, const QString &what)
{
    if (!edited)
        return m_fault->say(QStringLiteral("error"), Tone::Error,
                            what + QLatin1Char(' ') + itemFaultText(edited.error()));
    keepBefore(m_id, edited->bytes);
    show(edited->bytes);
    const auto field = m_overlay->fieldAt(edited->octet);
    const auto item = field == kNoField ? kNoField : itemOf(*m_overlay, field);
    const QModelIndex index = m_view->structureModel()->indexOf(item != kNoField ? item : field);
    m_view->setCurrentIndex(index);
    m_view->expand(index);
    m_view->scrollTo(index);
}

} // namespace sockeye
