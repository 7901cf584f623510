// SPDX-License-Identifier: MIT
// What a step expects, in words: nothing of it may be lost, and nothing shown in the notation of the file.
#include <QtTest>

#include "core/lab/expectationwords.h"

using namespace sockeye::lab;

namespace {

using Kind = Wanted::Kind;

Expectation expecting(std::string observed, std::vector<Value> values, Kind kind = Kind::Is)
{
    Expectation expectation;
    expectation.observed = std::move(observed);
    expectation.wanted.kind = values.size() > 1 ? Kind::AnyOf : kind;
    expectation.wanted.values = std::move(values);
    return expectation;
}

Value number(std::int64_t n)
{
    return n;
}

Value text(const char *t)
{
    return std::string(t);
}

} // namespace

using Expectations = std::vector<Expectation>;
Q_DECLARE_METATYPE(Expectations)

class TestExpectationWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAStep_data();
    void ofAStep();
    void addressesAreCounted();
    void octets_data();
    void octets();
    void ofAComparison_data();
    void ofAComparison();
};

void TestExpectationWords::ofAStep_data()
{
    QTest::addColumn<Expectations>("expect");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("ko");
    const auto row = [](const char *name, Expectations expect, const char *en, const char *ko) {
        QTest::newRow(name) << std::move(expect) << QString::fromUtf8(en) << QString::fromUtf8(ko);
    };
    const auto refused = expecting("errno", {text("EPIPE")}), passes = expecting("errno", {text("none")});
    const auto ends = expecting("end_of_stream", {number(1)}),
               goesOn = expecting("end_of_stream", {number(0)});
    row("-1 beside an errno", {expecting("ret", {number(-1)}), refused}, "EPIPE", "EPIPE");
    row("-1 that a choice gives", {expecting("ret", {text("$failed")}), refused}, "EPIPE", "EPIPE");
    row("a number beside success", {expecting("ret", {number(5)}), passes}, "5, success", "5, 성공");
    row("a number that a choice gives", {expecting("ret", {text("$size")}), passes}, "7, success", "7, 성공");
    row("0 beside success", {expecting("ret", {number(0)}), passes}, "0, success", "0, 성공");
    row("0 at the end of the stream", {expecting("ret", {number(0)}), ends}, "end of stream", "스트림의 끝");
    row("0 of an empty datagram", {expecting("ret", {number(0)}), goesOn}, "0, not the end of stream",
        "0, 스트림의 끝이 아님");
    row("-1 beside the end of the stream", {expecting("ret", {number(-1)}), ends}, "-1, end of stream",
        "-1, 스트림의 끝");
    row("anything but -1", {expecting("ret", {number(-1)}, Kind::Not), passes}, "not -1, success",
        "-1 아님, 성공");

    row("success among others", {expecting("errno", {text("EAFNOSUPPORT"), text("none"), text("EPERM")})},
        "EAFNOSUPPORT or success or EPERM", "EAFNOSUPPORT 또는 성공 또는 EPERM");
    row("either end", {expecting("end_of_stream", {number(1), number(0)})},
        "end of stream or not the end of stream", "스트림의 끝 또는 스트림의 끝이 아님");
    row("one of two numbers", {expecting("octets", {number(3), number(5)})}, "3 or 5 bytes",
        "3 또는 5바이트");
    row("not success", {expecting("errno", {text("none")}, Kind::Not)}, "not success", "성공 아님");
}

void TestExpectationWords::ofAStep()
{
    QFETCH(Expectations, expect);
    QFETCH(QString, en);
    QFETCH(QString, ko);
    Step step;
    step.kind = StepKind::Call;
    step.word = "recv";
    step.expect = expect;
    const Values values{{"failed", number(-1)}, {"size", number(7)}};
    QCOMPARE(QString::fromStdString(expectedWords(step, values, "en")), en);
    QCOMPARE(QString::fromStdString(expectedWords(step, values, "ko")), ko);
}

void TestExpectationWords::addressesAreCounted()
{
    Step step;
    step.kind = StepKind::Call;
    step.word = "getaddrinfo";
    for (const auto &[count, words] : {std::pair{1, "1 address"}, {2, "2 addresses"}}) {
        step.expect = {expecting("count", {number(count)})};
        QCOMPARE(QString::fromStdString(expectedWords(step, {}, "en")), QString::fromLatin1(words));
    }
}

void TestExpectationWords::octets_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("text") << QByteArray("hi\n") << QByteArray(R"("hi\n")");
    QTest::newRow("a dollar sign, which is no name in octets")
        << QByteArray("$size") << QByteArray(R"("$size")");
    QTest::newRow("hex") << QByteArray("hex:45 00") << QByteArray("45 00");
    QTest::newRow("many") << QByteArray("hex:000102030405060708090a0b0c")
                          << QByteArray("00 01 02 03 04 05 06 07 08 09 0a 0b …");
    QTest::newRow("a file, which is not read") << QByteArray("@/etc/hosts") << QByteArray("@/etc/hosts");
}

void TestExpectationWords::octets()
{
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, words);
    Step step;
    step.expect = {expecting("data", {text(wanted.constData())})};
    const Values values{{"size", number(7)}};
    QCOMPARE(QByteArray::fromStdString(expectedWords(step, values, "en")), words);
}

void TestExpectationWords::ofAComparison_data()
{
    QTest::addColumn<QByteArray>("check");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *check, const char *words) {
        QTest::newRow(check) << QByteArray(check) << QByteArray(words);
    };
    row("$a == $b", "two equal values");
    row("$a != '=='", "two different values");
    row("$a<=$b", "the first to be no larger");
    row("$a >= 1", "the first to be no smaller");
    row("$a < '>'", "the first to be smaller");
    row("$a > $b", "the first to be larger");
    row("$a", "$a");
}

void TestExpectationWords::ofAComparison()
{
    QFETCH(QByteArray, check);
    QFETCH(QByteArray, words);
    QCOMPARE(QByteArray::fromStdString(comparisonWords(check.toStdString(), "en")), words);
}

QTEST_GUILESS_MAIN(TestExpectationWords)
#include "tst_expectationwords.moc"
