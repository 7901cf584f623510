// SPDX-License-Identifier: MIT
// Two runs of bytes side by side, with what differs marked on both; they scroll together, and the cursor of one shows
// where it stands in the other. By place or aligned, see core/bytes/compare.h. F8 and Shift+F8 go from difference to
// difference. A window of its own, deleted when it is closed. GUI thread only.
#pragma once

#include <array>

#include <QDialog>

#include "core/bytes/hexlayout.h"
#include "ui/bridge/bytecomparer.h"
#include "ui/models/hexsource.h"

class QProgressBar;
class QToolButton;

namespace sockeye {

class HexView;
class SegmentedControl;
class ThemedLabel;

struct CompareSide {
    QString title; // "tcp#2, event 17"
    std::shared_ptr<HexSource> source;
};

class CompareWindow : public QDialog
{
    Q_OBJECT

public:
    CompareWindow(const CompareSide &a, const CompareSide &b, const HexForm &form, QWidget *parent);

    HexView *view(int side) const { return m_views[static_cast<std::size_t>(side)]; }
    QString stateText() const;
    void setBy(CompareBy by);

public Q_SLOTS:
    void goNext();
    void goPrevious();

private:
    void buildBar();
    void compare();
    void stop();
    void take(const std::shared_ptr<const CompareResult> &result);
    void goTo(std::size_t index);
    quint64 across(std::size_t side, quint64 offset) const; // where it stands in the other
    void say(const QString &text);

    std::array<CompareSide, 2> m_sides;
    std::array<HexView *, 2> m_views;
    SegmentedControl *m_by;
    QToolButton *m_previous, *m_next, *m_stop;
    QProgressBar *m_progress;
    ThemedLabel *m_state;
    std::shared_ptr<const CompareResult> m_result;
    std::optional<std::size_t> m_at; // the difference that was gone to
    bool m_following = false;        // one side moves because the other did
    ByteComparer m_comparer;
};

} // namespace sockeye
