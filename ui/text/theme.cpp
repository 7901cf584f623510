// SPDX-License-Identifier: MIT
#include "ui/text/theme.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

namespace sockeye {

namespace {

struct Shade {
    QRgb light, dark;
};

// In the order of Role.
constexpr std::array<Shade, kRoleCount> kRoles{{
    {0xFFF3F4F6, 0xFF1C1F25}, // Surface
    {0xFFFFFFFF, 0xFF14171C}, // SurfaceRaised
    {0xFFE9EBEF, 0xFF252A32}, // Sunken
    {0xFFD3D7DE, 0xFF363C47}, // Border
    {0xFF848C9B, 0xFF626C7D}, // Outline
    {0xFF848C9B, 0xFF768093}, // IdleLine
    {0xFF1A1E26, 0xFFE3E6EB}, // Text
    {0xFF59616F, 0xFFA2ABB9}, // TextDim
    {0xFF667080, 0xFF808A99}, // TextFaint
    {0xFF4450C8, 0xFF98A3FF}, // Accent
    {0xFFFFFFFF, 0xFF10131F}, // OnAccent
    {0xFFE8EAFB, 0xFF262B4A}, // AccentBg
    {0xFFE4E7FB, 0xFF2F3663}, // Selection
    {0xFFA94A06, 0xFFF0A15C}, // Out
    {0xFF0A6A88, 0xFF5CC0DC}, // In
    {0xFFE6E8EC, 0xFF262B33}, // Grid
}};

struct ToneShade {
    Shade ink, tint;
};

// In the order of Tone.
constexpr std::array<ToneShade, kToneCount> kTones{{
    {{0xFF46546A, 0xFFA9B6CA}, {0xFFE6EAF0, 0xFF2A313D}}, // Listen
    {{0xFF62660A, 0xFFCBCB62}, {0xFFF0F1D6, 0xFF32331A}}, // Opening
    {{0xFF19713F, 0xFF70CC93}, {0xFFDDF1E4, 0xFF183425}}, // Open
    {{0xFF863A86, 0xFFDD97DC}, {0xFFF4E4F4, 0xFF3A243A}}, // Closing
    {{0xFF5C6370, 0xFFA0A8B4}, {0xFFECEDF0, 0xFF2A2E36}}, // Closed
    {{0xFFB8232F, 0xFFFF8086}, {0xFFFBE4E5, 0xFF401D22}}, // Error
    {{0xFF7D5B00, 0xFFE2BD55}, {0xFFFAEFCF, 0xFF382E12}}, // Warning
    {{0xFF19713F, 0xFF70CC93}, {0xFFDDF1E4, 0xFF183425}}, // Ok
}};

QColor pick(const Shade &shade, bool dark)
{
    return QColor::fromRgb(dark ? shade.dark : shade.light);
}

// Sizes are given against a 13 px body font.
QFont scaled(QFont font, const QFont &body, double px)
{
    const double ratio = px / 13.0;
    if (body.pixelSize() > 0) {
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(body.pixelSize() * ratio))));
    } else {
        font.setPointSizeF(body.pointSizeF() * ratio);
    }
    return font;
}

template<typename Enum>
std::size_t at(Enum value)
{
    return static_cast<std::size_t>(value);
}

} // namespace

Theme &theme()
{
    static Theme instance;
    return instance;
}

Theme::Theme()
{
    refreshFonts();
}

QColor Theme::roleColor(Role role, bool dark)
{
    return pick(kRoles[at(role)], dark);
}

QColor Theme::toneInk(Tone tone, bool dark)
{
    return pick(kTones[at(tone)].ink, dark);
}

QColor Theme::toneTint(Tone tone, bool dark)
{
    return pick(kTones[at(tone)].tint, dark);
}

bool Theme::isDark() const
{
    return m_scheme == ColorScheme::System ? m_desktopDark : m_scheme == ColorScheme::Dark;
}

void Theme::setScheme(ColorScheme scheme)
{
    const bool wasDark = isDark();
    m_scheme = scheme;
    update(wasDark);
}

void Theme::setDesktopDark(bool dark)
{
    const bool wasDark = isDark();
    m_desktopDark = dark;
    update(wasDark);
}

void Theme::update(bool wasDark)
{
    if (isDark() != wasDark) {
        Q_EMIT changed();
    }
}

QFont Theme::font(TextStyle style) const
{
    return m_fonts[at(style)];
}

int Theme::extent(Extent extent) const
{
    return m_extents[at(extent)];
}

void Theme::refreshFonts()
{
    const QFont body = QApplication::font();
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setStyleHint(QFont::Monospace);

    m_fonts[at(TextStyle::Body)] = body;
    m_fonts[at(TextStyle::BodyStrong)] = body;
    m_fonts[at(TextStyle::BodyStrong)].setWeight(QFont::DemiBold);
    m_fonts[at(TextStyle::Secondary)] = scaled(body, body, 12);
    m_fonts[at(TextStyle::Chip)] = scaled(body, body, 11);
    m_fonts[at(TextStyle::Chip)].setWeight(QFont::DemiBold);
    m_fonts[at(TextStyle::Title)] = scaled(body, body, 20);
    m_fonts[at(TextStyle::Title)].setWeight(QFont::DemiBold);
    m_fonts[at(TextStyle::Mono)] = scaled(mono, body, 12);
    m_fonts[at(TextStyle::MonoStrong)] = m_fonts[at(TextStyle::Mono)];
    m_fonts[at(TextStyle::MonoStrong)].setWeight(QFont::DemiBold);

    const int bodyLine = QFontMetrics(body).height();
    const int monoLine = QFontMetrics(m_fonts[at(TextStyle::Mono)]).height();
    const int chipLine = QFontMetrics(m_fonts[at(TextStyle::Chip)]).height();
    const int line = std::max(bodyLine, monoLine);
    const int chip = std::max(18, chipLine + kHalfGrid);
    const auto set = [this](Extent extent, int least, int needed) {
        m_extents[at(extent)] = std::max(least, needed);
    };
    set(Extent::MenuBar, 28, line + kGrid);
    set(Extent::ToolBar, 44, line + 3 * kGrid);
    set(Extent::DockTitle, 32, line + kGrid);
    set(Extent::TableRow, 24, line + kHalfGrid);
    set(Extent::Header, 24, line + kHalfGrid);
    set(Extent::SocketRow, 44, line + chip + kGrid);
    set(Extent::HexRow, 20, monoLine + 2);
    set(Extent::Field, 24, line + kHalfGrid);
    set(Extent::Button, 28, line + kGrid);
    set(Extent::StatusBar, 28, line + kGrid);
    set(Extent::Chip, 18, chip);
    Q_EMIT changed();
}

} // namespace sockeye
