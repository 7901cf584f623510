// SPDX-License-Identifier: MIT
// The one place that knows how Sockeye looks: colours by role, fonts by use, sizes by kind. Nothing else in
// the window names a colour, a font size or a height.
//
// One Theme for the process, made on first use of theme(), which needs a QApplication. GUI thread only.
// Everyone paints with the roles; only ui/views/style.h turns them into a QPalette.
#pragma once

#include <array>

#include <QColor>
#include <QFont>
#include <QObject>

namespace sockeye {

enum class Role {
    Surface,       // window, toolbar, dock titles, status bar
    SurfaceRaised, // what is read or edited: lists, fields, cards
    Sunken,        // hover, toggles that are on
    Border,        // between panels; decoration, never the only sign of a control
    Outline,       // edge of a control
    IdleLine,      // a path not walked
    Text,
    TextDim,
    TextFaint, // only on Surface and SurfaceRaised
    Accent,
    OnAccent,
    AccentBg,
    Selection,
    Out, // bytes that leave
    In,  // bytes that arrive
    Grid,
};
inline constexpr int kRoleCount = 16;

// A meaning with an ink (text, glyph, outline) and a tint (fill of a chip, a node or a row).
enum class Tone { Listen, Opening, Open, Closing, Closed, Error, Warning, Ok };
inline constexpr int kToneCount = 8;

enum class ColorScheme { System, Light, Dark };

// Body is the desktop's own font at its own size; the others are in proportion to it.
enum class TextStyle { Body, BodyStrong, Secondary, Chip, Title, Mono, MonoStrong };

// Heights in logical pixels: what the style asks for, or more where the font needs it.
enum class Extent {
    MenuBar,
    ToolBar,
    DockTitle,
    TableRow,
    Header,
    SocketRow,
    HexRow,
    Field,
    Button,
    StatusBar,
    Chip
};

inline constexpr int kGrid = 8;
inline constexpr int kHalfGrid = 4;
inline constexpr int kPanelMargin = kGrid + kHalfGrid;
inline constexpr int kRadius = 4;
inline constexpr int kCardRadius = 6;
inline constexpr int kIconSize = 16;
inline constexpr int kAccentBar = 3;

class Theme : public QObject
{
    Q_OBJECT

public:
    // The person's choice; System follows what setDesktopDark() was last told.
    ColorScheme scheme() const { return m_scheme; }
    void setScheme(ColorScheme scheme);
    void setDesktopDark(bool dark);
    bool isDark() const;

    QColor color(Role role) const { return roleColor(role, isDark()); }
    QColor ink(Tone tone) const { return toneInk(tone, isDark()); }
    QColor tint(Tone tone) const { return toneTint(tone, isDark()); }

    QFont font(TextStyle style) const;
    int extent(Extent extent) const;

    static QColor roleColor(Role role, bool dark);
    static QColor toneInk(Tone tone, bool dark);
    static QColor toneTint(Tone tone, bool dark);

    // The desktop's fonts are read anew.
    void refreshFonts();

Q_SIGNALS:
    void changed(); // colours, fonts or sizes are others now

private:
    friend Theme &theme();
    Theme();
    void update(bool wasDark);

    ColorScheme m_scheme = ColorScheme::System;
    bool m_desktopDark = false;
    std::array<QFont, 7> m_fonts;
    std::array<int, 11> m_extents{};
};

Theme &theme();

} // namespace sockeye
