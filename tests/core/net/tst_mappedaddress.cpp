// SPDX-License-Identifier: MIT
#include <QtTest>

#include "core/net/mappedaddress.h"

using namespace sockeye;

class TestMappedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("asMapped");
        QTest::addColumn<QByteArray>("asUnmapped");
        QTest::newRow("IPv4") << QByteArray("192.0.2.7:80") << QByteArray("[::ffff:192.0.2.7]:80")
                              << QByteArray("192.0.2.7:80");
        QTest::newRow("mapped") << QByteArray("[::ffff:127.0.0.1]:9") << QByteArray("[::ffff:127.0.0.1]:9")
                                << QByteArray("127.0.0.1:9");
        QTest::newRow("IPv6") << QByteArray("[::1]:9") << QByteArray("[::1]:9") << QByteArray("[::1]:9");
        QTest::newRow("IPv6 with a scope")
            << QByteArray("[fe80::1%1]:9") << QByteArray("[fe80::1%1]:9") << QByteArray("[fe80::1%1]:9");
        // RFC 4291 section 2.5.5.1: the older compatible form is another thing
        QTest::newRow("compatible") << QByteArray("[::192.0.2.7]:1") << QByteArray("[::192.0.2.7]:1")
                                    << QByteArray("[::192.0.2.7]:1");
        QTest::newRow("Unix") << QByteArray("@name") << QByteArray("@name") << QByteArray("@name");
    }
    void bothWays()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, asMapped);
        QFETCH(QByteArray, asUnmapped);
        const auto endpoint = Endpoint::parse(given.toStdString()).value();
        QCOMPARE(mapped(endpoint), Endpoint::parse(asMapped.toStdString()).value());
        QCOMPARE(unmapped(endpoint), Endpoint::parse(asUnmapped.toStdString()).value());
    }
};

QTEST_GUILESS_MAIN(TestMappedAddress)
#include "tst_mappedaddress.moc"
