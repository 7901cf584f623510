// SPDX-License-Identifier: MIT
// Torn, damaged and hostile session files: every whole event is kept, nothing is made up, holes are shown.
#include <map>
#include <random>
#include <set>

#include <fcntl.h>
#include <sys/resource.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include "core/bytes/checksum.h"
#include "core/journal/blockwalker.h"
#include "core/journal/blockwriter.h"
#include "core/journal/eventdecoder.h"
#include "core/journal/interfaceinfo.h"
#include "core/journal/recovery.h"
#include "core/journal/sessionloader.h"
#include "core/journal/upperpdu.h"
#include "tests/support/eventdump.h"
#include "tests/support/sessioncorpus.h"

using namespace sockeye;
using namespace sockeye::test;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsWholeEventsOfATornFile();
    void keepsWhatDamageDidNotTouch_data();
    void keepsWhatDamageDidNotTouch();
    void keepsSocketsApartWhenADescriptionIsDamaged();
    void survivesHostileFiles_data();
    void survivesHostileFiles();
    void survivesAnything();
    void refusesToRecover();

private:
    struct Place {
        std::uint64_t begin = 0, end = 0; // of an event's blocks
    };

    QTemporaryDir m_folder;
    QByteArray m_session;
    std::vector<std::string> m_events; // as dumped
    std::map<Sequence, Place> m_places;
    std::set<std::uint64_t> m_blockEnds;
    std::map<std::uint64_t, std::uint64_t> m_hashed; // ranges of packet data: begin, end
    std::uint64_t m_eventsFrom = 0;                  // sockets are made before this

    QString write(const QByteArray &bytes);
    std::vector<std::string> wholeBefore(std::uint64_t cut) const;
    bool isHashed(std::uint64_t at) const
    {
        const auto next = m_hashed.upper_bound(at);
        return next != m_hashed.begin() && at < std::prev(next)->second;
    }
};

namespace {

void fill(EventMaker &make, Journal &)
{
    make.made(1, "tcp#1", kTcp4);
    make.made(2, "udp#1", kUdp4);
    make.made(3, "unix#1", kUnixStream);
    make.data(1, Direction::Out, "first", at4(50000), at4(40007));
    for (unsigned i = 0; i < 120; ++i) {
        make.call(1 + i % 3, CallCode::Recv, i).carriedData = true;
        make.data(2, Direction::In, pattern(i * 10, i), at4(9000), at4(9001));
        make.data(1, i % 2 ? Direction::In : Direction::Out, pattern(i % 20 == 0 ? 150'000 : 200, i),
                  at4(50000), at4(40007));
        make.data(3, Direction::Out, pattern(50, i), Endpoint::unixName("/run/x"), {});
        make.add(0, NoteEvent{NoteCode::Text, Severity::Info, make.batch().keep(fmt::format("note {}", i))});
    }
}

std::vector<std::string> withoutHoles(const std::vector<std::string> &events)
{
    std::vector<std::string> kept;
    std::copy_if(events.begin(), events.end(), std::back_inserter(kept),
                 [](const std::string &event) { return event.find(" gap: ") == std::string::npos; });
    return kept;
}

// "#5 … 5..7 reason=2" → 5, 6, 7.
std::set<Sequence> holesIn(const EventLog &log)
{
    std::set<Sequence> missing;
    EventStorage storage;
    for (Row row = 0; row < log.size(); ++row) {
        const auto event = log.read(row, storage);
        const auto *gap = event ? event->as<GapEvent>() : nullptr;
        for (Sequence seq = gap ? gap->first : 1; gap && seq <= gap->last; ++seq)
            missing.insert(seq);
    }
    return missing;
}

} // namespace

void TestRecovery::initTestCase()
{
    const std::string path = m_folder.filePath("whole.pcapng").toStdString();
    m_events = record({"", fill}, path);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_session = file.readAll();
    const UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    BlockWalker walker(fd.value());
    while (const auto found = walker.next()) {
        const std::uint64_t end = found->offset + found->block.size();
        m_blockEnds.insert(end);
        PacketView packet;
        if (found->type == pcapng::kPacketBlock && packet.parse(found->block) && packet.seq != 0) {
            Place &place = m_places.try_emplace(packet.seq, Place{found->offset, end}).first->second;
            place.end = end;
            const std::uint64_t data = found->offset + pcapng::kPacketHeader;
            m_hashed[data] = data + pcapng::load<std::uint32_t>(found->block.data() + 20);
            if (packet.seq == 4)
                m_eventsFrom = end;
        }
    }
    QCOMPARE(m_places.size(), m_events.size());
}

QString TestRecovery::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath("damaged.pcapng");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

std::vector<std::string> TestRecovery::wholeBefore(std::uint64_t cut) const
{
    std::vector<std::string> whole;
    for (const auto &[seq, place] : m_places) {
        if (place.end <= cut)
            whole.push_back(m_events[seq - 1]);
    }
    return whole;
}

void TestRecovery::keepsWholeEventsOfATornFile()
{
    std::mt19937 random(7);
    std::uniform_int_distribution<std::uint64_t> anywhere(m_eventsFrom,
                                                          static_cast<std::uint64_t>(m_session.size()) - 1);
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t cut = anywhere(random);
        const auto expected = wholeBefore(cut);
        const std::string path = write(m_session.left(static_cast<qsizetype>(cut))).toStdString();

        const auto torn = load(path);
        QVERIFY(torn);
        const auto events = dumpAll(*torn);
        QCOMPARE(withoutHoles(events), expected);
        const std::uint64_t lastWhole = *std::prev(m_blockEnds.upper_bound(cut));
        const bool isBetweenBlocks = lastWhole == cut;
        if (!isBetweenBlocks)
            QCOMPARE(holesIn(*torn), std::set<Sequence>{expected.size() + 1});

        const auto recovered = recover(path);
        QVERIFY(recovered);
        QCOMPARE(recovered->keptBytes, lastWhole);
        QCOMPARE(recovered->cutBytes, cut - lastWhole);
        QCOMPARE(QFile(QString::fromStdString(path)).size(), static_cast<qint64>(lastWhole));
        const auto again = load(path);
        QVERIFY(again);
        QCOMPARE(withoutHoles(dumpAll(*again)), expected);
    }
}

void TestRecovery::keepsWhatDamageDidNotTouch_data()
{
    QTest::addColumn<int>("octets");
    QTest::addColumn<QByteArray>("with"); // "" for a flipped bit
    QTest::newRow("a page of zeros") << 4096 << QByteArray(4096, '\0');
    QTest::newRow("a flipped bit") << 1 << QByteArray();
    QByteArray noise(512, '\0');
    const Bytes random = pattern(512, 99);
    std::copy(random.begin(), random.end(), noise.begin());
    QTest::newRow("noise") << 512 << noise;
}

void TestRecovery::keepsWhatDamageDidNotTouch()
{
    QFETCH(int, octets);
    QFETCH(QByteArray, with);
    std::mt19937 random(11);
    std::uniform_int_distribution<qsizetype> anywhere(static_cast<qsizetype>(m_eventsFrom),
                                                      m_session.size() - octets);
    for (int i = 0; i < 100; ++i) {
        const qsizetype from = anywhere(random);
        QByteArray damaged = m_session;
        if (with.isEmpty())
            damaged[from] = static_cast<char>(damaged[from] ^ (1 << (random() % 8)));
        else
            damaged.replace(from, octets, with);
        const auto begin = static_cast<std::uint64_t>(from);
        const std::uint64_t end = begin + static_cast<std::uint64_t>(octets);

        std::vector<std::string> untouched;
        std::set<Sequence> touched;
        for (const auto &[seq, place] : m_places) {
            if (place.end <= begin || place.begin >= end)
                untouched.push_back(m_events[seq - 1]);
            else
                touched.insert(seq);
        }
        const auto log = load(write(damaged).toStdString());
        QVERIFY(log);
        const auto events = withoutHoles(dumpAll(*log));
        const std::set<std::string> kept(events.begin(), events.end());
        for (const std::string &event : untouched)
            QVERIFY2(kept.count(event), event.c_str());
        // Nothing is made up, except what a bit can do to a block's header and options, which no checksum
        // covers.
        const bool isCovered = octets > 1 || isHashed(begin);
        for (const std::string &event : events) {
            if (isCovered)
                QVERIFY2(std::find(m_events.begin(), m_events.end(), event) != m_events.end(), event.c_str());
        }
        const auto holes = holesIn(*log);
        QVERIFY(std::includes(touched.begin(), touched.end(), holes.begin(), holes.end()) ||
                *holes.rbegin() > m_events.size());
        QCOMPARE(log->rowOf(m_events.size() + 1000), log->size());
    }
}

void TestRecovery::keepsSocketsApartWhenADescriptionIsDamaged()
{
    // The interface description of the second of three sockets is overwritten.
    const auto at = m_session.indexOf("udp#1");
    QByteArray damaged = m_session;
    damaged.replace(at - 16, 8, QByteArray(8, '\xee'));
    const auto log = load(write(damaged).toStdString());
    QVERIFY(log);
    QCOMPARE(dumpAll(*log), m_events); // its making names it
}

namespace {

// Builds what no program of ours would write.
struct Forger {
    BlockWriter out;

    Forger &section(std::uint32_t magic = pcapng::kByteOrderMagic)
    {
        out.begin(pcapng::kSectionBlock);
        std::uint8_t *to = pcapng::put(out.room(16), magic);
        out.took(pcapng::put(pcapng::put(to, std::uint32_t{1}), std::int64_t{-1}));
        out.end();
        return *this;
    }
    Forger &interface(const char *name, std::uint16_t linkType = pcapng::kLinkTypeUpperPdu,
                      std::uint8_t resolution = 9, const std::string &description = {})
    {
        out.begin(pcapng::kInterfaceBlock);
        out.took(pcapng::put(pcapng::put(out.room(8), std::uint32_t{linkType}), std::uint32_t{0}));
        out.addOption(pcapng::kInterfaceName, name);
        if (!description.empty())
            out.addOption(pcapng::kInterfaceDescription, description);
        out.addOption(pcapng::kTimeResolution, ByteView{&resolution, 1});
        out.endOptions();
        out.end();
        return *this;
    }
    Forger &session() { return section().interface("session"); }
    // `captured`: what the block claims to hold.
    Forger &packet(ByteView data, Sequence seq, std::uint32_t interface = 0, std::int64_t captured = -1,
                   const PacketFields *fields = nullptr)
    {
        out.begin(pcapng::kPacketBlock);
        std::uint8_t *to = pcapng::put(out.room(20), interface);
        to = pcapng::put(to, std::uint64_t{0});
        const auto claimed =
            static_cast<std::uint32_t>(captured < 0 ? static_cast<std::int64_t>(data.size()) : captured);
        out.took(pcapng::put(pcapng::put(to, claimed), claimed));
        out.add(data);
        out.addOption(pcapng::kPacketId, ByteView{reinterpret_cast<const std::uint8_t *>(&seq), sizeof seq});
        if (fields) {
            std::array<std::uint8_t, 4 + PacketFields::kMaxSize> option{};
            const auto *end = fields->put(pcapng::put(option.data(), pcapng::kEnterprise), {}, {});
            out.addOption(pcapng::kCustomBinary, ByteView{option.data(), end});
        }
        out.endOptions();
        out.end();
        return *this;
    }
    Forger &text(std::string_view fields, Sequence seq, std::uint32_t interface = 0)
    {
        const ByteView prefix = UpperPdu::journal();
        Bytes data(prefix.begin(), prefix.end());
        data.insert(data.end(), fields.begin(), fields.end());
        return packet(data, seq, interface);
    }
    Forger &raw(const QByteArray &bytes)
    {
        out.took(pcapng::putBytes(out.room(static_cast<std::size_t>(bytes.size())), bytes.data(),
                                  static_cast<std::size_t>(bytes.size())));
        return *this;
    }
    operator QByteArray()
    {
        QByteArray all;
        for (const iovec &piece : out.pieces())
            all.append(static_cast<const char *>(piece.iov_base), static_cast<qsizetype>(piece.iov_len));
        return all;
    }
};

QByteArray header(std::uint32_t type, std::uint32_t length)
{
    QByteArray bytes(8, '\0');
    pcapng::put(pcapng::put(reinterpret_cast<std::uint8_t *>(bytes.data()), type), length);
    return bytes;
}

constexpr std::string_view kNote = "SOCKEYE_KIND=note\n";

} // namespace

void TestRecovery::survivesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isSession");
    QTest::addColumn<QStringList>("events"); // kinds of what is read
    const QStringList one{"note"};
    const auto add = [](const char *name, const QByteArray &bytes, bool isSession = false,
                        const QStringList &events = {}) {
        QTest::newRow(name) << bytes << isSession << events;
    };
    const auto good = [] {
        Forger forger;
        forger.session().text(kNote, 1);
        return forger;
    };
    add("empty", {});
    add("a text", "This is not a capture.\n");
    add("section alone", Forger().section());
    add("other byte order", Forger().section(0x4d3c2b1a).interface("session"));
    add("another link type", Forger().section().interface("session", 1));
    add("another time resolution", Forger().section().interface("session", 252, 6));
    add("somebody else's capture", Forger().section().interface("eth0"));
    add("no section", Forger().interface("session"));
    add("no event", Forger().session(), true);
    add("one event", good(), true, one);
    add("a second section", good().section().interface("session").text(kNote, 2), true, {"note", "note"});
    add("octets before the section", QByteArray("x") + good());
    add("length 0", good().raw(header(6, 0)).text(kNote, 2), true, {"note", "note"});
    add("length of 4 GiB", good().raw(header(6, 0xfffffffc)).text(kNote, 3), true, {"note", "gap", "note"});
    add("length not of words", good().raw(header(6, 33)), true, {"note", "gap"});
    add("a length that runs into the next", good().raw(header(6, 64)).text(kNote, 3), true,
        {"note", "gap", "note"});
    add("unknown type", good().raw(header(0x77, 16)).raw(header(0, 16)), true, {"note", "gap"});
    add("captured beyond the block", good().packet({}, 2, 0, 1 << 20).text(kNote, 3), true,
        {"note", "gap", "note"});
    add("captured more than 4 GiB", good().packet({}, 2, 0, 0xffffffff).text(kNote, 3), true,
        {"note", "gap", "note"});
    add("no interface has this number", good().text(kNote, 2, 0xfffffff0), true, {"note", "gap"});
    add("the same sequence twice", good().text(kNote, 1), true, {"note", "gap"});
    add("sequences that fall", Forger().session().text(kNote, 9).text(kNote, 3).text(kNote, 10), true,
        {"note", "note"});
    add("the last sequence there is", Forger().session().text(kNote, ~Sequence{0}), true, one);
    add("an unknown kind", good().text("SOCKEYE_KIND=surprise\n", 2), true, {"note", "gap"});
    add("no kind", good().text("MESSAGE=hello\n", 2), true, {"note", "gap"});
    add("half a field", good().text("SOCKEYE_KIND=note\nSOCKEYE_DETAIL", 2), true, {"note", "note"});
    add("a number that is none", good().text("SOCKEYE_KIND=drop\nSOCKEYE_COUNT=many\n", 2), true,
        {"note", "gap"});
    add("a number too great", good().text("SOCKEYE_KIND=drop\nSOCKEYE_COUNT=99999999999999999999\n", 2), true,
        {"note", "gap"});
    add("a metric without value", good().text("SOCKEYE_KIND=sample\nSOCKEYE_METRIC=recv_q\n", 2), true,
        {"note", "gap"});
    add("an address that is none", good().text("SOCKEYE_KIND=call\nSOCKEYE_LOCAL=nowhere\n", 2), true,
        {"note", "gap"});
    add("a name too long",
        good().text("SOCKEYE_KIND=call\nSOCKEYE_LOCAL=unix:" + std::string(109, 'x') + "\n", 2), true,
        {"note", "gap"});
    add("an escape cut off", good().text("SOCKEYE_KIND=note\nSOCKEYE_DETAIL=\\x4\n", 2), true,
        {"note", "note"});
    add("tags without end",
        good().packet(pattern(0), 2).packet(viewOf(std::string_view("\0\x0c\xff\xff", 4)), 3), true,
        {"note", "gap"});

    PacketFields bomb;
    bomb.has = PacketFields::kTotal;
    bomb.total = std::uint64_t{1} << 60;
    add("an event of an exabyte", good().packet(UpperPdu::plainData(), 2, 0, -1, &bomb).text(kNote, 3), true,
        {"note", "gap", "note"});
    bomb.total = 100;
    add("parts that never come", good().packet(UpperPdu::plainData(), 2, 0, -1, &bomb).text(kNote, 3), true,
        {"note", "gap", "note"});
    PacketFields part;
    part.has = PacketFields::kContinues;
    const ByteView prefix = UpperPdu::plainData();
    Bytes bytes(prefix.begin(), prefix.end());
    bytes.resize(bytes.size() + 101);
    add("a part too long",
        good().packet(prefix, 2, 0, -1, &bomb).packet(bytes, 2, 0, -1, &part).text(kNote, 3), true,
        {"note", "gap", "note"});
    add("a part of nothing", good().packet(bytes, 2, 0, -1, &part).text(kNote, 3), true,
        {"note", "gap", "note"});
    PacketFields ends;
    ends.has = PacketFields::kEndpoints;
    add("data without addresses", good().packet(prefix, 2, 0, -1, &ends), true, {"note", "data"});
    PacketFields unknownCall;
    unknownCall.call = static_cast<CallCode>(200);
    add("a call that does not exist", good().packet(prefix, 2, 0, -1, &unknownCall), true, {"note", "gap"});

    Forger many;
    many.session();
    for (int i = 0; i < 200'000; ++i)
        many.interface("");
    add("many nameless sockets", many.text(kNote, 1), true, one);
    add("a socket numbered too high",
        good().interface("x", 252, 9, "inet stream, made by socket, interface 4294967295").text(kNote, 2),
        true, {"note", "note"});
}

void TestRecovery::survivesHostileFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isSession);
    QFETCH(QStringList, events);
    const auto loader = SessionLoader::open(write(bytes).toStdString());
    QVERIFY(loader);
    QVERIFY((*loader)->wait(std::chrono::seconds(20)));
    QCOMPARE((*loader)->progress().notASession, !isSession);
    const auto log = (*loader)->log();
    QStringList kinds;
    EventStorage storage;
    for (Row row = 0; row < log->size(); ++row) {
        const auto event = log->read(row, storage);
        QVERIFY(event);
        kinds << QString::fromStdString(std::string(kindName(event->kind())));
    }
    QCOMPARE(kinds, events);
}

void TestRecovery::survivesAnything()
{
    // Wild changes at many places at once: whatever they make of the file, it is read to its end, and what is
    // indexed can be read or is refused.
    std::mt19937 random(23);
    for (int i = 0; i < 100; ++i) {
        QByteArray wild = m_session;
        const auto changes = 1 + random() % 50;
        for (unsigned change = 0; change < changes; ++change) {
            const auto at =
                static_cast<qsizetype>(200 + random() % (static_cast<unsigned>(wild.size()) - 300));
            const auto from = static_cast<qsizetype>(random() % (static_cast<unsigned>(wild.size()) - 100));
            switch (random() % 4) {
            case 0:
                wild[at] = static_cast<char>(random());
                break;
            case 1:
                wild.remove(at, static_cast<qsizetype>(random() % 64));
                break;
            case 2:
                wild.insert(at, wild.mid(from, static_cast<qsizetype>(random() % 3000)));
                break;
            default:
                wild.replace(at, 4, QByteArray(4, '\xff'));
            }
        }
        const auto loader = SessionLoader::open(write(wild).toStdString());
        QVERIFY(loader);
        QVERIFY((*loader)->wait(std::chrono::seconds(20)));
        const LoadProgress progress = (*loader)->progress();
        QVERIFY(progress.finished && progress.bytesDone == progress.bytesTotal);
        const auto events = dumpAll(*(*loader)->log());
        for (std::size_t row = 1; row < events.size(); ++row)
            QVERIFY((*loader)->log()->sequenceOf(row) > (*loader)->log()->sequenceOf(row - 1));
    }
}

void TestRecovery::refusesToRecover()
{
    const auto codeOf = [](const std::string &path) {
        const auto recovered = recover(path);
        return recovered ? 0 : recovered.error().code;
    };
    QCOMPARE(codeOf(m_folder.filePath("missing").toStdString()), ENOENT);
    const QString text = write("no capture at all");
    QCOMPARE(codeOf(text.toStdString()), EBADMSG);
    QCOMPARE(QFile(text).size(), 17);

    JournalOptions options;
    options.path = m_folder.filePath("live.pcapng").toStdString();
    const auto journal = Journal::create(options);
    QVERIFY(journal);
    QCOMPARE(codeOf(options.path), EWOULDBLOCK);
}

QTEST_APPLESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
