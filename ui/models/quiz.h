// SPDX-License-Identifier: MIT
// What a person predicted in one run of an experiment, and how right that was. A value over questionOf(); GUI thread.
#pragma once

#include <map>

#include "ui/models/question.h"
#include "ui/models/runstate.h"

namespace sockeye {

class Quiz
{
public:
    struct Score {
        int right = 0, told = 0; // of the answers whose step has a verdict
        int leftOut = 0;         // questions nobody answered before their step had one
    };

    void clear() { m_answers.clear(); }
    void answer(std::size_t step, int choice) { m_answers[step] = choice; }
    int answerTo(std::size_t step) const; // -1: none

    Score score(const RunState &state) const;
    // The texts of the answers, by the step that judges them.
    std::map<std::size_t, QString> answers(const RunState &state) const;
    // The last step with a question that has a verdict; none before the first.
    std::optional<std::size_t> lastTold(const RunState &state) const;

private:
    std::map<std::size_t, int> m_answers; // by the step that asked
};

} // namespace sockeye
