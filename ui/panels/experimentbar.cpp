// SPDX-License-Identifier: MIT
#include "ui/panels/experimentbar.h"

#include <array>

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>

#include "ui/panels/actionbutton.h"
#include "ui/panels/flowlayout.h"
#include "ui/views/buttonlook.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

using namespace std::chrono_literals;
constexpr std::array<std::chrono::milliseconds, ExperimentBar::kFastest + 1> kDelays{4000ms, 2000ms, 1000ms,
                                                                                     500ms,  200ms,  0ms};
constexpr int kSliderWidth = 104;

QWidget *group(const std::vector<QWidget *> &widgets)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return box;
}

} // namespace

ExperimentBar::ExperimentBar(const Buttons &actions, QWidget *parent)
    : QWidget(parent)
    , m_run(actionButton(actions.run, QStringLiteral("play")))
    , m_pause(actionButton(actions.pause, QStringLiteral("pause")))
    , m_speed(new QSlider(Qt::Horizontal))
    , m_speedText(new ThemedLabel(TextStyle::Body, Role::Text))
    , m_place(new ThemedLabel(TextStyle::Mono, Role::TextDim))
    , m_progress(new ThemedLabel(TextStyle::Body, Role::TextDim))
{
    setObjectName(QStringLiteral("experimentBar"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    QPushButton *step = actionButton(actions.step, QStringLiteral("step"));
    setButtonLook(step, ButtonLook::Primary);
    QPushButton *reset = actionButton(actions.reset, QStringLiteral("resend"));
    m_pause->hide();
    for (QPushButton *button : {m_run, m_pause}) // one takes the other's place: nothing beside it moves
        button->setMinimumWidth(std::max(m_run->sizeHint().width(), m_pause->sizeHint().width()));
    m_speed->setObjectName(QStringLiteral("experimentSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How long Run waits before each step"));
    m_speed->setRange(0, kFastest);
    m_speed->setPageStep(1);
    m_speed->setFixedWidth(kSliderWidth);
    m_progress->setObjectName(QStringLiteral("experimentProgress"));
    m_place->setObjectName(QStringLiteral("experimentPlace"));
    auto *predict = new QCheckBox(tr("Ask me to predict"));
    predict->setObjectName(QStringLiteral("experimentPredict"));
    predict->setToolTip(actions.predict->toolTip());
    predict->setChecked(actions.predict->isChecked());
    connect(predict, &QCheckBox::clicked, actions.predict, &QAction::trigger);
    connect(actions.predict, &QAction::toggled, predict, &QCheckBox::setChecked);

    auto *flow = new FlowLayout(2 * kGrid, this);
    flow->setContentsMargins(2 * kPanelMargin, kGrid, 2 * kPanelMargin, kGrid);
    flow->addWidget(group({step, m_run, m_pause, reset}));
    flow->addWidget(
        group({new ThemedLabel(TextStyle::Body, Role::TextDim, tr("Speed")), m_speed, m_speedText}));
    flow->addWidget(group({predict}));
    flow->addWidget(group({m_progress, m_place}));
    connect(m_speed, &QSlider::valueChanged, this, [this](int speed) {
        showSpeed();
        Q_EMIT speedChanged(speed);
    });
    setSpeed(kUsual);
    showSpeed();
}

int ExperimentBar::speed() const
{
    return m_speed->value();
}

void ExperimentBar::setSpeed(int speed)
{
    m_speed->setValue(speed);
}

std::chrono::milliseconds ExperimentBar::delay() const
{
    return kDelays[static_cast<std::size_t>(m_speed->value())];
}

void ExperimentBar::showSpeed()
{
    const QString texts[] = {tr("a step in 4 s"),    tr("a step in 2 s"),    tr("a step a second"),
                             tr("2 steps a second"), tr("5 steps a second"), tr("as fast as it goes")};
    int width = 0; // the bar does not move when the words change
    for (const QString &text : texts)
        width = std::max(width, m_speedText->fontMetrics().horizontalAdvance(text));
    m_speedText->setMinimumWidth(width);
    m_speedText->setText(texts[m_speed->value()]);
    m_speed->setAccessibleDescription(m_speedText->text());
}

void ExperimentBar::show(const RunState &state)
{
    const bool running = state.phase == RunState::Phase::Running;
    QPushButton *gone = running ? m_run : m_pause, *come = running ? m_pause : m_run;
    const bool hadFocus = gone->hasFocus();
    gone->hide();
    come->show();
    if (hadFocus)
        come->setFocus();
    const auto progressText = [all = state.stepCount()](std::size_t done) {
        return tr("%1 of %2 steps").arg(done).arg(all);
    };
    m_progress->setMinimumWidth(m_progress->fontMetrics().horizontalAdvance(progressText(state.stepCount())));
    m_progress->setText(progressText(state.doneCount()));
    const auto others = static_cast<int>(state.record.steps.size() - state.stepCount());
    if (others > 0)
        m_progress->setText(m_progress->text() + QStringLiteral(", ") +
                            tr("%n for other choices", "steps", others));
    m_progress->setToolTip(tr(
        "Steps that have run: calls, waits, comparisons and remarks in the columns. Those for other choices "
        "run when something else is chosen above."));
    const auto here = state.record.given.find("here");
    m_place->setText(here == state.record.given.end() ? QString()
                                                      : QString::fromStdString(lab::valueText(here->second)));
    m_place->setToolTip(
        tr("The loopback address of this run alone: “here” in the code. All of 127.0.0.0/8 is this "
           "computer, so runs do not get in each other’s way"));
}

} // namespace sockeye
