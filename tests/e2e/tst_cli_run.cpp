// SPDX-License-Identifier: MIT
// `sockeye run` and `sockeye list` by the real binary: verdicts, exit codes, what a file of one's own may do.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <unistd.h>

#include "tests/support/child.h"

using sockeye::test::Child;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(SOCKEYE_BINARY);

QList<QJsonObject> objectsIn(const QByteArray &lines)
{
    QList<QJsonObject> all;
    for (const auto &line : lines.split('\n')) {
        if (!line.isEmpty())
            all << QJsonDocument::fromJson(line).object();
    }
    return all;
}

// An experiment whose one call expects `ret`.
QByteArray ownExperiment(int ret)
{
    return R"({"id":"own","title":{"en":"t","ko":"t"},"question":{"en":"q","ko":"q"},
"explanation":{"en":"e","ko":"e"},"topic":"sockets","sources":["RFC 9293"],"steps":[
{"role":"server","call":"socket","as":"s","kind":"tcp"},
{
        "role" : "server", "call" : "bind", "on" : "s", "to" : "$here:0", "expect":
        {"ret":)" +
           QByteArray::number(ret) + R"(}, "says":{"en":"It binds","ko":"묶입니다"}}]})";
}

} // namespace

class TestCliRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds();
    void doesNotHold();
    void jsonLines();
    void keepsTheSession();
    void refuses_data();
    void refuses();
    void lists();
    void allHold_data();
    void allHold();
    void exportsAnExperiment_data();
    void setsParameters();
    void exportsAnExperiment();
    void writesAReport();

private:
    struct Ran {
        int code;
        QByteArray output, errors;
    };
    Ran sockeye(const QStringList &arguments) const
    {
        Child child(kBinary, arguments, m_folder.path());
        const int code = child.exitCode();
        return {code, child.output(), child.errors()};
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
};

void TestCliRun::holds()
{
    write(u"own.json"_s, ownExperiment(0));
    const auto ran = sockeye({u"run"_s, u"udp-hello"_s, u"own.json"_s, u"refused"_s});
    QCOMPARE(ran.code, 0);
    const auto lines = ran.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3); // in the order they were named
    QVERIFY(lines[0].startsWith("udp-hello ") && lines[0].contains(" holds, "));
    QVERIFY(lines[1].startsWith("own "));
    QVERIFY(lines[2].startsWith("refused "));
    QVERIFY(ran.errors.contains("3 hold, 0 do not, 0 skipped"));
}

void TestCliRun::setsParameters()
{
    const auto ran = sockeye({u"run"_s, u"who-closes-first"_s, u"--set"_s, u"first=server"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.output.contains(R"("expected":"errno EADDRINUSE")"));
    const auto program =
        sockeye({u"export"_s, u"udp-loss"_s, u"--as"_s, u"c"_s, u"--set"_s, u"datagrams=77,buffer=5000"_s});
    QVERIFY(program.code == 0 && program.output.contains("77") && program.output.contains("5000"));
    for (const auto &[set, why] : {std::pair(u"first=both"_s, "it is client or server"),
                                   std::pair(u"last=client"_s, "what can be changed is first"),
                                   std::pair(u""_s, "names nothing to change"),
                                   std::pair(u"first=client,first=server"_s, "gives first twice")}) {
        const auto wrong = sockeye({u"run"_s, u"who-closes-first"_s, u"--set"_s, set});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.errors.contains(why), wrong.errors.constData());
    }
    QCOMPARE(sockeye({u"run"_s, u"--all"_s, u"--set"_s, u"first=client"_s}).code, 2);
}

void TestCliRun::doesNotHold()
{
    write(u"own.json"_s, ownExperiment(7));
    const auto ran = sockeye({u"run"_s, u"own.json"_s, u"refused"_s});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.output.contains("step 2, It binds: expected ret 7, seen 0"), ran.output.constData());
    QVERIFY(ran.output.contains("refused "));
}

void TestCliRun::jsonLines()
{
    const auto ran = sockeye({u"run"_s, u"udp-hello"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    const auto objects = objectsIn(ran.output);
    QStringList kinds;
    for (const auto &object : objects)
        kinds << object[u"kind"_s].toString();
    QVERIFY(kinds.contains(u"call"_s) && kinds.contains(u"data"_s) && kinds.contains(u"note"_s));
    const auto found = std::find_if(objects.begin(), objects.end(), [](const QJsonObject &o) {
        return o[u"kind"_s] == u"verdict"_s && o[u"expected"_s] == u"errno EOPNOTSUPP"_s;
    });
    QVERIFY(found != objects.end());
    QCOMPARE((*found)[u"seen"_s].toString(), u"EOPNOTSUPP"_s);
    QCOMPARE((*found)[u"step"_s].toInt(), 3);
    QCOMPARE((*found)[u"holds"_s].toBool(), true);
    const auto whole = std::find_if(objects.begin(), objects.end(), [](const QJsonObject &o) {
        return o[u"kind"_s] == u"verdict"_s && !o.contains(u"step"_s);
    });
    QVERIFY(whole != objects.end());
    QCOMPARE((*whole)[u"verdict"_s].toString(), u"holds"_s);
}

void TestCliRun::keepsTheSession()
{
    QCOMPARE(sockeye({u"run"_s, u"udp-hello"_s, u"--log"_s, u"kept.pcapng"_s}).code, 0);
    const auto shown = sockeye({u"show"_s, u"kept.pcapng"_s});
    QVERIFY(shown.output.contains("experiment udp-hello begins"));
    QVERIFY(shown.output.contains("EOPNOTSUPP"));
}

void TestCliRun::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no JSON") << QByteArray("{\n\"id\" 3}") << QByteArray("line 2, column 6");
    QTest::newRow("an address beyond") << ownExperiment(0).replace("$here:0", "192.0.2.1:0")
                                       << QByteArray("beyond this computer's loopback");
}

void TestCliRun::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    write(u"bad.json"_s, text);
    const auto ran = sockeye({u"run"_s, u"bad.json"_s});
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.output.isEmpty());
    QVERIFY2(ran.errors.contains(said), ran.errors.constData());
    QCOMPARE(sockeye({u"run"_s, u"no-such-experiment"_s}).code, 2);
    QCOMPARE(sockeye({u"run"_s}).code, 2);
}

void TestCliRun::lists()
{
    const auto ran = sockeye({u"list"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    const auto objects = objectsIn(ran.output);
    QVERIFY(objects.size() >= 28);
    for (const auto &object : objects) {
        QCOMPARE(object[u"kind"_s].toString(), u"experiment"_s);
        QCOMPARE(object[u"runs"_s].toBool(), !object.contains(u"why"_s));
    }
    QVERIFY(sockeye({u"list"_s}).output.contains("tcp-half-close"));
}

void TestCliRun::allHold_data()
{
    QTest::addColumn<bool>("asOrdinaryUser");
    QTest::newRow("as whoever runs the tests") << false;
    QTest::newRow("as an ordinary user") << true;
}

void TestCliRun::allHold()
{
    QFETCH(bool, asOrdinaryUser);
    QStringList arguments{u"run"_s, u"--all"_s};
    QString program = kBinary;
    QTemporaryDir home;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (asOrdinaryUser) {
        if (::geteuid() != 0 || QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
            QSKIP("there is no other user to run as");
        arguments =
            QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, kBinary} + arguments;
        program = u"setpriv"_s;
        QVERIFY(QFile::setPermissions(home.path(), QFile::Permissions(0x7777)));
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_STATE_HOME"_s, home.path());
        Child reachable(u"setpriv"_s,
                        QStringList(arguments.mid(0, 3)) + QStringList{u"test"_s, u"-x"_s, kBinary});
        if (reachable.exitCode() != 0)
            QSKIP("an ordinary user cannot reach the program where it was built");
    }
    Child child(program, arguments, home.path(), environment);
    const int code = child.exitCode();
    QVERIFY2(code == 0, child.story().constData());
    QVERIFY(child.errors().contains(" 0 do not"));
    QVERIFY(child.output().count(" holds, ") >= 50);
}

void TestCliRun::exportsAnExperiment_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("C") << QStringList{u"udp-hello"_s, u"--as"_s, u"c"_s} << 0 << QByteArray("int main(void)");
    QTest::newRow("Python") << QStringList{u"own.json"_s, u"--as"_s, u"python"_s} << 0
                            << QByteArray("from socket import *");
    QTest::newRow("no session") << QStringList{u"udp-hello"_s, u"--as"_s, u"csv"_s} << 2
                                << QByteArray("--as c or python");
    QTest::newRow("not a part") << QStringList{u"udp-hello"_s, u"--as"_s, u"c"_s, u"--redact"_s} << 2
                                << QByteArray("as a whole");
    QTest::newRow("a file that is wrong")
        << QStringList{u"none.json"_s, u"--as"_s, u"c"_s} << 1 << QByteArray("cannot be read");
}

void TestCliRun::exportsAnExperiment()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    write(u"own.json"_s, ownExperiment(0));
    const auto ran = sockeye(QStringList{u"export"_s} + arguments);
    QCOMPARE(ran.code, code);
    const auto &where = code == 0 ? ran.output : ran.errors;
    QVERIFY2(where.contains(said), where.constData());
}

void TestCliRun::writesAReport()
{
    QCOMPARE(sockeye({u"run"_s, u"udp-hello"_s, u"--report"_s, u"page.html"_s}).code, 0);
    QFile page(m_folder.filePath(u"page.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("EOPNOTSUPP"));
    const auto two = sockeye({u"run"_s, u"udp-hello"_s, u"refused"_s, u"--report"_s, u"page.html"_s});
    QCOMPARE(two.code, 2);
    QVERIFY(two.errors.contains("one experiment"));
    const auto nowhere = sockeye({u"run"_s, u"udp-hello"_s, u"--report"_s, u"none/page.html"_s});
    QCOMPARE(nowhere.code, 1);
    QVERIFY(nowhere.errors.contains("none/page.html"));
}

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_cli_run.moc"
