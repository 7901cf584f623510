// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

#include "ui/text/statefamily.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"

using namespace sockeye;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto channel = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct NamedRole {
    Role role;
    const char *name, *light, *dark;
};

const std::array<NamedRole, kRoleCount> kRoles{{
    {Role::Surface, "Surface", "#f3f4f6", "#1c1f25"},
    {Role::SurfaceRaised, "SurfaceRaised", "#ffffff", "#14171c"},
    {Role::Sunken, "Sunken", "#e9ebef", "#252a32"},
    {Role::Border, "Border", "#d3d7de", "#363c47"},
    {Role::Outline, "Outline", "#848c9b", "#626c7d"},
    {Role::IdleLine, "IdleLine", "#848c9b", "#768093"},
    {Role::Text, "Text", "#1a1e26", "#e3e6eb"},
    {Role::TextDim, "TextDim", "#59616f", "#a2abb9"},
    {Role::TextFaint, "TextFaint", "#667080", "#808a99"},
    {Role::Accent, "Accent", "#4450c8", "#98a3ff"},
    {Role::OnAccent, "OnAccent", "#ffffff", "#10131f"},
    {Role::AccentBg, "AccentBg", "#e8eafb", "#262b4a"},
    {Role::Selection, "Selection", "#e4e7fb", "#2f3663"},
    {Role::Out, "Out", "#a94a06", "#f0a15c"},
    {Role::In, "In", "#0a6a88", "#5cc0dc"},
    {Role::Grid, "Grid", "#e6e8ec", "#262b33"},
}};

const std::array<const char *, kToneCount> kToneNames{"Listen", "Opening", "Open",    "Closing",
                                                      "Closed", "Error",   "Warning", "Ok"};

const char *nameOf(Role role)
{
    return kRoles[static_cast<std::size_t>(role)].name;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { theme().setScheme(ColorScheme::System); }

    void roleColours_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("dark");
        for (const NamedRole &row : kRoles)
            QTest::newRow(row.name) << row.role << QString::fromLatin1(row.light)
                                    << QString::fromLatin1(row.dark);
    }

    // Each role has the colour of the style, under its own name: a table out of step with its enum shows
    // here.
    void roleColours()
    {
        QFETCH(Role, role);
        QFETCH(QString, light);
        QFETCH(QString, dark);
        QCOMPARE(Theme::roleColor(role, false).name(), light);
        QCOMPARE(Theme::roleColor(role, true).name(), dark);
    }

    void contrastOfRoles_data()
    {
        QTest::addColumn<Role>("ink");
        QTest::addColumn<Role>("ground");
        QTest::addColumn<double>("least");
        const auto pairs = [](std::initializer_list<Role> inks, std::initializer_list<Role> grounds,
                              double least) {
            for (Role ink : inks) {
                for (Role ground : grounds)
                    QTest::addRow("%s on %s", nameOf(ink), nameOf(ground)) << ink << ground << least;
            }
        };
        const auto all = {Role::Surface, Role::SurfaceRaised, Role::Sunken, Role::AccentBg, Role::Selection};
        pairs({Role::Text, Role::TextDim, Role::Accent, Role::Out, Role::In}, all, 4.5);
        pairs({Role::TextFaint}, {Role::Surface, Role::SurfaceRaised}, 4.5);
        pairs({Role::OnAccent}, {Role::Accent}, 4.5);
        pairs({Role::Outline, Role::IdleLine, Role::Accent}, {Role::Surface, Role::SurfaceRaised}, 3.0);
    }

    void contrastOfRoles()
    {
        QFETCH(Role, ink);
        QFETCH(Role, ground);
        QFETCH(double, least);
        for (bool dark : {false, true}) {
            const double ratio = contrast(Theme::roleColor(ink, dark), Theme::roleColor(ground, dark));
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 (dark %2)").arg(ratio).arg(dark)));
        }
    }

    void contrastOfTones_data()
    {
        QTest::addColumn<Tone>("tone");
        for (int i = 0; i < kToneCount; ++i)
            QTest::newRow(kToneNames[static_cast<std::size_t>(i)]) << Tone(i);
    }

    // Ink stands on its own tint (chip), on the panels, and on a selected row.
    void contrastOfTones()
    {
        QFETCH(Tone, tone);
        for (bool dark : {false, true}) {
            const QColor ink = Theme::toneInk(tone, dark);
            QVERIFY(contrast(ink, Theme::toneTint(tone, dark)) >= 4.5);
            QVERIFY(contrast(Theme::roleColor(Role::Text, dark), Theme::toneTint(tone, dark)) >= 4.5);
            for (Role ground : {Role::Surface, Role::SurfaceRaised, Role::Sunken, Role::Selection})
                QVERIFY2(contrast(ink, Theme::roleColor(ground, dark)) >= 4.5, nameOf(ground));
        }
    }

    void scheme_data()
    {
        QTest::addColumn<ColorScheme>("scheme");
        QTest::addColumn<bool>("desktopDark");
        QTest::addColumn<bool>("dark");
        QTest::newRow("system, light") << ColorScheme::System << false << false;
        QTest::newRow("system, dark") << ColorScheme::System << true << true;
        QTest::newRow("light wins") << ColorScheme::Light << true << false;
        QTest::newRow("dark wins") << ColorScheme::Dark << false << true;
    }

    void scheme()
    {
        QFETCH(ColorScheme, scheme);
        QFETCH(bool, desktopDark);
        QFETCH(bool, dark);
        theme().setDesktopDark(desktopDark);
        theme().setScheme(scheme);
        QCOMPARE(theme().isDark(), dark);
        QCOMPARE(theme().color(Role::Surface), Theme::roleColor(Role::Surface, dark));
    }

    void changedOnlyWhenColoursChange()
    {
        theme().setDesktopDark(false);
        QSignalSpy changed(&theme(), &Theme::changed);
        theme().setScheme(ColorScheme::Light);
        QCOMPARE(changed.count(), 0);
        theme().setScheme(ColorScheme::Dark);
        QCOMPARE(changed.count(), 1);
        theme().setDesktopDark(true);
        QCOMPARE(changed.count(), 1);
    }

    // No height below the style's, and none too low for a large desktop font.
    void extentsGrowWithTheFont()
    {
        const QFont usual = QApplication::font();
        const std::array<int, 11> least{28, 44, 32, 24, 24, 44, 20, 24, 28, 28, 18};
        QFont large = usual;
        large.setPointSizeF(24);
        for (const QFont &font : {usual, large}) {
            QApplication::setFont(font);
            theme().refreshFonts();
            const int line = QFontMetrics(theme().font(TextStyle::Body)).height();
            for (std::size_t i = 0; i < least.size(); ++i) {
                const int height = theme().extent(Extent(i));
                QVERIFY(height >= least[i]);
                const bool small = Extent(i) == Extent::Chip || Extent(i) == Extent::HexRow;
                QVERIFY2(small || height >= line, qPrintable(QString::number(i)));
            }
        }
        QApplication::setFont(usual);
        theme().refreshFonts();
    }

    // Every icon the program names is there, is an SVG, and marks pixels when coloured.
    void iconsNamedInTheSourceExist()
    {
        QSet<QString> names;
        const QRegularExpression use(
            QStringLiteral("(?:themeIcon|paintIcon|iconPixmap)\\([^;]*?u?\"([a-z-]+)\"|"
                           "return QStringLiteral\\(\"((?:phase|diamond|square)[a-z-]*)\"\\)"));
        for (const char *room : {"/ui", "/app"}) {
            QDirIterator files(QStringLiteral(SOCKEYE_SOURCE_DIR) + QLatin1String(room),
                               {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString source = QString::fromUtf8(file.readAll());
                for (auto it = use.globalMatch(source); it.hasNext();) {
                    const auto match = it.next();
                    names += match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
                }
            }
        }
        QVERIFY(names.size() > 10);
        for (const QString &name : std::as_const(names))
            QVERIFY2(QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(name)).isValid(), qPrintable(name));
    }

    void iconTakesTheColour()
    {
        const QImage image = iconPixmap(QStringLiteral("phase-open"), Qt::red, 16, 2).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        QCOMPARE(image.pixelColor(16, 16), QColor(Qt::red));
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    }

    void iconFollowsTheTheme()
    {
        const QIcon icon = themeIcon(QStringLiteral("phase-open"), Role::Text);
        for (ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            theme().setScheme(scheme);
            QCOMPARE(icon.pixmap(16, 16).toImage().pixelColor(8, 8), theme().color(Role::Text));
        }
    }

    void stateFamilies_data()
    {
        QTest::addColumn<TcpState>("state");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<QString>("icon");
        const auto row = [](const char *name, TcpState state, Tone tone, const char *icon) {
            QTest::newRow(name) << state << tone << QString::fromLatin1(icon);
        };
        row("LISTEN", TcpState::Listen, Tone::Listen, "phase-listen");
        row("SYN_SENT", TcpState::SynSent, Tone::Opening, "phase-opening");
        row("SYN_RECV", TcpState::SynRecv, Tone::Opening, "phase-opening");
        row("NEW_SYN_RECV", TcpState::NewSynRecv, Tone::Opening, "phase-opening");
        row("ESTABLISHED", TcpState::Established, Tone::Open, "phase-open");
        row("FIN_WAIT1", TcpState::FinWait1, Tone::Closing, "phase-closing");
        row("FIN_WAIT2", TcpState::FinWait2, Tone::Closing, "phase-closing");
        row("TIME_WAIT", TcpState::TimeWait, Tone::Closing, "phase-closing");
        row("CLOSE_WAIT", TcpState::CloseWait, Tone::Closing, "phase-closing");
        row("LAST_ACK", TcpState::LastAck, Tone::Closing, "phase-closing");
        row("CLOSING", TcpState::Closing, Tone::Closing, "phase-closing");
        row("CLOSED", TcpState::Closed, Tone::Closed, "phase-closed");
        row("BOUND_INACTIVE", TcpState::BoundInactive, Tone::Closed, "phase-closed");
        row("?", TcpState::Unknown, Tone::Closed, "phase-closed");
    }

    void stateFamilies()
    {
        QFETCH(TcpState, state);
        QFETCH(Tone, tone);
        QFETCH(QString, icon);
        QCOMPARE(stateTone(state), tone);
        QCOMPARE(phaseIcon(state), icon);
        QCOMPARE(stateText(state), QString::fromLatin1(QTest::currentDataTag()));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
