// SPDX-License-Identifier: MIT
#include "ui/panels/explainpanel.h"

#include <algorithm>

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
    , m_score(new ThemedLabel(TextStyle::Body, Role::Text))
    , m_sourcesTitle(new ThemedLabel(TextStyle::Body, Role::TextDim, tr("Written in")))
    , m_wordsTitle(new ThemedLabel(TextStyle::Body, Role::TextDim, tr("Words on this page")))
    , m_words(new QLabel)
{
    setObjectName(QStringLiteral("explainPanel"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What happens, and why"));
    m_title->setObjectName(QStringLiteral("explainTitle"));
    m_score->setObjectName(QStringLiteral("explainScore"));
    m_text->setObjectName(QStringLiteral("explainText"));
    m_taught->setObjectName(QStringLiteral("explainTaught"));
    m_sources->setObjectName(QStringLiteral("explainSources"));
    for (QLabel *label :
         {static_cast<QLabel *>(m_title), static_cast<QLabel *>(m_text), static_cast<QLabel *>(m_taught),
          static_cast<QLabel *>(m_score), m_sources, m_words})
        label->setWordWrap(true);
    for (QLabel *label : {static_cast<QLabel *>(m_text), static_cast<QLabel *>(m_taught)})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sources->setTextFormat(Qt::RichText);
    m_sources->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_sources->setOpenExternalLinks(true);

    m_words->setObjectName(QStringLiteral("explainWords"));
    m_words->setTextFormat(Qt::RichText);
    // By the keyboard the list itself is reached: each link here would be one more stop on the way.
    m_words->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    connect(m_words, &QLabel::linkActivated, this, &ExplainPanel::termChosen);
    connect(m_words, &QLabel::linkHovered, this, [this](const QString &name) {
        const auto term = std::find_if(m_terms.begin(), m_terms.end(),
                                       [&name](const Term &one) { return one.name == name; });
        m_words->setToolTip(
            term == m_terms.end() ? QString() : QStringLiteral("<p>%1</p>").arg(term->words.toHtmlEscaped()));
    });

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
    column->addWidget(m_wordsTitle);
    column->addWidget(m_words);
    setTerms({});
    column->addStretch();
    setWidget(page);
}

void ExplainPanel::setMark(const QString &icon, const QColor &ink)
{
    m_mark->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_mark->setPixmap(iconPixmap(icon, ink, kIconSize, devicePixelRatioF()));
}

void ExplainPanel::show(const RunState &state, const QString &whyNot, const QString &predicted)
{
    const bool isEnd = state.phase == RunState::Phase::Ended;
    m_sources->setText(sourceLinks(state.experiment->sources));
    m_taught->setText(localText(state.experiment->taught));
    const bool teaches = isEnd && state.record.ended && !state.experiment->taught.empty();
    m_taughtTitle->setVisible(teaches);
    m_taught->setVisible(teaches);
    m_score->setText(predicted);
    m_score->setVisible((isEnd || state.phase == RunState::Phase::None) && !predicted.isEmpty());
    for (QWidget *widget : {static_cast<QWidget *>(m_sourcesTitle), static_cast<QWidget *>(m_sources)})
        widget->setVisible(isEnd || state.phase == RunState::Phase::None);
    if (isEnd)
        return showEnd(state);
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

QStringList ExplainPanel::texts() const
{
    QStringList texts{m_title->text(), m_text->text()};
    if (!m_taught->isHidden())
        texts << m_taught->text();
    return texts;
}

void ExplainPanel::setTerms(const std::vector<Term> &terms)
{
    m_terms = terms;
    QStringList links;
    for (const Term &term : terms) {
        const QString name = term.name.toHtmlEscaped();
        links << QStringLiteral("<a href=\"%1\">%1</a>").arg(name);
    }
    m_words->setText(links.join(QStringLiteral(" · ")));
    m_wordsTitle->setHidden(links.isEmpty());
    m_words->setHidden(links.isEmpty());
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

void ExplainPanel::showEnd(const RunState &state)
{
    const auto held = state.verdict.count(lab::Holding::Holds);
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
