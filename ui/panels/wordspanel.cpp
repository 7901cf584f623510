// SPDX-License-Identifier: MIT
#include "ui/panels/wordspanel.h"

#include "ui/models/linemodel.h"

namespace sockeye {

WordsPanel::WordsPanel(QWidget *parent) : LineListView(parent)
{
    setObjectName(QStringLiteral("words"));
    setAccessibleName(tr("Words on this page"));
}

void WordsPanel::setTexts(const QStringList &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    auto terms = termsOf(texts);
    if (terms == m_terms)
        return;
    m_terms = std::move(terms);
    std::vector<LineRow> rows;
    for (const Term &term : m_terms) {
        LineRow row;
        row.step = rows.size();
        row.text = term.name;
        row.isCode = term.kind != Term::Kind::Word;
        row.isStrong = true;
        row.detail = term.words;
        row.detailBelow = true;
        row.spoken = QStringLiteral("%1: %2").arg(term.name, term.words);
        rows.push_back(std::move(row));
    }
    lines()->setRows(std::move(rows));
    Q_EMIT changed();
}

void WordsPanel::showTerm(const QString &name)
{
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        if (m_terms[i].name == name)
            selectStep(i);
    }
}

} // namespace sockeye
