// SPDX-License-Identifier: MIT
// Session files by the real binary: what --log wrote, as show and export print it and as tshark reads it; and what
// becomes of files that are torn, hostile or something else.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "tests/support/child.h"

using sockeye::test::Child;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(SOCKEYE_BINARY);
const QByteArray kAsked("ask\0\r\n", 6);
const QByteArray kAnswer("answer\xff", 7);

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneStoryEverywhere();
    void showsOnlyWhatIsAskedFor_data();
    void showsOnlyWhatIsAskedFor();
    void exportsTheBytes();
    void exportsTables();
    void redacts();
    void writesWholeFilesOrNone();
    void readInWireshark_data();
    void readInWireshark();
    void unixInWireshark();
    void refuses_data();
    void refuses();
    void passesDamageOver();
    void survivesHostileFiles();
    void endsQuietlyWithoutReader();
    void helps();

private:
    struct Ran {
        int code;
        QByteArray output, errors;
    };
    Ran run(const QString &program, const QStringList &arguments) const
    {
        Child child(program, arguments, m_folder.path());
        const int code = child.exitCode();
        return {code, child.output(), child.errors()};
    }
    Ran sockeye(const QStringList &arguments) const { return run(kBinary, arguments); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // Listens at `url` until one connection or datagram has been answered, with the session in `name`.pcapng and
    // its JSON lines in m_live.
    void record(const QString &name, const QString &url);

    QTemporaryDir m_folder;
    QMap<QString, QByteArray> m_live;
    QMap<QString, QString> m_ports; // of the listeners
};

void TestCliFiles::record(const QString &name, const QString &url)
{
    Child listener(kBinary,
                   {u"listen"_s, url, u"--reply"_s, u"answer + hex:ff"_s, u"--count"_s, u"1"_s, u"--json"_s,
                    u"--log"_s, name + u".pcapng"_s},
                   m_folder.path());
    QVERIFY2(listener.waitForOutput("\n"), listener.story().constData());
    const QByteArray first = listener.output().left(listener.output().indexOf('\n'));
    const QString local = QJsonDocument::fromJson(first).object()[u"local"].toString();
    m_ports[name] = local.section(u':', -1);
    const QString to = url.startsWith(u"tcp")   ? u"TCP:"_s + local
                       : url.startsWith(u"udp") ? u"UDP:"_s + local
                                                : u"UNIX-CONNECT:"_s + local;
    Child peer(u"socat"_s, {u"-"_s, to}, m_folder.path());
    peer.write(kAsked);
    QVERIFY2(peer.waitForOutputSize(kAnswer.size()), peer.story().constData());
    peer.closeInput();
    QCOMPARE(peer.exitCode(), 0);
    QVERIFY2(listener.exitCode() == 0, listener.story().constData());
    m_live[name] = listener.output().mid(first.size() + 1);
}

void TestCliFiles::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (QStandardPaths::findExecutable(u"socat"_s).isEmpty())
        QSKIP("socat is not installed");
    record(u"tcp4"_s, u"tcp://127.0.0.1:0"_s);
    record(u"tcp6"_s, u"tcp://[::1]:0"_s);
    record(u"udp4"_s, u"udp://127.0.0.1:0"_s);
    record(u"udp6"_s, u"udp://[::1]:0"_s);
    record(u"unix"_s, u"unix:recorded.sock"_s);
}

// Live, shown and exported JSON lines are the same, to the letter.
void TestCliFiles::oneStoryEverywhere()
{
    for (const QString &name : m_live.keys()) {
        const QString file = name + u".pcapng"_s;
        const Ran shown = sockeye({u"show"_s, file, u"--json"_s});
        QCOMPARE(shown.code, 0);
        QCOMPARE(shown.output, m_live[name]);
        const Ran exported = sockeye({u"export"_s, file, u"--as"_s, u"jsonl"_s});
        QCOMPARE(exported.code, 0);
        QCOMPARE(exported.output, m_live[name]);
        QCOMPARE(shown.errors + exported.errors, QByteArray());
        for (const QByteArray &line : shown.output.split('\n'))
            QVERIFY2(line.isEmpty() || QJsonDocument::fromJson(line).isObject(), line.constData());
    }
}

void TestCliFiles::showsOnlyWhatIsAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArrayList>("messages");
    QTest::newRow("kind") << QStringList{u"--kind"_s, u"data"_s}
                          << QByteArrayList{"unix#2 received 6 bytes from (unnamed)  \"ask\\x00\\r\\n\"",
                                            "unix#2 sent 7 bytes to (unnamed)  \"answer\\xff\""};
    QTest::newRow("socket and filter")
        << QStringList{u"--socket"_s, u"unix#2"_s, u"--filter"_s, u"call:recv or call:send"_s}
        << QByteArrayList{"recv(", "unix#2 received", "send(", "unix#2 sent", "recv("};
    QTest::newRow("listener and what it accepted")
        << QStringList{u"--socket"_s, u"unix#1"_s, u"--filter"_s, u"call:listen,accept4"_s}
        << QByteArrayList{"listen(", "accept4("};
    QTest::newRow("nothing") << QStringList{u"--filter"_s, u"len>100"_s} << QByteArrayList{};
}

void TestCliFiles::showsOnlyWhatIsAskedFor()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArrayList, messages);
    const Ran shown = sockeye(QStringList{u"show"_s, u"unix.pcapng"_s} + options);
    QCOMPARE(shown.code, 0);
    const QByteArrayList lines =
        shown.output.isEmpty() ? QByteArrayList() : shown.output.chopped(1).split('\n');
    QCOMPARE(lines.size(), messages.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // "    0.001234  unix#2     message"
        QVERIFY2(lines[i].mid(14, 6) == "unix#1" || lines[i].mid(14, 6) == "unix#2", lines[i].constData());
        QVERIFY2(lines[i].mid(25).startsWith(messages[i]), lines[i].constData());
    }
}

void TestCliFiles::exportsTheBytes()
{
    const QStringList base{u"export"_s,   u"tcp6.pcapng"_s, u"--as"_s, u"raw"_s,
                           u"--socket"_s, u"tcp#2"_s,       u"--dir"_s};
    QCOMPARE(sockeye(base + QStringList{u"in"_s}).output, kAsked);
    QCOMPARE(sockeye(base + QStringList{u"out"_s}).output, kAnswer);
}

void TestCliFiles::exportsTables()
{
    const Ran csv = sockeye({u"export"_s, u"udp4.pcapng"_s, u"--as"_s, u"csv"_s});
    QCOMPARE(csv.code, 0);
    QVERIFY2(csv.output.startsWith("seq,ns,"), csv.output.left(100).constData());
    QCOMPARE(csv.output.count("\r\n"), m_live[u"udp4"_s].count('\n') + 1);
    QVERIFY(csv.output.contains(",61736b000d0a\r\n"));
    const Ran text = sockeye({u"export"_s, u"udp4.pcapng"_s, u"--as"_s, u"text"_s, u"--dir"_s, u"in"_s});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.output.contains("\n    00000000: 6173 6b00 0d0a                           ask...\n"),
             text.output.constData());
    QVERIFY(!text.output.contains("616e 7377"));
}

void TestCliFiles::redacts()
{
    const Ran redacted = sockeye({u"export"_s, u"unix.pcapng"_s, u"--as"_s, u"jsonl"_s, u"--redact"_s});
    QCOMPARE(redacted.code, 0);
    QCOMPARE(redacted.output.count('\n'), m_live[u"unix"_s].count('\n'));
    for (const char *secret : {"61736b", "616e73", "recorded"})
        QVERIFY2(!redacted.output.contains(secret), secret);
}

void TestCliFiles::writesWholeFilesOrNone()
{
    const QStringList base{u"export"_s, u"tcp4.pcapng"_s, u"--as"_s, u"jsonl"_s, u"-o"_s};
    QFile old(path(u"out.jsonl"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QCOMPARE(sockeye(base + QStringList{u"out.jsonl"_s}).code, 0);
    QCOMPARE(contents(path(u"out.jsonl"_s)), m_live[u"tcp4"_s]);
    QCOMPARE(sockeye(base + QStringList{u"/dev/stdout"_s}).output, m_live[u"tcp4"_s]);

    const QByteArray before = contents(path(u"tcp4.pcapng"_s));
    const Ran onto = sockeye(base + QStringList{u"./tcp4.pcapng"_s});
    QCOMPARE(onto.code, 1);
    QCOMPARE(onto.errors,
             QByteArray("sockeye export: the export would take the place of the session itself; give -o "
                        "another name\n"));
    QCOMPARE(contents(path(u"tcp4.pcapng"_s)), before);

    const Ran nowhere = sockeye(base + QStringList{u"/no/such/x"_s});
    QCOMPARE(nowhere.code, 1);
    QCOMPARE(nowhere.errors,
             QByteArray("sockeye export: writing to '/no/such/x' failed: ENOENT, No such file or "
                        "directory; check the folder, its permissions and its space\n"));
    const Ran full = sockeye(base + QStringList{u"/dev/full"_s});
    QCOMPARE(full.code, 1);
    QVERIFY2(full.errors.contains("ENOSPC"), full.errors.constData());
}

void TestCliFiles::readInWireshark_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("ip");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("TCP over IPv4") << u"tcp4"_s << u"tcp"_s << u"ip"_s << QByteArray("127.0.0.1");
    QTest::newRow("TCP over IPv6") << u"tcp6"_s << u"tcp"_s << u"ipv6"_s << QByteArray("::1");
    QTest::newRow("UDP over IPv4") << u"udp4"_s << u"udp"_s << u"ip"_s << QByteArray("127.0.0.1");
    QTest::newRow("UDP over IPv6") << u"udp6"_s << u"udp"_s << u"ipv6"_s << QByteArray("::1");
}

void TestCliFiles::readInWireshark()
{
    QFETCH(QString, name);
    QFETCH(QString, transport);
    QFETCH(QString, ip);
    QFETCH(QByteArray, address);
    if (QStandardPaths::findExecutable(u"tshark"_s).isEmpty())
        QSKIP("tshark is not installed");
    const QStringList file{u"-r"_s, name + u".pcapng"_s};
    const Ran rows = run(u"tshark"_s, file);
    QCOMPARE(rows.code, 0);
    QVERIFY2(!rows.output.contains("alformed") && !rows.output.contains("Dissector bug"),
             rows.output.constData());

    // Every event has its row, and each call reads as strace prints it.
    const Ran infos = run(u"tshark"_s, file + QStringList{u"-T"_s, u"fields"_s, u"-e"_s, u"_ws.col.Info"_s});
    for (const QByteArray &line : m_live[name].chopped(1).split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event[u"kind"].toString() != u"call")
            continue;
        const QByteArray call = (event[u"call"].toString() + u'(' + event[u"args"].toString() + u") = "_s +
                                 QString::number(event[u"ret"].toInt()))
                                    .toUtf8();
        QVERIFY2(infos.output.contains(call), call.constData());
    }

    const Ran fields =
        run(u"tshark"_s, file + QStringList{u"-Y"_s, transport == u"tcp" ? u"tcp.len > 0"_s : u"udp"_s,
                                            u"-o"_s, u"udp.check_checksum:TRUE"_s, u"-T"_s, u"fields"_s,
                                            u"-e"_s, ip + u".src"_s, u"-e"_s, ip + u".dst"_s, u"-e"_s,
                                            transport + u".srcport"_s, u"-e"_s, transport + u".dstport"_s,
                                            u"-e"_s, u"data.data"_s, u"-e"_s, u"udp.checksum.status"_s});
    const QByteArrayList packets = fields.output.trimmed().split('\n');
    QCOMPARE(packets.size(), 2);
    const QByteArrayList in = packets[0].split('\t'), out = packets[1].split('\t');
    QCOMPARE(in.mid(0, 2), (QByteArrayList{address, address}));
    QCOMPARE(in.value(3), m_ports[name].toLatin1());
    QCOMPARE(out.value(2), in.value(3));
    QCOMPARE(out.value(3), in.value(2));
    QCOMPARE(in.value(4), kAsked.toHex());
    QCOMPARE(out.value(4), kAnswer.toHex());
    if (name == u"udp6")
        QCOMPARE(in.value(5), QByteArray("1")); // good; over IPv4 none is fine too

    const Ran followed =
        run(u"tshark"_s, file + QStringList{u"-q"_s, u"-z"_s, u"follow,"_s + transport + u",raw,0"_s});
    QVERIFY2(followed.output.contains('\n' + kAsked.toHex() + "\n\t" + kAnswer.toHex() + "\n=="),
             followed.output.constData());
    if (transport == u"tcp") {
        const Ran ascii = run(u"tshark"_s, file + QStringList{u"-q"_s, u"-z"_s, u"follow,tcp,ascii,0"_s});
        QVERIFY2(ascii.output.contains("\n6\nask.") && ascii.output.contains("\n\t7\nanswer."),
                 ascii.output.constData());
    }
}

void TestCliFiles::unixInWireshark()
{
    if (QStandardPaths::findExecutable(u"tshark"_s).isEmpty())
        QSKIP("tshark is not installed");
    const Ran fields = run(u"tshark"_s, {u"-r"_s, u"unix.pcapng"_s, u"-Y"_s, u"data"_s, u"-T"_s, u"fields"_s,
                                         u"-e"_s, u"_ws.col.Protocol"_s, u"-e"_s, u"data.data"_s});
    QCOMPARE(fields.output, "UNIX\t" + kAsked.toHex() + "\nUNIX\t" + kAnswer.toHex() + '\n');
}

void TestCliFiles::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("errors");
    const QByteArray notOne =
        "' is not a session of Sockeye; name a file that --log or the window has written\n";
    QTest::newRow("missing")
        << QStringList{u"show"_s, u"missing"_s}
        << QByteArray("sockeye show: 'missing' cannot be read: ENOENT, No such file or directory; "
                      "check the name and the folder\n");
    QTest::newRow("folder") << QStringList{u"show"_s, u"/tmp"_s}
                            << QByteArray(
                                   "sockeye show: '/tmp' cannot be read: EISDIR, Is a directory; name a "
                                   "session file in it\n");
    QTest::newRow("device") << QStringList{u"export"_s, u"/dev/null"_s, u"--as"_s, u"csv"_s}
                            << QByteArray(
                                   "sockeye export: '/dev/null' cannot be read: ESPIPE, Illegal seek; a pipe "
                                   "or a device is not enough, copy it into a file first\n");
    QTest::newRow("empty") << QStringList{u"show"_s, u"empty"_s} << "sockeye show: 'empty" + notOne;
    QTest::newRow("text") << QStringList{u"show"_s, u"text"_s} << "sockeye show: 'text" + notOne;
    QTest::newRow("another's pcapng")
        << QStringList{u"show"_s, u"foreign"_s} << "sockeye show: 'foreign" + notOne;
    QTest::newRow("no such socket") << QStringList{u"show"_s, u"tcp4.pcapng"_s, u"--socket"_s, u"udp#1"_s}
                                    << QByteArray(
                                           "sockeye show: 'udp#1' is not in 'tcp4.pcapng'; its sockets are "
                                           "tcp#1, tcp#2\n");
}

void TestCliFiles::refuses()
{
    QFETCH(QStringList, arguments);
    const auto make = [this](const QString &name, const QByteArray &bytes) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(make(u"empty"_s, {}));
    QVERIFY(make(u"text"_s, "These are no octets of a session.\n"));
    // A section header without a word of ours, and an Ethernet interface.
    QVERIFY(make(u"foreign"_s, QByteArray::fromHex("0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000"
                                                   "01000000140000000100000000000400"
                                                   "14000000")));
    const Ran ran = sockeye(arguments);
    QCOMPARE(ran.code, 1);
    QTEST(ran.errors, "errors");
    QCOMPARE(ran.output, QByteArray());
}

// A file cut off anywhere shows every whole event before the cut, and says how much was lost.
void TestCliFiles::passesDamageOver()
{
    const QByteArray whole = contents(path(u"tcp4.pcapng"_s));
    const QByteArray all = sockeye({u"show"_s, u"tcp4.pcapng"_s, u"--json"_s}).output;
    qsizetype shownBefore = 0;
    for (int part = 1; part < 12; ++part) {
        QFile torn(path(u"torn"_s));
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write(whole.left(whole.size() * part / 12 - 1));
        torn.close();
        const Ran ran = sockeye({u"show"_s, u"torn"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.errors.constData());
        QByteArrayList lines = ran.output.split('\n');
        lines.removeLast();
        if (!lines.isEmpty() && lines.last().contains("\"kind\":\"gap\"")) {
            lines.removeLast();
            QVERIFY2(ran.errors.contains("' are damaged and were passed over; the rest is whole\n"),
                     ran.errors.constData());
        }
        const QByteArray events = lines.isEmpty() ? QByteArray() : lines.join('\n') + '\n';
        QVERIFY2(all.startsWith(events), events.constData());
        QVERIFY(events.size() >= shownBefore);
        shownBefore = events.size();
    }
    QVERIFY(shownBefore > all.size() / 2);
}

void TestCliFiles::survivesHostileFiles()
{
    const QByteArray whole = contents(path(u"tcp4.pcapng"_s));
    quint32 state = 7;
    const auto random = [&state] { return state = state * 1664525 + 1013904223; };
    for (int round = 0; round < 40; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 1 + round / 4; ++i)
            bytes[static_cast<qsizetype>(random() >> 8) % bytes.size()] = static_cast<char>(random() >> 24);
        QFile file(path(u"hostile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        for (const QStringList &arguments : {QStringList{u"show"_s, u"hostile"_s},
                                             QStringList{u"export"_s, u"hostile"_s, u"--as"_s, u"text"_s}}) {
            const Ran ran = sockeye(arguments);
            QVERIFY2(ran.code == 0 || ran.code == 1, ran.errors.constData());
            QVERIFY2(ran.errors.count('\n') <= 1, ran.errors.constData());
        }
        QCOMPARE(contents(path(u"hostile"_s)), bytes);
    }
}

void TestCliFiles::endsQuietlyWithoutReader()
{
    for (const QString &words : {u"show tcp4.pcapng"_s, u"export tcp4.pcapng --as csv"_s, u"--help"_s}) {
        const Ran ran =
            run(u"sh"_s, {u"-c"_s, u"{ \"$0\" %1; echo ended $? >&2; } | true"_s.arg(words), kBinary});
        QCOMPARE(ran.errors, QByteArray("ended 0\n"));
    }
    const Ran full = run(u"sh"_s, {u"-c"_s, u"\"$0\" show tcp4.pcapng > /dev/full"_s, kBinary});
    QCOMPARE(full.code, 1);
    QCOMPARE(full.errors,
             QByteArray("sockeye show: writing to standard output failed: ENOSPC, No space left on "
                        "device; free some space or write elsewhere\n"));
}

void TestCliFiles::helps()
{
    QVERIFY(sockeye({u"--version"_s}).output.startsWith("sockeye 0."));
    const Ran help = sockeye({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const QString &word : {u"listen"_s, u"connect"_s, u"send"_s, u"show"_s, u"export"_s}) {
        QVERIFY(help.output.contains("  sockeye " + word.toLatin1() + ' '));
        const Ran ran = sockeye({word, u"--help"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.output.startsWith("sockeye " + word.toLatin1() + ' '));
        QCOMPARE(ran.errors, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestCliFiles)

#include "tst_cli_files.moc"
