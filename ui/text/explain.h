// SPDX-License-Identifier: MIT
// What errors, TCP transitions, calls and the field's other terms mean, in words a person understands. The words are data:
// resources/explain/*.json, compiled into the program, each in English and Korean; QLocale() chooses. Immutable once
// read; any thread.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/net/callcode.h"
#include "core/net/callparameters.h"
#include "core/tcp/state.h"

class QByteArray;

namespace sockeye {

struct Wording {
    QString en, ko;

    QString text() const; // in the window's language
    friend bool operator==(const Wording &, const Wording &) = default;
};

struct ErrnoWording {
    Wording brief, meaning, cause, next;
};
struct TransitionWording {
    Wording happened, why;
};
struct StateWording {
    Wording now, next; // what holds in it; what leads on from it
};
struct CallWording {
    Wording what, gives; // what the call is; what its return value says when it succeeds
    QString manual;      // "connect(2)"
    QStringList see;     // "tcp(7)"
};

struct TermWording {
    Wording name;     // "backlog", "백로그"; a function's ends in "()"
    QStringList also; // how else it is written, in either language
    Wording words;
};

QString manualText(const CallWording &call); // "connect(2), tcp(7)"

class Explain
{
public:
    // What the program carries inside itself; read on first use.
    static const Explain &shipped();

    // `file` is what a fault names. What is broken is left out and becomes a fault; the rest is taken.
    void read(const QString &file, const QByteArray &json);
    // One line each: a broken file, an unknown name, a language that is missing, an entry given twice.
    const QStringList &faults() const { return m_faults; }

    // Null where nothing is written. What the socket did before (an entry's "after", as the call's result in the
    // journal says it) goes before all; the entry that names the call before the one for any call.
    const ErrnoWording *errnoOf(int code, CallCode call, const QString &after = {}) const;
    const ErrnoWording *lookupError(const QString &name) const; // "EAI_NONAME"
    const TransitionWording *transition(TcpState from, TcpState to) const;
    const StateWording *state(TcpState state) const;
    const CallWording *call(CallCode call) const;
    const Wording *parameter(ParameterMeaning meaning) const;

    const std::vector<TermWording> &terms() const { return m_terms; } // in the order of their file

    // For what must hold of all of them.
    const std::map<std::pair<int, CallCode>, ErrnoWording> &errnos() const { return m_errnos; }

private:
    friend class ExplainReader;

    std::map<std::pair<int, CallCode>, ErrnoWording> m_errnos; // CallCode::None: any call
    std::map<std::pair<int, QString>, ErrnoWording> m_afterErrnos;
    std::map<QString, ErrnoWording> m_lookups;
    std::map<std::pair<TcpState, TcpState>, TransitionWording> m_transitions;
    std::map<TcpState, StateWording> m_states;
    std::map<CallCode, CallWording> m_calls;
    std::map<ParameterMeaning, Wording> m_parameters;
    std::vector<TermWording> m_terms;
    QStringList m_faults;
};

} // namespace sockeye
