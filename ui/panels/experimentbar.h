// SPDX-License-Identifier: MIT
// The bar above an experiment: step, run or pause, begin anew, the speed, whether to predict, how far it is. Its
// buttons are the window's actions. GUI thread only.
#pragma once

#include <chrono>

#include <QWidget>

#include "ui/models/runstate.h"

class QAction;
class QCheckBox;
class QPushButton;
class QSlider;

namespace sockeye {

class ThemedLabel;

class ExperimentBar : public QWidget
{
    Q_OBJECT

public:
    struct Buttons {
        QAction *step, *run, *pause, *reset, *predict, *again;
    };
    explicit ExperimentBar(const Buttons &actions, QWidget *parent = nullptr);

    int speed() const;
    void setSpeed(int speed); // 0 is the slowest
    std::chrono::milliseconds delay() const;
    void show(const RunState &state);

    static constexpr int kFastest = 5;
    static constexpr int kUsual = 3;

Q_SIGNALS:
    void speedChanged(int speed);

private:
    void showSpeed();

    QPushButton *m_run, *m_pause;
    QSlider *m_speed;
    ThemedLabel *m_speedText, *m_place, *m_progress;
};

} // namespace sockeye
