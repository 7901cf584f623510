// SPDX-License-Identifier: MIT
// Steps as lines of C: every call there is, with values known and not yet known.
#include <QtTest>

#include "core/lab/callwords.h"
#include "core/lab/codeline.h"
#include "core/lab/experimentloader.h"
#include "core/lab/shelf.h"

using namespace sockeye::lab;

namespace {

constexpr std::string_view kBefore = R"j({"id":"x","topic":"streams","sources":["tcp(7)"],
"title":{"en":"t","ko":"t"},"question":{"en":"q","ko":"q"},"explanation":{"en":"e","ko":"e"},
"parameters":[{"name":"n","min":0,"max":9,"default":3,"label":{"en":"n","ko":"n"}}],"steps":[
{"role":"server","call":"socket","as":"s","kind":"tcp"},
{"role":"server","call":"bind","on":"s","to":"$here:0","save":{"port":"local.port"}},)j";

// The step behind the sockets s and c, and what is to be read.
Step stepOf(const std::string &json)
{
    const auto experiment = loadExperiment(std::string(kBefore) + json + "]}");
    if (!experiment)
        qFatal("%s", experiment.error().text().c_str());
    return experiment->steps.back();
}

} // namespace

class TestCodeLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void whatIsNotKnownYetIsNamed();
    void everyCallHasALine();
};

void TestCodeLine::lines_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *step, const char *line) {
        QTest::newRow(line) << QByteArray(step) << QByteArray(line);
    };
    row(R"({"role":"client","call":"socket","as":"c","kind":"udp6"})",
        "c = socket(AF_INET6, SOCK_DGRAM, 0);");
    row(R"({"role":"client","call":"socket","as":"c","kind":"unix-seqpacket"})",
        "c = socket(AF_UNIX, SOCK_SEQPACKET, 0);");
    row(R"({"role":"client","call":"socket","as":"c","kind":"tcp","protocol":6,"nonblocking":true})",
        "c = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 6);");
    row(R"({"role":"client","call":"socket","domain":"AF_IPX","type":"SOCK_RDM"})",
        "socket(AF_IPX, SOCK_RDM, 0);");
    row(R"({"role":"server","call":"connect","on":"s","to":"$here:$port"})", "connect(s, 127.0.0.9:7000);");
    row(R"({"role":"server","call":"connect","on":"s","to":"none"})", "connect(s, AF_UNSPEC);");
    row(R"({"role":"server","call":"listen","on":"s","backlog":"$n"})", "listen(s, 3);");
    row(R"({"role":"server","call":"accept","on":"s","as":"a"})", "a = accept(s, NULL, NULL);");
    row(R"({"role":"server","call":"accept","on":"s","as":"a","expect":{"peer":"127.0.0.1:1"}})",
        "a = accept(s, &peer, &size);");
    row(R"({"role":"server","call":"send","on":"s","data":"hi\\r\\n","flags":["MSG_NOSIGNAL","MSG_OOB"]})",
        "send(s, \"hi\\r\\n\", 4, MSG_NOSIGNAL | MSG_OOB);");
    row(R"({"role":"server","call":"send","on":"s","size":70000,"repeat":3})",
        "for (i = 0; i < 3; i++) send(s, buf, 70000, 0);");
    row(R"({"role":"server","call":"sendto","on":"s","data":"x","to":"$here:9"})",
        "sendto(s, \"x\", 1, 0, 127.0.0.9:9);");
    row(R"({"role":"server","call":"recv","on":"s","size":"$n * 2","flags":"MSG_PEEK"})",
        "recv(s, buf, 6, MSG_PEEK);");
    row(R"({"role":"server","call":"recvfrom","on":"s"})", "recvfrom(s, buf, 65536, 0, &from, &len);");
    row(R"({"role":"server","call":"setsockopt","on":"s","option":"SO_RCVBUF","value":4096})",
        "setsockopt(s, SOL_SOCKET, SO_RCVBUF, 4096);");
    row(R"({"role":"server","call":"getsockopt","on":"s","option":"TCP_INFO"})",
        "getsockopt(s, IPPROTO_TCP, TCP_INFO, &value, &len);");
    row(R"({"role":"server","call":"reset","on":"s"})", "setsockopt(s, SO_LINGER, {1, 0}); close(s);");
    row(R"({"role":"server","call":"close","on":"s"})", "close(s);");
    row(R"({"role":"client","call":"getaddrinfo","host":"localhost"})",
        "getaddrinfo(\"localhost\", NULL, NULL, &list);");
    row(R"({"role":"client","call":"getaddrinfo","host":"::1","family":"AF_INET6","hints":"AI_NUMERICHOST"})",
        "hints.ai_family = AF_INET6; hints.ai_flags = AI_NUMERICHOST; "
        "getaddrinfo(\"::1\", NULL, &hints, &list);");
    row(R"({"role":"server","call":"bind","on":"s","to":"$here:7000","forgets":"htons"})",
        "addr.sin_addr = 127.0.0.9; addr.sin_port = 7000; bind(s, &addr, sizeof addr);");
    row(R"({"role":"client","call":"socket","as":"c","kind":"ping"})",
        "c = socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP);");
    row(R"({"compute":"htons","of":7000})", "htons(7000);");
    row(R"({"await":"time","within":5})", "");
}

void TestCodeLine::lines()
{
    QFETCH(const QByteArray, step);
    QFETCH(const QByteArray, line);
    const Values values{
        {"here", std::string("127.0.0.9")}, {"port", std::int64_t{7000}}, {"n", std::int64_t{3}}};
    QCOMPARE(QByteArray::fromStdString(codeLine(stepOf(step.toStdString()), values)), line);
}

void TestCodeLine::whatIsNotKnownYetIsNamed()
{
    const auto connect = stepOf(R"({"role":"server","call":"connect","on":"s","to":"$here:$port"})");
    QCOMPARE(QString::fromStdString(codeLine(connect, {})), QStringLiteral("connect(s, here:port);"));
    const auto listen = stepOf(R"({"role":"server","call":"listen","on":"s","backlog":"$n"})");
    QCOMPARE(QString::fromStdString(codeLine(listen, {})), QStringLiteral("listen(s, n);"));
}

// A call that is added to the format needs its line too.
void TestCodeLine::everyCallHasALine()
{
    for (const auto &experiment : Shelf::all()) {
        for (const auto &step : experiment->steps) {
            const auto line = QString::fromStdString(codeLine(step, {}));
            if (step.kind == StepKind::Call)
                QVERIFY2(line.endsWith(QStringLiteral(");")) && !line.contains(QLatin1Char('$')),
                         qPrintable(line));
        }
    }
}

QTEST_GUILESS_MAIN(TestCodeLine)
#include "tst_codeline.moc"
