// SPDX-License-Identifier: MIT
// The menu's choices of colours and language: shows what is chosen, keeps and applies what is chosen anew. GUI
// thread only; owned by the window; actions and settings outlive it.
#pragma once

#include <QObject>

namespace sockeye {

class Actions;
class Settings;

void connectLookActions(Actions &actions, Settings &settings, QObject *context);

} // namespace sockeye
