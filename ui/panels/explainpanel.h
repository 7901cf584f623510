// SPDX-License-Identifier: MIT
// What an experiment has to say: before and during the run what just happened, at its end whether it holds here, why,
// what is often taught instead, and where it is written. GUI thread only.
#pragma once

#include <QScrollArea>

#include "ui/models/runstate.h"
#include "ui/text/glossary.h"

class QLabel;

namespace sockeye {

class ThemedLabel;

class ExplainPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ExplainPanel(QWidget *parent = nullptr);

    // `whyNot`: it cannot run here; empty when it can. `predicted`: of the predictions, before the run and after.
    void show(const RunState &state, const QString &whyNot, const QString &predicted);
    QStringList texts() const;                     // what of the experiment's own stands there
    void setTerms(const std::vector<Term> &terms); // those of the page, as links

Q_SIGNALS:
    void termChosen(const QString &name);

private:
    void showEnd(const RunState &state);
    void showStep(const RunState &state, std::size_t step);
    void setMark(const QString &icon, const QColor &ink);

    QLabel *m_mark, *m_sources;
    ThemedLabel *m_title, *m_text, *m_taughtTitle, *m_taught, *m_score, *m_sourcesTitle, *m_wordsTitle;
    QLabel *m_words;
    std::vector<Term> m_terms;
};

} // namespace sockeye
