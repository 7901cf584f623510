// SPDX-License-Identifier: MIT
// Two payloads side by side: what differs is marked on both, and the two move together.
#include <QTest>
#include <QToolButton>

#include "ui/panels/comparewindow.h"
#include "ui/views/hexview.h"

using namespace sockeye;

namespace {

CompareSide side(const char *title, const Bytes &bytes)
{
    return {QString::fromLatin1(title),
            std::make_shared<MemoryHexSource>(std::make_shared<const Bytes>(bytes))};
}

Bytes numbered(std::size_t count)
{
    Bytes bytes(count);
    for (std::size_t i = 0; i < count; ++i)
        bytes[i] = std::uint8_t(i * 31 + (i >> 8) * 7);
    return bytes;
}

} // namespace

class TestCompareWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAndMovesTogether()
    {
        const Bytes a = numbered(20'000);
        Bytes b = a;
        b[100] = std::uint8_t(b[100] + 1);
        b.insert(b.begin() + 10'000, 64, std::uint8_t(0));
        CompareWindow window(side("a", a), side("b", b), {16, 4, Radix::Hex, Radix::Hex}, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.resize(1200, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_COMPARE(window.stateText(), QStringLiteral("Difference 1 of 2"));
        HexView *left = window.view(0), *right = window.view(1);
        QCOMPARE(left->selectionBegin(), quint64(100));
        QCOMPARE(right->selectionBegin(), quint64(100));
        QTest::keyClick(&window, Qt::Key_F8);
        QCOMPARE(window.stateText(), QStringLiteral("Difference 2 of 2"));
        QCOMPARE(left->cursor(), quint64(10'000));
        QVERIFY(!left->hasSelection());
        QCOMPARE(right->selectionBegin(), quint64(10'000));
        QCOMPARE(right->selectionLength(), quint64(64));
        QTest::keyClick(&window, Qt::Key_F8); // once round
        QCOMPARE(window.stateText(), QStringLiteral("Difference 1 of 2"));
        QTest::keyClick(&window, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(window.stateText(), QStringLiteral("Difference 2 of 2"));

        // Behind what was put in the same octets stand at the top of both.
        const auto top = [](const HexView *view) {
            quint64 offset = 0;
            while (view->cellRect(offset).top() < view->cellRect(0).height() / 2)
                offset += 16;
            return offset;
        };
        left->scrollTo(16'000);
        QCOMPARE(top(left), quint64(16'000));
        QCOMPARE(top(right), quint64(16'064));
        right->scrollTo(3'200);
        QCOMPARE(top(left), quint64(3'200));

        // By place all that follows differs.
        window.setBy(CompareBy::Place);
        QTRY_VERIFY(window.stateText().startsWith(QStringLiteral("Difference 1 of ")));
        QVERIFY(window.stateText() != QStringLiteral("Difference 1 of 2"));
        QVERIFY(!window.findChild<QToolButton *>(QStringLiteral("compareStop"))->isVisible());
    }

    void sameIsSaid()
    {
        CompareWindow window(side("a", numbered(50)), side("b", numbered(50)), {}, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        QTRY_COMPARE(window.stateText(), QStringLiteral("They are the same."));
        QVERIFY(!window.findChild<QToolButton *>(QStringLiteral("compareNext"))->isEnabled());
        window.goNext(); // nowhere
    }

    // Long ones can be stopped, and closed while they are compared.
    void stopped()
    {
        const Bytes noise = [] {
            Bytes bytes(32 << 20);
            std::uint32_t state = 1;
            for (auto &octet : bytes)
                octet = std::uint8_t((state = state * 1664525 + 1013904223) >> 24);
            return bytes;
        }();
        CompareWindow window(side("a", noise), side("b", Bytes(noise.rbegin(), noise.rend())), {}, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        auto *stop = window.findChild<QToolButton *>(QStringLiteral("compareStop"));
        QVERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!stop->isVisible());
        QVERIFY(window.stateText().startsWith(QStringLiteral("Stopped")));
        CompareWindow another(side("a", noise), side("b", Bytes(noise.rbegin(), noise.rend())), {}, nullptr);
        another.setAttribute(Qt::WA_DeleteOnClose, false);
    }
};

QTEST_MAIN(TestCompareWindow)
#include "tst_comparewindow.moc"
