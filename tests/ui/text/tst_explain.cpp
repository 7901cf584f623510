// SPDX-License-Identifier: MIT
// The explanations the program ships are whole, and a broken file is told and does no harm.
#include <cerrno>

#include <QTest>

#include "core/tcp/transitions.h"
#include "ui/text/explain.h"

using namespace sockeye;

namespace {

constexpr auto kLastCall = static_cast<int>(CallCode::Stat);
constexpr auto kLastState = static_cast<int>(TcpState::BoundInactive);

bool isSentences(const Wording &words)
{
    return words.en.endsWith(QLatin1Char('.')) && words.ko.endsWith(QLatin1Char('.'));
}

bool isKorean(const QString &text)
{
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Hangul)
            return true;
    }
    return false;
}

bool isBoth(const Wording &words)
{
    return !words.en.isEmpty() && !isKorean(words.en) && isKorean(words.ko);
}

Explain readOne(const char *json)
{
    Explain explain;
    explain.read(QStringLiteral("one.json"), QByteArray(json));
    return explain;
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void shippedFilesAreWhole();
    void errnosAreExplainedWhereTheyComeUp_data();
    void errnosAreExplainedWhereTheyComeUp();
    void errnoTextsAreWellFormed();
    void everyStepIsExplained();
    void everyCallIsExplained();
    void everyParameterHasWords();
    void termsAreShortSentences();
    void speaksTheWindowsLanguage();
    void saysWhatIsBroken_data();
    void whatWentBeforeComesFirst();
    void saysWhatIsBroken();
    void takesWhatIsWhole();
};

void TestExplain::shippedFilesAreWhole()
{
    QCOMPARE(Explain::shipped().faults().join(QLatin1Char('\n')), QString());
    QVERIFY(Explain::shipped().errnos().size() > 50);
}

// Each error that can be produced at will, on the calls it comes up on, has an entry that names the call.
void TestExplain::errnosAreExplainedWhereTheyComeUp_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QList<int>>("calls");
    const auto row = [](const char *name, int code, std::initializer_list<CallCode> calls) {
        QList<int> codes;
        for (const CallCode call : calls)
            codes.append(static_cast<int>(call));
        QTest::newRow(name) << code << codes;
    };
    using enum CallCode;
    row("refused", ECONNREFUSED, {Connect, GetSockOpt});
    row("reset", ECONNRESET, {Recv, RecvFrom, RecvMsg, RecvMmsg, GetSockOpt});
    row("no way out", EPIPE, {Send, SendTo});
    row("taken", EADDRINUSE, {Bind, Listen, Connect});
    row("not ours", EADDRNOTAVAIL, {Bind, Connect});
    row("no answer", ETIMEDOUT, {Connect, GetSockOpt, Send, Recv});
    row("still connecting", EALREADY, {Connect});
    row("not ready", EAGAIN, {Connect, Accept, Send, SendTo, Recv, RecvFrom});
    row("begun", EINPROGRESS, {Connect});
    row("connected", EISCONN, {Connect, SendTo});
    row("too large", EMSGSIZE, {Send, SendTo});
    row("not permitted", EACCES, {Bind, Connect, Send, SendTo});
    row("no destination", EDESTADDRREQ, {Send, SendTo});
    row("not connected", ENOTCONN, {Recv, RecvFrom, Shutdown, GetPeerName});
    row("no network", ENETUNREACH, {Connect});
    row("no host", EHOSTUNREACH, {Connect});
    row("no urgent byte, not listening, bound", EINVAL, {Recv, Accept, Bind, Listen});
    row("no path", ENOENT, {Connect, SendTo, Unlink});
    row("wrong type", EPROTOTYPE, {Connect, SendTo});
}

void TestExplain::errnosAreExplainedWhereTheyComeUp()
{
    QFETCH(int, code);
    QFETCH(QList<int>, calls);
    const auto &errnos = Explain::shipped().errnos();
    for (const int call : calls)
        QVERIFY2(errnos.count({code, static_cast<CallCode>(call)}) == 1,
                 callName(static_cast<CallCode>(call)).data());
}

void TestExplain::errnoTextsAreWellFormed()
{
    for (const auto &[key, words] : Explain::shipped().errnos()) {
        const std::string name = errnoName(key.first) + ' ' + std::string(callName(key.second));
        QVERIFY2(isBoth(words.brief) && words.brief.en.size() < 32 && words.brief.ko.size() < 24,
                 name.c_str());
        for (const Wording &sentence : {words.meaning, words.cause, words.next})
            QVERIFY2(isBoth(sentence) && isSentences(sentence), name.c_str());
    }
}

// EPIPE has three causes; the journal says which it was.
void TestExplain::whatWentBeforeComesFirst()
{
    const Explain &explain = Explain::shipped();
    QSet<QString> meanings{explain.errnoOf(EPIPE, CallCode::Send)->meaning.en};
    for (const char *before : {"it is not connected", "sending was shut down here",
                               "the connection has ended", "the other end takes nothing more"}) {
        const ErrnoWording *words = explain.errnoOf(EPIPE, CallCode::Send, QString::fromLatin1(before));
        QVERIFY2(words && isBoth(words->brief) && words->brief.en.size() < 32 && words->brief.ko.size() < 24,
                 before);
        for (const Wording &sentence : {words->meaning, words->cause, words->next})
            QVERIFY2(isBoth(sentence) && isSentences(sentence), before);
        meanings.insert(words->meaning.en);
    }
    QCOMPARE(meanings.size(), 5);
    QCOMPARE(explain.errnoOf(EPIPE, CallCode::Send, QStringLiteral("something else")),
             explain.errnoOf(EPIPE, CallCode::Send));
}

// Every legal step, and every state a socket can be in when it is first looked at; nothing else.
void TestExplain::everyStepIsExplained()
{
    const Explain &explain = Explain::shipped();
    for (int from = 0; from <= kLastState; ++from) {
        for (int to = 1; to <= kLastState; ++to) {
            const auto f = static_cast<TcpState>(from), t = static_cast<TcpState>(to);
            const TransitionWording *words = explain.transition(f, t);
            const auto name = QStringLiteral("%1 to %2").arg(from).arg(to).toLatin1();
            QVERIFY2((words != nullptr) == (f == TcpState::Unknown || isLegalStep(f, t)), name.constData());
            for (const Wording &sentence :
                 words ? QList<Wording>{words->happened, words->why} : QList<Wording>{})
                QVERIFY2(isBoth(sentence) && isSentences(sentence), name.constData());
        }
    }
    for (int s = 1; s <= kLastState; ++s) {
        const StateWording *words = explain.state(static_cast<TcpState>(s));
        QVERIFY(words && isBoth(words->now) && isBoth(words->next));
        QVERIFY(isSentences(words->now) && isSentences(words->next));
    }
}

void TestExplain::everyCallIsExplained()
{
    for (int code = 1; code <= kLastCall; ++code) {
        const auto call = static_cast<CallCode>(code);
        const CallWording *words = Explain::shipped().call(call);
        QVERIFY2(words, callName(call).data());
        QVERIFY(isBoth(words->what) && isSentences(words->what));
        QVERIFY(isBoth(words->gives) && isSentences(words->gives));
        QCOMPARE(words->what.en.count(QStringLiteral(". ")), 1); // two sentences
        const std::string page(callName(call));
        QCOMPARE(words->manual, QString::fromStdString(page) + QStringLiteral("(2)"));
        QVERIFY(!words->see.isEmpty());
    }
    QVERIFY(callName(static_cast<CallCode>(kLastCall + 1)).empty());
}

void TestExplain::everyParameterHasWords()
{
    for (std::size_t i = 0; i < kParameterMeanings; ++i) {
        const auto meaning = static_cast<ParameterMeaning>(i);
        const Wording *words = Explain::shipped().parameter(meaning);
        QVERIFY2(words && isBoth(*words), meaningName(meaning).data());
    }
}

void TestExplain::termsAreShortSentences()
{
    const auto &terms = Explain::shipped().terms();
    QVERIFY(terms.size() >= 60);
    for (const TermWording &term : terms) {
        QVERIFY2(isBoth(term.words) && isSentences(term.words), qPrintable(term.name.en));
        QVERIFY2(term.words.en.size() < 200, qPrintable(term.name.en));
        QVERIFY2(!isKorean(term.name.en), qPrintable(term.name.en));
    }
}

void TestExplain::speaksTheWindowsLanguage()
{
    const Wording words{QStringLiteral("word"), QStringLiteral("말")};
    QLocale::setDefault(QLocale(QStringLiteral("ko_KR")));
    QCOMPARE(words.text(), QStringLiteral("말"));
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(words.text(), QStringLiteral("word"));
}

void TestExplain::saysWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char *name, const char *json, const char *faults) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(faults);
    };
    row("empty", "", "one.json: illegal value at octet 0");
    row("cut", R"({"errnos": [)", "one.json: unterminated array at octet 12");
    row("a list", "[]", "one.json: no object");
    row("unknown list", R"({"jokes": []})", "one.json: no such list: jokes");
    row("no list", R"({"errnos": 7})", "one.json: no such list: errnos");
    row("no entry", R"({"errnos": [7]})", "one.json, errnos 1: no object");
    row("unknown state", R"({"states": [{"state": "OPEN", "now": {"en": "a", "ko": "가"},
                                         "next": {"en": "a", "ko": "가"}}]})",
        "one.json, states 1: no such state: OPEN");
    row("unknown call",
        R"({"calls": [{"call": "open", "manual": "open", "what": {"en": "a", "ko": "가"},
                       "gives": {"en": "a", "ko": "가"}}]})",
        "one.json, calls 1: no such call: open");
    row("unknown errno", R"({"errnos": [{"errno": "EWHAT"}]})", "one.json, errnos 1: no such errno: EWHAT");
    row("unknown meaning", R"({"parameters": [{"meaning": "joke"}]})",
        "one.json, parameters 1: no such meaning: joke");
    row("one language", R"({"parameters": [{"meaning": "how", "words": {"en": "a"}}]})",
        "one.json, parameters 1: words is missing in Korean");
    row("no words", R"({"parameters": [{"meaning": "how", "words": 7}]})",
        "one.json, parameters 1: words is missing in English\n"
        "one.json, parameters 1: words is missing in Korean");
    row("unknown field",
        R"({"parameters": [{"meaning": "how", "joke": 1, "words": {"en": "a", "ko": "가"}}]})",
        "one.json, parameters 1: no such field: joke");
    row("third language",
        R"({"parameters": [{"meaning": "how", "words": {"en": "a", "ko": "가", "de": "b"}}]})",
        "one.json, parameters 1: words has more than two languages");
    row("a term in one language", R"({"terms": [{"term": "SYN", "words": {"en": "A."}}]})",
        "one.json, terms 1: words is missing in Korean");
    row("a term without a name", R"({"terms": [{"words": {"en": "A.", "ko": "가."}}]})",
        "one.json, terms 1: term is missing in English\n"
        "one.json, terms 1: term is missing in Korean\n"
        "one.json, terms 1: a spelling is empty");
    row("a term twice",
        R"({"terms": [{"term": "SYN", "words": {"en": "A.", "ko": "가."}},
                      {"term": "SYN", "words": {"en": "B.", "ko": "나."}}]})",
        "one.json, terms 2: given twice");
    row("twice",
        R"({"parameters": [{"meaning": "how", "words": {"en": "a", "ko": "가"}},
                           {"meaning": "how", "words": {"en": "b", "ko": "나"}}]})",
        "one.json, parameters 2: given twice");
}

void TestExplain::saysWhatIsBroken()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, faults);
    QCOMPARE(readOne(json.constData()).faults().join(QLatin1Char('\n')), faults);
}

void TestExplain::takesWhatIsWhole()
{
    const Explain explain =
        readOne(R"({"parameters": [7, {"meaning": "how", "words": {"en": "a", "ko": "가"}}], "errnos": 1})");
    QCOMPARE(explain.faults().size(), 2);
    QVERIFY(explain.parameter(ParameterMeaning::How));
    QVERIFY(!explain.parameter(ParameterMeaning::Flags));
    QVERIFY(!explain.errnoOf(EPERM, CallCode::Bind));
    QVERIFY(!explain.lookupError(QStringLiteral("EAI_FAIL")));
    QVERIFY(!explain.call(CallCode::Bind));
}

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_explain.moc"
