// SPDX-License-Identifier: MIT
// Captures of others: in every form the formats allow, damaged at every octet, and against what tshark reads in files
// of Wireshark's own tools.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include "core/base/filesource.h"
#include "core/bytes/hex.h"
#include "core/journal/capturefile.h"
#include "core/journal/capturelist.h"
#include "core/journal/framepayload.h"
#include "core/journal/pcapng.h"

using namespace sockeye;

namespace {

// Octets of either byte order, one number after the other.
struct Writer {
    bool isBig = false;
    QByteArray made;

    template<typename T>
    Writer &put(T value)
    {
        value = isBig ? qToBigEndian(value) : qToLittleEndian(value);
        made.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    Writer &put16(std::uint16_t value) { return put(value); }
    Writer &put32(std::uint32_t value) { return put(value); }
    Writer &put(const QByteArray &octets)
    {
        made += octets;
        return *this;
    }
    Writer &block(std::uint32_t type, QByteArray body)
    {
        body.append(QByteArray((4 - body.size() % 4) % 4, '\0'));
        const auto length = static_cast<std::uint32_t>(body.size()) + 12;
        return put32(type).put32(length).put(body).put32(length);
    }
    Writer part() const { return {isBig, {}}; }

    Writer &section()
    {
        auto body = part();
        body.put32(0x1a2b3c4d).put16(1).put16(0).put(std::uint64_t{~std::uint64_t{0}});
        return block(0x0a0d0d0a, body.made);
    }
    Writer &interface(std::uint16_t link, std::uint32_t snap, const QByteArray &options = {})
    {
        auto body = part();
        body.put16(link).put16(0).put32(snap).put(options);
        return block(1, body.made);
    }
    Writer &packet(std::uint32_t interface, std::uint64_t time, const QByteArray &frame,
                   std::uint32_t wireLength = 0)
    {
        auto body = part();
        const auto size = static_cast<std::uint32_t>(frame.size());
        body.put32(interface).put32(std::uint32_t(time >> 32)).put32(std::uint32_t(time)).put32(size);
        body.put32(std::max(size, wireLength)).put(frame);
        return block(6, body.made);
    }
    QByteArray option(std::uint16_t code, const QByteArray &value) const
    {
        auto written = part();
        written.put16(code).put16(static_cast<std::uint16_t>(value.size()));
        return written.made + value + QByteArray((4 - value.size() % 4) % 4, '\0');
    }
};

constexpr std::int64_t kSecond = 1'000'000'000;

QByteArray classic(bool isBig, bool isNano, std::uint16_t link, std::uint32_t fraction,
                   const QByteArray &frame)
{
    Writer file{isBig, {}};
    file.put32(isNano ? 0xa1b23c4d : 0xa1b2c3d4).put16(2).put16(4).put32(0).put32(0).put32(65535).put32(link);
    file.put32(1'700'000'000).put32(fraction).put32(static_cast<std::uint32_t>(frame.size())).put32(100);
    return file.put(frame).made;
}

std::shared_ptr<const Bytes> shared(const QByteArray &octets)
{
    return std::make_shared<const Bytes>(octets.begin(), octets.end());
}

// "time link captured/wire octets", a line a frame, and the fault if there is one.
QByteArray dump(const QByteArray &octets)
{
    const MemorySource source(shared(octets));
    CaptureFile file(source);
    QByteArray lines;
    while (const auto frame = file.next()) {
        lines += (frame->unixNs ? QByteArray::number(qlonglong(*frame->unixNs)) : "-") + ' ' +
                 QByteArray::number(frame->linkType) + ' ' + QByteArray::number(frame->captured) + '/' +
                 QByteArray::number(qulonglong(frame->wireLength)) + ' ' +
                 QByteArray::fromStdString(toHex(frame->octets)) + '\n';
        const auto at = static_cast<qsizetype>(frame->offset);
        if (octets.mid(at, frame->captured) !=
            QByteArray(reinterpret_cast<const char *>(frame->octets.data()),
                       static_cast<qsizetype>(frame->octets.size())))
            lines += "not where it is said to be\n";
    }
    if (file.fault() != CaptureFault::None)
        lines += "fault " + QByteArray::number(int(file.fault())) + " at " +
                 QByteArray::number(qulonglong(file.place())) + '\n';
    return lines;
}

QByteArray faultLine(CaptureFault fault, int at)
{
    return "fault " + QByteArray::number(int(fault)) + " at " + QByteArray::number(at) + '\n';
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return program.toUtf8() + " failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

} // namespace

class TestCaptureFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void everyLengthEndsInAFrameOrAFault();
    void stops();
    void filesOfOtherKindsAreRefused();
    void whatCannotBeReadIsNotTorn();
    void aFileKeepsItsErrno();
    void agreesWithTshark_data();
    void agreesWithTshark();
};

void TestCaptureFile::reads_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray frame("abc");
    for (const bool isBig : {false, true}) {
        const auto row = [isBig](const char *name, const QByteArray &file, const QByteArray &expected) {
            QTest::addRow("%s, %s", name, isBig ? "big" : "little") << file << expected;
        };
        row("microseconds", classic(isBig, false, 1, 123456, frame), "1700000000123456000 1 3/100 616263\n");
        row("nanoseconds", classic(isBig, true, 276, 123456789, frame),
            "1700000000123456789 276 3/100 616263\n");
        const Writer start{isBig, {}};
        auto file = start;
        row("no frames", file.section().made, "");
        file = start;
        file.section().interface(1, 0).packet(0, 1'700'000'000'123'456, frame, 9);
        row("pcapng", file.made, "1700000000123456000 1 3/9 616263\n");
        file = start;
        file.section()
            .interface(101, 0, file.option(2, "eth0") + file.option(9, "\x09") + file.option(0, {}))
            .interface(1, 0, file.option(9, "\x8a")) // 1/1024 s
            .interface(1, 0, file.option(14, file.part().put(std::uint64_t{1'700'000'000}).made))
            .interface(1, 0, file.option(9, "\x7f"))
            .block(0xbad, "unknown")
            .packet(0, 1'700'000'000'123'456'789, "1")
            .packet(1, 1'700'000'000ull * 1024 + 512, "2")
            .packet(2, 5, "3")
            .packet(3, 5, "4");
        row("resolutions", file.made,
            "1700000000123456789 101 1/1 31\n1700000000500000000 1 1/1 32\n1700000000000005000 1 1/1 33\n"
            "- 1 1/1 34\n");
        file = start;
        file.section().interface(1, 2).block(3, file.part().put32(5).put(QByteArray("ab")).made);
        row("a simple packet, cut by the interface", file.made, "- 1 2/5 6162\n");
        file = start;
        auto old = file.part();
        old.put16(0).put16(7).put32(0).put32(1'000'000).put32(3).put32(3).put(frame);
        file.section().interface(1, 0).block(2, old.made);
        row("the obsolete packet block", file.made, "1000000000 1 3/3 616263\n");
        file = start;
        file.section().interface(1, 0).packet(0, 1, "a");
        Writer other{!isBig, {}};
        other.section().interface(113, 0).packet(0, 2, "b");
        row("two sections, of either order", file.made + other.made, "1000 1 1/1 61\n2000 113 1/1 62\n");
    }
}

void TestCaptureFile::reads()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    QCOMPARE(dump(file), expected);
}

void TestCaptureFile::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &file, CaptureFault fault, int at) {
        QTest::newRow(name) << file << faultLine(fault, at);
    };
    row("nothing", "", CaptureFault::NotACapture, 0);
    row("text", "hello, world", CaptureFault::NotACapture, 0);
    row("gzip", QByteArray::fromHex("1f8b0800"), CaptureFault::Compressed, 0);
    row("zstd", QByteArray::fromHex("28b52ffd"), CaptureFault::Compressed, 0);
    row("half a header", classic(false, false, 1, 0, "x").left(20), CaptureFault::Torn, 0);
    auto strange = classic(false, false, 1, 0, "x");
    strange[4] = 9;
    row("a version there is not", strange, CaptureFault::UnknownVersion, 0);
    auto huge = classic(false, false, 1, 0, "x");
    huge.replace(32, 4, QByteArray::fromHex("ffffff7f"));
    row("2 GiB", huge, CaptureFault::BadLength, 24);
    huge.replace(32, 4, QByteArray::fromHex("02000000"));
    row("one octet short", huge, CaptureFault::Torn, 24);

    Writer file;
    file.section();
    const auto at = static_cast<int>(file.made.size());
    row("no interface", Writer(file).packet(0, 1, "x").made, CaptureFault::NoInterface, at);
    row("a length of 8", Writer(file).put32(1).put32(8).put32(8).made, CaptureFault::BadLength, at);
    row("a length of 13", Writer(file).put32(9).put32(13).put(QByteArray(12, 'x')).made,
        CaptureFault::BadLength, at);
    row("a block of 4 GiB", Writer(file).put32(9).put32(0xfffffffc).put32(0).made, CaptureFault::Torn, at);
    row("a packet of 4 GiB", Writer(file).put32(6).put32(0xfffffffc).put32(0).made, CaptureFault::BadLength,
        at);
    row("an interface of nothing", Writer(file).block(1, {}).made, CaptureFault::BadLength, at);
    auto torn = Writer(file).section().made;
    torn.replace(at + 8, 4, "????");
    row("a byte order there is not", torn, CaptureFault::BadByteOrder, at);
    Writer with = Writer(file).interface(1, 0);
    auto body = Writer();
    body.put32(0).put32(0).put32(0).put32(8).put32(8).put(QByteArray("abcd"));
    row("more captured than there is", Writer(with).block(6, body.made).made, CaptureFault::BadLength,
        static_cast<int>(with.made.size()));
}

void TestCaptureFile::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    QCOMPARE(dump(file), expected);
}

// A file cut anywhere has the frames that are whole, and says that it is torn unless it ends behind one of them.
void TestCaptureFile::everyLengthEndsInAFrameOrAFault()
{
    Writer file;
    file.section().interface(1, 0).packet(0, 1, "abcd").packet(0, 2, "efgh");
    int whole = 0;
    for (qsizetype length = 4; length <= file.made.size(); ++length) {
        const QByteArray said = dump(file.made.left(length));
        const auto frames = said.count("1 4/4");
        QVERIFY(frames >= whole);
        whole = static_cast<int>(frames);
        const bool isWhole = length == 28 || length == 48 || length == 84 || length == 120;
        QVERIFY2(said.contains("fault") != isWhole, said);
    }
    QCOMPARE(whole, 2);
}

void TestCaptureFile::stops()
{
    Writer file;
    file.section().interface(1, 0).packet(0, 1, "a").packet(0, 2, "b");
    const MemorySource source(shared(file.made));
    ScanControl control;
    CaptureFile capture(source, &control);
    QVERIFY(capture.next());
    control.stop = true;
    QVERIFY(!capture.next());
    QCOMPARE(capture.fault(), CaptureFault::None);
    QVERIFY(control.done > 0 && control.done < source.size());
}

void TestCaptureFile::filesOfOtherKindsAreRefused()
{
    QTemporaryDir folder;
    const auto codeOf = [](const QString &path) {
        const auto source = FileSource::open(path.toStdString());
        return source ? 0 : source.error().code;
    };
    QCOMPARE(codeOf(folder.path()), EISDIR);
    QCOMPARE(codeOf(folder.filePath("none")), ENOENT);
    QCOMPARE(codeOf("/dev/null"), ESPIPE);
}

void TestCaptureFile::whatCannotBeReadIsNotTorn()
{
    // Its octets up to some place; then the disk fails.
    class FailingSource : public MemorySource
    {
    public:
        FailingSource(std::shared_ptr<const Bytes> bytes, std::uint64_t end)
            : MemorySource(std::move(bytes))
            , m_end(end)
        {
        }
        std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override
        {
            const auto whole = MemorySource::read(offset, to);
            if (offset + whole <= m_end)
                return whole;
            m_err = EIO;
            return m_end > offset ? static_cast<std::size_t>(m_end - offset) : 0;
        }
        int err() const override { return m_err; }

    private:
        std::uint64_t m_end;
        mutable int m_err = 0;
    };
    Writer file;
    file.section().interface(1, 0).packet(0, 1, "a").packet(0, 2, "b");
    const auto octets = shared(file.made);
    for (std::uint64_t end = 0; end < octets->size(); ++end) {
        ScanControl control;
        const auto list = CaptureList::read(std::make_shared<FailingSource>(octets, end), control);
        QVERIFY2(list.fault == CaptureFault::Unreadable, qPrintable(QString::number(end)));
        QCOMPARE(list.err, EIO);
        QVERIFY(list.packets.size() < 2);
    }
}

// No memory of any process is there at 0.
void TestCaptureFile::aFileKeepsItsErrno()
{
    const auto source = FileSource::open("/proc/self/mem");
    QVERIFY(source);
    Bytes octets(8);
    QCOMPARE((*source)->err(), 0);
    QCOMPARE((*source)->read(0, octets), std::size_t(0));
    QCOMPARE((*source)->err(), EIO);
}

void TestCaptureFile::agreesWithTshark_data()
{
    QTest::addColumn<QStringList>("text2pcap");
    QTest::addColumn<QStringList>("editcap"); // what is done to the file then
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *text2pcap, const char *editcap, const char *field) {
        QTest::newRow(name) << QString::fromLatin1(text2pcap).split(' ', Qt::SkipEmptyParts)
                            << QString::fromLatin1(editcap).split(' ', Qt::SkipEmptyParts)
                            << QString::fromLatin1(field);
    };
    row("UDP, pcapng", "-u 1000,2000", "", "udp.payload");
    row("UDP, pcap", "-F pcap -u 1000,2000", "", "udp.payload");
    row("TCP, pcap of nanoseconds", "-F nsecpcap -T 1000,2000", "", "tcp.payload");
    row("UDP over IPv6", "-6 fe80::1,fe80::2 -u 53,5353", "", "udp.payload");
    row("TCP over IPv6, cut", "-6 ::1,::2 -T 1,2", "-s 78 -F pcap", "tcp.payload");
    row("SCTP", "-s 30,40,50", "", "frame_raw");
    row("raw IP", "-E rawip -u 7,9", "-F pcapng", "udp.payload");
}

void TestCaptureFile::agreesWithTshark()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("text2pcap")).isEmpty())
        QSKIP("tshark and text2pcap are not installed");
    QFETCH(QStringList, text2pcap);
    QFETCH(QStringList, editcap);
    QFETCH(QString, field);
    QTemporaryDir folder;
    QFile dumpFile(folder.filePath("dump"));
    QVERIFY(dumpFile.open(QIODevice::WriteOnly));
    // A message, another one, and one of a single octet.
    dumpFile.write("0000 00 01 02 03 68 65 6c 6c 6f 0d 0a ff fe fd fc fb\n0010 10\n"
                   "0000 77 6f 72 6c 64\n0000 21\n");
    dumpFile.close();
    QString path = folder.filePath("a");
    QCOMPARE(run("text2pcap", QStringList{"-q"} + text2pcap + QStringList{dumpFile.fileName(), path}),
             QByteArray());
    if (!editcap.isEmpty()) {
        QCOMPARE(run("editcap", editcap + QStringList{path, folder.filePath("b")}), QByteArray());
        path = folder.filePath("b");
    }
    const bool isWhole = field == QLatin1String("frame_raw");
    const QStringList fields{"-T", "fields",
                             "-E", "separator=;",
                             "-e", "frame.time_epoch",
                             "-e", "frame.len",
                             "-e", isWhole ? QStringLiteral("frame.cap_len") : field};
    const QByteArray said = run("tshark", QStringList{"-r", path} + fields);

    const auto source = FileSource::open(path.toStdString());
    QVERIFY(source);
    CaptureFile file(**source);
    QByteArray ours;
    while (const auto frame = file.next()) {
        const auto payload = FramePayload::of(frame->linkType, frame->octets, frame->wireLength);
        QCOMPARE(payload.kind == FramePayload::Kind::Frame, isWhole);
        QVERIFY(frame->unixNs);
        ours +=
            QByteArray::number(qlonglong(*frame->unixNs / kSecond)) + '.' +
            QByteArray::number(qlonglong(*frame->unixNs % kSecond)).rightJustified(9, '0') + ';' +
            QByteArray::number(qulonglong(frame->wireLength)) + ';' +
            (isWhole ? QByteArray::number(frame->captured)
                     : QByteArray::fromStdString(toHex(frame->octets.subspan(payload.at, payload.size)))) +
            '\n';
    }
    QCOMPARE(file.fault(), CaptureFault::None);
    QCOMPARE(ours, said);
    QCOMPARE(said.count('\n'), 3);
}

QTEST_APPLESS_MAIN(TestCaptureFile)
#include "tst_capturefile.moc"
