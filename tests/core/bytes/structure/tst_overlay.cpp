// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "core/bytes/structure/overlayreport.h"
#include "core/bytes/structure/structurelibrary.h"
#include "core/bytes/structure/structureloader.h"

using namespace sockeye;

namespace {

// The rest of a definition, with ' for ".
std::shared_ptr<const Structure> defined(std::string rest)
{
    std::replace(rest.begin(), rest.end(), '\'', '"');
    auto loaded = loadStructure("{\"format\": 1, \"id\": \"x\", " + rest + "}");
    if (!loaded) {
        qWarning("%s", describeWithPlace(loaded.error()).c_str());
        return nullptr;
    }
    return std::make_shared<const Structure>(std::move(*loaded));
}

Overlay laid(const std::shared_ptr<const Structure> &structure, ByteView bytes,
             const OverlayLimits &limits = {})
{
    return StructureLibrary::builtIn()->layOver(structure, bytes, limits);
}

} // namespace

class TestOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("lines"); // joined by |
        const auto row = [](const char *name, const char *definition, const char *hex, const char *lines) {
            QTest::newRow(name) << QByteArray(definition) << QByteArray(hex) << QByteArray(lines);
        };
        row("both orders",
            "'fields':[{'id':'a','type':'u16'},{'id':'b','type':'u16le'},{'id':'c','type':'i16le'}]",
            "0102 0102 feff", "0000 +2    a: 258|0002 +2    b: 513|0004 +2    c: -2");
        row("little by default",
            "'byteOrder':'little','fields':[{'id':'a','type':'u32'},{'id':'b','type':'u16be'}]",
            "01000000 0001", "0000 +4    a: 1|0004 +2    b: 1");
        row("floats", "'fields':[{'id':'a','type':'f32'},{'id':'b','type':'f64le'}]",
            "3fc00000 000000000000f83f", "0000 +4    a: 1.5|0004 +8    b: 1.5");
        row("parts, big",
            "'fields':[{'id':'a','type':'u16','show':'hex','parts':[{'id':'b','bits':4},{'id':'c','bits':3},{"
            "'id':'d','bits':9,'show':'binary'}]}]",
            "a301", "0000 +2    a: 0xa301|0000 .4      b: 10|0000 .3      c: 1|0000 .9      d: 100000001");
        row("parts, little",
            "'fields':[{'id':'a','type':'u16le','parts':[{'id':'b','bits':8},{'id':'c','bits':8}]}]", "0102",
            "0000 +2    a: 513|0001 .8      b: 2|0000 .8      c: 1");
        row("size of another",
            "'fields':[{'id':'n','type':'u8'},{'id':'t','type':'text','size':'n * 2 - 1'}]", "02 616263",
            "0000 +1    n: 2|0001 +3    t: abc");
        row("count", "'fields':[{'id':'n','type':'u8'},{'id':'a','type':'u8','count':'n'}]", "02 0708",
            "0000 +1    n: 2|0001 +2    a|0001 +1      a [0]: 7|0002 +1      a [1]: 8");
        row("while", "'fields':[{'id':'a','type':'u8','while':'peek(0) != 0'},{'id':'z','type':'u8'}]",
            "0708 00", "0000 +2    a|0000 +1      a [0]: 7|0001 +1      a [1]: 8|0002 +1    z: 0");
        row("list in its size",
            "'fields':[{'id':'a','type':'u16','size':3,'while':'rest > 1'},{'id':'z','type':'u8'}]",
            "0102 03 04",
            "0000 +3    a|0000 +2      a [0]: 258|0002 +1      Left over: 03 - the structure says nothing "
            "about these"
            "|0003 +1    z: 4");
        row("if",
            "'fields':[{'id':'a','type':'u8'},{'id':'b','type':'u8','if':'a == "
            "1'},{'id':'c','type':'u8','if':'a != 1'}]",
            "02 09", "0000 +1    a: 2|0001 +1    c: 9");
        row("enum", "'enums':{'e':{'0x2':'two'}},'fields':[{'id':'a','type':'u8','enum':'e','count':2}]",
            "0203", "0000 +2    a|0000 +1      a [0]: 2 (two)|0001 +1      a [1]: 3");
        row("choice",
            "'types':{'p':[{'id':'q','type':'u8'}]},'fields':[{'id':'k','type':'u8'},{'id':'v','by':'k','"
            "cases':{'1':'ipv4','2':'p'},'type':'mac','size':'rest'}]",
            "01 7f000001", "0000 +1    k: 1|0001 +4    v: 127.0.0.1");
        row("choice, otherwise",
            "'fields':[{'id':'k','type':'u8'},{'id':'v','by':'k','cases':{'1':'ipv4'},'type':'mac'}]",
            "05 aabbccddeeff", "0000 +1    k: 5|0001 +6    v: aa:bb:cc:dd:ee:ff");
        row("group and left over",
            "'types':{'p':[{'id':'q','type':'u8'}]},'fields':[{'id':'v','type':'p','size':2}]", "0102",
            "0000 +2    v|0000 +1      q: 1|0001 +1      Left over: 02 - the structure says nothing about "
            "these");
        row("after the end", "'fields':[{'id':'a','type':'u8'}]", "0102",
            "0000 +1    a: 1|0001 +1    Left over: 02 - the structure says nothing about these");
        row("leb128", "'fields':[{'id':'a','type':'leb128'}]", "e50e", "0000 +2    a: 1893");
        row("text ends", "'fields':[{'id':'a','type':'text','ends':[':','\\n']},{'id':'b','type':'text'}]",
            "613a0a62", "0000 +2    a: a|0002 +2    b: \\nb");
        row("begins",
            "'fields':[{'id':'t','type':'text','ends':[';']},{'id':'a','type':'u8','if':'begins(t, "
            "\\u0027ab\\u0027)'},"
            "{'id':'b','type':'u8','if':'begins(t, \\u0027b\\u0027)'}]",
            "61623b 07", "0000 +3    t: ab|0003 +1    a: 7");
        row("mask", "'fields':[{'id':'k','type':'bytes','size':2},{'id':'t','type':'text','mask':'k'}]",
            "0102 60606261", "0000 +2    k: 01 02|0002 +4    t: abcc");
        row("reserved",
            "'fields':[{'id':'a','type':'u8','reserved':true},{'id':'b','type':'u8','reserved':true}]",
            "0001", "0000 +1    a: 0|0001 +1    b: 1 - reserved, but not zero");
        row("should", "'fields':[{'id':'a','type':'u8','should':'a < 5','shouldWhy':'too many'}]", "05",
            "0000 +1    a: 5 - too many");
        row("checksum right",
            "'fields':[{'id':'a','type':'u16'},{'id':'s','type':'u16','show':'hex','checksum':{'kind':'"
            "internet'}}]",
            "0102 fefd", "0000 +2    a: 258|0002 +2    s: 0xfefd - checksum right");
        row("checksum wrong",
            "'fields':[{'id':'a','type':'u16'},{'id':'s','type':'u16','show':'hex','checksum':{'kind':'"
            "internet'}}]",
            "0102 fefe", "0000 +2    a: 258|0002 +2    s: 0xfefe - checksum wrong, 0xfefd would be right");
        row("crc32 of the rest",
            "'fields':[{'id':'s','type':'u32','show':'hex','checksum':{'kind':'crc32','from':4}},{'id':'t','"
            "type':'text'}]",
            "cbf43926 313233343536373839",
            "0000 +4    s: 0xcbf43926 - checksum right|0004 +9    t: 123456789");
        row("times",
            "'fields':[{'id':'u','type':'u32','show':'unix'},{'id':'n','type':'u64','show':'ntp'},{'id':'f','"
            "type':'u32','show':'fixed16'}]",
            "691f1fb3 ecc99e33 80000000 00018000",
            "0000 +4    u: 2025-11-20 14:03:31|0004 +8    n: 2025-11-20 14:03:31.500000000|000C +4    f: "
            "1.500000");
        row("scope ends",
            "'types':{'p':[{'id':'q','type':'u8'}]},'fields':[{'id':'v','type':'p'},{'id':'w','type':'bytes',"
            "'size':'q'}]",
            "0102",
            "0000 +1    v|0000 +1      q: 1|!          stops at 0001: \"w\" depends on \"q\", which is not "
            "here");
        row("short", "'fields':[{'id':'a','type':'u8'},{'id':'b','type':'u32'}]", "01 0203",
            "0000 +1    a: 1|!          stops at 0001: \"b\" needs 2 more bytes; the bytes end before it "
            "does");
        row("cut", "'fields':[{'id':'n','type':'u8'},{'id':'b','type':'text','size':'n'}]", "04 6162",
            "0000 +1    n: 4|0001 +2    b: ab - cut: 2 of 4 bytes are here"
            "|!          stops at 0003: \"b\" needs 2 more bytes; the bytes end before it does");
        row("short inside",
            "'types':{'p':[{'id':'q','type':'u32'}]},'fields':[{'id':'v','type':'p','size':2},{'id':'w','"
            "type':'u8'}]",
            "0102 03",
            "0000 +2    v|!            stops at 0000: \"q\" needs 2 more bytes than the field around it "
            "has|0002 +1    w: 3");
        row("must",
            "'fields':[{'id':'a','type':'u8','must':'a == 4','mustWhy':'it is 4'},{'id':'b','type':'u8'}]",
            "05 06", "0000 +1    a: 5|!          stops at 0000: \"a\" does not fit: it is 4");
        row("must of a part",
            "'fields':[{'id':'a','type':'u8','parts':[{'id':'b','bits':4},{'id':'c','bits':4,'must':'c == "
            "0'}]}]",
            "51",
            "0000 +1    a: 81|0000 .4      b: 5|0000 .4      c: 1|!            stops at 0000: \"c\" does not "
            "fit: its value is not possible here");
        row("no end", "'fields':[{'id':'v','type':'u8'},{'id':'a','type':'text','ends':['\\n']}]", "0061",
            "0000 +1    v: 0|!          stops at 0001: the bytes end before \"a\" does");
        row("negative", "'fields':[{'id':'a','type':'u8'},{'id':'b','type':'bytes','size':'a - 2'}]", "01 06",
            "0000 +1    a: 1|!          stops at 0001: the size or count of \"b\" would be -1");
        row("by zero", "'fields':[{'id':'a','type':'u8'},{'id':'b','type':'bytes','size':'4 / a'}]", "00 06",
            "0000 +1    a: 0|!          stops at 0001: what \"b\" depends on divides by zero");
        row("stands still",
            "'fields':[{'id':'b','type':'bytes','size':0},{'id':'a','type':'g','while':'1'}],'types':{'g':[{'"
            "id':'c','type':'u8','if':'0'}]}",
            "00",
            "0000 +0    b|0000 +0    a|0000 +0      a [0]|!            stops at 0000: the list \"a\" would "
            "never end: its items take no bytes");
        row("unknown structure", "'fields':[{'id':'a','type':'use:nothing'}]", "00",
            "!          stops at 0000: \"a\" uses the structure \"nothing\", which there is not");
        row("repeats", "'repeats':true,'name':'M','fields':[{'id':'a','type':'u16'}]", "0001 0002 00",
            "0000 +2    M [0]|0000 +2      a: 1|0002 +2    M [1]|0002 +2      a: 2|0004 +0    M [2]"
            "|!            stops at 0004: \"a\" needs 1 more byte; the bytes end before it does");
        row("dns pointer",
            "'fields':[{'id':'a','type':'dnsname'},{'id':'b','type':'dnsname'},{'id':'c','type':'dnsname'}]",
            "0161022e6200 0163c000 c006",
            "0000 +6    a: a.\\.b|0006 +4    b: c.a.\\.b - goes on at offset 0 of the message"
            "|000A +2    c: c.a.\\.b - goes on at offset 6 of the message");
        row("dns pointer to itself", "'fields':[{'id':'a','type':'dnsname'}]", "c000",
            "!          stops at 0000: \"a\" is no domain name");
    }

    void lines()
    {
        QFETCH(QByteArray, definition);
        QFETCH(QByteArray, hex);
        const auto structure = defined(definition.toStdString());
        QVERIFY(structure);
        const Bytes bytes = parseHex(hex.toStdString()).value();
        const Overlay overlay = laid(structure, bytes);
        const auto lines = overlayLines(overlay);
        QTEST(QByteArray::fromStdString(fmt::format("{}", fmt::join(lines, "|"))), "lines");
        for (std::size_t i = 0; i < overlay.fields.size(); ++i) {
            const OverlayField &field = overlay.fields[i];
            QVERIFY(field.offset + field.size <= bytes.size());
            QVERIFY(field.end > i && field.end <= overlay.fields.size());
            QVERIFY(field.parent == kNoField || overlay.fields[field.parent].end >= field.end);
        }
    }

    void expressions_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("value");
        // What C gives for the same text.
        const auto row = [](const char *text, long long value) {
            QTest::newRow(text) << QByteArray(text) << QByteArray::number(value);
        };
        row("1 + 2 * 3", 1 + 2 * 3);
        row("(1 + 2) * 3", (1 + 2) * 3);
        row("7 - 2 - 1", 7 - 2 - 1);
        row("100 / 7 % 4", 100 / 7 % 4);
        row("1 << 4 | 3", 1 << 4 | 3);
        row("1 | 2 & 6", 1 | (2 & 6));
        row("0xff >> 4", 0xff >> 4);
        row("-3 + 1", -3 + 1);
        row("!0 + !5", 1);
        row("1 < 2 == 1", 1);
        row("2 <= 2 && 3 >= 4", 0);
        row("0 || 2 > 1", 1);
        row("1 != 1 || 5 == 5", 1);
        row("1 << 64", 0);
        row("1 >> -1", 0);
        row("a", 5);
        row("a * a", 25);
        row("rest", 3);
        row("offset", 1);
        row("peek(0)", 6);
        row("peek(2) + peek(3)", 8 - 1);
        row("size(a)", 1);
        row("0 && b", 0); // the right side is not asked
        row("9223372036854775807 + 1 < 0", 1);
        row("-9223372036854775807 - 1 == (-9223372036854775807 - 1) / -1", 1);
    }

    void expressions()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, value);
        // The value picks a case, and what it says shows through a failed condition's own size.
        const auto structure = defined("'fields':[{'id':'a','type':'u8'},{'id':'b','type':'u8','if':'(" +
                                       expression.toStdString() + ") == (" + value.toStdString() + ")'}]");
        QVERIFY(structure);
        const Bytes bytes{5, 6, 7, 8};
        const Overlay overlay = laid(structure, bytes);
        QVERIFY(overlay.stops.empty());
        QCOMPARE(overlay.fields[1].definition->id, std::string("b"));
    }

    void limits()
    {
        const Bytes bytes(100'000, 0);
        const auto many = defined("'fields':[{'id':'a','type':'u8','while':'rest > 0'}]");
        const Overlay tooMany = laid(many, bytes);
        QCOMPARE(tooMany.fields.size(), OverlayLimits{}.fields);
        QCOMPARE(tooMany.stops.size(), std::size_t{1});
        QCOMPARE(tooMany.stops[0].reason, StopReason::TooMany);

        const auto deep = defined("'types':{'p':[{'id':'q','type':'p'}]},'fields':[{'id':'v','type':'p'}]");
        QCOMPARE(laid(deep, bytes).stops.at(0).reason, StopReason::TooDeep);
        // Each group twice the one below it: 2^24 groups, were it not for the limits.
        const auto wide = defined("'types':{'p':[{'id':'q','type':'p','if':'offset < "
                                  "5'},{'id':'r','type':'p'}]},'fields':[{'id':'v','type':'p'}]");
        QVERIFY(laid(wide, bytes).fields.size() <= OverlayLimits{}.fields);
        // A list of lists of nothing, and one of what does not fit.
        const auto empty = defined("'types':{'p':[{'id':'q','type':'u8','if':'0'}]},'fields':[{'id':'v','"
                                   "type':'p','count':'1 << 40'}]");
        QCOMPARE(laid(empty, bytes).stops.at(0).reason, StopReason::TooMany);
        OverlayLimits few;
        few.steps = 1000;
        const auto work =
            defined("'fields':[{'id':'a','type':'u8','count':'rest','must':'1+1+1+1+1+1+1+1+1'}]");
        const Overlay stopped = laid(work, bytes, few);
        QCOMPARE(stopped.stops.at(0).reason, StopReason::TooMany);
        QVERIFY(stopped.fields.size() < 200);
    }

    void smallestField()
    {
        const auto structure =
            defined("'types':{'p':[{'id':'q','type':'u16'},{'id':'r','type':'u8','parts':[{'id':'h','bits':4}"
                    ",{'id':'l','bits':4}]}]},'fields':[{'id':'v','type':'p','count':2}]");
        const Bytes bytes{0, 1, 2, 3, 4, 5};
        const Overlay overlay = laid(structure, bytes);
        const auto idAt = [&](std::size_t octet) {
            return overlay.fields[overlay.fieldAt(octet)].definition->id;
        };
        QCOMPARE(idAt(0), std::string("q"));
        QCOMPARE(idAt(1), std::string("q"));
        QCOMPARE(idAt(2), std::string("h"));
        QCOMPARE(idAt(3), std::string("q"));
        QCOMPARE(overlay.fields[overlay.fieldAt(4)].offset, std::size_t{3});
        QCOMPARE(overlay.fieldAt(6), kNoField);
    }

    void json()
    {
        const auto structure = defined(
            "'types':{'p':[{'id':'q','type':'u32'}]},'enums':{'e':{'1':'one'}},'fields':[{'id':'v','name':{'"
            "en':'V','ko':'브이'},'type':'u8','enum':'e'},{'id':'w','type':'p','size':2},{'id':'x','type':'"
            "u8','parts':[{'id':'y','bits':3},{'id':'z','bits':5}]},{'id':'end','type':'u16'}]");
        const Bytes bytes{1, 2, 3, 0xe1, 0};
        const std::string text = overlayJson(laid(structure, bytes)).dump();
        const QByteArray wanted =
            "{\"structure\":\"x\",\"octets\":5,\"covered\":4,\"fits\":false,\"fields\":["
            "{\"id\":\"v\",\"name\":\"V\",\"offset\":0,\"size\":1,\"value\":\"1\",\"label\":\"one\"},"
            "{\"id\":\"w\",\"name\":\"w\",\"offset\":1,\"size\":2,\"stops\":[{\"reason\":\"past-field\","
            "\"at\":1,\"field\":\"q\",\"needs\":2,"
            "\"why\":\"at 0001: \\\"q\\\" needs 2 more bytes than the field around it has\"}]},"
            "{\"id\":\"x\",\"name\":\"x\",\"offset\":3,\"size\":1,\"value\":\"225\",\"fields\":["
            "{\"id\":\"y\",\"name\":\"y\",\"offset\":3,\"size\":1,\"bit\":0,\"bits\":3,\"value\":\"7\"},"
            "{\"id\":\"z\",\"name\":\"z\",\"offset\":3,\"size\":1,\"bit\":3,\"bits\":5,\"value\":\"1\"}]}],"
            "\"stops\":[{\"reason\":\"past-end\",\"at\":4,\"field\":\"end\",\"needs\":1,"
            "\"why\":\"at 0004: \\\"end\\\" needs 1 more byte; the bytes end before it does\"}]}";
        QCOMPARE(QByteArray::fromStdString(text), wanted);
    }
};

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
