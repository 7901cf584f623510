// SPDX-License-Identifier: MIT
#include "ui/models/quiz.h"

namespace sockeye {

namespace {

bool isTold(const RunState &state, std::size_t step)
{
    const auto mark = state.markOf(step);
    return mark == StepMark::Holds || mark == StepMark::Differs;
}

} // namespace

int Quiz::answerTo(std::size_t step) const
{
    const auto found = m_answers.find(step);
    return found == m_answers.end() ? -1 : found->second;
}

// Where the kernel did something else than the experiment expects nobody could know: that does not count.
Quiz::Score Quiz::score(const RunState &state) const
{
    Score score;
    for (std::size_t i = 0; i < state.experiment->steps.size(); ++i) {
        const auto question = questionOf(*state.experiment, i, state.values);
        if (!question || !isTold(state, question->judged))
            continue;
        const int choice = answerTo(i);
        if (choice < 0) {
            ++score.leftOut;
        } else if (state.markOf(question->judged) == StepMark::Holds) {
            ++score.told;
            score.right += choice == question->right ? 1 : 0;
        }
    }
    return score;
}

std::map<std::size_t, QString> Quiz::answers(const RunState &state) const
{
    std::map<std::size_t, QString> texts;
    for (const auto &[step, choice] : m_answers) {
        const auto question = questionOf(*state.experiment, step, state.values);
        if (question && choice < question->choices.size())
            texts[question->judged] = question->choices[choice];
    }
    return texts;
}

std::optional<std::size_t> Quiz::lastTold(const RunState &state) const
{
    std::optional<std::size_t> last;
    for (std::size_t i = 0; state.experiment && i < state.experiment->steps.size() && i < state.next; ++i) {
        const auto question = questionOf(*state.experiment, i, state.values);
        if (question && isTold(state, question->judged))
            last = i;
    }
    return last;
}

} // namespace sockeye
