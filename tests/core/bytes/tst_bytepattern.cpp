// SPDX-License-Identifier: MIT
// Patterns, and the search that carries them over a source in windows.
#include <QtTest/QTest>

#include <random>
#include <thread>

#include "core/bytes/sourcesearch.h"

using namespace sockeye;

namespace {

Bytes bytesOf(const QByteArray &text)
{
    return Bytes(text.begin(), text.end());
}

// Gives a few octets at a time, and has holes.
class BrokenSource : public ByteSource
{
public:
    BrokenSource(Bytes bytes, std::vector<ByteHit> holes)
        : m_bytes(std::move(bytes))
        , m_holes(std::move(holes))
    {
    }

    std::uint64_t size() const override { return m_bytes.size(); }
    std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override
    {
        std::uint64_t end =
            std::min<std::uint64_t>(m_bytes.size(), offset + std::min<std::size_t>(to.size(), 997));
        for (const ByteHit &hole : m_holes) {
            if (hole.end() > offset)
                end = std::min(end, std::max(hole.begin, offset));
        }
        std::copy(m_bytes.begin() + std::ptrdiff_t(offset), m_bytes.begin() + std::ptrdiff_t(end),
                  to.begin());
        return end - offset;
    }
    std::uint64_t missingAt(std::uint64_t offset) const override
    {
        for (const ByteHit &hole : m_holes) {
            if (hole.begin <= offset && hole.end() > offset)
                return hole.end() - offset;
        }
        return 0;
    }

private:
    Bytes m_bytes;
    std::vector<ByteHit> m_holes;
};

QByteArray places(const SearchResult &result)
{
    QByteArray text;
    for (const ByteHit &hit : result.hits)
        text += QByteArray::number(qulonglong(hit.begin)) + '+' + QByteArray::number(qulonglong(hit.length)) +
                ' ';
    return text.trimmed();
}

SearchResult searched(const Bytes &bytes, const BytePattern &pattern, std::size_t limit = 1000)
{
    ScanControl control;
    return searchAll(MemorySource(std::make_shared<const Bytes>(bytes)), pattern, limit, control);
}

} // namespace

class TestBytePattern : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("bytes"); // in hex
        QTest::addColumn<QByteArray>("hits");
        const auto row = [](const char *name, const char *kind, const char *pattern, const char *bytes,
                            const char *hits) {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(pattern) << QByteArray(bytes)
                                << QByteArray(hits);
        };
        row("text", "text", "\\r\\n", "41 0d 0a 0d 0a", "1+2 3+2");
        row("text, any case", "TEXT", "ab", "41 42 61 62", "0+2 2+2");
        row("hex", "hex", "DE AD", "de ad de ad", "0+2 2+2");
        row("open octet", "hex", "de ?? be", "de 00 be de ad be de be", "0+3 3+3");
        row("open at the ends", "hex", "?? be ??", "be be 01 be", "0+3");
        row("open digit", "hex", "4? ?d", "41 0d 4f fd 51 0d", "0+2 2+2");
        row("nothing but open", "hex", "?? ??", "01 02 03 04 05", "0+2 2+2");
        row("the run lies behind", "hex", "?? 01 02", "01 02 00 01 02", "2+3");
        row("too short for it", "hex", "?? ?? 01", "01 01", "");
        row("big", "value", "u16be:7000", "1b 58 58 1b", "0+2");
        row("little", "value", "u16le:7000", "1b 58 58 1b", "2+2");
        row("either", "value", "u16:7000", "58 1b 1b 58 00 58 1b", "0+2 2+2 5+2");
        row("either, overlapping", "value", "u16:0x0100", "00 01 00", "0+2");
        row("either, the same", "value", "u16:0x4141", "41 41 41 41", "0+2 2+2");
        row("no order at all", "value", "u8:0x41", "41 00 41", "0+1 2+1");
        row("float", "value", "f32be:1.5", "00 3f c0 00 00", "1+4");
    }

    void finds()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, bytes);
        const auto text = std::string_view(pattern.constData());
        const auto parsed = kind == "hex" ? parseHexPattern(text)
                            : kind == "value"
                                ? parseValuePattern(text)
                                : parseTextPattern(text, kind == "TEXT" ? ByteSearch::Case::IgnoreAscii
                                                                        : ByteSearch::Case::Exact);
        QVERIFY(parsed.has_value());
        QTEST(places(searched(bytesOf(QByteArray::fromHex(bytes)), **parsed)), "hits");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("position");
        const auto row = [](const char *name, const char *kind, const QByteArray &pattern, ParseFault fault,
                            int position) {
            QTest::newRow(name) << QByteArray(kind) << pattern << int(fault) << position;
        };
        row("no text", "text", "", ParseFault::Empty, 0);
        row("no digits", "hex", " ", ParseFault::Empty, 0);
        row("bad digit", "hex", "?? g0", ParseFault::BadHexDigit, 3);
        row("half an octet", "hex", "?? 4", ParseFault::OddHexDigits, 3);
        row("half an octet within", "hex", "?? 4 ??", ParseFault::OddHexDigits, 3);
        row("too long", "hex", QByteArray("??").repeated(4097), ParseFault::TooLong, 4096);
        row("no value", "value", "u16be:", ParseFault::Empty, 6);
        row("nothing", "value", "", ParseFault::Empty, 0);
        row("bad type", "value", "u17:1", ParseFault::UnknownType, 0);
        row("too large", "value", "u16:65536", ParseFault::NumberOutOfRange, 4);
        row("bad escape", "text", "a\\q", ParseFault::BadEscape, 1);
    }

    void refuses()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, pattern);
        const auto text = std::string_view(pattern.constData(), std::size_t(pattern.size()));
        const auto parsed = kind == "hex"     ? parseHexPattern(text)
                            : kind == "value" ? parseValuePattern(text)
                                              : parseTextPattern(text, ByteSearch::Case::Exact);
        QVERIFY(!parsed.has_value());
        QTEST(int(parsed.error().fault), "fault");
        QTEST(int(parsed.error().position), "position");
    }

    // Hits at every place near the edges of the windows, whole sources and ones that come in crumbs.
    void windowsHideNothing()
    {
        constexpr std::size_t kSize = (std::size_t(5) << 19) + 7;
        const auto pattern = parseHexPattern("de ?? be ef").value();
        for (const std::size_t edge :
             {std::size_t(1) << 20, (std::size_t(1) << 20) + 260, std::size_t(2) << 20}) {
            Bytes bytes(kSize, 0);
            std::vector<std::uint64_t> expected;
            for (std::size_t at = edge - 60; at < edge + 60; at += 5) {
                const std::uint8_t octets[] = {0xde, 0x01, 0xbe, 0xef};
                std::copy(std::begin(octets), std::end(octets), bytes.begin() + std::ptrdiff_t(at));
                expected.push_back(at);
            }
            ScanControl control;
            for (const auto &result :
                 {searched(bytes, *pattern), searchAll(BrokenSource(bytes, {}), *pattern, 1000, control)}) {
                std::vector<std::uint64_t> found;
                for (const ByteHit &hit : result.hits)
                    found.push_back(hit.begin);
                QVERIFY(found == expected);
            }
        }
    }

    void nothingReachesOverAHole()
    {
        const auto pattern = parseTextPattern("aaaa", ByteSearch::Case::Exact).value();
        ScanControl control;
        const BrokenSource source(Bytes(30, 'a'), {{6, 3}, {20, 1}});
        QCOMPARE(places(searchAll(source, *pattern, 1000, control)), "0+4 9+4 13+4 21+4 25+4");
    }

    void limitAndStop()
    {
        const auto pattern = parseTextPattern("a", ByteSearch::Case::Exact).value();
        const auto cut = searched(Bytes(20, 'a'), *pattern, 3);
        QCOMPARE(places(cut), "0+1 1+1 2+1");
        QVERIFY(cut.isCut);
        QVERIFY(!searched(Bytes(3, 'a'), *pattern, 3).isCut);
        ScanControl control;
        control.stop = true;
        QVERIFY(
            searchAll(MemorySource(std::make_shared<const Bytes>(20, 'a')), *pattern, 3, control).isStopped);
    }

    // Against looking at every place.
    void agreesWithLookingEverywhere()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            Bytes bytes(random() % 300);
            for (auto &octet : bytes)
                octet = std::uint8_t(random() % 3);
            QByteArray pattern;
            Bytes octets, masks;
            for (std::size_t i = 0, length = 1 + random() % 5; i < length; ++i) {
                const bool isOpen = random() % 3 == 0;
                octets.push_back(isOpen ? 0 : std::uint8_t(random() % 3));
                masks.push_back(isOpen ? 0 : 0xFF);
                pattern += isOpen ? QByteArray("??") : QByteArray(1, char(octets.back())).toHex();
            }
            std::vector<ByteHit> expected;
            for (std::size_t at = 0; at + octets.size() <= bytes.size();) {
                bool fits = true;
                for (std::size_t i = 0; i < octets.size(); ++i)
                    fits = fits && (bytes[at + i] & masks[i]) == octets[i];
                if (fits)
                    expected.push_back({at, octets.size()});
                at += fits ? octets.size() : 1;
            }
            const auto parsed = parseHexPattern(std::string_view(pattern.constData())).value();
            QVERIFY(searched(bytes, *parsed).hits == expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestBytePattern)
#include "tst_bytepattern.moc"
