// SPDX-License-Identifier: MIT
// Items put into lists and taken out: counts, lengths and checksums follow, and what cannot be is refused.
#include <QtTest/QTest>

#include "core/bytes/hex.h"
#include "core/bytes/structure/overlayitems.h"
#include "core/bytes/structure/structurelibrary.h"
#include "core/bytes/structure/structureloader.h"

using namespace sockeye;

namespace {

struct Form {
    std::shared_ptr<const Structure> structure;
    Bytes bytes;

    explicit Form(std::shared_ptr<const Structure> of) : structure(std::move(of))
    {
        bytes = exampleOf(*structure, layer());
    }
    explicit Form(std::string_view id) : Form(StructureLibrary::builtIn()->find(id)) {}

    OverlayLayer layer() const
    {
        return [this](ByteView octets) { return StructureLibrary::builtIn()->layOver(structure, octets); };
    }
    Overlay overlay() const { return layer()(bytes); }

    // "suites": the list; "suites#0": its first item; "-answers": a list that is not there.
    std::size_t field(const QByteArray &id) const
    {
        const Overlay laid = overlay();
        const auto parts = id.split('#');
        for (std::size_t i = 0; i < laid.fields.size(); ++i) {
            const OverlayField &one = laid.fields[i];
            const bool isMeant = parts.size() > 1 ? one.item == parts[1].toInt() : one.item < 0;
            if (isMeant && one.definition->id == parts[0].toStdString())
                return i;
        }
        return kNoField;
    }
    std::optional<ItemFault> add(const QByteArray &id)
    {
        const Overlay laid = overlay();
        tl::expected<ItemEdit, ItemFault> edited = tl::make_unexpected(ItemFault::NoList);
        if (id.startsWith('-')) {
            for (const ListPlace &place : listPlaces(laid)) {
                if (!place.isThere && place.definition->id == id.mid(1).toStdString())
                    edited = addItem(laid, bytes, place, kNoField, layer());
            }
        } else if (const auto place = listOf(laid, field(id))) {
            edited = addItem(laid, bytes, *place, itemOf(laid, field(id)), layer());
        }
        return take(edited);
    }
    std::optional<ItemFault> remove(const QByteArray &id)
    {
        const Overlay laid = overlay();
        return take(removeItem(laid, bytes, itemOf(laid, field(id)), layer()));
    }
    std::optional<ItemFault> take(const tl::expected<ItemEdit, ItemFault> &edited)
    {
        if (!edited)
            return edited.error();
        bytes = edited->bytes;
        octet = edited->octet;
        return std::nullopt;
    }
    int items(const QByteArray &list) const
    {
        const Overlay laid = overlay();
        return static_cast<int>(
            std::count_if(laid.fields.begin(), laid.fields.end(), [&](const OverlayField &one) {
                return one.item >= 0 && one.definition->id == list.toStdString();
            }));
    }
    QByteArray value(const QByteArray &id) const
    {
        const auto at = field(id);
        return at == kNoField ? "none" : QByteArray::fromStdString(overlay().fields[at].value);
    }
    std::size_t octet = 0;
};

std::shared_ptr<const Structure> defined(const char *json)
{
    auto loaded = loadStructure(json);
    if (!loaded)
        qFatal("%s", describeWithPlace(loaded.error()).c_str());
    return std::make_shared<const Structure>(std::move(*loaded));
}

} // namespace

class TestOverlayItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adds_data();
    void adds();
    void addsToAListThatIsNotThere();
    void everyListTakesAndGivesBack();
    void newItemsStandBehindTheOneMeant();
    void whatFollowsAHeaderStays();
    void refuses();
    void findsTheListsWithRoom();
};

void TestOverlayItems::adds_data()
{
    QTest::addColumn<QByteArray>("structure");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("then"); // what others say then, after one more
    const auto row = [](const char *structure, const char *list, const char *then) {
        QTest::addRow("%s, %s", structure, list)
            << QByteArray(structure) << QByteArray(list) << QByteArray(then);
    };
    row("dns", "questions", "qdcount=2");
    row("dns-tcp", "questions", "length=46 qdcount=2"); // 17 octets more
    row("http1", "headers", "");
    row("tls", "suites", "");
    row("tls", "extensions", "");
    row("mqtt", "", "");
}

void TestOverlayItems::adds()
{
    QFETCH(QByteArray, structure);
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, then);
    Form form(structure.toStdString());
    if (list.isEmpty()) // those that repeat
        list = structure;
    const Bytes before = form.bytes;
    const int items = form.items(list);
    QVERIFY(items > 0);
    QVERIFY(!form.add(list + "#0"));
    QCOMPARE(form.items(list), items + 1);
    QVERIFY2(form.overlay().fits(), toHex(form.bytes, ' ').c_str());
    QCOMPARE(form.overlay().covered, form.bytes.size());
    for (const QByteArray &pair : then.split(' ')) {
        if (!pair.isEmpty())
            QCOMPARE(form.value(pair.left(pair.indexOf('='))), pair.mid(pair.indexOf('=') + 1));
    }
    QVERIFY(!form.remove(list + "#1"));
    QCOMPARE(form.bytes, before);
}

// DNS without a question has no list of questions, and may get answers.
void TestOverlayItems::addsToAListThatIsNotThere()
{
    Form form("dns");
    QVERIFY(!form.add("-answers"));
    QCOMPARE(form.value("ancount"), QByteArray("1"));
    QCOMPARE(form.items("answers"), 1);
    QVERIFY2(form.overlay().fits(), toHex(form.bytes, ' ').c_str());
    QVERIFY(!form.add("-additional"));
    QVERIFY(!form.add("answers"));
    QCOMPARE(form.value("ancount"), QByteArray("2"));
    QVERIFY(form.overlay().fits());
    QVERIFY(!form.remove("questions#0"));
    QCOMPARE(form.items("questions"), 0);
    QCOMPARE(form.value("qdcount"), QByteArray("0"));
    QVERIFY(!form.add("-questions"));
    QCOMPARE(form.items("questions"), 1);
    QCOMPARE(form.value("qname"), QByteArray("example.com")); // as in the example
    QVERIFY(form.overlay().fits());
    QCOMPARE(form.items("answers"), 2);
}

// Whatever list there is in an example: one more and one less are the same again, or it is said why not.
void TestOverlayItems::everyListTakesAndGivesBack()
{
    int lists = 0;
    for (const auto &structure : StructureLibrary::builtIn()->all()) {
        const Form form(structure);
        const Overlay overlay = form.overlay();
        for (const ListPlace &place : listPlaces(overlay)) {
            const auto where = structure->id + ", " + place.definition->id;
            const auto added = addItem(overlay, form.bytes, place, kNoField, form.layer());
            if (!place.isThere && !added)
                continue;
            QVERIFY2(added.has_value(), where.c_str());
            ++lists;
            const Overlay then = form.layer()(added->bytes);
            QVERIFY2(then.fits() && then.covered == added->bytes.size(), where.c_str());
            const auto item = itemOf(then, then.fieldAt(added->octet));
            QVERIFY2(item != kNoField && then.fields[item].offset == added->octet, where.c_str());
            const auto removed = removeItem(then, added->bytes, item, form.layer());
            QVERIFY2(removed && removed->bytes == form.bytes, where.c_str());
        }
    }
    QVERIFY(lists >= 12);
}

void TestOverlayItems::newItemsStandBehindTheOneMeant()
{
    Form form(defined(R"({"format": 1, "id": "x", "name": {"en": "x"}, "example": "03 0a 0b 0c",
                          "fields": [{"id": "n", "name": {"en": "n"}, "type": "u8"},
                                     {"id": "numbers", "name": {"en": "numbers"}, "type": "u8", "count": "n"}]})"));
    QVERIFY(!form.add("numbers#0"));
    QCOMPARE(toHex(form.bytes), std::string("040a0a0b0c"));
    QCOMPARE(form.octet, std::size_t{2});
    QVERIFY(!form.remove("numbers#2"));
    QCOMPARE(toHex(form.bytes), std::string("030a0a0c"));
    QVERIFY(!form.add("numbers"));
    QCOMPARE(toHex(form.bytes), std::string("040a0a0c0c"));
    for (int left = 3; left >= 0; --left)
        QVERIFY(!form.remove("numbers#0"));
    QCOMPARE(toHex(form.bytes), std::string("00"));
    QVERIFY(!form.add("numbers"));
    QCOMPARE(toHex(form.bytes), std::string("010a"));
}

// An option more makes IPv4's header longer by a word, and its total length too: the payload stays what it was.
void TestOverlayItems::whatFollowsAHeaderStays()
{
    Form form("ipv4");
    const auto payload = [&] {
        const auto at = form.field("payload");
        return at == kNoField
                   ? std::string("none")
                   : toHex(ByteView(form.bytes)
                               .subspan(form.overlay().fields[at].offset, form.overlay().fields[at].size));
    };
    const std::string before = payload();
    const int total = form.value("total_length").toInt();
    QVERIFY(!form.add("-options"));
    QCOMPARE(form.value("ihl"), QByteArray("6"));
    QCOMPARE(form.value("total_length").toInt(), total + 4);
    QCOMPARE(payload(), before);
    QVERIFY2(form.overlay().fits(), toHex(form.bytes, ' ').c_str());
}

void TestOverlayItems::refuses()
{
    Form fixed(defined(R"({"format": 1, "id": "x", "name": {"en": "x"}, "example": "01 02",
                           "fields": [{"id": "pair", "name": {"en": "pair"}, "type": "u8", "count": "2"}]})"));
    const Bytes fixedBefore = fixed.bytes;
    QCOMPARE(fixed.add("pair#0"), ItemFault::FixedCount);
    QCOMPARE(fixed.remove("pair#1"), ItemFault::FixedCount);
    QCOMPARE(fixed.bytes, fixedBefore);

    Form full(defined(R"({"format": 1, "id": "x", "name": {"en": "x"}, "example": "03 0a 0b 0c",
                          "fields": [{"id": "head", "name": {"en": "head"}, "type": "u8", "show": "hex", "parts": [
                                          {"id": "zero", "name": {"en": "zero"}, "bits": 6},
                                          {"id": "n", "name": {"en": "n"}, "bits": 2}]},
                                     {"id": "numbers", "name": {"en": "numbers"}, "type": "u8", "count": "n"}]})"));
    const Bytes fullBefore = full.bytes;
    QCOMPARE(full.add("numbers#0"), ItemFault::TooMany);
    QCOMPARE(full.bytes, fullBefore);

    Form plain("udp");
    const Bytes plainBefore = plain.bytes;
    QCOMPARE(plain.add("source_port"), ItemFault::NoList);
    QCOMPARE(plain.remove("source_port"), ItemFault::NoList);
    QCOMPARE(plain.bytes, plainBefore);
}

// Of many lists only so many are tried, and the example is laid once for all of them.
void TestOverlayItems::findsTheListsWithRoom()
{
    Form dns("dns");
    QVERIFY(!dns.remove("questions#0")); // what it would be like stands in the example alone
    dns.bytes[0] = 0xff;                 // which what is tried is never the same as
    const Overlay overlay = dns.overlay();
    int laid = 0, laidExample = 0;
    const Bytes example = exampleOf(*dns.structure, dns.layer());
    const OverlayLayer counting = [&](ByteView octets) {
        ++laid;
        laidExample += std::equal(octets.begin(), octets.end(), example.begin(), example.end()) ? 1 : 0;
        return dns.layer()(octets);
    };
    const auto all = placesWithRoom(overlay, dns.bytes, counting, 30, 60);
    QVERIFY(all.size() >= 3);
    for (const ListPlace &place : all)
        QVERIFY(addItem(overlay, dns.bytes, place, kNoField, dns.layer()));
    QCOMPARE(laidExample, 1);
    const int laidForAll = laid;
    QCOMPARE(placesWithRoom(overlay, dns.bytes, counting, 1, 60).size(), std::size_t{1});
    QVERIFY(laid - laidForAll < laidForAll);
    QCOMPARE(placesWithRoom(overlay, dns.bytes, counting, 30, 1).size(), std::size_t{1});
    QVERIFY(placesWithRoom(overlay, dns.bytes, counting, 30, 0).empty());
}

QTEST_APPLESS_MAIN(TestOverlayItems)
#include "tst_overlayitems.moc"
