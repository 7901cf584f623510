// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <algorithm>
#include <random>

#include "core/bytes/search.h"

using namespace sockeye;

namespace {

using Case = ByteSearch::Case;

Bytes bytesOf(const QByteArray &text)
{
    return Bytes(text.begin(), text.end());
}

QByteArray rendered(const std::vector<std::size_t> &places)
{
    QByteArray text;
    for (const auto place : places)
        text += QByteArray::number(qulonglong(place)) + ' ';
    return text.trimmed();
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void places_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<QByteArray>("exact");
        QTest::addColumn<QByteArray>("ignoring");
        const auto row = [](const char *name, QByteArray text, QByteArray needle, const char *exact,
                            const char *ignoring) {
            QTest::newRow(name) << text << needle << QByteArray(exact) << QByteArray(ignoring);
        };
        row("several", "GET get Get", "get", "4", "0 4 8");
        row("large needle letters", "GET get", "GeT", "", "0 4");
        row("whole text", "abc", "abc", "0", "0");
        row("needle too long", "ab", "abc", "", "");
        row("empty text", "", "a", "", "");
        row("empty needle", "abc", "", "", "");
        row("not overlapping", "aaaaa", "aa", "0 2", "0 2");
        row("zeros", QByteArray("\0\0x\0\0", 5), QByteArray("\0\0", 2), "0 3", "0 3");
        row("next to the letters", "@[`{", "`", "2", "2");
        row("next to the letters, other end", "@[`{", "{", "3", "3");
        row("beyond ASCII is no letter", "\xc4\xe4", "\xe4", "1", "1");
    }

    void places()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, needle);
        const auto bytes = bytesOf(text);
        QTEST(rendered(ByteSearch(bytesOf(needle)).all(bytes, 100)), "exact");
        QTEST(rendered(ByteSearch(bytesOf(needle), Case::IgnoreAscii).all(bytes, 100)), "ignoring");
    }

    void limit()
    {
        const auto bytes = bytesOf("aXaXaX");
        QCOMPARE(rendered(ByteSearch(bytesOf("a")).all(bytes, 2)), "0 2");
        QCOMPARE(rendered(ByteSearch(bytesOf("a")).all(bytes, 0)), "");
    }

    void nextStartsWhereTold()
    {
        const auto bytes = bytesOf("ab ab");
        for (const auto letters : {Case::Exact, Case::IgnoreAscii}) {
            const ByteSearch search(bytesOf("ab"), letters);
            QVERIFY(search.next(bytes) == 0u);
            QVERIFY(search.next(bytes, 1) == 3u);
            QVERIFY(search.next(bytes, 3) == 3u);
            QVERIFY(!search.next(bytes, 4));
            QVERIFY(!search.next(bytes, 5));
            QVERIFY(!search.next(bytes, 4711));
        }
    }

    // A hit across the blocks that are folded one by one, at every place near their ends.
    void foldedBlocksHideNothing()
    {
        for (const std::size_t needleSize : {1, 2, 7, 300, 70'000}) {
            Bytes needle(needleSize, 'n');
            needle.back() = 'e';
            const ByteSearch search(needle, Case::IgnoreAscii);
            for (const std::size_t edge : {256, 768, 65'280, 130'816}) {
                for (std::size_t place = edge - std::min<std::size_t>(edge, 8); place < edge + 8; ++place) {
                    Bytes bytes(place + needleSize + 3, '.');
                    std::copy(needle.begin(), needle.end(), bytes.begin() + std::ptrdiff_t(place));
                    bytes[place + needleSize - 1] = 'E';
                    QVERIFY(search.next(bytes) == place);
                }
            }
        }
    }

    void agreesWithStdSearch()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 5000; ++round) {
            Bytes bytes(random() % 2000);
            for (auto &octet : bytes)
                octet = "abAB"[random() % 4];
            Bytes needle(1 + random() % 10);
            for (auto &octet : needle)
                octet = "abAB"[random() % 4];
            const std::size_t from = bytes.empty() ? 0 : random() % bytes.size();
            for (const auto letters : {Case::Exact, Case::IgnoreAscii}) {
                const auto equal = [letters](std::uint8_t a, std::uint8_t b) {
                    return letters == Case::Exact ? a == b : (a | 0x20) == (b | 0x20);
                };
                const auto found = std::search(bytes.begin() + std::ptrdiff_t(from), bytes.end(),
                                               needle.begin(), needle.end(), equal);
                const auto expected = std::size_t(found - bytes.begin());
                QCOMPARE(ByteSearch(needle, letters).next(bytes, from).value_or(bytes.size()), expected);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
