// SPDX-License-Identifier: MIT
// The folder of unsaved sessions: who may look into it, what is found there again, what is deleted.
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/clocks.h"
#include "core/journal/journal.h"
#include "core/journal/sessionstore.h"
#include "tests/support/eventmaker.h"

using namespace sockeye;
using namespace sockeye::test;

class TestSessionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void choosesItsFolder_data();
    void choosesItsFolder();
    void keepsOthersOut();
    void fallsBack();
    void namesFiles();
    void findsWhatNobodyWrites();
    void deletesWhatIsOld();

private:
    std::string pathOf(const char *name) const { return m_folder->filePath(name).toStdString(); }
    mode_t modeOf(const std::string &path) const
    {
        struct stat info {};
        return stat(path.c_str(), &info) == 0 ? info.st_mode & 07777 : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

std::unique_ptr<Journal> record(const std::string &path)
{
    JournalOptions options;
    options.path = path;
    auto journal = Journal::create(options);
    if (!journal)
        qFatal("cannot make %s", path.c_str());
    auto batch = (*journal)->take();
    EventMaker(*batch).add(0, NoteEvent{});
    (*journal)->submit(std::move(batch));
    if (!(*journal)->flush())
        qFatal("cannot write %s", path.c_str());
    return std::move(*journal);
}

void write(const std::string &path, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", path.c_str());
}

// A file in the store whose program was killed, last written so many days ago.
void leaveBehind(const std::string &path, int days)
{
    write(path, "torn");
    const timespec then{static_cast<time_t>(wallNs() / 1'000'000'000 - days * 86'400), 0};
    const timespec times[]{then, then};
    if (utimensat(AT_FDCWD, path.c_str(), times, 0) != 0)
        qFatal("cannot date %s", path.c_str());
}

std::vector<std::string> pathsOf(const std::vector<SessionStore::Orphan> &orphans)
{
    std::vector<std::string> paths;
    for (const auto &orphan : orphans)
        paths.push_back(orphan.path);
    return paths;
}

} // namespace

void TestSessionStore::choosesItsFolder_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("home");
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("as told") << QByteArray("/state") << QByteArray("/home/a")
                             << QByteArray("/state/sockeye/sessions");
    QTest::newRow("not told") << QByteArray() << QByteArray("/home/a")
                              << QByteArray("/home/a/.local/state/sockeye/sessions");
    QTest::newRow("told a relative one") << QByteArray("state") << QByteArray("/home/a")
                                         << QByteArray("/home/a/.local/state/sockeye/sessions");
}

void TestSessionStore::choosesItsFolder()
{
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, home);
    QFETCH(QByteArray, folder);
    const QByteArray stateBefore = qgetenv("XDG_STATE_HOME");
    const QByteArray homeBefore = qgetenv("HOME");
    qputenv("XDG_STATE_HOME", state);
    qputenv("HOME", home);
    const std::string chosen = SessionStore::defaultFolder();
    qputenv("XDG_STATE_HOME", stateBefore);
    qputenv("HOME", homeBefore);
    QCOMPARE(chosen, folder.toStdString());
}

void TestSessionStore::keepsOthersOut()
{
    const SessionStore store(pathOf("state/sockeye/sessions"));
    QCOMPARE(store.err(), 0);
    QCOMPARE(store.folder(), pathOf("state/sockeye/sessions"));
    QCOMPARE(modeOf(store.folder()), 0700u);
    QCOMPARE(chmod(store.folder().c_str(), 0755), 0);
    const SessionStore again(store.folder());
    QCOMPARE(again.err(), 0);
    QCOMPARE(modeOf(store.folder()), 0700u);
}

void TestSessionStore::fallsBack()
{
    write(pathOf("taken"), "a file");
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", m_folder->path().toUtf8());
    const SessionStore below(pathOf("taken/sessions"));
    const SessionStore instead(pathOf("taken"));
    qputenv("TMPDIR", before);
    QCOMPARE(below.err(), ENOTDIR);
    QCOMPARE(instead.err(), ENOTDIR);
    for (const SessionStore *store : {&below, &instead}) {
        QVERIFY(store->folder().starts_with(pathOf("sockeye-")));
        QCOMPARE(modeOf(store->folder()), 0700u);
        record(store->newPath());
        QCOMPARE(store->orphans().size(), std::size_t{1});
    }
    QVERIFY(below.folder() != instead.folder());
}

void TestSessionStore::namesFiles()
{
    const SessionStore store(pathOf("sessions"));
    const QString first = QString::fromStdString(store.newPath());
    QVERIFY(QRegularExpression(QString("^%1/\\d{8}T\\d{6}Z-%2(-\\d+)?\\.pcapng$")
                                   .arg(QRegularExpression::escape(m_folder->filePath("sessions")))
                                   .arg(getpid()))
                .match(first)
                .hasMatch());
    QVERIFY(QString::fromStdString(store.newPath()) != first);
}

void TestSessionStore::findsWhatNobodyWrites()
{
    const SessionStore store(pathOf("sessions"));
    const auto live = record(store.newPath());
    const std::string ended = store.newPath();
    record(ended); // destroyed at once: closed and unlocked
    const std::string killed = store.folder() + "/20200101T000000Z-1.pcapng";
    leaveBehind(killed, 1);
    for (const char *other : {"mine.pcapng", "20200101T000000Z-1.txt", "20200101T000000Z-.pcapng", "notes"})
        write(store.folder() + '/' + other, "not ours");
    QCOMPARE(symlink("/etc/passwd", (store.folder() + "/20200101T000000Z-2.pcapng").c_str()), 0);
    QCOMPARE(mkdir((store.folder() + "/20200101T000000Z-3.pcapng").c_str(), 0700), 0);

    const auto orphans = store.orphans();
    QCOMPARE(pathsOf(orphans), (std::vector<std::string>{ended, killed}));
    QCOMPARE(orphans[0].endedWell, true);
    QCOMPARE(orphans[0].bytes, static_cast<std::uint64_t>(QFile(QString::fromStdString(ended)).size()));
    QCOMPARE(orphans[1].endedWell, false);
    QCOMPARE(orphans[1].bytes, std::uint64_t{4});
}

void TestSessionStore::deletesWhatIsOld()
{
    const SessionStore store(pathOf("sessions"));
    const std::string old = store.folder() + "/20200101T000000Z-1.pcapng";
    const std::string young = store.folder() + "/20200101T000000Z-2.pcapng";
    const std::string foreign = store.folder() + "/precious.pcapng";
    leaveBehind(old, 8);
    leaveBehind(young, 6);
    leaveBehind(foreign, 100);
    const auto live = record(store.newPath());
    QCOMPARE(store.deleteExpired(wallNs()), std::size_t{1});
    QVERIFY(!QFile::exists(QString::fromStdString(old)));
    QVERIFY(QFile::exists(QString::fromStdString(young)));
    QVERIFY(QFile::exists(QString::fromStdString(foreign)));
    // Even by a clock far ahead nothing is deleted that is being written.
    QCOMPARE(store.deleteExpired(wallNs() + std::int64_t{86'400} * 1'000'000'000 * 30), std::size_t{1});
    QVERIFY(QFile::exists(QString::fromStdString(live->status().path)));
    QVERIFY(QFile::exists(QString::fromStdString(foreign)));
}

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
