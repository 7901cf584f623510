// SPDX-License-Identifier: MIT
#include "ui/windowlayout.h"

#include <algorithm>
#include <utility>

#include <QDockWidget>
#include <QScreen>

namespace sockeye {

namespace {

// Raised when the docks change, so that a layout of before is not taken for one of now.
constexpr int kVersion = 1;
constexpr QSize kFirstSize(1440, 900);
constexpr double kShareOfScreen = 0.94; // the frame needs some too
constexpr int kSideWidth = 288, kInspectorWidth = 400, kSendWidth = 384, kBottomHeight = 360;

} // namespace

WindowLayout::WindowLayout(QMainWindow &window, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    window.setDockNestingEnabled(true);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
}

void WindowLayout::add(QDockWidget *dock, Qt::DockWidgetArea area, bool staysForWelcome)
{
    m_docks.push_back({dock, area, staysForWelcome});
    m_window.addDockWidget(area, dock);
}

void WindowLayout::restore()
{
    m_window.resize(kFirstSize.boundedTo(m_window.screen()->availableSize() * kShareOfScreen));
    arrange();
    m_window.restoreGeometry(m_settings.geometry());
    m_window.restoreState(m_settings.layout(), kVersion);
}

void WindowLayout::remember()
{
    m_settings.setGeometry(m_window.saveGeometry());
    if (isExperiments())
        m_settings.setExperimentsLayout(m_window.saveState(kVersion));
    m_settings.setLayout(m_welcome         ? m_beforeWelcome
                         : isExperiments() ? m_beforeExperiments
                                           : m_window.saveState(kVersion));
}

void WindowLayout::reset()
{
    if (isExperiments())
        return besideExperiments();
    setWelcome(false);
    arrange();
}

void WindowLayout::besideExperiments()
{
    for (const Entry &entry : m_docks)
        entry.dock->hide();
    m_catalogue->setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_catalogue);
    m_catalogue->show();
    m_window.resizeDocks({m_catalogue}, {kSideWidth}, Qt::Horizontal);
}

void WindowLayout::enterExperiments(QDockWidget *catalogue)
{
    if (isExperiments())
        return;
    m_catalogue = catalogue;
    m_beforeExperiments = m_window.saveState(kVersion);
    besideExperiments();
    m_window.restoreState(m_settings.experimentsLayout(), kVersion);
    catalogue->show();
}

void WindowLayout::leaveExperiments()
{
    if (!isExperiments())
        return;
    m_settings.setExperimentsLayout(m_window.saveState(kVersion));
    QDockWidget *catalogue = std::exchange(m_catalogue, nullptr);
    m_window.restoreState(m_beforeExperiments, kVersion);
    catalogue->hide();
}

void WindowLayout::arrange()
{
    for (const Entry &entry : m_docks) {
        entry.dock->setFloating(false);
        m_window.addDockWidget(entry.area, entry.dock);
        entry.dock->show();
    }
    // A smaller window has smaller parts, or what stands in the middle would give all.
    const auto across = [this](int width) {
        return std::min(width, width * m_window.width() / kFirstSize.width());
    };
    QList<QDockWidget *> side, bottom;
    QList<int> widths, heights, bottomWidths;
    for (const Entry &entry : m_docks) {
        if (entry.area == Qt::BottomDockWidgetArea) {
            bottom.append(entry.dock);
            bottomWidths.append(bottomWidths.isEmpty() ? across(kSendWidth)
                                                       : m_window.width() - across(kSendWidth));
            heights.append(kBottomHeight * m_window.height() / kFirstSize.height());
        } else {
            side.append(entry.dock);
            widths.append(across(entry.area == Qt::LeftDockWidgetArea ? kSideWidth : kInspectorWidth));
        }
    }
    for (int i = 1; i < bottom.size(); ++i)
        m_window.splitDockWidget(bottom[i - 1], bottom[i], Qt::Horizontal);
    m_window.resizeDocks(side, widths, Qt::Horizontal);
    m_window.resizeDocks(bottom, bottomWidths, Qt::Horizontal);
    m_window.resizeDocks(bottom, heights, Qt::Vertical);
}

void WindowLayout::setWelcome(bool welcome)
{
    if (welcome == m_welcome)
        return;
    m_welcome = welcome;
    if (!welcome && isExperiments()) {
        m_beforeExperiments = m_beforeWelcome; // shown once they are left
        return;
    }
    if (!welcome) {
        m_window.restoreState(m_beforeWelcome, kVersion);
        return;
    }
    m_beforeWelcome = m_window.saveState(kVersion);
    for (const Entry &entry : m_docks) {
        if (!entry.staysForWelcome)
            entry.dock->hide();
    }
}

} // namespace sockeye
