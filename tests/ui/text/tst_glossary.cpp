// SPDX-License-Identifier: MIT
// Terms are found where a person meets them, and all that the shipped experiments name are explained.
#include <QRegularExpression>
#include <QTest>

#include "core/lab/shelf.h"
#include "ui/models/runlines.h"
#include "ui/text/explain.h"
#include "ui/text/glossary.h"

using namespace sockeye;

namespace {

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const TermPlace &place : termsIn(text))
        names << place.term.name;
    return names;
}

} // namespace

class TestGlossary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void findsTerms_data();
    void findsTerms();
    void saysWhereTheyStand();
    void eachIsToldOnceAndCallsLast();
    void speaksTheWindowsLanguage();
    void everyConstantOfTheExperimentsIsExplained_data();
    void everyConstantOfTheExperimentsIsExplained();
    void everyCallOfTheExperimentsIsExplained();
    void everyTermIsMetSomewhere();
    void linesMarkWhatTheyShowOnly();
};

void TestGlossary::findsTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const char *text, const QStringList &names) {
        QTest::newRow(name) << QString::fromUtf8(text) << names;
    };
    const auto one = [](const char *name) { return QStringList{QString::fromUtf8(name)}; };
    row("a word", "the backlog is 3", one("backlog"));
    row("at the beginning of a sentence, several", "Backlogs differ", one("backlog"));
    row("in Korean, with a particle", "백로그를 2로 합니다", one("backlog"));
    row("a constant with a Korean particle", "ECONNREFUSED를 냅니다", one("ECONNREFUSED"));
    row("not within a longer name", "FIN_WAIT2", one("FIN_WAIT2"));
    row("nor within a word", "preset finder", {});
    row("not in other letters", "fin syn", {});
    row("the longest", "the congestion window opens the window",
        {QStringLiteral("congestion window"), QStringLiteral("window")});
    row("an option", "TCP_NODELAY is on", one("TCP_NODELAY"));
    row("a call", "shutdown(c, SHUT_WR);", {QStringLiteral("shutdown()"), QStringLiteral("SHUT_WR")});
    row("accept() by its own name", "a = accept(s, NULL, NULL);", one("accept()"));
    row("a function by another's entry", "ntohl(x)", one("htons()"));
    row("an address and a port", "bind(s, 127.0.0.1:0);",
        {QStringLiteral("bind()"), QStringLiteral("loopback"), QStringLiteral("port 0")});
    row("a name nobody knows", "FOO_BAR foo(1)", {});
}

void TestGlossary::findsTerms()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    QCOMPARE(namesIn(text), names);
}

void TestGlossary::saysWhereTheyStand()
{
    const QString text = QStringLiteral("recv(a, buffer, 10, MSG_WAITALL);");
    const auto places = termsIn(text);
    QCOMPARE(places.size(), std::size_t(2));
    QCOMPARE(text.mid(places[0].start, places[0].length), QStringLiteral("recv"));
    QCOMPARE(text.mid(places[1].start, places[1].length), QStringLiteral("MSG_WAITALL"));
    QVERIFY(places[0].term.kind == Term::Kind::Function && places[1].term.kind == Term::Kind::Constant);
    QVERIFY(termsTip({text}).contains(QStringLiteral("MSG_WAITALL: recv() waits until")));
}

void TestGlossary::eachIsToldOnceAndCallsLast()
{
    const auto terms = termsOf({QStringLiteral("recv(a) = 0: FIN, a FIN"), QStringLiteral("recv(a), a RST")});
    QStringList names;
    for (const Term &term : terms)
        names << term.name;
    QCOMPARE(names, (QStringList{QStringLiteral("FIN"), QStringLiteral("RST"), QStringLiteral("recv()")}));
}

void TestGlossary::speaksTheWindowsLanguage()
{
    QLocale::setDefault(QLocale(QLocale::Korean));
    const auto terms = termsOf({QStringLiteral("backlog ECONNREFUSED")});
    QCOMPARE(terms.size(), std::size_t(2));
    QCOMPARE(terms[0].name, QStringLiteral("백로그"));
    for (const Term &term : terms)
        QVERIFY2(term.words.contains(QRegularExpression(QStringLiteral("[가-힣]"))), qPrintable(term.words));
}

// In steps and in texts: errnos, flags, options, and what else is written in capitals with a family's prefix.
void TestGlossary::everyConstantOfTheExperimentsIsExplained_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &file : lab::Shelf::files())
        QTest::newRow(std::string(file.name).c_str())
            << QString::fromUtf8(file.text.data(), static_cast<qsizetype>(file.text.size()));
}

void TestGlossary::everyConstantOfTheExperimentsIsExplained()
{
    QFETCH(const QString, text);
    static const QRegularExpression named(QStringLiteral(
        "(?<![A-Z_])(?:E[A-Z]{3,}|(?:MSG|SO|TCP|IP|IPV6|SHUT|POLL|SOCK|SIO|SCM|INADDR|CAP|EAI|AI)_?[A-Z0-9_]*"
        "[A-Z0-9])(?![A-Za-z0-9_])"));
    static const QStringList known{QStringLiteral("TCP"), QStringLiteral("IP"), QStringLiteral("IPV6"),
                                   QStringLiteral("IPX")};
    QStringList missing;
    for (auto at = named.globalMatch(text); at.hasNext();) {
        const QString name = at.next().captured();
        if (!known.contains(name) && namesIn(name) != QStringList{name})
            missing << name;
    }
    missing.removeDuplicates();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
}

void TestGlossary::everyCallOfTheExperimentsIsExplained()
{
    for (const auto &shipped : lab::Shelf::all()) {
        for (const lab::Step &step : shipped->steps) {
            const QString code = QString::fromStdString(step.word) + QStringLiteral("(x)");
            if (step.kind == lab::StepKind::Call)
                QVERIFY2(namesIn(code).size() == 1 || step.word == "reset", step.word.c_str());
        }
    }
}

// A term no experiment has is a spelling that does not fit, or was left behind.
void TestGlossary::everyTermIsMetSomewhere()
{
    QSet<QString> met;
    for (const auto &file : lab::Shelf::files()) {
        const QString text = QString::fromUtf8(file.text.data(), static_cast<qsizetype>(file.text.size()));
        for (const QString &name : namesIn(text))
            met.insert(name);
    }
    for (const auto &shipped : lab::Shelf::all()) {
        const auto state = RunState::of(shipped);
        for (const auto &column : stepsByRole(*shipped)) {
            for (const LineRow &row : scriptLines(state, column.steps, {})) {
                for (const QString &name : namesIn(row.text))
                    met.insert(name);
            }
        }
    }
    QStringList unmet;
    for (const TermWording &term : Explain::shipped().terms()) {
        if (!met.contains(term.name.en))
            unmet << term.name.en;
    }
    QVERIFY2(unmet.isEmpty(), qPrintable(unmet.join(QStringLiteral(", "))));
}

void TestGlossary::linesMarkWhatTheyShowOnly()
{
    const auto shipped = lab::Shelf::find("refused");
    QVERIFY(shipped);
    const auto state = RunState::of(shipped);
    bool isMarked = false;
    for (const Ahead ahead : {Ahead::Told, Ahead::Covered}) {
        for (const LineRow &row : verdictLines(state, {}, ahead)) {
            const bool names = row.tip.contains(QLatin1String("ECONNREFUSED"));
            isMarked = isMarked || names;
            QVERIFY2(ahead == Ahead::Told || !names, qPrintable(row.tip)); // nothing is given away
            for (const MarkedWord &word : row.detailWords)
                QVERIFY(word.start + word.length <= row.detail.size());
        }
    }
    QVERIFY(isMarked);
}

QTEST_APPLESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
