// SPDX-License-Identifier: MIT
// The filter's help and completion: every example can be parsed, every completion leads somewhere.
#include <QTest>

#include "core/journal/filter.h"
#include "ui/text/filtertext.h"

using namespace sockeye;

class TestFilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesCanBeParsed();
    void findsTheWord_data();
    void findsTheWord();
    void completes_data();
    void completes();
    void completedValuesCanBeParsed();
};

void TestFilterText::examplesCanBeParsed()
{
    const auto hints = filterHints();
    QVERIFY(hints.size() >= 12);
    for (const FilterHint &hint : hints) {
        const auto filter = Filter::parse(hint.example.toStdString());
        QVERIFY2(filter && !filter->isEmpty(), qPrintable(hint.example));
        QVERIFY(!hint.meaning.isEmpty());
    }
}

void TestFilterText::findsTheWord_data()
{
    QTest::addColumn<QString>("text"); // | is the cursor
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QStringLiteral("|") << QString();
    QTest::newRow("first") << QStringLiteral("ki|") << QStringLiteral("ki");
    QTest::newRow("second") << QStringLiteral("dir:in ki|") << QStringLiteral("ki");
    QTest::newRow("in the middle") << QStringLiteral("dir:i| kind:data") << QStringLiteral("dir:i");
    QTest::newRow("behind a parenthesis") << QStringLiteral("not (er|") << QStringLiteral("er");
    QTest::newRow("negated") << QStringLiteral("!ki|") << QStringLiteral("ki");
    QTest::newRow("within quotes") << QStringLiteral("text:\"two wo|") << QStringLiteral("text:\"two wo");
    QTest::newRow("behind a space") << QStringLiteral("dir:in |") << QString();
}

void TestFilterText::findsTheWord()
{
    QFETCH(QString, text);
    const auto cursor = static_cast<int>(text.indexOf(QLatin1Char('|')));
    text.remove(cursor, 1);
    QTEST(text.mid(filterWordStart(text, cursor), cursor - filterWordStart(text, cursor)), "word");
}

void TestFilterText::completes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("completions");
    QTest::newRow("nothing typed") << QString() << QString();
    QTest::newRow("a field") << QStringLiteral("er") << QStringLiteral("errno: error");
    QTest::newRow("a socket") << QStringLiteral("tcp") << QStringLiteral("tcp#1 tcp#2");
    QTest::newRow("its values") << QStringLiteral("dir:") << QStringLiteral("dir:in dir:out");
    QTest::newRow("upper case") << QStringLiteral("STATE:fin")
                                << QStringLiteral("STATE:FIN_WAIT1 STATE:FIN_WAIT2");
    QTest::newRow("some values") << QStringLiteral("state:FIN")
                                 << QStringLiteral("state:FIN_WAIT1 state:FIN_WAIT2");
    QTest::newRow("another value") << QStringLiteral("kind:data,s")
                                   << QStringLiteral("kind:data,state kind:data,sample kind:data,segment");
    QTest::newRow("a field without list") << QStringLiteral("text:he") << QString();
    QTest::newRow("complete") << QStringLiteral("dir:in") << QString();
}

void TestFilterText::completes()
{
    QFETCH(QString, word);
    const QStringList sockets{QStringLiteral("tcp#1"), QStringLiteral("tcp#2"), QStringLiteral("udp#1")};
    QTEST(filterCompletions(word, sockets).join(QLatin1Char(' ')), "completions");
}

void TestFilterText::completedValuesCanBeParsed()
{
    for (const char *field : {"socket:", "kind:", "dir:", "call:", "errno:", "state:"}) {
        const QStringList words = filterCompletions(QString::fromLatin1(field), {QStringLiteral("tcp#1")});
        QVERIFY2(!words.isEmpty(), field);
        for (const QString &word : words)
            QVERIFY2(Filter::parse(word.toStdString()), qPrintable(word));
    }
}

QTEST_APPLESS_MAIN(TestFilterText)
#include "tst_filtertext.moc"
