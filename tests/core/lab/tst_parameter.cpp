// SPDX-License-Identifier: MIT
// What a parameter of an experiment may be, as people write it, and what was chosen, for them to read.
#include <QtTest>

#include "core/lab/experiment.h"

using namespace sockeye::lab;

namespace {

Parameter backlog()
{
    Parameter parameter;
    parameter.name = "backlog";
    parameter.least = -1;
    parameter.most = 5;
    return parameter;
}

Parameter first()
{
    Parameter parameter;
    parameter.name = "first";
    parameter.choices = {{std::string("client"), {"the client", "클라이언트"}, {}},
                         {std::string("SHUT_WR"), {}, {}},
                         {std::int64_t{7}, {}, {}}};
    parameter.most = 2;
    return parameter;
}

} // namespace

class TestParameter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberFor_data();
    void numberFor();
    void textOf();
};

void TestParameter::numberFor_data()
{
    QTest::addColumn<bool>("isChoice");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("number"); // -99: none
    const auto row = [](bool isChoice, const char *text, int number) {
        QTest::addRow("%s: '%s'", isChoice ? "choice" : "number", text)
            << isChoice << QByteArray(text) << number;
    };
    row(false, "3", 3);
    row(false, "-1", -1);
    row(false, "5", 5);
    for (const char *wrong : {"", "6", "-2", "3x", " 3", "0x3", "99999999999999999999"})
        row(false, wrong, -99);
    row(true, "client", 0);
    row(true, "SHUT_WR", 1);
    row(true, "7", 2);
    for (const char *wrong : {"", "0", "the client", "Client"})
        row(true, wrong, -99);
}

void TestParameter::numberFor()
{
    QFETCH(bool, isChoice);
    QFETCH(QByteArray, text);
    QFETCH(int, number);
    const auto parameter = isChoice ? first() : backlog();
    QCOMPARE(parameter.numberFor(text.toStdString()).value_or(-99), std::int64_t{number});
}

void TestParameter::textOf()
{
    QCOMPARE(first().textOf(std::string("client"), "en"), std::string("the client"));
    QCOMPARE(first().textOf(std::string("client"), "ko"), std::string("클라이언트"));
    QCOMPARE(first().textOf(std::string("SHUT_WR"), "ko"), std::string("SHUT_WR"));
    QCOMPARE(first().textOf(std::string("of an older file"), "en"), std::string("of an older file"));
    QCOMPARE(backlog().textOf(std::int64_t{3}, "en"), std::string("3"));
}

QTEST_APPLESS_MAIN(TestParameter)
#include "tst_parameter.moc"
