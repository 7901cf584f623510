// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include "core/bytes/hexlayout.h"

using namespace sockeye;

namespace {

constexpr quint64 kMost = quint64{1} << 40;

// A row drawn from the columns alone: offset digits 'o', each octet's index in hex and in text.
QByteArray drawn(const HexLayout &layout, quint64 row)
{
    QByteArray cells(layout.width(), ' ');
    cells.replace(0, layout.offsetDigits(), QByteArray(layout.offsetDigits(), 'o'));
    for (int byte = 0; byte < layout.bytesInRow(row); ++byte) {
        const char digit = "0123456789abcdef"[byte % 16];
        cells[layout.hexColumn(byte)] = digit;
        cells[layout.hexColumn(byte) + 1] = digit;
        cells[layout.textColumn(byte)] = digit;
    }
    return cells;
}

// What each cell of a row hits: 'o', the octet's index, or a blank.
QByteArray hits(const HexLayout &layout, quint64 row)
{
    QByteArray cells;
    for (int column = 0; column < layout.width(); ++column) {
        const auto hit = layout.hit(row, column);
        if (!hit)
            cells += ' ';
        else if (hit->area == HexArea::Offset)
            cells += hit->offset == layout.offsetOf(row) ? 'o' : '!';
        else
            cells += "0123456789abcdef"[layout.byteInRow(hit->offset) % 16];
    }
    return cells;
}

} // namespace

class TestHexLayout : public QObject
{
    Q_OBJECT

private slots:
    void rows_data()
    {
        QTest::addColumn<quint64>("size");
        QTest::addColumn<int>("bytesPerRow");
        QTest::addColumn<int>("groupSize");
        QTest::addColumn<quint64>("row");
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<QByteArray>("hitting");
        const auto row = [](const char *name, quint64 size, int bytesPerRow, int groupSize, quint64 number,
                            const char *drawing, const char *hitting) {
            QTest::newRow(name) << size << bytesPerRow << groupSize << number << QByteArray(drawing)
                                << QByteArray(hitting);
        };
        row("as drawn", 48, 8, 4, 1,                    //
            "oooo  00 11 22 33  44 55 66 77  01234567", //
            "oooo  000111222333344455566677  01234567");
        row("sixteen", 16, 16, 8, 0, //
            "oooo  00 11 22 33 44 55 66 77  88 99 aa bb cc dd ee ff  0123456789abcdef",
            "oooo  0001112223334445556667777888999aaabbbcccdddeeeff  0123456789abcdef");
        row("short last row", 11, 8, 4, 1,              //
            "oooo  00 11 22                  012     ", //
            "oooo  00011122                  012     ");
        row("ends at a group", 4, 8, 4, 0,              //
            "oooo  00 11 22 33               0123    ", //
            "oooo  00011122233               0123    ");
        row("no groups", 4, 4, 0, 0,   //
            "oooo  00 11 22 33  0123", //
            "oooo  00011122233  0123");
        row("group as long as the row", 4, 4, 4, 0, //
            "oooo  00 11 22 33  0123",              //
            "oooo  00011122233  0123");
        row("group that does not divide", 5, 5, 2, 0, //
            "oooo  00 11  22 33  44  01234",          //
            "oooo  0001111222333344  01234");
        row("one", 1, 1, 1, 0, "oooo  00  0", "oooo  00  0");
        row("far", kMost, 4, 2, kMost / 4 - 1, //
            "oooooooooo  00 11  22 33  0123",  //
            "oooooooooo  000111122233  0123");
        row("behind the last row", 16, 8, 4, 2,         //
            "oooo                                    ", //
            "                                        ");
        row("nothing", 0, 4, 0, 0, "oooo                   ", "                       ");
    }

    void rows()
    {
        QFETCH(quint64, size);
        QFETCH(int, bytesPerRow);
        QFETCH(int, groupSize);
        QFETCH(quint64, row);
        const HexLayout layout(size, bytesPerRow, groupSize);
        QTEST(drawn(layout, row), "drawing");
        QTEST(hits(layout, row), "hitting");
        QVERIFY(!layout.hit(row, -1));
        QVERIFY(!layout.hit(row, layout.width()));
    }

    void sizes_data()
    {
        QTest::addColumn<quint64>("size");
        QTest::addColumn<int>("offsetDigits");
        QTest::addColumn<quint64>("rowCount");
        QTest::newRow("0") << quint64{0} << 4 << quint64{0};
        QTest::newRow("1") << quint64{1} << 4 << quint64{1};
        QTest::newRow("16") << quint64{16} << 4 << quint64{1};
        QTest::newRow("17") << quint64{17} << 4 << quint64{2};
        QTest::newRow("64 KiB") << quint64{0x10000} << 4 << quint64{0x1000};
        QTest::newRow("64 KiB + 1") << quint64{0x10001} << 6 << quint64{0x1001};
        QTest::newRow("16 MiB + 1") << quint64{0x1000001} << 8 << quint64{0x100001};
        QTest::newRow("4 GiB") << quint64{0x100000000} << 8 << quint64{0x10000000};
        QTest::newRow("4 GiB + 1") << quint64{0x100000001} << 10 << quint64{0x10000001};
        QTest::newRow("1 TiB") << kMost << 10 << kMost / 16;
    }

    void sizes()
    {
        QFETCH(quint64, size);
        const HexLayout layout(size);
        QTEST(layout.offsetDigits(), "offsetDigits");
        QTEST(quint64{layout.rowCount()}, "rowCount");
    }

    void radixes_data()
    {
        QTest::addColumn<int>("octets");
        QTest::addColumn<quint64>("size");
        QTest::addColumn<int>("groupSize");
        QTest::addColumn<int>("offsetDigits"); // decimal
        QTest::newRow("hex") << int(Radix::Hex) << quint64{10000} << 2 << 4;
        QTest::newRow("decimal") << int(Radix::Decimal) << quint64{10001} << 2 << 5;
        QTest::newRow("octal") << int(Radix::Octal) << quint64{4} << 1 << 4;
        QTest::newRow("binary") << int(Radix::Binary) << quint64{4} << 4 << 4;
    }

    void radixes()
    {
        QFETCH(int, octets);
        QFETCH(quint64, size);
        QFETCH(int, groupSize);
        const HexLayout layout(size, 4, groupSize, static_cast<Radix>(octets), Radix::Decimal);
        QTEST(layout.offsetDigits(), "offsetDigits");
        const int digits = octetDigits(static_cast<Radix>(octets));
        for (int byte = 0; byte < 4; ++byte) {
            for (int digit = 0; digit < digits; ++digit)
                QVERIFY(layout.hit(0, layout.hexColumn(byte) + digit) ==
                        (HexHit{HexArea::Hex, quint64(byte)}));
            QVERIFY(byte == 0 || layout.hexColumn(byte) - layout.hexColumn(byte - 1) ==
                                     digits + 1 + (byte % groupSize == 0 ? 1 : 0));
        }
    }

    void fitting_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("octets");
        QTest::addColumn<int>("cells");
        QTest::addColumn<int>("bytesPerRow");
        const int of32 = HexLayout(100, 32, 4).width();
        QTest::newRow("fits 32") << 0 << int(Radix::Hex) << of32 << 32;
        QTest::newRow("a cell short") << 0 << int(Radix::Hex) << of32 - 1 << 16;
        QTest::newRow("no room at all") << 0 << int(Radix::Hex) << 0 << 8;
        QTest::newRow("no room, binary") << 0 << int(Radix::Binary) << 0 << 4;
        QTest::newRow("all the room") << 0 << int(Radix::Hex) << 10000 << 64;
        QTest::newRow("told, without room") << 32 << int(Radix::Hex) << 10 << 32;
    }

    void fitting()
    {
        QFETCH(int, row);
        QFETCH(int, octets);
        QFETCH(int, cells);
        const HexForm form{row, 4, Radix::Hex, static_cast<Radix>(octets)};
        QTEST(HexLayout::fitting(100, form, cells).bytesPerRow(), "bytesPerRow");
    }

    // Every octet's cells lead back to it.
    void thereAndBack()
    {
        for (int bytesPerRow = 1; bytesPerRow <= 40; ++bytesPerRow) {
            for (int groupSize = 0; groupSize <= bytesPerRow + 1; ++groupSize) {
                for (const quint64 size : {quint64{100}, kMost - 3}) {
                    const HexLayout layout(size, bytesPerRow, groupSize);
                    for (quint64 offset = size - 80; offset < size; ++offset) {
                        const auto row = layout.rowOf(offset);
                        const int byte = layout.byteInRow(offset);
                        QVERIFY(row < layout.rowCount() && byte < layout.bytesInRow(row));
                        QCOMPARE(layout.offsetOf(row, byte), offset);
                        const HexHit hex{HexArea::Hex, offset};
                        QVERIFY(layout.hit(row, layout.hexColumn(byte)) == hex);
                        QVERIFY(layout.hit(row, layout.hexColumn(byte) + 1) == hex);
                        QVERIFY(layout.hit(row, layout.textColumn(byte)) == (HexHit{HexArea::Text, offset}));
                        QCOMPARE(layout.nearest(HexArea::Hex, qint64(row), layout.hexColumn(byte)), offset);
                        QCOMPARE(layout.nearest(HexArea::Text, qint64(row), layout.textColumn(byte)), offset);
                    }
                }
            }
        }
    }

    void nearest_data()
    {
        QTest::addColumn<int>("area");
        QTest::addColumn<qint64>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<quint64>("offset");
        const auto at = [](const char *name, HexArea area, qint64 row, int column, quint64 offset) {
            QTest::newRow(name) << int(area) << row << column << offset;
        };
        // 19 octets: "oooo  00 11 22 33  44 55 66 77  01234567", the last row holds three.
        at("left of the hex", HexArea::Hex, 1, -5, 8);
        at("right of the hex", HexArea::Hex, 1, 1000, 15);
        at("in the text, from the hex", HexArea::Hex, 0, 35, 7);
        at("between octets", HexArea::Hex, 0, 8, 0);
        at("between groups", HexArea::Hex, 0, 18, 3);
        at("above the rows", HexArea::Hex, -3, 9, 1);
        at("below the rows", HexArea::Hex, 99, 9, 17);
        at("behind the last octet", HexArea::Hex, 2, 27, 18);
        at("left of the text", HexArea::Text, 1, 0, 8);
        at("in the text", HexArea::Text, 1, 34, 10);
        at("right of the text", HexArea::Text, 1, 1000, 15);
        at("text behind the last octet", HexArea::Text, 2, 39, 18);
        at("the offset", HexArea::Offset, 1, 30, 8);
    }

    void nearest()
    {
        QFETCH(int, area);
        QFETCH(qint64, row);
        QFETCH(int, column);
        const HexLayout layout(19, 8, 4);
        QTEST(quint64{layout.nearest(HexArea(area), row, column)}, "offset");
    }
};

QTEST_APPLESS_MAIN(TestHexLayout)
#include "tst_hexlayout.moc"
