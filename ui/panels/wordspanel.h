// SPDX-License-Identifier: MIT
// The terms that occur on a page and what each means, in the order a person meets them. GUI thread only.
#pragma once

#include "ui/text/glossary.h"
#include "ui/views/linelistview.h"

namespace sockeye {

class WordsPanel : public LineListView
{
    Q_OBJECT

public:
    explicit WordsPanel(QWidget *parent = nullptr);

    // What stands on the page. Nothing moves where the terms in it are the same.
    void setTexts(const QStringList &texts);
    const std::vector<Term> &terms() const { return m_terms; }
    void showTerm(const QString &name); // selects it

Q_SIGNALS:
    void changed(); // other terms

private:
    QStringList m_texts;
    std::vector<Term> m_terms;
};

} // namespace sockeye
