// SPDX-License-Identifier: MIT
// Where the window's docks are: as the person left them, as they were at first, out of the way while the welcome
// page stands alone, or as the person left them beside the experiments. GUI thread only; owned by the window; the settings outlive it.
#pragma once

#include <vector>

#include <QMainWindow>

#include "ui/settings.h"

namespace sockeye {

class WindowLayout : public QObject
{
    Q_OBJECT

public:
    WindowLayout(QMainWindow &window, Settings &settings);

    // `staysForWelcome`: shown beside the welcome page too.
    void add(QDockWidget *dock, Qt::DockWidgetArea area, bool staysForWelcome = false);
    void restore(); // after every dock was added
    void remember();
    void reset();

    bool isWelcome() const { return m_welcome; }
    void setWelcome(bool welcome);
    // Experiments have an arrangement of their own; `catalogue` alone is beside them at first.
    bool isExperiments() const { return m_catalogue != nullptr; }
    void enterExperiments(QDockWidget *catalogue);
    void leaveExperiments();

private:
    void arrange();
    void besideExperiments();

    QMainWindow &m_window;
    Settings &m_settings;
    struct Entry {
        QDockWidget *dock;
        Qt::DockWidgetArea area;
        bool staysForWelcome;
    };
    std::vector<Entry> m_docks;
    bool m_welcome = false;
    QByteArray m_beforeWelcome;
    QDockWidget *m_catalogue = nullptr; // while experiments are shown
    QByteArray m_beforeExperiments;
};

} // namespace sockeye
