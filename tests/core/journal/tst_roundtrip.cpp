// SPDX-License-Identifier: MIT
// What was recorded is what is read: from the live journal, and from its file. Whole events are compared.
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include "tests/support/eventdump.h"
#include "tests/support/sessioncorpus.h"

using namespace sockeye;
using namespace sockeye::test;

class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void readsBackLive_data() { readsBack_data(); }
    void readsBackLive();
    void tenThousandSockets();
};

namespace {

void compare(const std::vector<std::string> &read, const std::vector<std::string> &expected)
{
    for (std::size_t i = 0; i < std::min(read.size(), expected.size()); ++i)
        QCOMPARE(read[i], expected[i]);
    QCOMPARE(read.size(), expected.size());
}

} // namespace

void TestRoundTrip::readsBack_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < sessionCases().size(); ++i)
        QTest::newRow(sessionCases()[i].name) << static_cast<int>(i);
}

void TestRoundTrip::readsBack()
{
    QFETCH(int, index);
    QTemporaryDir folder;
    const std::string path = folder.filePath("session.pcapng").toStdString();
    const auto expected = record(sessionCases()[static_cast<std::size_t>(index)], path);
    const auto log = load(path);
    QVERIFY(log);
    compare(dumpAll(*log), expected);
}

void TestRoundTrip::readsBackLive()
{
    QFETCH(int, index);
    const SessionCase &session = sessionCases()[static_cast<std::size_t>(index)];
    QTemporaryDir folder;
    const auto expected = record(session, folder.filePath("first.pcapng").toStdString());
    JournalOptions options;
    options.path = folder.filePath("second.pcapng").toStdString();
    const auto journal = Journal::create(options);
    QVERIFY(journal);
    auto batch = (*journal)->take();
    EventMaker make(*batch);
    session.fill(make, **journal);
    (*journal)->submit(std::move(batch));
    QVERIFY((*journal)->flush());
    compare(dumpAll((*journal)->log()), expected);
}

void TestRoundTrip::tenThousandSockets()
{
    constexpr SocketId kSockets = 10'000;
    const SessionCase session{"", [](EventMaker &make, Journal &) {
                                  for (SocketId id = 1; id <= kSockets; ++id)
                                      make.made(id, fmt::format("tcp#{}", id), kTcp4);
                                  for (SocketId id = kSockets; id > 0; --id) {
                                      const auto port = static_cast<std::uint16_t>(20'000 + id);
                                      make.data(id, Direction::Out, fmt::format("{}", id), at4(port),
                                                at4(7000));
                                  }
                              }};
    QTemporaryDir folder;
    const std::string path = folder.filePath("session.pcapng").toStdString();
    const auto expected = record(session, path);
    const auto log = load(path);
    QVERIFY(log);
    compare(dumpAll(*log), expected);
    QCOMPARE(log->sockets().size(), std::size_t{kSockets});
}

QTEST_APPLESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
