// SPDX-License-Identifier: MIT
// What the Bytes menu does: shows and keeps how octets are shown, alike in every hex view of the window, and hands
// the rest to the panel whose bytes the person looks at. GUI thread only; owned by the window; actions, settings and
// panels outlive it.
#pragma once

#include <vector>

#include <QObject>

#include "core/bytes/hexlayout.h"

namespace sockeye {

class Actions;
class BookmarkKeeper;
class BytesPanel;
class Settings;

class HexActions : public QObject
{
    Q_OBJECT

public:
    // The first panel is meant where none has the focus or is seen.
    HexActions(Actions &actions, Settings &settings, BookmarkKeeper *keeper, std::vector<BytesPanel *> panels,
               QObject *parent);

private:
    void apply();
    BytesPanel *panel() const;
    void connectBookmarks(BookmarkKeeper *keeper);

    Actions &m_actions;
    Settings &m_settings;
    const std::vector<BytesPanel *> m_panels;
    HexForm m_form;
};

} // namespace sockeye
