// SPDX-License-Identifier: MIT
#include "ui/panels/predictpanel.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "core/base/result.h"
#include "ui/models/runsentence.h"
#include "ui/panels/flowlayout.h"
#include "ui/text/errnotext.h"
#include "ui/text/steptext.h"
#include "ui/text/themeicon.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

// What the errnos named in an answer mean: nobody knows them all by heart.
QString errnoTip(const QString &answer, CallCode call)
{
    static const QRegularExpression name(QStringLiteral("\\bE[A-Z0-9]{3,}\\b"));
    QStringList lines;
    for (auto at = name.globalMatch(answer); at.hasNext();) {
        const QString one = at.next().captured();
        if (const int code = errnoFromName(one.toStdString()))
            lines << QStringLiteral("%1: %2").arg(one, errnoText(code, call).meaning);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

PredictPanel::PredictPanel(QWidget *parent)
    : QWidget(parent)
    , m_score(new ThemedLabel(TextStyle::Body, Role::TextDim))
    , m_question(new ThemedLabel(TextStyle::Body, Role::Text))
    , m_hint(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
    , m_toldStep(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
    , m_outcome(new ThemedLabel(TextStyle::BodyStrong, Role::Text))
    , m_why(new ThemedLabel(TextStyle::Body, Role::TextDim))
    , m_scroll(new QScrollArea)
    , m_column(new QVBoxLayout)
    , m_mark(new QLabel)
    , m_choices(new QWidget)
    , m_told(new QWidget)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("predictPanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_score->setObjectName(QStringLiteral("predictScore"));
    m_question->setObjectName(QStringLiteral("predictQuestion"));
    m_outcome->setObjectName(QStringLiteral("predictOutcome"));
    m_told->setObjectName(QStringLiteral("predictTold"));
    m_hint->setObjectName(QStringLiteral("predictHint"));
    m_score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (ThemedLabel *label : {m_question, m_hint, m_toldStep, m_outcome, m_why})
        label->setWordWrap(true);
    new FlowLayout(kGrid, m_choices);
    m_choices->layout()->setContentsMargins(0, kHalfGrid, 0, kHalfGrid);

    auto *toldText = new QVBoxLayout;
    toldText->setSpacing(kHalfGrid);
    for (ThemedLabel *label : {m_toldStep, m_outcome, m_why})
        toldText->addWidget(label);
    auto *told = new QHBoxLayout(m_told);
    told->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    told->setSpacing(kGrid);
    told->addWidget(m_mark, 0, Qt::AlignTop);
    told->addLayout(toldText, 1);
    m_told->setBackgroundRole(QPalette::Window);
    m_told->setAutoFillBackground(true);

    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_column->setContentsMargins(2 * kPanelMargin, kGrid, 2 * kPanelMargin, kPanelMargin);
    m_column->setSpacing(kGrid);
    page->setLayout(m_column);
    for (QWidget *part :
         {static_cast<QWidget *>(m_question), m_choices, static_cast<QWidget *>(m_hint), m_told})
        m_column->addWidget(part);
    m_column->addStretch();
    m_scroll->setWidget(page);

    // Title and score stay where they are, however long the rest.
    auto *title = new QHBoxLayout;
    title->setContentsMargins(2 * kPanelMargin, kGrid, 2 * kPanelMargin, kGrid);
    title->addWidget(new ThemedLabel(TextStyle::BodyStrong, Role::Text, tr("Predict first")));
    title->addWidget(m_score, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(title);
    whole->addWidget(m_scroll, 1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int choice) {
        if (m_asked)
            Q_EMIT answered(*m_asked, choice);
    });
}

void PredictPanel::show(const RunState &state, const Quiz &quiz, const Quiz::Score &score)
{
    m_score->setText(scoreText(score));
    tell(state, quiz);
    std::optional<Question> question;
    if (state.phase != RunState::Phase::Ended && state.markOf(state.next) == StepMark::Next)
        question = questionOf(*state.experiment, state.next, state.values);
    if (question && state.phase != RunState::Phase::Running) {
        ask(state.next, *question, quiz.answerTo(state.next), callOf(state.experiment->steps[state.next]));
        placeTold();
        return;
    }
    if (state.phase == RunState::Phase::Running && question)
        return; // it is about to stop there
    m_asked.reset();
    clearChoices();
    const auto steps = stepsWithQuestion(*state.experiment, state.values);
    const auto next = steps.lower_bound(state.next);
    m_question->setText(steps.empty()         ? nothingToGuessText()
                        : next == steps.end() ? tr("That was the last question.")
                                              : tr("The next question comes before step %1.").arg(*next + 1));
    m_hint->hide();
    placeTold();
}

// What came of the last question is not to be read as if it belonged to the next one.
void PredictPanel::placeTold()
{
    const bool isBelow = m_column->indexOf(m_told) > m_column->indexOf(m_hint);
    if (isBelow == m_asked.has_value())
        return;
    m_column->removeWidget(m_told);
    m_column->insertWidget(m_asked ? m_column->indexOf(m_hint) + 1 : 0, m_told);
}

QStringList PredictPanel::texts() const
{
    QStringList texts = QStringList{m_question->text()} + m_shown;
    if (!m_told->isHidden())
        texts << m_toldStep->text() << m_outcome->text() << m_why->text();
    return texts;
}

void PredictPanel::clearChoices()
{
    for (QAbstractButton *button : m_group->buttons())
        delete button;
    m_shown.clear();
    m_choices->hide();
}

void PredictPanel::ask(std::size_t step, const Question &question, int answer, CallCode call)
{
    const bool isNew = m_asked != step || m_shown != question.choices;
    m_asked = step;
    m_question->setText(question.ask);
    if (isNew) {
        clearChoices();
        m_shown = question.choices;
        for (int i = 0; i < m_shown.size(); ++i) {
            auto *button = new QPushButton(m_shown[i]);
            button->setObjectName(QStringLiteral("choice%1").arg(i));
            button->setCheckable(true);
            button->setAutoDefault(false);
            button->setAccessibleDescription(question.ask);
            button->setToolTip(errnoTip(m_shown[i], call));
            m_group->addButton(button, i);
            m_choices->layout()->addWidget(button);
        }
        m_choices->show();
        m_isPointedAt = false;
        QTimer::singleShot(0, this, &PredictPanel::scrollToQuestion); // once it has its place
        Q_EMIT asked();
    }
    if (QAbstractButton *chosen = m_group->button(answer))
        chosen->setChecked(true);
    m_hint->show();
    m_hint->setText(
        answer < 0 ? tr("Choose what you expect, or press Step to see what this kernel does.")
                   : tr("Your answer is kept beside the result. Press Step to see what this kernel does."));
}

bool PredictPanel::isNeeded(const RunState &state) const
{
    const auto last = state.lastBefore();
    return m_asked || !last || m_toldOf == last;
}

bool PredictPanel::isOutOfSight() const
{
    return m_asked && !m_isPointedAt &&
           m_question->visibleRegion().boundingRect().height() < m_question->height();
}

void PredictPanel::pointAtQuestion()
{
    scrollToQuestion();
    m_isPointedAt = true;
}

// The answers and the hint as far as there is room for them below it.
void PredictPanel::scrollToQuestion()
{
    if (!m_asked)
        return;
    for (QWidget *part : {static_cast<QWidget *>(m_hint), m_choices, static_cast<QWidget *>(m_question)})
        m_scroll->ensureWidgetVisible(part, 0, kGrid);
}

void PredictPanel::tell(const RunState &state, const Quiz &quiz)
{
    const auto last = quiz.lastTold(state);
    const auto question = last ? questionOf(*state.experiment, *last, state.values) : std::nullopt;
    m_toldOf = question ? std::optional(question->judged) : std::nullopt;
    m_told->setVisible(question.has_value());
    if (!question)
        return;
    m_toldStep->setText(tr("Step %1: %2", "its number and its line")
                            .arg(question->judged + 1)
                            .arg(stepLine(*state.experiment, question->judged, state.values).text));
    const int answer = quiz.answerTo(*last);
    const bool isAsExpected = state.markOf(question->judged) == StepMark::Holds;
    const QString right = question->choices.value(question->right);
    const bool isRight = isAsExpected && answer == question->right;
    m_outcome->setText(!isAsExpected ? tr("This kernel did something else: %1")
                                           .arg(seenText(state.experiment->steps[question->judged],
                                                         state.record.steps[question->judged], state.values))
                       : answer < 0 ? tr("It was: %1").arg(right)
                       : isRight
                           ? tr("Right: %1").arg(right)
                           : tr("You said: %1. It was: %2").arg(question->choices.value(answer), right));
    m_why->setText(outcomeText(state, question->judged));
    const Tone tone = isRight ? Tone::Ok : Tone::Warning;
    m_mark->setPixmap(iconPixmap(isRight ? QStringLiteral("holds") : QStringLiteral("note"),
                                 isRight ? theme().ink(tone) : theme().color(Role::TextDim), kIconSize,
                                 devicePixelRatioF()));
}

QString nothingToGuessText()
{
    return PredictPanel::tr("There is nothing to guess in this one: press Step or Run, and watch.");
}

QString scoreText(const Quiz::Score &score)
{
    QStringList parts;
    if (score.told > 0)
        parts << PredictPanel::tr("%1 of %2 right").arg(score.right).arg(score.told);
    if (score.leftOut > 0)
        parts << PredictPanel::tr("%n not answered", nullptr, score.leftOut);
    return parts.join(QStringLiteral(", "));
}

} // namespace sockeye
