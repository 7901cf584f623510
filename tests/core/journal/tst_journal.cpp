// SPDX-License-Identifier: MIT
// The live journal: its threads, its bounds, what it does when the file takes no more, and where the file
// goes.
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <future>
#include <thread>

#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include "core/journal/journal.h"
#include "core/journal/sessionloader.h"
#include "tests/support/eventdump.h"
#include "tests/support/eventmaker.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;
using namespace std::chrono_literals;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void refusesAPlace_data();
    void refusesAPlace();
    void keepsItsFileToItself();
    void numbersWhatManyThreadsSubmit();
    void holdsProducersBack();
    void wakesOnceUntilRearmed();
    void detachesTheWake();
    void goesOnWithoutTheDisk();
    void stopsAtTheSizeLimit();
    void savesByRenaming();
    void savesByCopying();
    void savesToAnotherFileSystem();
    void savesWhileRecording();
    void refusesToSave();
    void endsOnce();
    void waitsForTheConnector();

private:
    std::string pathOf(const char *name) const { return m_folder->filePath(name).toStdString(); }
    std::unique_ptr<Journal> create(const std::string &path, std::uint64_t sizeLimit = std::uint64_t{1} << 40,
                                    std::size_t batches = 4);
    int save(Journal &journal, const std::string &path, bool replace = false);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

void note(Journal &journal, std::string_view text)
{
    auto batch = journal.take();
    EventMaker(*batch).add(0, NoteEvent{NoteCode::Text, Severity::Info, batch->keep(text)});
    journal.submit(std::move(batch));
}

// The details of the notes and what the gaps span, in order; "?" for what was not kept.
std::vector<std::string> told(const EventLog &log)
{
    std::vector<std::string> all;
    EventStorage storage;
    for (Row row = 0; row < log.size(); ++row) {
        const auto event = log.read(row, storage);
        const auto *gap = event ? event->as<GapEvent>() : nullptr;
        const auto *said = event ? event->as<NoteEvent>() : nullptr;
        if (gap)
            all.push_back(fmt::format("gap {}..{} {}", gap->first, gap->last, static_cast<int>(gap->reason)));
        else if (said)
            all.push_back(log.entry(row).flags & IndexEntry::kNotKept ? "?" : std::string(said->detail));
        else
            all.push_back("unreadable");
    }
    return all;
}

// The process may write files of at most this many octets.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t octets)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{octets, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

using Lines = std::vector<std::string>;

} // namespace

std::unique_ptr<Journal> TestJournal::create(const std::string &path, std::uint64_t sizeLimit,
                                             std::size_t batches)
{
    JournalOptions options;
    options.path = path;
    options.sizeLimit = sizeLimit;
    options.batches = batches;
    auto journal = Journal::create(options);
    if (!journal)
        qFatal("cannot make %s", path.c_str());
    return std::move(*journal);
}

int TestJournal::save(Journal &journal, const std::string &path, bool replace)
{
    std::promise<int> done;
    auto result = done.get_future();
    journal.saveAs(path, replace, [&done](int err) { done.set_value(err); });
    return result.wait_for(10s) == std::future_status::ready ? result.get() : -1;
}

void TestJournal::refusesAPlace_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::newRow("no such folder") << "missing/session.pcapng" << ENOENT;
    QTest::newRow("a file in the folder's place") << "taken/session.pcapng" << ENOTDIR;
    QTest::newRow("taken") << "taken" << EEXIST;
}

void TestJournal::refusesAPlace()
{
    QFETCH(QString, path);
    QFETCH(int, code);
    QFile taken(m_folder->filePath("taken"));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    JournalOptions options;
    options.path = m_folder->filePath(path).toStdString();
    const auto journal = Journal::create(options);
    QVERIFY(!journal);
    QCOMPARE(journal.error(), (SysError{"open", code}));
    QCOMPARE(taken.size(), 0);
}

void TestJournal::keepsItsFileToItself()
{
    const mode_t before = umask(0);
    const auto journal = create(pathOf("session.pcapng"));
    umask(before);
    struct stat info {};
    QCOMPARE(stat(pathOf("session.pcapng").c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, 0600u);
    const UniqueFd other(open(pathOf("session.pcapng").c_str(), O_RDONLY | O_CLOEXEC));
    QCOMPARE(flock(other.value(), LOCK_SH | LOCK_NB), -1);
    journal->stop();
    QCOMPARE(flock(other.value(), LOCK_SH | LOCK_NB), -1); // as long as the journal lives
}

void TestJournal::numbersWhatManyThreadsSubmit()
{
    constexpr unsigned kThreads = 4;
    constexpr unsigned kBatches = 200;
    constexpr unsigned kEvents = 25;
    const auto journal = create(pathOf("session.pcapng"));
    std::vector<std::thread> threads;
    for (unsigned thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&journal, thread] {
            for (unsigned i = 0; i < kBatches; ++i) {
                auto batch = journal->take();
                EventMaker make(*batch);
                for (unsigned n = 0; n < kEvents; ++n) {
                    make.add(0, NoteEvent{NoteCode::Text, Severity::Info,
                                          batch->keep(fmt::format("{} {}", thread, i * kEvents + n))});
                }
                journal->submit(std::move(batch));
            }
        });
    }
    // A reader beside them sees only whole, numbered rows.
    EventStorage storage;
    const EventLog &log = journal->log();
    for (Row row = 0; row < kThreads * kBatches * kEvents; ++row) {
        QVERIFY(waitUntil([&] { return log.size() > row; }, 20s));
        storage.clear();
        const auto event = log.read(row, storage);
        QVERIFY(event);
        QCOMPARE(event->seq, row + 1);
    }
    for (std::thread &thread : threads)
        thread.join();
    journal->stop();

    std::array<unsigned, kThreads> next{};
    const auto file = load(pathOf("session.pcapng"));
    QVERIFY(file);
    const auto notes = told(*file);
    QCOMPARE(notes.size(), std::size_t{kThreads * kBatches * kEvents});
    for (const std::string &text : notes) { // in each thread's own order
        const auto thread = static_cast<std::size_t>(text[0] - '0');
        QCOMPARE(text, fmt::format("{} {}", thread, next[thread]++));
    }
}

void TestJournal::holdsProducersBack()
{
    const auto journal = create(pathOf("session.pcapng"), std::uint64_t{1} << 40, 2);
    auto first = journal->take();
    auto second = journal->take();
    std::atomic<int> freed{0};
    QVERIFY(!journal->tryTake([&freed] { ++freed; }));
    QVERIFY(!journal->tryTake());
    QCOMPARE(freed.load(), 0);
    EventMaker(*first).add(0, NoteEvent{});
    journal->submit(std::move(first));
    QVERIFY(waitUntil([&freed] { return freed == 1; }));

    auto third = journal->tryTake();
    QVERIFY(third);
    QVERIFY(third->empty());
    auto waiting = std::async(std::launch::async, [&journal] { return journal->take(); });
    EventMaker(*second).add(0, NoteEvent{});
    journal->submit(std::move(second));
    QCOMPARE(waiting.wait_for(5s), std::future_status::ready);
    QVERIFY(journal->flush());
    QCOMPARE(freed.load(), 1);
    // One given back unused is free again too.
    std::atomic<bool> again{false};
    QVERIFY(!journal->tryTake([&again] { again = true; }));
    journal->submit(std::move(third));
    QVERIFY(waitUntil([&again] { return again.load(); }));
    QVERIFY(journal->tryTake());
}

void TestJournal::wakesOnceUntilRearmed()
{
    const auto journal = create(pathOf("session.pcapng"));
    std::atomic<int> woken{0};
    std::atomic<Row> seen{0};
    journal->setWake([&] {
        seen = journal->log().size();
        ++woken;
    });
    note(*journal, "one");
    QVERIFY(waitUntil([&] { return woken == 1; }));
    QCOMPARE(seen.load(), Row{1}); // published before
    note(*journal, "two");
    note(*journal, "three");
    QVERIFY(journal->flush());
    QCOMPARE(woken.load(), 1);
    // What came in between is not lost.
    QVERIFY(waitUntil([&] {
        journal->rearmWake();
        return woken == 2;
    }));
    QCOMPARE(journal->log().size(), Row{3});
}

void TestJournal::detachesTheWake()
{
    const auto journal = create(pathOf("session.pcapng"));
    std::atomic<bool> inside{false};
    std::promise<void> leave;
    auto mayLeave = leave.get_future();
    journal->setWake([&] {
        inside = true;
        mayLeave.wait();
        inside = false;
    });
    note(*journal, "one");
    QVERIFY(waitUntil([&] { return inside.load(); }));
    auto detached = std::async(std::launch::async, [&] {
        journal->setWake({});
        return inside.load();
    });
    QCOMPARE(detached.wait_for(20ms), std::future_status::timeout);
    leave.set_value();
    QCOMPARE(detached.get(), false);
    note(*journal, "two");
    QVERIFY(journal->flush());
    QCOMPARE(inside.load(), false);
}

void TestJournal::goesOnWithoutTheDisk()
{
    const auto journal = create(pathOf("session.pcapng"));
    {
        auto batch = journal->take();
        EventMaker(*batch).made(1, "tcp#1", kTcp4);
        journal->submit(std::move(batch));
    }
    note(*journal, "before");
    QVERIFY(journal->flush());
    const std::uint64_t before = journal->status().fileBytes;
    {
        const FileSizeLimit limit(before + 300'000);
        auto batch = journal->take();
        EventMaker make(*batch);
        make.made(2, "tcp#2", kTcp4, CallCode::Accept, 1, at4(40007), at4(50000));
        make.data(2, Direction::In, pattern(400'000), at4(40007),
                  at4(50000)); // torn in its middle by the limit
        journal->submit(std::move(batch));
        QVERIFY(journal->flush());
        const JournalStatus status = journal->status();
        QCOMPARE(static_cast<int>(status.keeping), static_cast<int>(JournalStatus::Keeping::DiskFull));
        QCOMPARE(status.err, EFBIG);
        QCOMPARE(status.notKept, std::uint64_t{2});
        QCOMPARE(status.fileBytes, before);
        QCOMPARE(QFile(m_folder->filePath("session.pcapng")).size(), static_cast<qint64>(before));
        note(*journal, "lost");
        QVERIFY(journal->flush());
    }
    // The index went on; of what was not kept it says what it knows.
    const EventLog &log = journal->log();
    QCOMPARE(log.size(), Row{5});
    EventStorage storage;
    const auto lost = log.read(3, storage);
    QVERIFY(lost);
    QCOMPARE(log.entry(3).flags, std::uint8_t{IndexEntry::kNotKept});
    const auto *data = lost->as<DataEvent>();
    QVERIFY(data);
    QCOMPARE(data->origLen, std::uint64_t{400'000});
    QVERIFY(data->payload.empty());
    QCOMPARE(log.sockets().size(), std::size_t{2});

    // There is room again: it is tried at most once a second.
    QVERIFY(waitUntil([&] {
        note(*journal, "after");
        return journal->flush() && journal->status().keeping == JournalStatus::Keeping::All;
    }));
    {
        auto batch = journal->take();
        EventMaker make(*batch);
        make.data(2, Direction::In, "more", at4(40007), at4(50000));
        journal->submit(std::move(batch));
    }
    journal->stop();
    const auto file = load(pathOf("session.pcapng"));
    QVERIFY(file);
    QCOMPARE(file->sequenceOf(1), Sequence{2});
    const auto gap = file->read(2, storage);
    QVERIFY(gap && gap->as<GapEvent>());
    QCOMPARE(gap->as<GapEvent>()->first, Sequence{3});
    QCOMPARE(gap->as<GapEvent>()->last, gap->seq - 1);
    QCOMPARE(gap->seq, file->sequenceOf(2));
    QCOMPARE(file->rowOf(3), Row{2}); // the next kept one
    // What the live log shows, but for the rows that were not kept, is what the file shows; with the name of
    // the socket that was made meanwhile.
    Lines kept;
    const Lines live = dumpAll(log);
    for (Row row = 0; row < log.size(); ++row) {
        if (!(log.entry(row).flags & IndexEntry::kNotKept))
            kept.push_back(live[row]);
    }
    QCOMPARE(dumpAll(*file), kept);
}

void TestJournal::stopsAtTheSizeLimit()
{
    const auto journal = create(pathOf("session.pcapng"), 4096);
    Sequence kept = 0;
    for (int i = 0; i < 100; ++i)
        note(*journal, fmt::format("{}", i));
    QVERIFY(journal->flush());
    QCOMPARE(static_cast<int>(journal->status().keeping),
             static_cast<int>(JournalStatus::Keeping::SizeLimit));
    QVERIFY(journal->status().fileBytes < 4096 + 512);
    kept = 100 - journal->status().notKept;
    QVERIFY(kept > 10);
    QCOMPARE(journal->log().size(), Row{100});
    journal->stop();
    const auto file = load(pathOf("session.pcapng"));
    QVERIFY(file);
    Lines expected;
    for (Sequence i = 0; i < kept; ++i)
        expected.push_back(fmt::format("{}", i));
    expected.push_back(fmt::format("gap {}..100 {}", kept + 1, static_cast<int>(GapReason::SizeLimit)));
    QCOMPARE(told(*file), expected);
}

void TestJournal::savesByRenaming()
{
    const auto journal = create(pathOf("session.pcapng"));
    note(*journal, "one");
    QVERIFY(journal->flush());
    QCOMPARE(journal->status().saved, false);
    QCOMPARE(save(*journal, pathOf("saved.pcapng")), 0);
    const JournalStatus status = journal->status();
    QCOMPARE(status.saved, true);
    QCOMPARE(status.path, pathOf("saved.pcapng"));
    QVERIFY(!QFile::exists(m_folder->filePath("session.pcapng")));
    note(*journal, "two");
    journal->stop();
    QCOMPARE(told(*load(pathOf("saved.pcapng"))), (Lines{"one", "two"}));
    QCOMPARE(told(journal->log()), (Lines{"one", "two"}));
}

void TestJournal::savesByCopying()
{
    const auto journal = create(pathOf("session.pcapng"));
    note(*journal, "one");
    QCOMPARE(save(*journal, pathOf("first.pcapng")), 0);
    QCOMPARE(save(*journal, pathOf("first.pcapng")), 0); // where it is already
    QCOMPARE(save(*journal, pathOf("second.pcapng")), 0);
    note(*journal, "two");
    journal->stop();
    QCOMPARE(told(*load(pathOf("first.pcapng"))), (Lines{"one"}));
    QCOMPARE(told(*load(pathOf("second.pcapng"))), (Lines{"one", "two"}));
    QCOMPARE(told(journal->log()), (Lines{"one", "two"}));
    QCOMPARE(journal->status().path, pathOf("second.pcapng"));
    QDir folder(m_folder->path());
    QCOMPARE(folder.entryList(QDir::Files), QStringList({"first.pcapng", "second.pcapng"}));
    struct stat info {};
    QCOMPARE(stat(pathOf("second.pcapng").c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, 0600u);
}

void TestJournal::savesToAnotherFileSystem()
{
    QTemporaryDir elsewhere("/dev/shm/sockeye-XXXXXX");
    struct stat here {};
    struct stat there {};
    if (!elsewhere.isValid() || stat(elsewhere.path().toUtf8(), &there) != 0 ||
        stat(m_folder->path().toUtf8(), &here) != 0 || here.st_dev == there.st_dev)
        QSKIP("there is no other file system to write to");
    const auto journal = create(pathOf("session.pcapng"));
    note(*journal, "one");
    const std::string path = elsewhere.filePath("saved.pcapng").toStdString();
    QCOMPARE(save(*journal, path), 0);
    QVERIFY(!QFile::exists(m_folder->filePath("session.pcapng"))); // it moved
    note(*journal, "two");
    journal->stop();
    QCOMPARE(told(*load(path)), (Lines{"one", "two"}));
}

void TestJournal::savesWhileRecording()
{
    // More than the copying thread leaves to the writer, and more comes while it copies.
    const auto journal = create(pathOf("session.pcapng"));
    QCOMPARE(save(*journal, pathOf("first.pcapng")), 0);
    const Bytes payload = pattern(500'000);
    const auto record = [&] {
        auto batch = journal->take();
        EventMaker make(*batch);
        make.data(1, Direction::In, payload, {}, {});
        journal->submit(std::move(batch));
    };
    for (int i = 0; i < 40; ++i)
        record();
    std::atomic<int> result{-1};
    journal->saveAs(pathOf("second.pcapng"), false, [&result](int err) { result = err; });
    int recorded = 40;
    QVERIFY(waitUntil(
        [&] {
            record();
            ++recorded;
            return result != -1;
        },
        20s));
    QCOMPARE(result.load(), 0);
    record();
    journal->stop();
    const auto live = dumpAll(journal->log());
    QCOMPARE(live.size(), static_cast<std::size_t>(recorded) + 1);
    QCOMPARE(dumpAll(*load(pathOf("second.pcapng"))), live);
}

void TestJournal::refusesToSave()
{
    QFile taken(m_folder->filePath("taken"));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    QCOMPARE(taken.write("mine"), 4);
    taken.close();
    const auto journal = create(pathOf("session.pcapng"));
    note(*journal, "one");
    QCOMPARE(save(*journal, pathOf("taken")), EEXIST);
    QCOMPARE(save(*journal, pathOf("missing/saved.pcapng")), ENOENT);
    QCOMPARE(save(*journal, pathOf("taken/saved.pcapng")), ENOTDIR);
    QCOMPARE(journal->status().saved, false);
    QCOMPARE(save(*journal, pathOf("first.pcapng")), 0);
    QCOMPARE(save(*journal, pathOf("taken")), EEXIST);
    QCOMPARE(save(*journal, pathOf("missing/saved.pcapng")), ENOENT);
    QCOMPARE(QFile(taken.fileName()).size(), 4);
    QCOMPARE(save(*journal, pathOf("taken"), true), 0);
    note(*journal, "two");
    journal->stop();
    QCOMPARE(told(*load(pathOf("taken"))), (Lines{"one", "two"}));
    QCOMPARE(save(*journal, pathOf("late.pcapng")), ESHUTDOWN);
}

void TestJournal::endsOnce()
{
    const auto journal = create(pathOf("session.pcapng"));
    note(*journal, "one");
    auto kept = journal->take();
    EventMaker(*kept).add(0, NoteEvent{});
    journal->stop();
    journal->stop();
    journal->submit(std::move(kept)); // gone
    note(*journal, "too late");
    QVERIFY(journal->flush());
    QCOMPARE(told(journal->log()), (Lines{"one"}));
    QCOMPARE(told(*load(pathOf("session.pcapng"))), (Lines{"one"}));
}

void TestJournal::waitsForTheConnector()
{
    // An accept is recorded before it is known which of our connects made the connection: its end is drawn as
    // data all the same. How it is drawn shows in the prefix of its packet.
    const auto journal = create(pathOf("session.pcapng"));
    const auto isDrawnAsIp = [&](std::uint16_t peerPort) {
        auto batch = journal->take();
        EventMaker make(*batch);
        make.made(peerPort, fmt::format("tcp#{}", peerPort), kTcp4, CallCode::Accept, 0, at4(40007),
                  at4(peerPort));
        make.data(peerPort, Direction::In, "x", at4(40007), at4(peerPort));
        journal->submit(std::move(batch));
        if (!journal->flush())
            return false;
        QFile file(QString::fromStdString(journal->status().path));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const auto &entry = journal->log().entry(journal->log().size() - 1);
        file.seek(static_cast<qint64>(entry.offset) + 28 + 4);
        return file.read(2) == "ip";
    };
    QVERIFY(isDrawnAsIp(50000)); // from another program
    const auto known = journal->connectorBegins(at4(40007));
    journal->connectorKnown(known, at4(50001));
    QVERIFY(!isDrawnAsIp(50001));
    QVERIFY(isDrawnAsIp(50001)); // told once: another connection on the same ports is not ours

    // While the connecting thread still asks getsockname(2), the accept waits for it, but not long: a busy
    // machine may need several tries.
    bool isWaitedFor = false;
    for (std::uint16_t port = 50100; port < 50120 && !isWaitedFor; ++port) {
        const auto late = journal->connectorBegins(Endpoint::inet({0, 0, 0, 0}, 40007));
        std::thread connector([&journal, late, port] {
            waitUntil([] { return false; }, 2ms);
            journal->connectorKnown(late, at4(port));
        });
        isWaitedFor = !isDrawnAsIp(port);
        connector.join();
    }
    QVERIFY(isWaitedFor);

    // A connect that hangs holds an accept up once, not for ever.
    const auto hanging = journal->connectorBegins(at4(40007));
    const auto begin = std::chrono::steady_clock::now();
    for (std::uint16_t port = 50200; port < 50300; ++port)
        QVERIFY(isDrawnAsIp(port));
    QVERIFY(std::chrono::steady_clock::now() - begin < 1500ms); // 2 s were every one held up
    journal->connectorKnown(hanging, {});
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
