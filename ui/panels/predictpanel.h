// SPDX-License-Identifier: MIT
// Asks what a person expects of the step to come, keeps the score, and says what was so. A question stands above
// what is told of the one before it. Leaving a question out is pressing Step. GUI thread only.
#pragma once

#include <QWidget>

#include "core/net/callcode.h"
#include "ui/models/quiz.h"

class QButtonGroup;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace sockeye {

class FlowLayout;
class ThemedLabel;

class PredictPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PredictPanel(QWidget *parent = nullptr);

    void show(const RunState &state, const Quiz &quiz, const Quiz::Score &score);
    // It asks, or tells of the answer to the last step, or nothing has happened that could be explained instead.
    bool isNeeded(const RunState &state) const;
    bool isOutOfSight() const; // a question that has not been pointed at stands where nobody sees it
    QStringList texts() const; // what it asks, the choices, what it tells
    void pointAtQuestion();    // brings it into sight, once and for all

Q_SIGNALS:
    void answered(std::size_t step, int choice);
    void asked(); // another question stands there

private:
    void ask(std::size_t step, const Question &question, int answer, CallCode call);
    void tell(const RunState &state, const Quiz &quiz);
    void clearChoices();
    void scrollToQuestion();
    void placeTold();

    ThemedLabel *m_score, *m_question, *m_hint, *m_toldStep, *m_outcome, *m_why;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QLabel *m_mark;
    QWidget *m_choices, *m_told;
    QButtonGroup *m_group;
    std::optional<std::size_t> m_asked;
    std::optional<std::size_t> m_toldOf; // the step that answered the last question
    QStringList m_shown;                 // the choices that stand there
    bool m_isPointedAt = false;
};

// What to say of an experiment that asks nothing.
QString nothingToGuessText();

// "1 of 2 right, 3 not answered"; empty while there is nothing to count.
QString scoreText(const Quiz::Score &score);

} // namespace sockeye
