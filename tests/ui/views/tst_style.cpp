// SPDX-License-Identifier: MIT
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

#include "ui/text/theme.h"
#include "ui/views/buttonlook.h"
#include "ui/views/style.h"

using namespace sockeye;

namespace {

// Where no glyph is: near the left edge, in the middle of the height.
QColor groundOf(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    return picture.pixelColor(5, picture.height() / 2);
}

QColor edgeOf(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    return picture.pixelColor(0, picture.height() / 2);
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void init() { theme().setScheme(ColorScheme::Light); }

    void heights()
    {
        QMainWindow window;
        window.menuBar()->addMenu(QStringLiteral("File"));
        auto *bar = window.addToolBar(QStringLiteral("main"));
        auto *listen = new QToolButton;
        listen->setText(QStringLiteral("Listen"));
        bar->addWidget(listen);
        window.statusBar()->showMessage(QStringLiteral("ready"));
        auto *tree = new QTreeWidget;
        tree->setHeaderLabel(QStringLiteral("what"));
        new QTreeWidgetItem(tree, {QStringLiteral("row")});
        window.setCentralWidget(tree);
        window.resize(500, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.menuBar()->height(), theme().extent(Extent::MenuBar));
        QCOMPARE(bar->height(), theme().extent(Extent::ToolBar));
        QCOMPARE(listen->height(), theme().extent(Extent::Button));
        QCOMPARE(window.statusBar()->height(), theme().extent(Extent::StatusBar));
        QCOMPARE(tree->header()->height(), theme().extent(Extent::Header));
        QCOMPARE(tree->visualItemRect(tree->topLevelItem(0)).height(), theme().extent(Extent::TableRow));

        QTabBar tabs;
        tabs.addTab(QStringLiteral("State"));
        QCOMPARE(tabs.sizeHint().height(), theme().extent(Extent::DockTitle));
        QCOMPARE(QPushButton(QStringLiteral("Reset")).sizeHint().height(), theme().extent(Extent::Button));
        QCOMPARE(QLineEdit().sizeHint().height(), theme().extent(Extent::Field));
        QCOMPARE(QComboBox().sizeHint().height(), theme().extent(Extent::Field));
        QCOMPARE(QSplitter().handleWidth(), 1);
    }

    // Choosing a tab sets its label in bold; nothing may move for it.
    void tabsKeepTheirWidth()
    {
        QTabBar tabs;
        for (const char *name : {"Ladder", "Counters", "Wiring"})
            tabs.addTab(QString::fromLatin1(name));
        const QRect last = tabs.tabRect(2);
        tabs.setCurrentIndex(1);
        QCOMPARE(tabs.tabRect(2), last);
    }

    void looks_data()
    {
        QTest::addColumn<ButtonLook>("look");
        QTest::addColumn<bool>("on");
        QTest::addColumn<Role>("ground");
        QTest::addColumn<Role>("edge");
        QTest::newRow("standard") << ButtonLook::Standard << false << Role::SurfaceRaised << Role::Outline;
        QTest::newRow("standard, on") << ButtonLook::Standard << true << Role::AccentBg << Role::Accent;
        QTest::newRow("accent") << ButtonLook::Accent << false << Role::SurfaceRaised << Role::Accent;
        QTest::newRow("primary") << ButtonLook::Primary << false << Role::Accent << Role::Accent;
        QTest::newRow("flat") << ButtonLook::Flat << false << Role::Surface << Role::Surface;
        QTest::newRow("flat, on") << ButtonLook::Flat << true << Role::AccentBg << Role::AccentBg;
        QTest::newRow("toggle") << ButtonLook::Toggle << false << Role::Surface << Role::Border;
        QTest::newRow("toggle, on") << ButtonLook::Toggle << true << Role::Sunken << Role::Sunken;
    }

    void looks()
    {
        QFETCH(ButtonLook, look);
        QFETCH(bool, on);
        QFETCH(Role, ground);
        QFETCH(Role, edge);
        QPushButton push(QStringLiteral("Button"));
        QToolButton tool;
        tool.setText(QStringLiteral("Button"));
        for (QAbstractButton *button : std::initializer_list<QAbstractButton *>{&push, &tool}) {
            setButtonLook(button, look);
            button->setCheckable(true);
            button->setChecked(on);
            button->resize(button->sizeHint());
            for (ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
                theme().setScheme(scheme);
                QTRY_COMPARE(groundOf(*button), theme().color(ground));
                QCOMPARE(edgeOf(*button), theme().color(edge));
            }
        }
    }

    // A widget made in light follows into dark, selection inside fields included.
    void followsTheTheme()
    {
        QLineEdit field;
        QTreeWidget tree;
        for (ColorScheme scheme : {ColorScheme::Dark, ColorScheme::Light}) {
            theme().setScheme(scheme);
            QTRY_COMPARE(field.palette().color(QPalette::Text), theme().color(Role::Text));
            QCOMPARE(field.palette().color(QPalette::Highlight), theme().color(Role::Accent));
            QCOMPARE(tree.palette().color(QPalette::Base), theme().color(Role::SurfaceRaised));
            QCOMPARE(tree.palette().color(QPalette::Highlight), theme().color(Role::Selection));
            QCOMPARE(groundOf(field), theme().color(Role::SurfaceRaised));
        }
    }

    void focusShows()
    {
        QWidget window;
        QLineEdit first(&window), second(&window);
        first.setGeometry(0, 0, 100, 26);
        second.setGeometry(0, 40, 100, 26);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first.setFocus();
        QCOMPARE(edgeOf(first), theme().color(Role::Accent));
        QCOMPARE(edgeOf(second), theme().color(Role::Outline));
        second.setEnabled(false);
        QCOMPARE(edgeOf(second), theme().color(Role::Border));
    }

    void selectedRowHasItsBar()
    {
        QTreeWidget tree;
        tree.setFrameShape(QFrame::NoFrame);
        tree.setHeaderHidden(true);
        tree.setRootIsDecorated(true);
        new QTreeWidgetItem(&tree, {QStringLiteral("one")});
        tree.setCurrentItem(tree.topLevelItem(0));
        tree.resize(200, 100);
        const QImage picture = tree.viewport()->grab().toImage();
        const int y = tree.visualItemRect(tree.topLevelItem(0)).center().y();
        QCOMPARE(picture.pixelColor(0, y), theme().color(Role::Accent));
        QCOMPARE(picture.pixelColor(kAccentBar - 1, y), theme().color(Role::Accent));
        QCOMPARE(picture.pixelColor(kAccentBar, y), theme().color(Role::Selection));
        QCOMPARE(picture.pixelColor(150, y), theme().color(Role::Selection));
        QCOMPARE(picture.pixelColor(150, 90), theme().color(Role::SurfaceRaised));
    }

    // The thumb is where the value is and the whole bar is covered by it and its two pages.
    void scrollBarParts_data()
    {
        QTest::addColumn<int>("maximum");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("top");
        QTest::addColumn<int>("height");
        QTest::newRow("nothing to scroll") << 0 << 0 << 0 << 200;
        QTest::newRow("half, at the start") << 100 << 0 << 0 << 100;
        QTest::newRow("half, at the end") << 100 << 100 << 100 << 100;
        QTest::newRow("huge") << 2000000000 << 1000000000 << 84 << 32;
    }

    void scrollBarParts()
    {
        QFETCH(int, maximum);
        QFETCH(int, value);
        QScrollBar bar(Qt::Vertical);
        bar.resize(10, 200);
        bar.setPageStep(100);
        bar.setRange(0, maximum);
        bar.setValue(value);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.maximum = maximum;
        option.pageStep = 100;
        option.sliderPosition = value;
        const auto part = [&](QStyle::SubControl which) {
            return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, which, &bar);
        };
        const QRect thumb = part(QStyle::SC_ScrollBarSlider);
        QTEST(thumb.top(), "top");
        QTEST(thumb.height(), "height");
        QCOMPARE(part(QStyle::SC_ScrollBarSubPage).height() + thumb.height() +
                     part(QStyle::SC_ScrollBarAddPage).height(),
                 200);
        QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
