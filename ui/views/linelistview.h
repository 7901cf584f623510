// SPDX-License-Identifier: MIT
// A list of lines with marks and results (ui/models/linemodel.h): code in mono with its calls in bold, what came back
// behind it or below. Nothing is cut: what is too long goes on below. GUI thread only.
#pragma once

#include <optional>

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
    // Brings it into sight with a line of room, and keeps it there while it grows, until the person scrolls.
    void showStep(std::size_t step);

    // What lines are broken for: the same whether the scroll bar is there or not, or its coming would make the lines
    // so much longer that it must go, and so on for ever.
    int lineWidth() const;

    QSize sizeHint() const override; // all of its lines
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(std::size_t step); // by the person
    void stepMenuRequested(std::size_t step, const QPoint &globalAt);

public Q_SLOTS:
    void doItemsLayout() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int linesHeight() const;
    void followStep();

    LineModel *m_lines;
    std::optional<std::size_t> m_followed; // a step
    bool m_selecting = false;
    bool m_following = false; // scrolling may lay the lines out again
};

} // namespace sockeye
