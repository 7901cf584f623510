// SPDX-License-Identifier: MIT
#include <QAccessible>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "ui/text/format.h"
#include "ui/views/banner.h"
#include "ui/views/chip.h"
#include "ui/views/docktitle.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/paint.h"
#include "ui/views/segmentedcontrol.h"
#include "ui/views/style.h"

using namespace sockeye;

class TestSmallWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }

    void segmentsByKeyboard()
    {
        QWidget window;
        SegmentedControl control(&window);
        QPushButton after(&window);
        QCOMPARE(control.currentIndex(), -1);
        for (const char *name : {"Text", "Hex", "Typed"})
            control.addSegment(QString::fromLatin1(name));
        QCOMPARE(control.currentIndex(), 0);
        QSignalSpy changed(&control, &SegmentedControl::currentIndexChanged);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        control.findChild<QWidget *>(QStringLiteral("segment0"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 2);
        QCOMPARE(changed, QList<QVariantList>({{1}, {2}}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // one stop
        QCOMPARE(QApplication::focusWidget(), &after);
        QTest::keyClick(&after, Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("segment2"));
    }

    void segmentsByMouseAndCode()
    {
        SegmentedControl control;
        control.addSegment(QStringLiteral("Text"));
        control.addSegment(QStringLiteral("Hex"));
        control.setCurrentIndex(1);
        QCOMPARE(control.currentIndex(), 1);
        control.setCurrentIndex(7);
        QCOMPARE(control.currentIndex(), 1);
        auto *first = control.findChild<QRadioButton *>(QStringLiteral("segment0"));
        QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(2, 2)); // all of it, not the label alone
        QCOMPARE(control.currentIndex(), 0);
        QCOMPARE(QAccessible::queryAccessibleInterface(first)->role(), QAccessible::RadioButton);
    }

    void bannerSays()
    {
        QWidget window;
        Banner banner(&window);
        window.show();
        QVERIFY(!banner.isVisible());
        banner.say(Tone::Warning, QStringLiteral("The disk is full."), QStringLiteral("Sockets go on."));
        QVERIFY(banner.isVisible());
        QCOMPARE(banner.accessibleName(), QStringLiteral("The disk is full. Sockets go on."));
        QPointer<QPushButton> action = banner.addAction(QStringLiteral("Save"));
        banner.say(Tone::Error, QStringLiteral("Again."), QString());
        QTRY_VERIFY(action.isNull());
        QSignalSpy closed(&banner, &Banner::closed);
        QTest::mouseClick(banner.findChild<QToolButton *>(QStringLiteral("bannerClose")), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!banner.isVisible());
    }

    // What comes and goes above a page moves it by one line, however much it says.
    void briefBannerIsOneLine()
    {
        const QString names = QStringLiteral("tcp#1 on 0.0.0.0:7000, ").repeated(20);
        Banner banner, brief;
        brief.setBrief(true);
        for (Banner *one : {&banner, &brief}) {
            one->resize(500, 10);
            one->say(Tone::Warning, QStringLiteral("Others can reach this computer."), names);
        }
        const int line = QFontMetrics(theme().font(TextStyle::Body)).height();
        QVERIFY(brief.layout()->heightForWidth(500) < 2 * line + 2 * kGrid);
        QVERIFY(brief.layout()->minimumSize().width() < 500);
        QVERIFY(banner.layout()->heightForWidth(500) > 3 * line);
        QVERIFY(brief.accessibleName().contains(names));
    }

    void elidedLabelTellsTheWhole()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("a rather long address"));
        label.resize(label.sizeHint());
        QTRY_COMPARE(label.toolTip(), QString());
        label.resize(20, label.height());
        label.grab(); // delivers the resize
        QCOMPARE(label.toolTip(), label.text());
        QCOMPARE(label.accessibleName(), label.text());
    }

    void dockTitle()
    {
        QMainWindow window;
        auto *dock = new QDockWidget(QStringLiteral("Sockets"));
        auto *title = new DockTitle(dock);
        dock->setWidget(new QWidget);
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(dock->titleBarWidget(), title);
        QCOMPARE(title->height(), theme().extent(Extent::DockTitle));
        auto *floating = title->findChild<QToolButton *>(QStringLiteral("dockFloat"));
        auto *close = title->findChild<QToolButton *>(QStringLiteral("dockClose"));
        QTest::mouseClick(floating, Qt::LeftButton);
        QVERIFY(dock->isFloating());
        QTest::mouseClick(floating, Qt::LeftButton);
        QVERIFY(!dock->isFloating());
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!dock->isVisible());
        dock->setFeatures(QDockWidget::DockWidgetFloatable);
        QVERIFY(close->isHidden());
    }

    // Filled when seen, dashes around nothing when implied.
    void chips()
    {
        const auto middleOfTop = [](const Chip &chip, int y) {
            QImage picture(chipSize(chip), QImage::Format_ARGB32_Premultiplied);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            paintChip(painter, {0, 0}, chip);
            painter.end();
            return picture.pixelColor(picture.width() - 4, y);
        };
        const Chip seen = stateChip(TcpState::SynRecv);
        const Chip implied = stateChip(TcpState::SynRecv, Evidence::Implied);
        QCOMPARE(seen.text, QStringLiteral("SYN_RECV"));
        QCOMPARE(chipSize(seen), chipSize(implied));
        QCOMPARE(chipSize(seen).height(), theme().extent(Extent::Chip));
        QCOMPARE(middleOfTop(seen, 4), theme().tint(Tone::Opening));
        QCOMPARE(middleOfTop(implied, 4).alpha(), 0);
    }

    // Digits keep their place whatever the font makes of a thin space; too long, the spaces go first.
    void figures()
    {
        const QFontMetrics metrics(theme().font(TextStyle::Mono));
        const int digit = metrics.horizontalAdvance(QLatin1Char('0'));
        const QString text = groupedText(qint64(1234567));
        const int width = figuresWidth(metrics, text);
        const auto advance = [&metrics](const char *digits) {
            return metrics.horizontalAdvance(QLatin1String(digits));
        };
        QCOMPARE(width, advance("1") + advance("234") + advance("567") + 2 * std::max(2, digit / 3));
        const auto inked = [&](int room, Qt::Alignment side) {
            QImage picture(room, 30, QImage::Format_ARGB32_Premultiplied);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            painter.setFont(theme().font(TextStyle::Mono));
            paintFigures(painter, picture.rect(), side, text);
            painter.end();
            int first = room, last = -1;
            for (int x = 0; x < room; ++x) {
                for (int y = 0; y < picture.height(); ++y) {
                    if (picture.pixelColor(x, y) != QColor(Qt::white)) {
                        first = std::min(first, x);
                        last = x;
                    }
                }
            }
            return std::pair(first, last);
        };
        QVERIFY(inked(300, Qt::AlignRight).first >= 300 - width);
        QVERIFY(inked(300, Qt::AlignLeft).second < width);
        const auto tight =
            inked(advance("1234567") + 1, Qt::AlignLeft); // room for the digits alone: all seven are there
        QVERIFY(tight.second >= 6 * digit);
    }
};

QTEST_MAIN(TestSmallWidgets)
#include "tst_smallwidgets.moc"
