// SPDX-License-Identifier: MIT
// The menu of a row of the timeline: copy it, and see only what is like it. GUI thread only.
#pragma once

class QPoint;

namespace sockeye {

class FilterField;
class TimelineModel;
class TimelineView;

// `at` in the view; nothing where no row is.
void showTimelineMenu(TimelineView &view, const TimelineModel &model, FilterField &filter, const QPoint &at);

} // namespace sockeye
