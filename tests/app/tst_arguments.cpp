// SPDX-License-Identifier: MIT
// What the words of the command line make of their arguments: what they would do, or the sentence that refuses.
#include <QtTest/QTest>

#include "app/commandline.h"
#include "app/commands/connectcommand.h"
#include "app/commands/exportcommand.h"
#include "app/commands/listencommand.h"
#include "app/commands/sendcommand.h"
#include "app/commands/showcommand.h"

using namespace sockeye;

namespace {

using Words = std::vector<std::string>;

struct Word {
    const WordSpec &(*spec)();
    std::unique_ptr<CommandWord> (*make)(Arguments &);
};

constexpr std::array kWords{
    Word{ListenCommand::spec, ListenCommand::make}, Word{ConnectCommand::spec, ConnectCommand::make},
    Word{SendCommand::spec, SendCommand::make}, Word{ShowCommand::spec, ShowCommand::make},
    Word{ExportCommand::spec, ExportCommand::make}};

struct Made {
    std::unique_ptr<CommandWord> command;
    std::optional<CommandFault> fault;
};

Made make(const Words &words)
{
    for (const Word &word : kWords) {
        if (word.spec().name != words.front())
            continue;
        Arguments arguments(word.spec(), std::span(words).subspan(1));
        auto command = arguments.fault() ? nullptr : word.make(arguments);
        return {std::move(command), arguments.fault()};
    }
    return {nullptr, CommandFault{"no such word"}};
}

// All that a request says, in one line.
QByteArray render(const OpenRequest &request)
{
    constexpr std::array kRoles{"listen", "connect", "datagram"};
    std::string text = kRoles.at(static_cast<std::size_t>(request.role));
    text += ' ' + request.url.text() + ", " + policyText(request.policy) + ", backlog " +
            std::to_string(request.backlog);
    for (const auto *options : {&request.options, &request.afterBind})
        for (const SetOptionCall &option : *options)
            text += ", " + std::to_string(option.level) + '/' + std::to_string(option.name);
    if (request.local.family() != Family::None)
        text += ", from " + request.local.text();
    text += ", within " + std::to_string(request.connectTimeout.count()) + " ms, trying for " +
            std::to_string(request.retryFor.count()) + " ms";
    return QByteArray::fromStdString(text);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void opens_data();
    void opens();
    void sends_data();
    void sends();
    void belongs_data();
    void belongs();
    void helpNamesEverything();
};

void TestArguments::refuses_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<int>("code");
    const auto row = [](const Words &words, QByteArray sentence, ExitCode code = ExitCode::Misused) {
        std::string name;
        for (const std::string &word : words)
            name += word + ' ';
        QTest::newRow(name.c_str()) << words << sentence << int(code);
    };
    row({"listen"}, "URL is missing; for example: sockeye listen tcp://127.0.0.1:7000 --echo");
    row({"send", "udp://127.0.0.1:9"}, "BYTES is missing; for example: sockeye send udp://127.0.0.1:9000 "
                                       "'u16be:7 + hello\\n' --repeat 10 --rate 5/s");
    row({"listen", "tcp://127.0.0.1:0", "extra"},
        "'extra' is one argument too many; an argument with spaces needs quotes");
    row({"listen", "tcp://127.0.0.1:0", "--ecko"},
        "'--ecko' is not an option of 'listen'; 'sockeye listen --help' lists those there are");
    row({"listen", "tcp://127.0.0.1:0", "-x"},
        "'-x' is not an option of 'listen'; 'sockeye listen --help' lists those there are");
    row({"listen", "tcp://127.0.0.1:70000"}, "port 70000 does not exist; ports go from 0 to 65535");
    row({"listen", "http://127.0.0.1:80"},
        "'http' is not a kind of socket; use tcp://, udp://, unix:, unix-dgram: or unix-seqpacket:");
    row({"connect", "tcp://::1:80"},
        "'::1:80' is not an address; IPv6 addresses go in brackets, like tcp://[::1]:7000");
    row({"connect", "tcp://127.0.0.1"},
        "'tcp://127.0.0.1' names no port; add one, like :7000, or :0 to let the kernel choose");
    row({"connect", ""}, "nothing was given; give a value");
    row({"listen", "tcp://127.0.0.1:0", "--echo", "--discard"},
        "--echo and --discard exclude each other; choose one");
    row({"listen", "tcp://127.0.0.1:0", "--count"}, "--count needs a value; write --count N");
    row({"listen", "tcp://127.0.0.1:0", "--count", "0"},
        "--count takes a whole number from 1 to 1000000000000, not '0'");
    row({"listen", "tcp://127.0.0.1:0", "--count", "-1"},
        "--count takes a whole number from 1 to 1000000000000, not '-1'");
    row({"listen", "tcp://127.0.0.1:0", "--count", "1e3"},
        "--count takes a whole number from 1 to 1000000000000, not '1e3'");
    row({"listen", "tcp://127.0.0.1:0", "--count=99999999999999999999"},
        "--count takes a whole number from 1 to 1000000000000, not '99999999999999999999'");
    row({"listen", "tcp://127.0.0.1:0", "--backlog", "65536"},
        "--backlog takes a whole number from 0 to 65535, not '65536'");
    row({"listen", "udp://127.0.0.1:0", "--backlog", "5"},
        "--backlog is for connections, and datagrams have none; leave it out");
    row({"listen", "tcp://127.0.0.1:0", "--for", "soon"},
        "--for takes a number of seconds, like 10 or 0.5, not 'soon'");
    row({"listen", "tcp://127.0.0.1:0", "--for", "0"},
        "--for takes a number of seconds, like 10 or 0.5, not '0'");
    row({"listen", "tcp://127.0.0.1:0", "--for", "nan"},
        "--for takes a number of seconds, like 10 or 0.5, not 'nan'");
    row({"listen", "tcp://127.0.0.1:0", "--for", "1", "--for", "2"}, "--for was given twice; give it once");
    row({"listen", "tcp://127.0.0.1:0", "--echo=yes"}, "--echo takes no value; write --echo alone");
    row({"listen", "tcp://127.0.0.1:0", "--reply", "hex:1"},
        "--reply: '1' has a digit left over; write two digits for each byte");
    row({"connect", "tcp://127.0.0.1:1", "--send", "a\\qb"},
        "--send: '\\q' at 1 is not an escape; use \\n \\r \\t \\0 \\\\ \\xHH");
    row({"connect", "tcp://127.0.0.1:1", "--send", "ok", "--send", "u16be:65536"},
        "--send: 65536 does not fit; choose a wider type or a smaller number");
    row({"connect", "tcp://127.0.0.1:1", "--send", "@/no/such"},
        "--send: the file '/no/such' cannot be read; check that it exists and that you may read it",
        ExitCode::Failed);
    row({"connect", "tcp://127.0.0.1:1", "--expect", ""}, "--expect needs at least one byte to wait for");
    row({"connect", "tcp://127.0.0.1:1", "--half-close"},
        "--half-close goes with --send; without it the end of standard input does the same");
    row({"connect", "tcp://127.0.0.1:1", "--for", "1", "--expect", "x"},
        "--for and --expect exclude each other; --timeout says how long to wait for what is expected");
    row({"send", "udp://127.0.0.1:1", "hex:zz"},
        "BYTES: 'z' at 4 is not a hexadecimal digit; use 0-9 and a-f");
    row({"send", "udp://127.0.0.1:1", "x", "--rate", "fast"},
        "--rate takes how many a second, like 100/s, not 'fast'");
    row({"send", "udp://127.0.0.1:1", "x", "--rate", "0/s"},
        "--rate takes how many a second, like 100/s, not '0/s'");
    row({"show"}, "FILE is missing; for example: sockeye show ping.pcapng --kind call");
    row({"show", "f", "--kind", "cal"}, "'cal' is not a kind of event; use call, data, state, drop, sample, "
                                        "segment, resolve, note, mark or gap");
    row({"show", "f", "--filter", "len>x"}, "--filter: 'x' is not a number");
    row({"export", "f"}, "--as is missing; say --as csv, jsonl, text, raw, c or python");
    row({"export", "f", "--as", "ruby"},
        "'ruby' is not a form to export to; use csv, jsonl, text, raw, c or python");
    row({"export", "f", "--as", "raw"},
        "--as raw takes the bytes of one direction of one socket; say --socket NAME and --dir in or out");
    row({"export", "f", "--as", "csv", "--dir", "up"}, "--dir takes 'in' or 'out', not 'up'");
    row({"export", "f", "--as", "raw", "--socket", "tcp#1", "--dir", "in", "--redact"},
        "--redact leaves nothing of --as raw; choose another form, or leave --redact out");
    row({"export", "f", "--as", "csv", "-o", ""}, "-o needs the name of a file");
}

void TestArguments::refuses()
{
    QFETCH(Words, words);
    const Made made = make(words);
    QVERIFY(made.fault);
    QTEST(QByteArray::fromStdString(made.fault->sentence), "sentence");
    QTEST(int(made.fault->code), "code");
    QVERIFY(!made.command);
}

void TestArguments::opens_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QByteArray>("request");
    const auto row = [](const Words &words, QByteArray request) {
        QTest::newRow((words[0] + ' ' + words[1] + ' ' + words.back()).c_str()) << words << request;
    };
    // SO_REUSEADDR is option 2 of level 1, a group is joined by option 35 of level 0 or 20 of level 41.
    row({"listen", "tcp://127.0.0.1:0"},
        "listen tcp://127.0.0.1:0, read, backlog 128, 1/2, within 10000 ms, trying for 0 ms");
    row({"listen", "--echo", "--backlog=0", "tcp://[::1]:7000"},
        "listen tcp://[::1]:7000, echo, backlog 0, 1/2, within 10000 ms, trying for 0 ms");
    row({"listen", "unix:a.sock", "--reply", "u16be:7 + ok", "--limit", "3"},
        "listen unix:a.sock, fixed reply of 4 bytes, limit 3, backlog 128, within 10000 ms, trying for 0 ms");
    // As many connections are taken as are counted, but no more than the limit says.
    row({"listen", "tcp://127.0.0.1:0", "--chargen", "--count", "2"},
        "listen tcp://127.0.0.1:0, chargen, limit 2, backlog 128, 1/2, within 10000 ms, trying for 0 ms");
    row({"listen", "tcp://127.0.0.1:0", "--daytime", "--limit", "1", "--count", "2"},
        "listen tcp://127.0.0.1:0, daytime, limit 1, backlog 128, 1/2, within 10000 ms, trying for 0 ms");
    row({"listen", "udp://127.0.0.1:9", "--discard", "--count", "2"},
        "datagram udp://127.0.0.1:9, discard, backlog 128, within 10000 ms, trying for 0 ms");
    row({"listen", "udp://239.1.2.3:9"},
        "datagram udp://239.1.2.3:9, read, backlog 128, 1/2, 0/35, within 10000 ms, trying for 0 ms");
    row({"listen", "udp://[ff02::1%1]:9"},
        "datagram udp://[ff02::1%1]:9, read, backlog 128, 1/2, 41/20, within 10000 ms, trying for 0 ms");
    row({"connect", "tcp://localhost:7000", "--retry", "1.5", "--timeout", "0.25"},
        "connect tcp://localhost:7000, read, backlog 128, within 250 ms, trying for 1500 ms");
    row({"connect", "unix-dgram:d.sock", "--send", ""},
        "connect unix-dgram:d.sock, read, backlog 128, from (unnamed), within 10000 ms, trying for 0 ms");
    row({"connect", "unix-seqpacket:@q", "--send=-x", "--expect", "--half-close"},
        "connect unix-seqpacket:@q, read, backlog 128, within 10000 ms, trying for 0 ms");
}

void TestArguments::opens()
{
    QFETCH(Words, words);
    const Made made = make(words);
    QVERIFY2(made.command, made.fault ? made.fault->sentence.c_str() : "");
    const auto *listen = dynamic_cast<const ListenCommand *>(made.command.get());
    const auto *connect = dynamic_cast<const ConnectCommand *>(made.command.get());
    QVERIFY(listen || connect);
    QTEST(render(listen ? listen->request() : connect->request()), "request");
}

void TestArguments::sends_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<quint64>("repeat");
    QTest::addColumn<qint64>("intervalNs");
    const std::string to = "udp://127.0.0.1:9";
    QTest::newRow("text") << Words{"send", to, "a\\n"} << QByteArray("a\n") << quint64(1) << qint64(0);
    QTest::newRow("empty") << Words{"send", to, ""} << QByteArray("") << quint64(1) << qint64(0);
    QTest::newRow("begins with a hyphen")
        << Words{"send", to, "--", "-x"} << QByteArray("-x") << quint64(1) << qint64(0);
    QTest::newRow("a hyphen") << Words{"send", to, "-"} << QByteArray("-") << quint64(1) << qint64(0);
    QTest::newRow("rate") << Words{"send", "--repeat", "3", "--rate", "20/s", to, "hex:DE AD"}
                          << QByteArray("\xde\xad") << quint64(3) << qint64(50'000'000);
    QTest::newRow("slow rate") << Words{"send", to, "x", "--rate=0.5"} << QByteArray("x") << quint64(1)
                               << qint64(2'000'000'000);
}

void TestArguments::sends()
{
    QFETCH(Words, words);
    const Made made = make(words);
    QVERIFY2(made.command, made.fault ? made.fault->sentence.c_str() : "");
    const auto *send = dynamic_cast<const SendCommand *>(made.command.get());
    QVERIFY(send);
    const auto text = textOf(*send->sendCall().payload);
    QTEST(QByteArray(text.data(), qsizetype(text.size())), "payload");
    QTEST(quint64(send->sendCall().repeat), "repeat");
    QTEST(qint64(send->sendCall().interval.count()), "intervalNs");
}

void TestArguments::belongs_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<bool>("here");
    QTest::newRow("word") << QByteArray("listen") << true;
    QTest::newRow("misspelt word") << QByteArray("lisen") << true;
    QTest::newRow("help") << QByteArray("--help") << true;
    QTest::newRow("short help") << QByteArray("-h") << true;
    QTest::newRow("version") << QByteArray("--version") << true;
    QTest::newRow("unknown option") << QByteArray("--bad-option") << true;
    QTest::newRow("window's option") << QByteArray("--listen") << false;
    QTest::newRow("window's option with value") << QByteArray("--connect=tcp://127.0.0.1:1") << false;
    QTest::newRow("Qt's option") << QByteArray("-platform") << false;
    QTest::newRow("file that is there") << QByteArray("/dev/null") << false;
    QTest::newRow("file that is not there") << QByteArray("ping.pcapng") << false;
}

void TestArguments::belongs()
{
    QFETCH(QByteArray, first);
    QByteArray name("sockeye");
    char *words[] = {name.data(), first.data(), nullptr};
    QTEST(isCommandLine(2, words), "here");
    QVERIFY(!isCommandLine(1, words));
}

// --help and the reader of arguments work from one table; this guards its shape.
void TestArguments::helpNamesEverything()
{
    for (const Word &word : kWords) {
        const WordSpec &spec = word.spec();
        const std::string help = spec.help();
        QVERIFY2(help.find("\nExample: sockeye " + std::string(spec.name) + ' ') != std::string::npos,
                 help.c_str());
        for (const OptionSpec &option : spec.options) {
            QVERIFY2(help.find("  " + std::string(option.name) + ' ') != std::string::npos, help.c_str());
            QVERIFY2(!option.meaning.empty(), option.name.data());
        }
    }
}

QTEST_APPLESS_MAIN(TestArguments)

#include "tst_arguments.moc"
