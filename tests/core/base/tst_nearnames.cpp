// SPDX-License-Identifier: MIT
// What may have been meant by a name that is not there.
#include <QtTest/QTest>

#include "core/base/nearnames.h"

using namespace sockeye;

class TestNearNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distance_data();
    void distance();
    void near_data();
    void near();
    void sentence();
};

void TestNearNames::distance_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("distance");
    QTest::newRow("same") << QByteArray("dns") << QByteArray("dns") << 0;
    QTest::newRow("a capital") << QByteArray("DNS") << QByteArray("dns") << 0;
    QTest::newRow("inserted") << QByteArray("dnss") << QByteArray("dns") << 1;
    QTest::newRow("removed") << QByteArray("dn") << QByteArray("dns") << 1;
    QTest::newRow("replaced") << QByteArray("dms") << QByteArray("dns") << 1;
    QTest::newRow("neighbours swapped") << QByteArray("dsn") << QByteArray("dns") << 1;
    QTest::newRow("both") << QByteArray("kitten") << QByteArray("sitting") << 3;
    QTest::newRow("nothing") << QByteArray() << QByteArray("udp") << 3;
}

void TestNearNames::distance()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QTEST(int(editDistance(one.toStdString(), other.toStdString())), "distance");
    QTEST(int(editDistance(other.toStdString(), one.toStdString())), "distance");
}

void TestNearNames::near_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("misspelt") << QByteArray("mqqt") << QByteArray("mqtt");
    QTest::newRow("the misspelt before those that have it inside")
        << QByteArray("sockadr_in") << QByteArray("sockaddr_in sockaddr_in6 sockaddr_un");
    QTest::newRow("a part") << QByteArray("modbus") << QByteArray("modbus-tcp");
    QTest::newRow("one letter is no part") << QByteArray("d") << QByteArray();
    QTest::newRow("nothing near") << QByteArray("wifi") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no end") << QByteArray(100'000, 'd') << QByteArray();
}

void TestNearNames::near()
{
    static const std::vector<std::string> names{"dns",         "modbus-tcp",   "mqtt",
                                                "sockaddr_in", "sockaddr_in6", "sockaddr_un"};
    QFETCH(QByteArray, written);
    std::string found;
    for (const auto &name : nearNames(written.toStdString(), names))
        found += (found.empty() ? "" : " ") + name;
    QTEST(QByteArray::fromStdString(found), "found");
}

void TestNearNames::sentence()
{
    QCOMPARE(didYouMean({}), std::string());
    QCOMPARE(didYouMean({"dns"}), std::string("did you mean 'dns'?"));
    QCOMPARE(didYouMean({"a", "b", "c"}), std::string("did you mean 'a', 'b' or 'c'?"));
}

QTEST_APPLESS_MAIN(TestNearNames)
#include "tst_nearnames.moc"
