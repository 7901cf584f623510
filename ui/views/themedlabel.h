// SPDX-License-Identifier: MIT
// A QLabel in one of the theme's fonts and colours, whatever the theme becomes. Plain text. GUI thread only.
#pragma once

#include <QLabel>

#include "ui/text/theme.h"

namespace sockeye {

class ThemedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ThemedLabel(TextStyle style = TextStyle::Body, Role role = Role::Text,
                         QWidget *parent = nullptr);

    void setRole(Role role);

private:
    void applyTheme();

    TextStyle m_style;
    Role m_role;
};

} // namespace sockeye
