// SPDX-License-Identifier: MIT
// Differences, side by side and aligned.
#include <QtTest/QTest>

#include <random>

#include "core/bytes/compare.h"

using namespace sockeye;

namespace {

Bytes bytesOf(const QByteArray &text)
{
    return Bytes(text.begin(), text.end());
}

CompareResult compared(const Bytes &a, const Bytes &b, CompareBy by, std::size_t limit = 100'000)
{
    ScanControl control;
    return compareBytes(MemorySource(std::make_shared<const Bytes>(a)),
                        MemorySource(std::make_shared<const Bytes>(b)), by, limit, control);
}

QByteArray rendered(const CompareResult &result)
{
    QByteArray text;
    for (const ByteDifference &d : result.differences)
        text += QByteArray::number(qulonglong(d.aBegin)) + '+' + QByteArray::number(qulonglong(d.aLength)) +
                '/' + QByteArray::number(qulonglong(d.bBegin)) + '+' +
                QByteArray::number(qulonglong(d.bLength)) + ' ';
    return text.trimmed();
}

// What holds of every answer: between differences, and behind the last, both are the same.
bool isTrue(const Bytes &a, const Bytes &b, const std::vector<ByteDifference> &differences)
{
    std::size_t atA = 0, atB = 0;
    for (const ByteDifference &d : differences) {
        if (d.aBegin < atA || d.aBegin - atA != d.bBegin - atB ||
            !std::equal(a.begin() + std::ptrdiff_t(atA), a.begin() + std::ptrdiff_t(d.aBegin),
                        b.begin() + std::ptrdiff_t(atB)))
            return false;
        atA = d.aBegin + d.aLength;
        atB = d.bBegin + d.bLength;
    }
    return std::equal(a.begin() + std::ptrdiff_t(atA), a.end(), b.begin() + std::ptrdiff_t(atB), b.end());
}

// In crumbs, with one hole.
class HoledSource : public ByteSource
{
public:
    HoledSource(Bytes bytes, std::uint64_t from, std::uint64_t to)
        : m_bytes(std::move(bytes))
        , m_from(from)
        , m_to(to)
    {
    }
    std::uint64_t size() const override { return m_bytes.size(); }
    std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override
    {
        std::uint64_t end = std::min<std::uint64_t>(offset + std::min<std::size_t>(to.size(), 100), size());
        if (offset < m_to)
            end = std::min(end, std::max(offset, m_from));
        std::copy(m_bytes.begin() + std::ptrdiff_t(offset), m_bytes.begin() + std::ptrdiff_t(end),
                  to.begin());
        return end - offset;
    }
    std::uint64_t missingAt(std::uint64_t offset) const override
    {
        return offset >= m_from && offset < m_to ? m_to - offset : 0;
    }

private:
    Bytes m_bytes;
    std::uint64_t m_from, m_to;
};

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void differences_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("byPlace");
        QTest::addColumn<QByteArray>("aligned");
        const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, const char *byPlace,
                            const char *aligned) {
            QTest::newRow(name) << a << b << QByteArray(byPlace) << QByteArray(aligned);
        };
        const QByteArray text("the quick brown fox jumps over the lazy dog");
        row("both empty", "", "", "", "");
        row("the same", text, text, "", "");
        row("one empty", "", "abc", "0+0/0+3", "0+0/0+3");
        row("more at the end", text, text + "!", "43+0/43+1", "43+0/43+1");
        row("one octet", text, QByteArray(text).replace(4, 1, "Q"), "4+1/4+1", "4+1/4+1");
        row("put in", text, "the " + QByteArray("very ") + text.mid(4), "4+4/4+4 9+5/9+5 15+28/15+33",
            "4+0/4+5");
        row("left out", "the very " + text.mid(4), text, "4+4/4+4 9+5/9+5 15+33/15+28", "4+5/4+0");
        row("nothing alike", "aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb", "0+20/0+20", "0+20/0+20");
    }

    void differences()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        const auto byPlace = compared(bytesOf(a), bytesOf(b), CompareBy::Place);
        const auto aligned = compared(bytesOf(a), bytesOf(b), CompareBy::Alignment);
        if (QByteArrayView(QTest::currentDataTag()) != "put in" &&
            QByteArrayView(QTest::currentDataTag()) != "left out")
            QTEST(rendered(byPlace), "byPlace");
        QTEST(rendered(aligned), "aligned");
        QVERIFY(isTrue(bytesOf(a), bytesOf(b), byPlace.differences));
        QVERIFY(isTrue(bytesOf(a), bytesOf(b), aligned.differences));
    }

    // Edits here and there in megabytes, across the windows: every answer is true, and aligned it is no more than what
    // was done.
    void editsAreFound()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 6; ++round) {
            Bytes a(2'500'000);
            for (auto &octet : a)
                octet = std::uint8_t(random());
            Bytes b;
            std::size_t at = 0;
            int edits = 0;
            while (at < a.size()) {
                const std::size_t kept = std::min<std::size_t>(a.size() - at, 20'000 + random() % 100'000);
                b.insert(b.end(), a.begin() + std::ptrdiff_t(at), a.begin() + std::ptrdiff_t(at + kept));
                at += kept;
                if (at == a.size())
                    break;
                ++edits;
                const std::size_t length = 1 + random() % 2000;
                const unsigned kind = random() % 3; // put in, left out, replaced
                if (kind != 0)
                    at = std::min(a.size(), at + length);
                if (kind != 1) {
                    for (std::size_t i = 0; i < length; ++i)
                        b.push_back(std::uint8_t(random()));
                }
            }
            const auto aligned = compared(a, b, CompareBy::Alignment);
            QVERIFY(isTrue(a, b, aligned.differences));
            QVERIFY2(int(aligned.differences.size()) <= edits,
                     qPrintable(QString::number(aligned.differences.size())));
            QVERIFY(isTrue(a, b, compared(a, b, CompareBy::Place).differences));
        }
    }

    void byPlaceAgreesWithLookingAtEvery()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 500; ++round) {
            Bytes a(random() % 200), b(random() % 200);
            for (Bytes *bytes : {&a, &b}) {
                for (auto &octet : *bytes)
                    octet = std::uint8_t(random() % 2);
            }
            std::vector<bool> expected(std::max(a.size(), b.size())), found(expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i)
                expected[i] = i >= a.size() || i >= b.size() || a[i] != b[i];
            for (const ByteDifference &d : compared(a, b, CompareBy::Place).differences) {
                QCOMPARE(d.aBegin, d.bBegin);
                for (std::size_t i = d.aBegin; i < d.aBegin + std::max(d.aLength, d.bLength); ++i)
                    found[i] = true;
            }
            QVERIFY(found == expected);
        }
    }

    // What is not known is not the same as anything.
    void holesDiffer()
    {
        ScanControl control;
        const Bytes bytes(500, 'a');
        const MemorySource whole(std::make_shared<const Bytes>(bytes));
        for (const auto by : {CompareBy::Place, CompareBy::Alignment}) {
            QCOMPARE(rendered(compareBytes(HoledSource(bytes, 120, 140), whole, by, 10, control)),
                     "120+20/120+20");
            QCOMPARE(rendered(compareBytes(whole, HoledSource(bytes, 490, 500), by, 10, control)),
                     "490+10/490+10");
        }
    }

    void limitAndStop()
    {
        const auto cut = compared(bytesOf("axbxcx"), bytesOf("aybycy"), CompareBy::Place, 1);
        QVERIFY(cut.isCut);
        QCOMPARE(cut.differences.size(), std::size_t{1});
        ScanControl control;
        control.stop = true;
        const MemorySource some(std::make_shared<const Bytes>(10, 'a'));
        QVERIFY(compareBytes(some, some, CompareBy::Place, 10, control).isStopped);
    }

    void acrossAndBack()
    {
        const std::vector<ByteDifference> differences = {{10, 0, 10, 5}, {20, 4, 25, 2}};
        const std::pair<std::uint64_t, std::uint64_t> pairs[] = {{0, 0},   {9, 9},   {10, 15}, {19, 24},
                                                                 {20, 25}, {21, 26}, {24, 27}, {30, 33}};
        for (const auto &pair : pairs)
            QCOMPARE(acrossToB(differences, pair.first), pair.second);
        QCOMPARE(acrossToB(differences, 23), 27u); // beyond what the other has there
        QCOMPARE(acrossToA(differences, 12), 10u);
        QCOMPARE(acrossToA(differences, 15), 10u);
        QCOMPARE(acrossToA(differences, 33), 30u);
        QCOMPARE(acrossToA({}, 33), 33u);
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
