// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

#include "core/bytes/hex.h"

using namespace sockeye;

class TestHex : public QObject
{
    Q_OBJECT

private slots:
    void writes()
    {
        const Bytes bytes{0x00, 0x7f, 0xab, 0xff};
        QCOMPARE(toHex(bytes), "007fabff");
        QCOMPARE(toHex(bytes, ':'), "00:7f:ab:ff");
        QCOMPARE(toHex(bytes, ' ', HexCase::Upper), "00 7F AB FF");
        QCOMPARE(toHex({}), "");
        QCOMPARE(toHex({}, ' '), "");
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("both cases") << QByteArray("00aBfF") << QByteArray("\x00\xab\xff", 3);
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        const auto bytes = fromHex({text.constData(), std::size_t(text.size())});
        QVERIFY(bytes);
        QTEST(QByteArray(textOf(*bytes).data(), bytes->size()), "octets");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ParseFault>("fault");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<int>("position");
        QTest::newRow("odd") << QByteArray("abc") << ParseFault::OddHexDigits << QByteArray("abc") << 2;
        QTest::newRow("a letter") << QByteArray("0g") << ParseFault::BadHexDigit << QByteArray("g") << 1;
        QTest::newRow("a space") << QByteArray("00 11") << ParseFault::BadHexDigit << QByteArray(" ") << 2;
        QTest::newRow("a prefix") << QByteArray("0x11") << ParseFault::BadHexDigit << QByteArray("x") << 1;
        QTest::newRow("NUL") << QByteArray("0\0", 2) << ParseFault::BadHexDigit << QByteArray("\\x00") << 1;
        QTest::newRow("not ASCII") << QByteArray("00가") << ParseFault::BadHexDigit << QByteArray("가") << 2;
        QTest::newRow("after 9") << QByteArray("0:") << ParseFault::BadHexDigit << QByteArray(":") << 1;
        QTest::newRow("before A") << QByteArray("@0") << ParseFault::BadHexDigit << QByteArray("@") << 0;
        QTest::newRow("before a") << QByteArray("`0") << ParseFault::BadHexDigit << QByteArray("`") << 0;
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(ParseFault, fault);
        QFETCH(QByteArray, subject);
        QFETCH(int, position);
        const auto bytes = fromHex({text.constData(), std::size_t(text.size())});
        QVERIFY(!bytes);
        QVERIFY(bytes.error() == (ParseError{fault, subject.toStdString(), std::size_t(position)}));
    }

    void everyOctetComesBack()
    {
        Bytes all(256);
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = static_cast<std::uint8_t>(i);
        QCOMPARE(fromHex(toHex(all)).value(), all);
        QCOMPARE(fromHex(toHex(all, '\0', HexCase::Upper)).value(), all);
    }

    void dumpLines_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<quint64>("offset");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const char *octets, quint64 offset, const char *line) {
            QTest::newRow(name) << QByteArray(octets) << offset << QByteArray(line);
        };
        row("short", "Hello\n", 0, //
            "00000000: 4865 6c6c 6f0a                           Hello.");
        row("whole", "0123456789 ~\x7f\x1f\x80\xff", 0x10,
            "00000010: 3031 3233 3435 3637 3839 207e 7f1f 80ff  0123456789 ~....");
        row("odd", "a", 0xfffffff0, //
            "fffffff0: 61                                       a");
        row("beyond 4 GiB", "ab", 0x1234567890, //
            "1234567890: 6162                                     ab");
    }

    void dumpLines()
    {
        QFETCH(QByteArray, octets);
        QFETCH(quint64, offset);
        const auto line = hexDumpLine(viewOf({octets.constData(), std::size_t(octets.size())}), offset);
        QTEST(QByteArray::fromStdString(line), "line");
    }

    void dumpIsWhatXxdPrints_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {0, 1, 15, 16, 17, 256, 1000})
            QTest::newRow(qPrintable(QString::number(length))) << length;
    }

    void dumpIsWhatXxdPrints()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("xxd")).isEmpty())
            QSKIP("xxd is not installed");
        QFETCH(int, length);
        QByteArray octets(length, '\0');
        for (int i = 0; i < length; ++i)
            octets[i] = static_cast<char>(i * 7);
        QProcess xxd;
        xxd.start(QStringLiteral("xxd"), {});
        QVERIFY(xxd.waitForStarted());
        xxd.write(octets);
        xxd.closeWriteChannel();
        QVERIFY(xxd.waitForFinished());

        QByteArray dump;
        hexDump(viewOf({octets.constData(), std::size_t(length)}), 0, [&dump](std::string_view line) {
            dump.append(line.data(), qsizetype(line.size())).append('\n');
        });
        QCOMPARE(dump, xxd.readAllStandardOutput());
    }
};

QTEST_GUILESS_MAIN(TestHex)
#include "tst_hex.moc"
