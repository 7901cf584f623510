// SPDX-License-Identifier: MIT
#include <QtCore/QCryptographicHash>
#include <QtTest/QTest>

#include "core/bytes/sums.h"

using namespace sockeye;

namespace {

QByteArray sumOf(ByteView bytes, const QByteArray &id)
{
    for (const auto &row : sumsOf(bytes)) {
        if (row.id == id.toStdString())
            return QByteArray::fromStdString(row.text);
    }
    return "no such sum";
}

} // namespace

class TestSums : public QObject
{
    Q_OBJECT

private slots:
    // The check values of the catalogue of parametrised CRC algorithms: of "123456789".
    void checkValues_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *id, const char *text) {
            QTest::newRow(id) << QByteArray(id) << QByteArray(text);
        };
        row("crc8", "0xf4");
        row("crc8Maxim", "0xa1");
        row("crc16Arc", "0xbb3d");
        row("crc16Modbus", "0x4b37");
        row("crc16CcittFalse", "0x29b1");
        row("crc16Xmodem", "0x31c3");
        row("crc16Kermit", "0x2189");
        row("crc16X25", "0x906e");
        row("crc16Usb", "0xb4c8");
        row("crc32", "0xcbf43926");
        row("crc32c", "0xe3069283");
        row("crc32Bzip2", "0xfc891918");
        row("crc32Mpeg2", "0x0376e6e7");
        row("adler32", "0x091e01de");
        row("sum8", "0xdd");
        row("xor8", "0x31");
    }

    void checkValues()
    {
        QFETCH(QByteArray, id);
        QTEST(sumOf(viewOf("123456789"), id), "text");
    }

    void ofNothing()
    {
        QCOMPARE(sumOf({}, "crc32"), QByteArray("0x00000000"));
        QCOMPARE(sumOf({}, "crc16Modbus"), QByteArray("0xffff"));
        QCOMPARE(sumOf({}, "adler32"), QByteArray("0x00000001"));
        QCOMPARE(sumOf({}, "internet"), QByteArray("0xffff"));
        QCOMPARE(sumOf({}, "sha1"), QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
    }

    void digestsAsQtHasThem()
    {
        QByteArray text(100'000, '\0');
        for (qsizetype i = 0; i < text.size(); ++i)
            text[i] = static_cast<char>(i * 31 ^ i >> 8);
        const std::string kept = text.toStdString();
        QCOMPARE(sumOf(viewOf(kept), "md5"), QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex());
        QCOMPARE(sumOf(viewOf(kept), "sha1"),
                 QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex());
        QCOMPARE(sumOf(viewOf(kept), "sha256"),
                 QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    }
};

QTEST_GUILESS_MAIN(TestSums)
#include "tst_sums.moc"
