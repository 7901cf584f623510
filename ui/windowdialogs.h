// SPDX-License-Identifier: MIT
// The window's few dialogs that only tell something or keep a setting. None of them is modal; they delete
// themselves. GUI thread only.
#pragma once

class QWidget;

namespace sockeye {

class Actions;
class Settings;

namespace windowdialogs {

void showAbout(QWidget *window);
void showKeys(QWidget *window, const Actions &actions);
void showPreferences(QWidget *window, Settings &settings); // the settings outlive the dialog

} // namespace windowdialogs
} // namespace sockeye
