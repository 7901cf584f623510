// SPDX-License-Identifier: MIT
// The experiments by chapter, a field to find one in, and what the marks mean. Down in the field goes to the list,
// Enter opens the first one found. GUI thread only; the catalogue outlives it.
#pragma once

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace sockeye {

class ExperimentCatalogue;
class ExperimentTreeView;

class CataloguePanel : public QWidget
{
    Q_OBJECT

public:
    explicit CataloguePanel(ExperimentCatalogue &catalogue, QWidget *parent = nullptr);

    ExperimentTreeView *view() const { return m_view; }
    QLineEdit *searchField() const { return m_search; }
    void select(const QString &key); // no chosen() follows

Q_SIGNALS:
    void chosen(const QString &key); // by the person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildLegend();

    QLineEdit *m_search;
    ExperimentTreeView *m_view;
    QStackedWidget *m_stack;
};

} // namespace sockeye
