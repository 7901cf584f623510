// SPDX-License-Identifier: MIT
// A list of lines with marks and results (ui/models/linemodel.h): code in mono with its calls in bold, what came back
// behind it or below. Nothing is cut: what is too long goes on below. GUI thread only.
#pragma once

#include <QListView>

namespace sockeye {

class LineModel;

class LineListView : public QListView
{
    Q_OBJECT

public:
    explicit LineListView(QWidget *parent = nullptr);

    LineModel *lines() const { return m_lines; }
    void selectStep(std::size_t step); // no stepChosen() follows
    void showStep(std::size_t step);   // brings it into sight

    QSize sizeHint() const override; // all of its lines
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(std::size_t step); // by the person
    void stepMenuRequested(std::size_t step, const QPoint &globalAt);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int linesHeight() const;

    LineModel *m_lines;
    bool m_selecting = false;
};

} // namespace sockeye
