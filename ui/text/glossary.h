// SPDX-License-Identifier: MIT
// Which words of a text are terms of the field, and what they mean: the terms, errnos, TCP states and calls of
// resources/explain and the table of socket options. Translated. Pure; GUI thread, as theirs are read once.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace sockeye {

struct Term {
    enum class Kind { Word, Constant, Function };

    QString name;  // "backlog", "ECONNREFUSED", "shutdown()"
    QString words; // one or two sentences
    Kind kind = Kind::Word;

    friend bool operator==(const Term &, const Term &) = default;
};

// Where it stands in the text.
struct TermPlace {
    qsizetype start = 0, length = 0;
    Term term;
};
std::vector<TermPlace> termsIn(const QString &text);

// Those of several texts, each once: words and constants in the order they come, then calls.
std::vector<Term> termsOf(const QStringList &texts);

// "MSG_PEEK: Reads the bytes …", a line for each; empty for none.
QString termsTip(const QStringList &texts);

} // namespace sockeye
