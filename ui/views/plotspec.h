// SPDX-License-Identifier: MIT
// Which plots a socket has, and what is drawn in each. Translated. Pure; GUI thread, for its colours.
#pragma once

#include <variant>
#include <vector>

#include <QColor>
#include <QString>

#include "core/journal/sockettable.h"
#include "ui/models/counterfeed.h"
#include "ui/text/countertext.h"

namespace sockeye {

// What a plot's axis counts.
enum class PlotUnit {
    Microseconds,
    Segments,
    Octets,
    Connections,
    OctetsASecond,
    Datagrams,
    DatagramsASecond
};
// Octets or datagrams of a flow, as the plot's unit says.
using PlotSource = std::variant<Metric, Flow>;

struct PlotLine {
    enum class Look {
        Steps,
        Dashed,
        Area,
        Band, // above and below the plot's first line
        Marks // Steps, and a mark where it rises
    };
    enum class Ink { Accent, In, Out, Text, Dim, Opening, Warning, Error };

    PlotSource source;
    Look look = Look::Steps;
    Ink ink = Ink::Accent;
    QString name;

    QColor color() const;
};

struct PlotSpec {
    QString title;
    PlotUnit unit = PlotUnit::Segments;
    std::vector<PlotLine> lines;
    QString whenEmpty; // what would be needed

    bool isEmpty(const CounterFeed &feed) const;
};

std::vector<PlotSpec> plotsOf(const SocketSummary &socket);

// Short, for the ticks of an axis: "20 ms", "1.5 kB/s", "12".
QString plotTickText(PlotUnit unit, std::int64_t value);
// In full: "20.4 ms", "12 segments".
QString plotValueText(PlotUnit unit, double value);

} // namespace sockeye
