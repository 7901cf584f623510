// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <fmt/format.h>

#include "core/bytes/replypattern.h"
#include "core/bytes/payload.h"

using namespace sockeye;

class TestReplyPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void goesOnBehindTheLast();
};

void TestReplyPattern::finds_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *pattern, const char *bytes, const char *found) {
        QTest::addRow("%s in %s", pattern, bytes)
            << QByteArray(pattern) << QByteArray(bytes) << QByteArray(found);
    };
    row("220", "220 hello\\r\\n", "0-3");
    row("lo", "hello", "3-5");
    row("x", "hello", "none");
    row("", "hello", "0-0");
    row("any", "", "0-0");
    row("hex:1b 58", "hex:00 1b 58", "1-3");
    row("hex:1b ?? 00", "hex:1b 58 01 1b 59 00", "3-6");
    row("hex:????", "a", "none");
    row("hex:0x1b,??", "hex:1b 58", "0-2");
    row("any:3", "ab", "none");
    row("any:3 + d", "abcd", "0-4");
    row("a + any + c", "xabbbc c", "1-6");
    row("a + any + c", "ac", "0-2");
    row("a + any + c", "ca", "none");
    row("any + c", "abc", "0-3");
    row("a + any", "bac", "1-2");
    row("u16be:7000 + any:2 + hex:ff", "hex:00 1b58 0000 ff", "1-6");
    row("\\x61ny", "many", "1-4");
    row("aab", "aaab", "1-4"); // the search does not jump over a beginning
}

void TestReplyPattern::finds()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, bytes);
    const auto parsed = ReplyPattern::parse(pattern.toStdString());
    QVERIFY(parsed.has_value());
    const auto match = parsed->find(parsePayload(bytes.toStdString()).value());
    QTEST(QByteArray::fromStdString(match ? fmt::format("{}-{}", match->begin, match->end) : "none"),
          "found");
}

void TestReplyPattern::refuses_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("position");
    const auto row = [](const char *pattern, ParseFault fault, int position) {
        QTest::newRow(pattern) << QByteArray(pattern) << int(fault) << position;
    };
    row("hex:1", ParseFault::OddHexDigits, 4);
    row("hex:1?", ParseFault::BadHexDigit, 5);
    row("ok + hex:???", ParseFault::BadHexDigit, 11);
    row("any:x", ParseFault::BadNumber, 4);
    row("any:", ParseFault::BadNumber, 4);
    row("any:65537", ParseFault::NumberOutOfRange, 4);
    row("any:65536 + a", ParseFault::TooLong, 12);
    row("a + counter:u16be", ParseFault::UnexpectedText, 4);
    row("a + u16be:70000", ParseFault::NumberOutOfRange, 10);
    row("a\\q", ParseFault::BadEscape, 1);
}

void TestReplyPattern::refuses()
{
    QFETCH(QByteArray, pattern);
    const auto parsed = ReplyPattern::parse(pattern.toStdString());
    QVERIFY(!parsed);
    QTEST(int(parsed.error().fault), "fault");
    QTEST(int(parsed.error().position), "position");
}

void TestReplyPattern::goesOnBehindTheLast()
{
    const auto pattern = ReplyPattern::parse("ok").value();
    const Bytes bytes = parsePayload("ok ok").value();
    const auto first = pattern.find(bytes);
    QCOMPARE(first->end, std::size_t{2});
    QCOMPARE(pattern.find(bytes, first->end)->begin, std::size_t{3});
    QVERIFY(!pattern.find(bytes, 4));
}

QTEST_APPLESS_MAIN(TestReplyPattern)
#include "tst_replypattern.moc"
