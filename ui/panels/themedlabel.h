// SPDX-License-Identifier: MIT
// A label in one of the theme's text styles and colours, which follows the theme. Breaks into lines when
// setWordWrap() says so. GUI thread only.
#pragma once

#include <optional>

#include <QLabel>

#include "ui/text/theme.h"

namespace sockeye {

class ThemedLabel : public QLabel
{
    Q_OBJECT

public:
    ThemedLabel(TextStyle style, Role role, const QString &text = {}, QWidget *parent = nullptr);

    void setRole(Role role);
    void setTone(Tone tone); // its ink, until setRole()

private:
    void follow();

    TextStyle m_style;
    Role m_role;
    std::optional<Tone> m_tone;
};

} // namespace sockeye
