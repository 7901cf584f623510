// SPDX-License-Identifier: MIT
#include "ui/hexactions.h"

#include <algorithm>

#include <QApplication>
#include <QMenu>

#include "ui/actions.h"
#include "ui/bridge/bookmarkkeeper.h"
#include "ui/bridge/commandport.h"
#include "ui/panels/bytespanel.h"
#include "ui/settings.h"
#include "ui/views/hexview.h"

namespace sockeye {

namespace {

const QString &key()
{
    static const QString name = QStringLiteral("hex");
    return name;
}

HexForm formOf(const QVariantMap &map)
{
    HexForm form;
    const auto number = [&map](const char *name, int usual, std::initializer_list<int> lawful) {
        const int value = map.value(QLatin1String(name), usual).toInt();
        return std::find(lawful.begin(), lawful.end(), value) != lawful.end() ? value : usual;
    };
    form.bytesPerRow = number("row", form.bytesPerRow, {0, 8, 16, 32});
    form.groupSize = number("group", form.groupSize, {1, 2, 4, 8});
    form.offsets = static_cast<Radix>(number("offsets", 0, {0, 1}));
    form.octets = static_cast<Radix>(number("octets", 0, {0, 1, 2, 3}));
    return form;
}

QVariantMap mapOf(const HexForm &form)
{
    return {{QStringLiteral("row"), form.bytesPerRow},
            {QStringLiteral("group"), form.groupSize},
            {QStringLiteral("offsets"), static_cast<int>(form.offsets)},
            {QStringLiteral("octets"), static_cast<int>(form.octets)}};
}

} // namespace

HexActions::HexActions(Actions &actions, Settings &settings, BookmarkKeeper *keeper,
                       std::vector<BytesPanel *> panels, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_panels(std::move(panels))
    , m_form(formOf(settings.fields(key())))
{
    const auto choice = [this](ActionId id, auto field, auto value) {
        QAction *action = m_actions[id];
        action->setChecked(m_form.*field == value);
        connect(action, &QAction::triggered, this, [this, field, value] {
            m_form.*field = value;
            m_settings.setFields(key(), mapOf(m_form));
            apply();
        });
    };
    choice(ActionId::RowFitted, &HexForm::bytesPerRow, 0);
    choice(ActionId::Row8, &HexForm::bytesPerRow, 8);
    choice(ActionId::Row16, &HexForm::bytesPerRow, 16);
    choice(ActionId::Row32, &HexForm::bytesPerRow, 32);
    choice(ActionId::Group1, &HexForm::groupSize, 1);
    choice(ActionId::Group2, &HexForm::groupSize, 2);
    choice(ActionId::Group4, &HexForm::groupSize, 4);
    choice(ActionId::Group8, &HexForm::groupSize, 8);
    choice(ActionId::OffsetsHex, &HexForm::offsets, Radix::Hex);
    choice(ActionId::OffsetsDecimal, &HexForm::offsets, Radix::Decimal);
    choice(ActionId::OctetsHex, &HexForm::octets, Radix::Hex);
    choice(ActionId::OctetsDecimal, &HexForm::octets, Radix::Decimal);
    choice(ActionId::OctetsOctal, &HexForm::octets, Radix::Octal);
    choice(ActionId::OctetsBinary, &HexForm::octets, Radix::Binary);
    apply();

    const auto hand = [this](ActionId id, void (BytesPanel::*slot)()) {
        connect(m_actions[id], &QAction::triggered, this, [this, slot] {
            if (!panel()->isVisible() && !m_actions[ActionId::ShowInspector]->isChecked())
                m_actions[ActionId::ShowInspector]->trigger();
            (panel()->*slot)();
        });
    };
    hand(ActionId::FindBytes, &BytesPanel::openSearch);
    hand(ActionId::FindBytesNext, &BytesPanel::findNext);
    hand(ActionId::FindBytesPrevious, &BytesPanel::findPrevious);
    hand(ActionId::GoToOffset, &BytesPanel::askForOffset);
    hand(ActionId::SetAside, &BytesPanel::setAside);
    hand(ActionId::CompareBytes, &BytesPanel::compareWithAside);
    hand(ActionId::AddBookmark, &BytesPanel::addBookmark);
    hand(ActionId::ShowBookmarks, &BytesPanel::showBookmarks);
    connectBookmarks(keeper);
    const auto join = [this](bool joined) {
        m_actions[ActionId::JoinStream]->setChecked(joined);
        for (BytesPanel *each : m_panels)
            each->setJoined(joined);
    };
    connect(m_actions[ActionId::JoinStream], &QAction::triggered, this, join);
    m_actions.setAvailable(ActionId::CompareBytes, tr("Set some bytes aside first."));
    for (BytesPanel *each : m_panels) {
        each->shareAside(*m_panels.front());
        connect(each, &BytesPanel::joinedChanged, this, join);
        connect(each, &BytesPanel::asideSet, this,
                [this] { m_actions.setAvailable(ActionId::CompareBytes); });
        connect(each->hexView(), &HexView::menuRequested, this, [this](QMenu *menu) {
            menu->addSeparator();
            menu->addAction(m_actions[ActionId::FindBytes]);
            menu->addAction(m_actions[ActionId::GoToOffset]);
            menu->addAction(m_actions[ActionId::JoinStream]);
            menu->addAction(m_actions[ActionId::AddBookmark]);
            menu->addAction(m_actions[ActionId::SetAside]);
            menu->addAction(m_actions[ActionId::CompareBytes]);
            menu->addSeparator();
            m_actions.fillFormMenus(menu);
        });
    }
}

void HexActions::connectBookmarks(BookmarkKeeper *keeper)
{
    if (keeper == nullptr || !keeper->canWrite()) {
        m_actions.setAvailable(ActionId::AddBookmark, CommandPort::readOnlyReason());
        m_actions.setAvailable(ActionId::UndoBookmark, CommandPort::readOnlyReason());
        return;
    }
    connect(m_actions[ActionId::UndoBookmark], &QAction::triggered, keeper, &BookmarkKeeper::undo);
    const auto offerUndo = [this, keeper] {
        m_actions.setAvailable(ActionId::UndoBookmark,
                               keeper->canUndo() ? QString() : tr("No bookmark was made or changed yet."));
    };
    connect(keeper, &BookmarkKeeper::changed, this, offerUndo);
    offerUndo();
}

void HexActions::apply()
{
    for (BytesPanel *each : m_panels)
        each->setForm(m_form);
}

BytesPanel *HexActions::panel() const
{
    const auto has = [this](auto is) {
        const auto found = std::find_if(m_panels.begin(), m_panels.end(), is);
        return found == m_panels.end() ? nullptr : *found;
    };
    if (BytesPanel *focused = has([](BytesPanel *p) { return p->isAncestorOf(QApplication::focusWidget()); }))
        return focused;
    BytesPanel *seen = has([](BytesPanel *p) { return p->isVisible(); });
    return seen != nullptr ? seen : m_panels.front();
}

} // namespace sockeye
