// SPDX-License-Identifier: MIT
// Flags of a call, chosen from a menu and named on the button: "none", "MSG_OOB|MSG_DONTWAIT". GUI thread only.
#pragma once

#include <string_view>
#include <vector>

#include <QPushButton>

namespace sockeye {

class FlagsButton : public QPushButton
{
    Q_OBJECT

public:
    struct Flag {
        int value;
        const char *name;
        QString meaning;
    };
    explicit FlagsButton(const std::vector<Flag> &flags, QWidget *parent = nullptr);

    int flags() const;
    void setFlags(int flags);

Q_SIGNALS:
    void changed();

private:
    void showNames();
};

} // namespace sockeye
