// SPDX-License-Identifier: MIT
// A QLabel in one of the theme's fonts and colours, whatever the theme becomes. Plain text. GUI thread only.
#pragma once

#include <optional>

#include <QLabel>

#include "ui/text/theme.h"

namespace sockeye {

class ThemedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ThemedLabel(TextStyle style = TextStyle::Body, Role role = Role::Text,
                         QWidget *parent = nullptr);
    ThemedLabel(TextStyle style, Role role, const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone); // its ink, until setRole()
    void setRole(Role role);

private:
    void applyTheme();

    TextStyle m_style;
    Role m_role;
    std::optional<Tone> m_tone;
};

} // namespace sockeye
