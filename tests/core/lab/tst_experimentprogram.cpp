// SPDX-License-Identifier: MIT
// An experiment as steps of a program: what is known is filled in, the rest becomes variables, and nothing an
// experiment says gets into the program as code.
#include <QtTest>

#include "core/journal/exporters/cprogram.h"
#include "core/journal/exporters/pythonprogram.h"
#include "core/lab/experimentloader.h"
#include "core/lab/experimentprogram.h"
#include "core/lab/shelf.h"

using namespace sockeye;
using namespace sockeye::lab;

namespace {

// An experiment whose texts and whose last step are `text` and `step`.
Experiment madeOf(const std::string &text, const std::string &step)
{
    const std::string said = R"({"en":")" + text + R"(","ko":"k"})";
    const auto json =
        R"({"id":"x","title":)" + said + R"(,"question":)" + said + R"(,"explanation":)" + said +
        R"(,"topic":"sockets","sources":["RFC 768"],"parameters":[{"name":"n","type":"int","min":1,
        "max":9,"default":4,"label":{"en":"n","ko":"k"}}],
        "steps":[{"role":"server","call":"socket","as":"s","kind":"udp"},{"role":"server","call":"bind","on":"s",
        "to":"$here:0","save":{"port":"local.port"},"says":)" +
        said + "}," + step + "]}";
    return loadExperiment(json).value();
}

} // namespace

class TestExperimentProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsIn_data();
    void fillsIn();
    void noCodeGetsIn_data();
    void noCodeGetsIn();
    void everyCallOfEveryExperimentIsWritten();
    void commentsAreInAPersonsWords();
};

void TestExperimentProgram::fillsIn_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("c");
    QTest::addColumn<QByteArray>("python");
    QTest::newRow("a port known later")
        << QByteArray(R"({"role":"server","call":"sendto","on":"s","to":"$here:$port","data":"x"})")
        << QByteArray("ipv4(\"127.9.9.9\", server_port)") << QByteArray("(\"127.9.9.9\", server_port)");
    QTest::newRow("a parameter") << QByteArray(
                                        R"({"role":"server","call":"send","on":"s","size":"$n * 100"})")
                                 << QByteArray("send(server_s, pattern, 400, 0)")
                                 << QByteArray("server_s.send, pattern[:400], 0");
    QTest::newRow("a sum of variables")
        << QByteArray(R"({"role":"server","call":"send","on":"s","size":"$port / 2"})")
        << QByteArray("pattern, server_port / 2, 0") << QByteArray("pattern[:server_port // 2], 0");
    QTest::newRow("a role that waits")
        << QByteArray(R"({"role":"server","call":"recv","on":"s","waits":true,"name":"later"})")
        << QByteArray("pthread_create(&server_later_thread, NULL, server_later, NULL);")
        << QByteArray("threading.Thread(target=server_later, daemon=True)");
    QTest::newRow("a check") << QByteArray(R"({"check":"$port > 0","says":{"en":"a","ko":"a"}})")
                             << QByteArray("check(\"server_port > 0\", server_port > 0);")
                             << QByteArray("check(\"server_port > 0\", server_port > 0)");
}

void TestExperimentProgram::fillsIn()
{
    QFETCH(QByteArray, step);
    QFETCH(QByteArray, c);
    QFETCH(QByteArray, python);
    ProgramOptions options;
    options.here = "127.9.9.9";
    const auto program = programOf(madeOf("t", step.toStdString()), options);
    const auto inC = QByteArray::fromStdString(cProgram(program));
    QVERIFY2(inC.contains(c), inC.constData());
    const auto inPython = QByteArray::fromStdString(pythonProgram(program));
    QVERIFY2(inPython.contains(python), inPython.constData());
}

void TestExperimentProgram::noCodeGetsIn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("step");
    const QByteArray harmless = R"({"note":{"en":"n","ko":"n"}})";
    QTest::newRow("the end of a comment") << QByteArray(R"(*/ evil(); /*)") << harmless;
    QTest::newRow("the end of a line") << QByteArray(R"(x\nevil();)") << harmless;
    QTest::newRow("the end of a docstring") << QByteArray(R"(\"\"\"\nevil();\n\"\"\")") << harmless;
    QTest::newRow("a sum") << QByteArray("t")
                           << QByteArray(
                                  R"({"role":"server","call":"send","on":"s","size":"$port); evil(); ("})");
    QTest::newRow("a check") << QByteArray("t")
                             << QByteArray(R"({"check":"$port == 'evil();'","says":{"en":"a","ko":"a"}})");
    QTest::newRow("a payload") << QByteArray("t")
                               << QByteArray(
                                      R"({"role":"server","call":"send","on":"s","data":"\"; evil(); \""})");
}

// Outside of literals and comments no evil() stands in the programs.
void TestExperimentProgram::noCodeGetsIn()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, step);
    Program program;
    try {
        program = programOf(madeOf(text.toStdString(), step.toStdString()));
    } catch (const std::exception &) {
        QSKIP("the loader refuses it");
    }
    // Literals, comments and docstrings.
    const auto without = [](const std::string &code, const char *pattern) {
        auto rest = QString::fromStdString(code);
        rest.remove(
            QRegularExpression(QLatin1String(pattern), QRegularExpression::DotMatchesEverythingOption));
        return rest;
    };
    const auto c = without(cProgram(program), "/\\*.*?\\*/|\"(\\\\.|[^\"\\\\])*\"");
    QVERIFY2(!c.contains(QLatin1String("evil")), qPrintable(c));
    const auto python = without(pythonProgram(program), "\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\])*\"|#[^\n]*");
    QVERIFY2(!python.contains(QLatin1String("evil")), qPrintable(python));
}

void TestExperimentProgram::everyCallOfEveryExperimentIsWritten()
{
    for (const auto &experiment : Shelf::all()) {
        const auto program = programOf(*experiment);
        for (const auto &step : program.steps())
            QVERIFY2(!step.isLeftOut || step.what == ProgramStep::What::Compute,
                     (experiment->id + ": " + step.recorded).c_str());
    }
}

void TestExperimentProgram::commentsAreInAPersonsWords()
{
    static const QRegularExpression notation(QStringLiteral(
        "\\$|field\\.|\\b(local|peer)[. ](port|host)|\\bret -?\\d|\\berrno E|took_ms|end_of_stream"));
    for (const std::string language : {"en", "ko"}) {
        const QString begins = language == "ko" ? QStringLiteral("기대: ") : QStringLiteral("expected: ");
        int told = 0;
        for (const auto &experiment : Shelf::all()) {
            ProgramOptions options;
            options.language = language;
            const auto program = programOf(*experiment, options);
            for (const auto &step : program.steps()) {
                const auto comment = QString::fromStdString(step.recorded).section(begins, 1);
                QVERIFY2(!notation.match(comment).hasMatch(), qPrintable(comment));
                told += comment.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY2(told > 50, qPrintable(QString::number(told)));
    }
}

QTEST_GUILESS_MAIN(TestExperimentProgram)
#include "tst_experimentprogram.moc"
