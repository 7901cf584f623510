// SPDX-License-Identifier: MIT
#include "ui/panels/explainpanel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/models/runsentence.h"
#include "ui/text/experimenttext.h"
#include "ui/text/steptext.h"
#include "ui/text/themeicon.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

ExplainPanel::ExplainPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_mark(new QLabel)
    , m_sources(new QLabel)
    , m_title(new ThemedLabel(TextStyle::BodyStrong, Role::Text))
    , m_text(new ThemedLabel(TextStyle::Body, Role::Text))
    , m_taughtTitle(new ThemedLabel(TextStyle::BodyStrong, Role::Text, tr("Often taught")))
    , m_taught(new ThemedLabel(TextStyle::Body, Role::Text))
    , m_score(new ThemedLabel(TextStyle::Body, Role::TextDim))
    , m_sourcesTitle(new ThemedLabel(TextStyle::Body, Role::TextDim, tr("Written in")))
{
    setObjectName(QStringLiteral("explainPanel"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What happens, and why"));
    m_title->setObjectName(QStringLiteral("explainTitle"));
    m_text->setObjectName(QStringLiteral("explainText"));
    m_taught->setObjectName(QStringLiteral("explainTaught"));
    m_sources->setObjectName(QStringLiteral("explainSources"));
    for (QLabel *label : {static_cast<QLabel *>(m_title), static_cast<QLabel *>(m_text),
                          static_cast<QLabel *>(m_taught), static_cast<QLabel *>(m_score), m_sources})
        label->setWordWrap(true);
    for (QLabel *label : {static_cast<QLabel *>(m_text), static_cast<QLabel *>(m_taught)})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sources->setTextFormat(Qt::RichText);
    m_sources->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_sources->setOpenExternalLinks(true);

    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2 * kPanelMargin, kPanelMargin, 2 * kPanelMargin, kPanelMargin);
    column->setSpacing(kGrid);
    auto *title = new QHBoxLayout;
    title->setSpacing(kGrid);
    title->addWidget(m_mark, 0, Qt::AlignTop);
    title->addWidget(m_title, 1);
    column->addLayout(title);
    column->addWidget(m_score);
    column->addWidget(m_text);
    column->addWidget(m_taughtTitle);
    column->addWidget(m_taught);
    auto *sources = new QHBoxLayout;
    sources->setSpacing(kGrid);
    sources->addWidget(m_sourcesTitle);
    sources->addWidget(m_sources, 1);
    column->addLayout(sources);
    column->addStretch();
    setWidget(page);
}

void ExplainPanel::setMark(const QString &icon, const QColor &ink)
{
    m_mark->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_mark->setPixmap(iconPixmap(icon, ink, kIconSize, devicePixelRatioF()));
}

void ExplainPanel::show(const RunState &state, const QString &whyNot, const QString &score)
{
    const bool isEnd = state.phase == RunState::Phase::Ended;
    m_sources->setText(sourceLinks(state.experiment->sources));
    m_taught->setText(localText(state.experiment->taught));
    const bool teaches = isEnd && state.record.ended && !state.experiment->taught.empty();
    m_taughtTitle->setVisible(teaches);
    m_taught->setVisible(teaches);
    m_score->setVisible(isEnd && !score.isEmpty());
    for (QWidget *widget : {static_cast<QWidget *>(m_sourcesTitle), static_cast<QWidget *>(m_sources)})
        widget->setVisible(isEnd || state.phase == RunState::Phase::None);
    if (isEnd)
        return showEnd(state, score);
    for (std::size_t i = std::min(state.next + 1, state.record.steps.size()); i > 0; --i) {
        if (state.record.steps[i - 1].status == lab::StepRecord::Status::Done &&
            state.experiment->steps[i - 1].kind != lab::StepKind::Note)
            return showStep(state, i - 1);
    }
    setMark({}, {});
    if (!whyNot.isEmpty()) {
        setMark(QStringLiteral("minus"), theme().color(Role::TextDim));
        m_title->setText(tr("It cannot run here"));
        m_text->setText(whyNot);
        return;
    }
    m_title->setText(tr("Before you begin"));
    m_text->setText(
        tr("Step makes one call and waits; Run makes them all. Each is a real call on this computer, and "
           "lands in the session like any other. Why it went as it went stands here at the end."));
}

void ExplainPanel::showStep(const RunState &state, std::size_t step)
{
    const StepLine line = stepLine(*state.experiment, step, state.values);
    const StepResult result = stepResult(state.experiment->steps[step], state.record.steps[step]);
    const bool differs = state.markOf(step) == StepMark::Differs;
    setMark(differs ? QStringLiteral("warning") : QStringLiteral("check"),
            theme().ink(differs ? Tone::Warning : Tone::Ok));
    m_title->setText(result.text.isEmpty() || !line.isCode ? line.text
                                                           : line.text + QStringLiteral("  ") + result.text);
    m_text->setText(outcomeText(state, step));
}

void ExplainPanel::showEnd(const RunState &state, const QString &score)
{
    const auto held = state.verdict.count(lab::Holding::Holds);
    m_score->setText(score);
    m_title->setToolTip(
        tr("A step may have several expectations (what it returns, an errno, an address); those that "
           "say something about sockets stand among the verdicts."));
    switch (state.verdict.holding) {
    case lab::Holding::Holds:
        setMark(QStringLiteral("holds"), theme().ink(Tone::Ok));
        m_title->setText(
            tr("Holds on this kernel: %1 of %2 expectations met").arg(held).arg(state.verdict.steps.size()));
        break;
    case lab::Holding::Fails:
        setMark(QStringLiteral("warning"), theme().ink(Tone::Warning));
        m_title->setText(state.record.timedOut
                             ? tr("Does not hold here: it took too long")
                             : tr("Does not hold here: the verdicts say what was seen instead"));
        break;
    case lab::Holding::Skipped: {
        setMark(QStringLiteral("minus"), theme().color(Role::TextDim));
        m_title->setText(state.record.stopped.empty() ? tr("Skipped") : tr("Stopped before its end"));
        break;
    }
    }
    m_text->setText(localText(state.experiment->explanation));
}

} // namespace sockeye
