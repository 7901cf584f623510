// SPDX-License-Identifier: MIT
// How far a person has come with the experiments, from one start to the next: what each came to when it last ran to
// its end, and the best that was predicted of it. A value; any thread.
#pragma once

#include <map>
#include <optional>

#include <QVariantMap>

#include "core/lab/verdict.h"
#include "ui/models/quiz.h"

namespace sockeye {

class Progress
{
public:
    struct Entry {
        lab::Holding holding = lab::Holding::Holds;
        int right = 0, told = 0; // predictions; none while nothing was predicted

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    Progress() = default;
    explicit Progress(const QVariantMap &kept); // what is not understood is left out
    QVariantMap kept() const;                   // for the settings

    std::optional<Entry> of(const QString &key) const;
    // Whether that is news. A run without predictions leaves the score as it was.
    bool add(const QString &key, lab::Holding holding, const Quiz::Score &score);

private:
    std::map<QString, Entry> m_entries;
};

} // namespace sockeye
