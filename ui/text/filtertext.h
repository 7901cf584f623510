// SPDX-License-Identifier: MIT
// The filter's syntax for the person who types it: what each term means, and how a word may go on. Translated.
// Pure; any thread. The syntax itself is core/journal/filter.h's.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace sockeye {

struct FilterHint {
    QString example; // "socket:tcp#1"
    QString meaning;
};
std::vector<FilterHint> filterHints();

// The word the cursor stands at the end of: where it begins in `text`.
int filterWordStart(const QString &text, int cursor);
// What `word` may become: fields, then the values of a field. `sockets` are those there are.
QStringList filterCompletions(const QString &word, const QStringList &sockets);

} // namespace sockeye
