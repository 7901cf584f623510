// SPDX-License-Identifier: MIT
#include <QTest>
#include <fmt/format.h>

#include "app/windowarguments.h"

using namespace sockeye;

namespace {

QString textOf(const WindowArguments &wanted)
{
    std::string text;
    for (const SocketUrl &url : wanted.listen)
        text += fmt::format("listen {}; ", url.text());
    for (const SocketUrl &url : wanted.connect)
        text += fmt::format("connect {}; ", url.text());
    if (!wanted.log.empty())
        text += fmt::format("log {}; ", wanted.log);
    for (const std::string &file : wanted.files)
        text += fmt::format("open {}; ", file);
    for (const std::string &file : wanted.experiments)
        text += fmt::format("experiment {}; ", file);
    return QString::fromStdString(text + (wanted.wantsSession() ? "session" : "no session"));
}

} // namespace

class TestWindowArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &arguments, const char *expected) {
            QTest::newRow(name) << arguments << QString::fromUtf8(expected);
        };
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        row("nothing", {}, "session");
        row("both ways of writing", {s("--listen"), s("tcp://127.0.0.1:7000"), s("--connect=:7000")},
            "listen tcp://127.0.0.1:7000; connect tcp://127.0.0.1:7000; session");
        row("several and a log",
            {s("--listen"), s("unix:a"), s("--listen"), s("udp://[::1]:9"), s("--log"), s("x.pcapng")},
            "listen unix:a; listen udp://[::1]:9; log x.pcapng; session");
        row("a file", {s("a.pcapng")}, "open a.pcapng; no session");
        row("an experiment", {s("mine.json")}, "experiment mine.json; session");
        row("a file and an experiment", {s("a.pcapng"), s("b.json")},
            "open a.pcapng; experiment b.json; session");
        row("a file and a socket", {s("a.pcapng"), s("--listen"), s(":1")},
            "listen tcp://127.0.0.1:1; open a.pcapng; session");
        row("bad port", {s("--listen"), s("tcp://127.0.0.1:70000")},
            "--listen: port 70000 does not exist; ports go from 0 to 65535");
        row("no URL", {s("--connect")}, "--connect needs a URL after it");
        row("no file", {s("--log")}, "--log needs a file after it");
        row("two logs", {s("--log=a"), s("--log=b")},
            "--log is given twice; a session is recorded in one file");
        row("unknown", {s("--echo")}, "'--echo' is not an option; 'sockeye --help' lists those there are");
    }

    void parse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, expected);
        std::vector<std::string> words;
        for (const QString &argument : arguments)
            words.push_back(argument.toStdString());
        const auto wanted = WindowArguments::parse(words);
        QCOMPARE(wanted ? textOf(*wanted) : QString::fromStdString(wanted.error()), expected);
    }
};

QTEST_APPLESS_MAIN(TestWindowArguments)
#include "tst_windowarguments.moc"
