// SPDX-License-Identifier: MIT
// Lines of code with what came back: it is always there, and the line that is followed stays in sight.
#include <QScrollBar>
#include <QTest>

#include "ui/models/linemodel.h"
#include "ui/views/linelistview.h"

using namespace sockeye;

namespace {

constexpr int kWidth = 230;

LineRow line(const QString &text, const QString &detail = {})
{
    LineRow row;
    row.number = QStringLiteral("1");
    row.text = text;
    row.isCode = row.detailIsCode = true;
    row.detail = detail;
    return row;
}

QImage pictureOf(const LineRow &row)
{
    LineListView view;
    view.resize(kWidth, 200);
    view.lines()->setRows({row});
    return view.grab().toImage();
}

} // namespace

class TestLineListView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameBackIsAlwaysThere_data();
    void whatCameBackIsAlwaysThere();
    void aLongNameGoesOnBelowWhereAPartEnds();
    void theFollowedLineStaysInSightWhileItGrows();
    void theScrollBarComesAndStays();
};

void TestLineListView::whatCameBackIsAlwaysThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << QStringLiteral("close(s);");
    QTest::newRow("wrapped") << QStringLiteral("s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);");
    QTest::newRow("as wide as the list") << QStringLiteral("close(abcdefghijklm);");
}

void TestLineListView::whatCameBackIsAlwaysThere()
{
    QFETCH(const QString, text);
    QVERIFY(pictureOf(line(text)) != pictureOf(line(text, QStringLiteral("= 23"))));
}

// "net.ipv4.ip_unprivileged_port_start", which no line has room for.
void TestLineListView::aLongNameGoesOnBelowWhereAPartEnds()
{
    LineListView view;
    view.resize(kWidth, 200);
    const QString name = QStringLiteral("net.ipv4.ip_unprivileged_port_start");
    view.lines()->setRows({line(name)});
    QCOMPARE(view.lines()->index(0).data().toString(), name); // what is read and copied is as it was
    QString marked = name;
    marked.replace(QLatin1Char('_'), QStringLiteral("_\u200B"))
        .replace(QLatin1Char('.'), QStringLiteral(".\u200B"));
    QCOMPARE(pictureOf(line(name)), pictureOf(line(marked)));
}

void TestLineListView::theFollowedLineStaysInSightWhileItGrows()
{
    LineListView view;
    view.resize(kWidth, 160);
    view.show();
    std::vector<LineRow> rows;
    for (std::size_t i = 0; i < 20; ++i) {
        rows.push_back(line(QStringLiteral("close(s);")));
        rows.back().step = i;
    }
    view.lines()->setRows(rows);
    view.showStep(19);
    const auto isInSight = [&view] {
        return view.viewport()->rect().contains(view.visualRect(view.lines()->index(19)));
    };
    QTRY_VERIFY(isInSight());
    rows.back().detail =
        QStringLiteral("= -1 EPROTO  the other end spoke another protocol than was expected here");
    view.lines()->setRows(rows);
    QTRY_VERIFY(view.visualRect(view.lines()->index(19)).height() >
                view.visualRect(view.lines()->index(18)).height());
    QTRY_VERIFY(isInSight());
    // A person who scrolls away is left alone.
    view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    rows.back().detail += QStringLiteral(", and more of it");
    view.lines()->setRows(rows);
    view.doItemsLayout();
    QCOMPARE(view.verticalScrollBar()->value(), 0);
}

// In a narrower list a line may be broken so that its result has room behind it, and all are lower: with the scroll
// bar they fit, without it they do not, and it would come and go for ever, each time from within the other.
void TestLineListView::theScrollBarComesAndStays()
{
    constexpr int kLines = 11;
    LineListView view;
    std::vector<LineRow> rows;
    for (std::size_t i = 0; i < kLines; ++i) {
        rows.push_back(line(QStringLiteral("c1 = socket(AF_INET, SOCK_STREAM, 0);"), QStringLiteral("= 23")));
        rows.back().step = i;
    }
    view.lines()->setRows(rows);
    view.show();
    view.showStep(kLines - 1);
    for (int width = 240; width < 360; width += 4) {
        view.resize(width, 2000);
        QCoreApplication::processEvents();
        const int whole = view.sizeHint().height();
        for (int missing = 0; missing <= kLines; ++missing) {
            view.resize(width, whole - missing);
            QCoreApplication::processEvents();
            QVERIFY(view.viewport()->rect().intersects(view.visualRect(view.lines()->index(kLines - 1))));
        }
    }
}

QTEST_MAIN(TestLineListView)
#include "tst_linelistview.moc"
