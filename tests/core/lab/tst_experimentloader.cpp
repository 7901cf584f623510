// SPDX-License-Identifier: MIT
// Experiment files: what is wrong with one is told at its line and column, and hostile ones are refused.
#include <QtTest>

#include <fmt/format.h>

#include "core/lab/experimentloader.h"

using namespace sockeye;
using namespace sockeye::lab;

namespace {

constexpr std::string_view kHead =
    R"({"id":"x","title":{"en":"t","ko":"t"},"question":{"en":"q","ko":"q"},"explanation":{"en":"e","ko":"e"},)"
    R"("topic":"streams","sources":["RFC 9293"],)";

std::string withSteps(const std::string &steps)
{
    return fmt::format("{}\n\"steps\":[\n{}\n]}}", kHead, steps);
}

const std::string kSocket = R"({"role":"client","call":"socket","as":"c","kind":"tcp"})";

std::string afterSocket(const std::string &step)
{
    return withSteps(kSocket + ",\n" + step);
}

std::string withParameter(const std::string &members)
{
    return fmt::format(R"({}"parameters":[{{"name":"p","label":{{"en":"p","ko":"p"}},{}}}],"steps":[{}]}})",
                       kHead, members, kSocket);
}

const std::string kChoice =
    R"("type":"choice","choices":[{"value":"a","gives":{"far":"8.8.8.8"}},{"value":"b","gives":{"far":"127.0.0.1"}}])";

// Steps of an experiment whose parameter p is a or b.
std::string withChoice(const std::string &steps)
{
    return fmt::format(
        R"({}"parameters":[{{"name":"p","label":{{"en":"p","ko":"p"}},{},"default":"b"}}],"steps":[{}]}})",
        kHead, kChoice, steps);
}

// Steps after a socket c, with parameters a to h of six choices each.
std::string withManyChoices(const std::string &steps)
{
    std::string parameters;
    for (char name = 'a'; name <= 'h'; ++name) {
        parameters += fmt::format(
            R"({}{{"name":"{}","label":{{"en":"p","ko":"p"}},"type":"choice","default":1,"choices":[)",
            parameters.empty() ? "" : ",", name);
        for (int value = 1; value <= 6; ++value)
            parameters += fmt::format(R"({}{{"value":{}}})", value == 1 ? "" : ",", value);
        parameters += "]}";
    }
    return fmt::format(R"({}"parameters":[{}],"steps":[{},{}]}})", kHead, parameters, kSocket, steps);
}

std::string nested(int depth)
{
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
}

} // namespace

class TestExperimentLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGuidesExampleLoads();
    void aChoiceGivesItsValues();
    void listensWhereItIsBound_data();
    void listensWhereItIsBound();
    void refused_data();
    void refused();
    void whereItIsWrong_data();
    void whereItIsWrong();
    void addressesBeyondLoopback_data();
    void addressesBeyondLoopback();
    void aMissingFileIsSaid();
};

void TestExperimentLoader::theGuidesExampleLoads()
{
    QFile guide(QStringLiteral(SOCKEYE_SOURCE_DIR "/resources/experiments/FORMAT.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const auto text = guide.readAll();
    const auto begin = text.indexOf("```json\n") + 8;
    const auto example = text.mid(begin, text.indexOf("```", begin) - begin).toStdString();
    const auto experiment = loadExperiment(example);
    QVERIFY2(experiment, experiment ? "" : experiment.error().text().c_str());
    QCOMPARE(experiment->steps.size(), 9U);
    QCOMPARE(experiment->steps[7].expect.size(), 2U);
    QCOMPARE(experiment->steps[7].says.ko, std::string("서버가 그것을 받습니다"));
    QCOMPARE(experiment->steps[1].line, 10U);
}

void TestExperimentLoader::aChoiceGivesItsValues()
{
    const auto experiment = loadExperiment(withChoice(R"({"note":{"en":"a","ko":"a"},"when":{"p":["a"]}})"));
    QVERIFY2(experiment, experiment ? "" : experiment.error().text().c_str());
    const Values preset = experiment->valuesFor({}), first = experiment->valuesFor({{"p", -5}});
    QCOMPARE(preset, (Values{{"p", std::string("b")}, {"far", std::string("127.0.0.1")}}));
    QCOMPARE(first, (Values{{"p", std::string("a")}, {"far", std::string("8.8.8.8")}}));
    const auto &step = experiment->steps.front();
    QVERIFY(!step.isDoneWith(preset) && step.isDoneWith(first) && !step.isDoneWith({}));
}

void TestExperimentLoader::listensWhereItIsBound_data()
{
    QTest::addColumn<std::string>("bind"); // what follows in it
    QTest::addColumn<std::string>("other");
    QTest::addColumn<std::string>("listen");
    QTest::newRow("always") << std::string() << std::string(R"(,"when":{"p":"a"})") << std::string();
    QTest::newRow("with each choice")
        << std::string(R"(,"when":{"p":"a"})") << std::string(R"(,"when":{"p":"b"})") << std::string();
    QTest::newRow("with the same choice")
        << std::string(R"(,"when":{"p":["a","b"]})") << std::string(R"(,"needs":"cap")")
        << std::string(R"(,"when":{"p":"b"})");
    QTest::newRow("with the same need")
        << std::string(R"(,"needs":"ipv6")") << std::string(R"(,"needs":"cap")")
        << std::string(R"(,"needs":["ipv6","ping"])");
}

void TestExperimentLoader::listensWhereItIsBound()
{
    QFETCH(std::string, bind);
    QFETCH(std::string, other);
    QFETCH(std::string, listen);
    const std::string binds = R"({"role":"client","call":"bind","on":"c","to":"$here:0")";
    const auto steps = kSocket + "," + binds + bind + "}," + binds + other +
                       R"(},{"role":"client","call":"listen","on":"c","backlog":1)" + listen + "}";
    const auto experiment = loadExperiment(withChoice(steps));
    QVERIFY2(experiment, experiment ? "" : experiment.error().text().c_str());
}

void TestExperimentLoader::refused_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<std::string>("part"); // of what is said
    const auto row = [](const char *name, std::string json, std::string part) {
        QTest::newRow(name) << std::move(json) << std::move(part);
    };
    row("nothing", "", "not JSON");
    row("half", "{\"id\":", "not JSON");
    row("no object", "[]", "must be an object");
    row("deep nesting", nested(10'000), "nested deeper");
    row("huge", std::string(300 * 1024, ' '), "at most 262144");
    row(
        "many values",
        "[" +
            [] {
                std::string all = "1";
                for (int i = 0; i < 30'000; ++i)
                    all += ",1";
                return all;
            }() +
            "]",
        "more than 20000 values");
    row("bad UTF-8", "{\"id\":\"\xff\"}", "not JSON");
    row("twice", R"({"id":"x","id":"y"})", "twice");
    row("unknown member", R"({"id":"x","run":"rm"})", "has no \"run\"");
    row("no steps", withSteps(""), "at least one");
    row("one language", R"({"id":"x","title":{"en":"t"}})", "\"ko\" is missing");
    row("a bad id", R"({"id":"../x"})", "small letters");
    row("many steps", withSteps([] {
            std::string all = R"({"note":{"en":"a","ko":"a"}})";
            for (int i = 0; i < 200; ++i)
                all += R"(,{"note":{"en":"a","ko":"a"}})";
            return all;
        }()),
        "at most 200");
    row("unknown call", withSteps(R"({"role":"client","call":"execve","as":"c"})"), "'execve' is no call");
    row("unknown argument",
        withSteps(R"({"role":"client","call":"socket","as":"c","kind":"tcp","path":"/x"})"),
        "takes no \"path\"");
    row("no role", withSteps(R"({"call":"socket","as":"c","kind":"tcp"})"), "needs \"role\"");
    row("no such socket", withSteps(R"({"role":"client","call":"close","on":"c"})"),
        "makes a socket called 'c'");
    row("a socket twice", afterSocket(kSocket), "already");
    row("a foreign address", afterSocket(R"({"role":"client","call":"connect","on":"c","to":"8.8.8.8:53"})"),
        "beyond this computer's loopback");
    row("any address", afterSocket(R"({"role":"client","call":"bind","on":"c","to":"0.0.0.0:0"})"), "beyond");
    row("a foreign IPv6",
        afterSocket(R"({"role":"client","call":"connect","on":"c","to":"[2001:db8::1]:1"})"), "beyond");
    row("a foreign path",
        afterSocket(R"({"role":"client","call":"connect","on":"c","to":"/run/dbus/socket"})"),
        "outside the run's own names");
    row("out of the folder", afterSocket(R"({"role":"client","call":"bind","on":"c","to":"$folder/../x"})"),
        "outside the run's own names");
    row("a foreign file", afterSocket(R"({"role":"client","call":"unlink","on":"c","path":"/etc/passwd"})"),
        "must begin with $folder/");
    row("a file above", afterSocket(R"({"role":"client","call":"unlink","on":"c","path":"$folder/../x"})"),
        "'..'");
    row("no address", afterSocket(R"({"role":"client","call":"connect","on":"c","to":"somewhere"})"),
        "outside the run's own names");
    row("a multicast group",
        afterSocket(
            R"({"role":"client","call":"setsockopt","on":"c","option":"IP_ADD_MEMBERSHIP","value":"239.1.2.3"})"),
        "beyond loopback");
    row("reads a file", afterSocket(R"({"role":"client","call":"send","on":"c","data":"@/etc/passwd"})"),
        "reads no files");
    row("huge payload", afterSocket(R"({"role":"client","call":"send","on":"c","size":99999999999})"),
        "from 0 to 1048576");
    row("repeats for ever",
        afterSocket(R"({"role":"client","call":"send","on":"c","size":1,"repeat":1000000})"),
        "from 1 to 20000");
    row("moves too much",
        afterSocket(R"({"role":"client","call":"send","on":"c","size":1000000,"repeat":1000})"),
        "move more than");
    row("waits too long", afterSocket(R"({"role":"client","call":"recv","on":"c","within":999999})"),
        "from 1 to 10000");
    row("unknown flag", afterSocket(R"({"role":"client","call":"recv","on":"c","flags":"MSG_X"})"),
        "no flag");
    row("unknown option", afterSocket(R"({"role":"client","call":"getsockopt","on":"c","option":"SO_X"})"),
        "no option");
    row("unknown request", afterSocket(R"({"role":"client","call":"ioctl","on":"c","request":"TIOCSTI"})"),
        "\"request\" is");
    row("unknown state", afterSocket(R"({"await":"state","on":"c","is":"OPEN"})"), "no state");
    row("unknown errno",
        afterSocket(R"({"role":"client","call":"close","on":"c","expect":{"errno":"EOOPS"}})"), "no errno");
    row("unknown observation",
        afterSocket(R"({"role":"client","call":"close","on":"c","expect":{"mood":1}})"),
        "cannot be observed");
    row("no value", afterSocket(R"({"role":"client","call":"listen","on":"c","backlog":"$n"})"),
        "$n has no value");
    row("no value in the end", afterSocket(R"({"check":"$n == 1","says":{"en":"a","ko":"a"}})"),
        "$n has no value");
    row("named twice", afterSocket(R"({"role":"client","call":"close","on":"c","save":{"here":"ret"}})"),
        "has a value already");
    row("compares nothing", afterSocket(R"({"check":"$here","says":{"en":"a","ko":"a"}})"),
        "compares two sides");
    row("no number", afterSocket(R"({"check":"1 + == 2","says":{"en":"a","ko":"a"}})"),
        "a number is missing");
    row("a raw socket of nothing", withSteps(R"({"role":"client","call":"socket","as":"c","kind":"raw"})"),
        "needs \"protocol\"");
    row("a foreign raw address",
        withSteps(R"({"role":"client","call":"socket","as":"r","kind":"raw","protocol":1},
            {"role":"client","call":"sendto","on":"r","to":"8.8.8.8:0","data":"x"})"),
        "beyond this computer's loopback");
    row("passes no socket", afterSocket(R"({"role":"client","call":"sendmsg","on":"c","descriptor":"x"})"),
        "makes a socket called 'x'");
    row("receives without a name", afterSocket(R"({"role":"client","call":"recvmsg","on":"c"})"),
        "\"as\" is missing");
    row("asks a name server", withSteps(R"({"role":"client","call":"getaddrinfo","host":"example.org"})"),
        "other computers are asked");
    row("an unknown hint",
        withSteps(R"({"role":"client","call":"getaddrinfo","host":"localhost","hints":"AI_X"})"), "no hint");
    row("a lookup for ever",
        withSteps(R"({"role":"client","call":"getaddrinfo","host":"localhost","timeout":99999})"),
        "from 0 to 10000");
    row("no flags of a segment", afterSocket(R"({"await":"segment","on":"c","dir":"out","flags":"SIN"})"),
        "\"flags\" are those");
    row("no direction", afterSocket(R"({"await":"segment","on":"c","dir":"up","flags":"SYN"})"), "in or out");
    row("a setting elsewhere", withSteps(R"({"compute":"system","of":"rm"})"), "cannot be computed");
    row("listens everywhere", afterSocket(R"({"role":"client","call":"listen","on":"c","backlog":1})"),
        "bind to $here");
    const std::string listens = R"({"role":"client","call":"listen","on":"c","backlog":1)";
    const std::string binds = kSocket + R"(,{"role":"client","call":"bind","on":"c","to":"$here:0")";
    row("bound with one choice only", withChoice(binds + R"(,"when":{"p":"a"}},)" + listens + "}"),
        "bind to $here");
    row("bound with another choice",
        withChoice(binds + R"(,"when":{"p":"a"}},)" + listens + R"(,"when":{"p":["a","b"]}})"),
        "bind to $here");
    row("bound only where there is a right", withSteps(binds + R"(,"needs":"cap"},)" + listens + "}"),
        "bind to $here");
    row("nobody's call", afterSocket(R"({"await":"return","of":"x"})"), "has the name 'x'");
    row("a choice of one", withParameter(R"("type":"choice","default":1,"choices":[{"value":1}])"),
        "two to 6");
    row("a default that is a text",
        withParameter(R"("type":"choice","default":"1","choices":[{"value":1},{"value":2}])"),
        "must be the value");
    row("a default that is no value", withParameter(kChoice + R"(,"default":true)"),
        "a text or a whole number");
    row("gives no names",
        withParameter(R"("type":"choice","default":1,"choices":[{"value":1,"gives":["x"]},{"value":2}])"),
        "\"gives\" must be");
    row("a choice that refers",
        withParameter(R"("type":"choice","default":"a","choices":[{"value":"a"},{"value":"$here"}])"),
        "refers to no $name");
    row("gives what refers",
        withParameter(
            R"("type":"choice","default":1,"choices":[{"value":1,"gives":{"x":"$$here"}},{"value":2}])"),
        "refers to no $name");
    row("an address of too many choices",
        withManyChoices(R"({"role":"client","call":"bind","on":"c","to":"127.$a.$b.$c:0"})"),
        "more than 64 combinations");
    row("flags of too many choices",
        withManyChoices(R"({"role":"client","call":"recv","on":"c","flags":["$a","$b","$c"]})"),
        "more than 64 combinations");
    row("a default that is none", withParameter(kChoice + R"(,"default":"c")"), "must be the value");
    row("a choice twice", withParameter(R"("type":"choice","default":1,"choices":[{"value":1},{"value":1}])"),
        "already");
    row("choices that are not alike",
        withParameter(R"("type":"choice","default":1,"choices":[{"value":1},{"value":2,"gives":{"x":1}}])"),
        "alike");
    row("a choice with an end", withParameter(kChoice + R"(,"default":"a","max":3)"), "has no \"max\"");
    row("another type", withParameter(R"("type":"text","default":"a")"), "\"int\" and \"choice\"");
    row("when nothing is chosen", withChoice(R"({"note":{"en":"a","ko":"a"},"when":{"q":"a"}})"),
        "no parameter with choices");
    row("when there is no such choice", withChoice(R"({"note":{"en":"a","ko":"a"},"when":{"p":"c"}})"),
        "no choice of p");
    row("a socket of another choice",
        withChoice(R"({"role":"client","call":"socket","as":"c","kind":"tcp","when":{"p":"a"}},
            {"role":"client","call":"close","on":"c"})"),
        "another \"when\"");
    row("a value of another choice",
        withChoice(R"({"compute":"htons","of":1,"save":{"n":"value"},"when":{"p":"a"}},
            {"compute":"htons","of":"$n","when":{"p":["a","b"]}})"),
        "no value yet");
    row("an end of another choice",
        withChoice(R"({"compute":"htons","of":1,"save":{"n":"value"},"when":{"p":"a"}},
            {"check":"$n == 1","says":{"en":"a","ko":"a"}})"),
        "$n has no value");
    row("a choice that is no way of shutdown",
        withChoice(kSocket + R"(,{"role":"client","call":"shutdown","on":"c","how":"$p"})"), "\"how\" is");
    row("a choice that is a foreign address",
        withChoice(kSocket + R"(,{"role":"client","call":"bind","on":"c","to":"$far:0"})"), "beyond");
    row("forgets something else",
        afterSocket(R"({"role":"client","call":"bind","on":"c","to":"$here:1","forgets":"ntohs"})"), "htons");
    row("an empty list", afterSocket(R"({"role":"client","call":"close","on":"c","expect":{"ret":[]}})"),
        "empty");
    row("a fraction", afterSocket(R"({"role":"client","call":"close","on":"c","expect":{"ret":1.5}})"),
        "fraction");
}

void TestExperimentLoader::refused()
{
    QFETCH(std::string, json);
    QFETCH(std::string, part);
    const auto experiment = loadExperiment(json);
    QVERIFY(!experiment);
    const auto said = experiment.error().text();
    QVERIFY2(said.find(part) != std::string::npos, said.c_str());
    QVERIFY(experiment.error().line > 0 && experiment.error().column > 0);
}

void TestExperimentLoader::whereItIsWrong_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<quint64>("line");
    QTest::addColumn<quint64>("column");
    QTest::newRow("a member's name") << std::string("{\n  \"idd\": 1}") << quint64(2) << quint64(3);
    QTest::newRow("a value") << std::string("{\"id\": 7}") << quint64(1) << quint64(8);
    QTest::newRow("behind numbers and ends")
        << afterSocket("{\"role\":\"client\",\"call\":\"close\",\"on\":\"c\",\"within\":12},\n  "
                       "{\"role\":\"client\",\"call\":\"send\",\"on\":\"c\",\"size\":[1 ],\"data\":\"\"}")
        << quint64(5) << quint64(50);
    QTest::newRow("a call's name") << withSteps("  {\"role\":\"client\", \"call\":  \"conect\"}")
                                   << quint64(3) << quint64(30);
    QTest::newRow("no JSON") << std::string("{\"id\": \"x\",\n \"title\" 5}") << quint64(2) << quint64(10);
}

void TestExperimentLoader::whereItIsWrong()
{
    QFETCH(std::string, json);
    QFETCH(quint64, line);
    QFETCH(quint64, column);
    const auto experiment = loadExperiment(json);
    QVERIFY(!experiment);
    QVERIFY2(experiment.error().line == line && experiment.error().column == column,
             experiment.error().text().c_str());
}

void TestExperimentLoader::addressesBeyondLoopback_data()
{
    QTest::addColumn<std::string>("address");
    QTest::addColumn<bool>("always");
    QTest::newRow("here") << std::string("$here:7000") << true;
    QTest::newRow("loopback") << std::string("127.1.2.3:7000") << true;
    QTest::newRow("IPv6") << std::string("[::1]:7000") << true;
    QTest::newRow("a path") << std::string("$folder/name") << true;
    QTest::newRow("abstract") << std::string("@$run-name") << true;
    QTest::newRow("nothing") << std::string("none") << true;
    QTest::newRow("any") << std::string("0.0.0.0:0") << false;
    QTest::newRow("a test net") << std::string("192.0.2.1:0") << false;
}

void TestExperimentLoader::addressesBeyondLoopback()
{
    QFETCH(std::string, address);
    QFETCH(bool, always);
    const auto json = afterSocket(R"({"role":"client","call":"connect","on":"c","to":")" + address + "\"}");
    QCOMPARE(loadExperiment(json).has_value(), always);
    QVERIFY(loadExperiment(json, {.beyondLoopback = true}).has_value());
}

void TestExperimentLoader::aMissingFileIsSaid()
{
    const auto experiment = loadExperimentFile("/nonexistent/x.json");
    QVERIFY(!experiment);
    QCOMPARE(experiment.error().text(), std::string("the file cannot be read: No such file or directory"));
}

QTEST_GUILESS_MAIN(TestExperimentLoader)
#include "tst_experimentloader.moc"
