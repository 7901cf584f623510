// SPDX-License-Identifier: MIT
#include <QtTest>

#include "ui/text/theme.h"
#include "ui/views/style.h"
#include "ui/views/statediagramview.h"

using namespace sockeye;

namespace {

TrailStep step(TcpState from, TcpState to, Evidence evidence, std::int64_t ms, Row row)
{
    return {
        {from, to, evidence, evidence == Evidence::Implied ? EvidenceSource::None : EvidenceSource::TcpInfo},
        ms * 1'000'000,
        row};
}

DiagramEnd server()
{
    using enum TcpState;
    return {QStringLiteral("tcp#6"),
            {step(Listen, SynRecv, Evidence::Implied, 1, 10),
             step(SynRecv, Established, Evidence::Observed, 1, 11),
             step(Established, CloseWait, Evidence::Observed, 50, 20)}};
}

DiagramEnd client()
{
    using enum TcpState;
    return {QStringLiteral("tcp#5"),
            {step(Closed, SynSent, Evidence::Implied, 0, 8),
             step(SynSent, Established, Evidence::Observed, 1, 9),
             step(Established, FinWait1, Evidence::Observed, 49, 18),
             step(FinWait1, FinWait2, Evidence::Observed, 90, 21)}};
}

} // namespace

class TestStateDiagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void geometry_data();
    void geometry();
    void everyLegalFigureStepHasALine();
    void keyboardWalksTheTrail();
    void clickGoesToTheEvent();
    void speaks();
    void paintsInBothSchemes();
};

void TestStateDiagram::geometry_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1018, 290);
    QTest::newRow("no labels") << QSize(800, 260);
    QTest::newRow("upright") << QSize(420, 420);
    QTest::newRow("large") << QSize(1600, 960);
    QTest::newRow("small") << QSize(400, 260);
    QTest::newRow("low") << QSize(620, 180);
    QTest::newRow("narrow") << QSize(270, 420);
}

void TestStateDiagram::geometry()
{
    QFETCH(QSize, size);
    const StateDiagramLayout layout(size, QSizeF(96, 18));
    const QRectF whole(QPointF(0, 0), QSizeF(size));
    for (int a = 0; a < kNodeCount; ++a) {
        const auto rect = layout.nodeRect(static_cast<DiagramNode>(a));
        QVERIFY(whole.contains(rect));
        for (int b = 0; b < a; ++b)
            QVERIFY2(!rect.intersects(layout.nodeRect(static_cast<DiagramNode>(b))),
                     qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
    }
    for (std::size_t i = 0; i < StateDiagramLayout::edges().size(); ++i) {
        const auto &edge = StateDiagramLayout::edges()[i];
        const auto line = layout.edgeLine(i);
        QVERIFY(line.size() >= 2);
        QVERIFY(layout.nodeRect(edge.from).adjusted(-1, -1, 1, 1).contains(line.front()));
        QVERIFY(layout.nodeRect(edge.to).adjusted(-1, -1, 1, 1).contains(line.back()));
        if (edge.rare)
            continue;
        // No line of the figure runs through a third node.
        for (int n = 0; n < kNodeCount; ++n) {
            const auto node = static_cast<DiagramNode>(n);
            if (node == edge.from || node == edge.to)
                continue;
            const auto rect = layout.nodeRect(node).adjusted(2, 2, -2, -2);
            for (qsizetype p = 1; p < line.size(); ++p) {
                const QRectF part = QRectF(line[p - 1], line[p]).normalized().adjusted(-.5, -.5, .5, .5);
                QVERIFY2(!rect.intersects(part), qPrintable(QStringLiteral("edge %1 node %2").arg(i).arg(n)));
            }
        }
    }
}

void TestStateDiagram::everyLegalFigureStepHasALine()
{
    using enum TcpState;
    QVERIFY(StateDiagramLayout::edgeFor(Closed, SynSent));
    QVERIFY(StateDiagramLayout::edgeFor(LastAck, Closed));
    QVERIFY(StateDiagramLayout::edgeFor(TimeWait, Closed));
    QVERIFY(StateDiagramLayout::edgeFor(Established, Closed)); // a reset
    QVERIFY(!StateDiagramLayout::edgeFor(TimeWait, Established));
}

void TestStateDiagram::keyboardWalksTheTrail()
{
    StateDiagramView view;
    view.setEnds(server(), client());
    QSignalSpy spy(&view, &StateDiagramView::stepActivated);
    for (const auto key :
         {Qt::Key_Home, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_End})
        QTest::keyClick(&view, key);
    QList<quint64> rows;
    for (const auto &call : spy)
        rows << call[0].toULongLong();
    QCOMPARE(rows, (QList<quint64>{10, 11, 20, 20, 11, 20}));
}

void TestStateDiagram::clickGoesToTheEvent()
{
    StateDiagramView view;
    view.resize(1018, 330);
    view.setEnds(server(), client());
    QSignalSpy spy(&view, &StateDiagramView::stepActivated);
    for (int x = 0; x < view.width() && spy.isEmpty(); x += 10)
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(x, int((view.height() - 32) * .78)));
    QVERIFY(!spy.isEmpty());
    QCOMPARE(spy[0][0].toULongLong(), 10ULL); // LISTEN to SYN_RECV lies leftmost on the bottom row
}

void TestStateDiagram::speaks()
{
    StateDiagramView view;
    QCOMPARE(view.spokenText(), QStringLiteral("No state is known yet."));
    view.setEnds(server(), std::nullopt);
    const auto text = view.spokenText();
    QVERIFY2(text.contains(u"LISTEN to SYN_RECV") && text.contains(u"Implied") && text.contains(u"tcp_info"),
             qPrintable(text));
    QVERIFY2(text.contains(u"A SYN came and was answered with SYN+ACK.") &&
                 text.contains(u"A client called connect()"),
             qPrintable(text));
}

void TestStateDiagram::paintsInBothSchemes()
{
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        theme().setScheme(scheme);
        for (const QSize size : {QSize(1018, 330), QSize(820, 300), QSize(330, 460), QSize(400, 300),
                                 QSize(620, 210), QSize(1600, 1000)}) {
            StateDiagramView view;
            view.resize(size);
            view.setEnds(server(), client());
            view.setRareShown(size.width() == 820);
            const auto image = view.grab().toImage();
            // The selected end's token is painted in the accent colour, and only there and on its trail.
            int accent = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    accent += image.pixelColor(x, y) == theme().color(Role::Accent) ? 1 : 0;
            }
            QVERIFY(accent > 100);
            if (const auto folder = qEnvironmentVariable("SOCKEYE_PICTURES"); !folder.isEmpty())
                image.save(
                    QStringLiteral("%1/diagram-%2-%3.png").arg(folder).arg(size.width()).arg(int(scheme)));
        }
    }
}

QTEST_MAIN(TestStateDiagram)
#include "tst_statediagram.moc"
