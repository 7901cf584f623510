// SPDX-License-Identifier: MIT
// How wide the timeline's columns are, and which of them go where there is no room.
#include <algorithm>
#include <array>

#include <QHeaderView>

#include "ui/text/theme.h"
#include "ui/views/spanpaint.h"
#include "ui/views/timelineview.h"

namespace sockeye {

namespace {

constexpr int kLeastPreview = 80; // below it the Δ column goes, then this one
constexpr int kLeastCall = 176;   // below it the Δ column goes, then the duration

} // namespace

void TimelineView::restoreColumns(const QByteArray &state)
{
    if (m_header->restoreState(state))
        fitColumns();
}

void TimelineView::fitColumns()
{
    if (model() && timeline()->shape() == TimelineModel::Shape::Calls)
        return fitCallColumns();
    const auto width = [this](int column) {
        return m_header->isSectionHidden(column) ? 0 : m_header->sectionSize(column);
    };
    // Hidden ones keep their size for when they return.
    static constexpr std::array kAlways{TimelineModel::TimeColumn, TimelineModel::SocketColumn,
                                        TimelineModel::WhatColumn};
    int taken = 0;
    for (const auto column : kAlways)
        taken += width(column);
    const bool wasHidden = m_header->isSectionHidden(TimelineModel::DeltaColumn);
    if (wasHidden)
        m_header->showSection(TimelineModel::DeltaColumn);
    const int delta = width(TimelineModel::DeltaColumn);
    const bool previewHidden = m_header->isSectionHidden(TimelineModel::PreviewColumn);
    // The last column shown is stretched and says nothing of its own need.
    const int result = previewHidden ? m_resultWidth : width(TimelineModel::ResultColumn);
    m_resultWidth = result;
    const int room = viewport()->width() - taken - result;
    m_header->setSectionHidden(TimelineModel::DeltaColumn, room - delta < kLeastPreview);
    m_header->setSectionHidden(TimelineModel::PreviewColumn, room < kLeastPreview);
    if (previewHidden && !m_header->isSectionHidden(TimelineModel::PreviewColumn))
        m_header->resizeSection(TimelineModel::ResultColumn, result);
}

// The call takes what the others leave, the result no more than a third of all.
void TimelineView::fitCallColumns()
{
    const int all = viewport()->width();
    const int result = std::min(m_resultWidth, all / 3);
    m_header->resizeSection(TimelineModel::ResultColumn, result);
    const int room = all - result - m_header->sectionSize(TimelineModel::TimeColumn) -
                     m_header->sectionSize(TimelineModel::SocketColumn);
    const int duration = m_durationWidth, delta = m_deltaWidth;
    const bool hasDuration = room - duration >= kLeastCall;
    const bool hasDelta = room - duration - delta >= kLeastCall;
    m_header->setSectionHidden(TimelineModel::DeltaColumn, !hasDelta);
    m_header->setSectionHidden(TimelineModel::DurationColumn, !hasDuration);
    m_header->setSectionHidden(TimelineModel::PreviewColumn, true);
    m_header->resizeSection(
        TimelineModel::WhatColumn,
        std::max(kLeastCall, room - (hasDuration ? duration : 0) - (hasDelta ? delta : 0)));
}

void TimelineView::setStandardWidths()
{
    if (!model())
        return;
    const QFontMetrics text(theme().font(TextStyle::Body)), mono(theme().font(TextStyle::Mono)),
        bold(theme().font(TextStyle::BodyStrong));
    const auto set = [this](int column, int width) { m_header->resizeSection(column, width + 2 * kGrid); };
    set(TimelineModel::TimeColumn, mono.horizontalAdvance(QStringLiteral("000.000 000")));
    set(TimelineModel::DeltaColumn, text.horizontalAdvance(QStringLiteral("+00.0 ms")));
    set(TimelineModel::SocketColumn, text.horizontalAdvance(QStringLiteral("tcp#000")));
    const TextLine longest{stateSpan(TcpState::Closed, false), arrow(true),
                           stateSpan(TcpState::SynSent, true), arrow(false),
                           stateSpan(TcpState::Established, false)};
    set(TimelineModel::WhatColumn, kIconSize + kHalfGrid + widthOfLine(longest));
    int result = bold.horizontalAdvance(QStringLiteral("ECONNREFUSED"));
    if (timeline()->shape() == TimelineModel::Shape::Calls) {
        m_header->setStretchLastSection(false);
        result += mono.horizontalAdvance(QStringLiteral("= -1 ")) +
                  text.horizontalAdvance(QStringLiteral(" nothing listens there"));
        set(TimelineModel::DurationColumn, text.horizontalAdvance(QStringLiteral("000.0 ms")));
        m_durationWidth = m_header->sectionSize(TimelineModel::DurationColumn);
        m_deltaWidth = m_header->sectionSize(TimelineModel::DeltaColumn);
        m_resultWidth = result + 2 * kGrid;
    }
    set(TimelineModel::ResultColumn, result);
    fitColumns();
}

} // namespace sockeye
