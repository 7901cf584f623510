// SPDX-License-Identifier: MIT
// Structures as forms: what is given takes its place, and lengths and checksums follow.
#include <QtTest/QTest>

#include "core/bytes/hex.h"
#include "core/bytes/structure/overlayedit.h"
#include "core/bytes/structure/structurelibrary.h"

using namespace sockeye;

namespace {

struct Form {
    std::shared_ptr<const Structure> structure;
    Bytes bytes;

    explicit Form(std::string_view id) : structure(StructureLibrary::builtIn()->find(id))
    {
        bytes = exampleOf(*structure, layer());
    }
    OverlayLayer layer() const
    {
        return [this](ByteView octets) { return StructureLibrary::builtIn()->layOver(structure, octets); };
    }
    Overlay overlay() const { return layer()(bytes); }
    std::size_t place(const QByteArray &id) const
    {
        // "text#2" is the second of that id.
        const Overlay laid = overlay();
        const auto parts = id.split('#');
        int left = parts.size() > 1 ? parts[1].toInt() : 1;
        for (std::size_t i = 0; i < laid.fields.size(); ++i) {
            if (laid.fields[i].definition->id == parts[0].toStdString() && isEditable(laid, i) && --left == 0)
                return i;
        }
        return kNoField;
    }
    std::optional<EditError> edit(const QByteArray &id, const QByteArray &text)
    {
        auto edited = editField(overlay(), bytes, place(id), text.toStdString(), layer());
        if (!edited)
            return edited.error();
        bytes = std::move(*edited);
        return std::nullopt;
    }
    QByteArray value(const QByteArray &id) const
    {
        const auto at = place(id);
        return at == kNoField ? "none" : QByteArray::fromStdString(overlay().fields[at].value);
    }
};

} // namespace

class TestOverlayEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesFit();
    void edits_data();
    void edits();
    void refuses_data();
    void refuses();
    void everyFieldTakesItsOwnText();
    void checksumsByHandStay();
    void zerosWithoutAnExample();
};

void TestOverlayEdit::examplesFit()
{
    for (const auto &structure : StructureLibrary::builtIn()->all()) {
        const Form form(structure->id);
        const Overlay overlay = form.overlay();
        QVERIFY2(!structure->example.empty() && overlay.fits(), structure->id.c_str());
        QCOMPARE(overlay.covered, form.bytes.size());
    }
}

void TestOverlayEdit::edits_data()
{
    QTest::addColumn<QByteArray>("structure");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("then"); // what others say then
    const auto row = [](const char *structure, const char *field, const char *text, const char *then) {
        QTest::addRow("%s, %s", structure, field)
            << QByteArray(structure) << QByteArray(field) << QByteArray(text) << QByteArray(then);
    };
    row("sockaddr_in", "sin_port", "22555", "sin_port=22555 sin_addr=127.0.0.1");
    row("sockaddr_in", "sin_addr", " 10.0.0.255", "sin_addr=10.0.0.255");
    row("sockaddr_in6", "sin6_addr", "fe80::1:2", "sin6_addr=fe80::1:2");
    row("sockaddr_un", "path", "/run/a\\x2eb", "path=/run/a.b");
    row("dns", "qname", "www.example.org.", "qname=www.example.org qtype=1");
    row("dns", "qtype", "AAAA", "qtype=28");
    row("dns", "recursion_desired", "0", "flags=0x0000");
    row("dns-tcp", "qname", "a", "length=19 qname=a");
    row("modbus-tcp", "transaction", "0xffff", "transaction=65535");
    row("mqtt", "string_text#2", "sensor-1", "remaining=20 string_length#2=8 string_text#2=sensor-1");
    row("mqtt", "keep_alive", "5", "keep_alive=5");
    row("http1", "method", "OPTIONS", "method=OPTIONS");
    row("websocket", "payload", "Hello, you", "length7=10 payload=Hello,\\x20you");
    row("udp", "payload", "00 01", "length=10");
    row("ipv4", "ttl", "1", "ttl=1");
    row("ntp", "version", "3", "version=3");
}

void TestOverlayEdit::edits()
{
    QFETCH(QByteArray, structure);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, then);
    Form form(structure.toStdString());
    if (form.place(field) == kNoField) {
        QByteArray ids;
        for (const auto &laid : form.overlay().fields)
            ids += ' ' + QByteArray::fromStdString(laid.definition->id);
        QFAIL(("no such field among" + ids).constData());
    }
    const auto error = form.edit(field, text);
    QVERIFY2(!error, error ? describe(error->error).c_str() : "");
    const Overlay overlay = form.overlay();
    QVERIFY2(overlay.fits(), toHex(form.bytes, ' ').c_str()); // checksums too
    QCOMPARE(overlay.covered, form.bytes.size());
    for (const QByteArray &pair : then.split(' '))
        QCOMPARE(form.value(pair.left(pair.indexOf('='))).replace(' ', "\\x20"),
                 pair.mid(pair.indexOf('=') + 1));
}

void TestOverlayEdit::refuses_data()
{
    QTest::addColumn<QByteArray>("structure");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *structure, const char *field, const char *text, ParseFault fault) {
        QTest::addRow("%s, %s: %s", structure, field, text)
            << QByteArray(structure) << QByteArray(field) << QByteArray(text) << int(fault);
    };
    row("sockaddr_in", "sin_port", "65536", ParseFault::NumberOutOfRange);
    row("sockaddr_in", "sin_port", "-1", ParseFault::NumberOutOfRange);
    row("sockaddr_in", "sin_port", "http", ParseFault::BadNumber);
    row("sockaddr_in", "sin_port", "", ParseFault::Empty);
    row("sockaddr_in", "sin_addr", "1.2.3", ParseFault::BadAddress);
    row("sockaddr_in", "sin_addr", "1.2.3.256", ParseFault::BadAddress);
    row("sockaddr_in6", "sin6_addr", "1::2::3", ParseFault::BadAddress);
    row("sockaddr_in6", "sin6_addr", ":1", ParseFault::BadAddress);
    row("sockaddr_in", "sin_zero", "00", ParseFault::TooLong);
    row("sockaddr_in", "sin_zero", "0", ParseFault::OddHexDigits);
    row("dns", "opcode", "16", ParseFault::NumberOutOfRange);
    row("dns", "qname", "a..b", ParseFault::UnexpectedText);
    row("http1", "method", "a\\q", ParseFault::BadEscape);
    row("mqtt", "string_text#2", "\\x", ParseFault::BadEscape);
}

void TestOverlayEdit::refuses()
{
    QFETCH(QByteArray, structure);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, text);
    Form form(structure.toStdString());
    const Bytes before = form.bytes;
    QVERIFY(form.place(field) != kNoField);
    const auto error = form.edit(field, text);
    QVERIFY(error);
    QTEST(int(error->error.fault), "fault");
    QCOMPARE(error->mustTake, error->error.fault == ParseFault::TooLong ? std::size_t{8} : std::size_t{0});
    QCOMPARE(form.bytes, before);
}

// To give a field what it has changes nothing, whatever it is.
void TestOverlayEdit::everyFieldTakesItsOwnText()
{
    for (const auto &structure : StructureLibrary::builtIn()->all()) {
        const Form form(structure->id);
        const Overlay overlay = form.overlay();
        for (std::size_t i = 0; i < overlay.fields.size(); ++i) {
            if (!isEditable(overlay, i))
                continue;
            const auto text = editText(overlay, form.bytes, i);
            const auto edited = editField(overlay, form.bytes, i, text, form.layer());
            const auto where = structure->id + ", " + overlay.fields[i].definition->id + ": " + text;
            QVERIFY2(edited.has_value(),
                     (where + (edited ? "" : ": " + describe(edited.error().error))).c_str());
            QVERIFY2(*edited == form.bytes, where.c_str());
        }
    }
}

void TestOverlayEdit::checksumsByHandStay()
{
    Form form("icmp");
    QVERIFY(!form.edit("checksum", "1"));
    QCOMPARE(form.value("checksum"), QByteArray("0x0001"));
    QCOMPARE(form.overlay().doubts, std::size_t{1});
    QVERIFY(!form.edit("identifier", "2")); // the next edit mends it
    QVERIFY(form.overlay().fits());
}

void TestOverlayEdit::zerosWithoutAnExample()
{
    auto bare = std::make_shared<Structure>(*StructureLibrary::builtIn()->find("ntp"));
    bare->example.clear();
    const OverlayLayer lay = [&](ByteView octets) {
        return StructureLibrary::builtIn()->layOver(bare, octets);
    };
    const auto zeros = exampleOf(*bare, lay);
    QVERIFY(!zeros.empty() && zeros.size() <= 48);
    QCOMPARE(zeros, Bytes(zeros.size()));
}

QTEST_APPLESS_MAIN(TestOverlayEdit)
#include "tst_overlayedit.moc"
