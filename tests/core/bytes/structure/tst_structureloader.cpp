// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <fmt/format.h>

#include "core/bytes/structure/builtinstructures.h"
#include "core/bytes/structure/locatedjson.h"
#include "core/bytes/structure/structureloader.h"

using namespace sockeye;

namespace {

QByteArray refusal(const std::string &json)
{
    const auto loaded = loadStructure(json);
    if (loaded)
        return "loaded";
    const DefinitionError &error = loaded.error();
    return QByteArray::fromStdString(
        fmt::format("{}:{} {} [{}]", error.line, error.column, static_cast<int>(error.fault), error.subject));
}

QByteArray expected(int line, int column, DefinitionFault fault, const char *subject)
{
    return QByteArray::fromStdString(
        fmt::format("{}:{} {} [{}]", line, column, static_cast<int>(fault), subject));
}

// The fields of an otherwise good definition, from line 2 on.
std::string withFields(const std::string &fields)
{
    return "{\"format\": 1, \"id\": \"x\", \"fields\": [\n" + fields + "\n]}";
}

} // namespace

class TestStructureLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, const std::string &json, int line, int column,
                            DefinitionFault fault, const char *subject) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << expected(line, column, fault, subject);
        };
        using enum DefinitionFault;
        row("nothing", "", 1, 1, NotJson, "the text ends here");
        row("not json", "{\"format\": 1,\n \"id\": oops}", 2, 8, NotJson, "\"id\": o");
        row("unclosed", "{\"format\": 1,\n", 2, 1, NotJson, "the text ends here");
        row("a list", "[1]", 1, 1, WrongKind, "an object, { }");
        row("twice", "{\"id\": \"a\",\n  \"id\": \"b\"}", 2, 3, DuplicateKey, "id");
        row("no format", "{\"id\": \"a\", \"fields\": []}", 1, 1, MissingKey, "format");
        row("other format", "{\"format\": 2, \"id\": \"a\", \"fields\": [{\"id\":\"b\",\"type\":\"u8\"}]}", 1,
            12, WrongFormat, "");
        row("unknown key", "{\"format\": 1,\n\"colour\": 3}", 2, 1, UnknownKey, "colour");
        row("no fields", withFields(""), 1, 36, WrongKind, "a list of fields, [ ], with at least one");
        row("no type", withFields("{\"id\": \"a\"}"), 2, 1, MissingKey, "type");
        row("bad id", withFields("{\"id\": \"1a\", \"type\": \"u8\"}"), 2, 8, BadId, "1a");
        row("unknown type", withFields("{\"id\": \"a\",\n  \"type\": \"u128\"}"), 3, 11, UnknownType, "u128");
        row("an octet has no order", withFields("{\"id\": \"a\", \"type\": \"u8le\"}"), 2, 21, UnknownType,
            "u8le");
        row("expression", withFields("{\"id\": \"a\", \"type\": \"bytes\", \"size\": \"2 +* 3\"}"), 2, 42,
            BadExpression, "* 3");
        row("expression ends", withFields("{\"id\": \"a\", \"type\": \"bytes\", \"size\": \"(2\"}"), 2, 41,
            BadExpression, "");
        row("unknown field", withFields("{\"id\": \"a\", \"type\": \"bytes\", \"size\": \"4 * b\"}"), 2, 43,
            UnknownField, "b");
        row("unknown enum", withFields("{\"id\": \"a\", \"type\": \"u8\", \"enum\": \"e\"}"), 2, 35,
            UnknownEnum, "e");
        row("enum key", withFields("{\"id\": \"a\", \"type\": \"u8\", \"enum\": {\"one\": \"x\"}}"), 2, 36,
            WrongKind, "a whole number in quotes");
        row("enum twice",
            withFields("{\"id\": \"a\", \"type\": \"u8\", \"enum\": {\"1\": \"x\", \"0x1\": \"y\"}}"), 2, 46,
            DuplicateKey, "0x1");
        row("parts",
            withFields("{\"id\": \"a\", \"type\": \"u8\", \"parts\": [{\"id\": \"b\", \"bits\": 7}]}"), 2, 36,
            PartsWidth, "7");
        row("bits",
            withFields("{\"id\": \"a\", \"type\": \"u8\", \"parts\": [{\"id\": \"b\", \"bits\": 0}]}"), 2, 57,
            OutOfRange, "0");
        row("show", withFields("{\"id\": \"a\", \"type\": \"u8\", \"show\": \"roman\"}"), 2, 35, UnknownWord,
            "roman");
        row("show ntp", withFields("{\"id\": \"a\", \"type\": \"u8\", \"show\": \"ntp\"}"), 2, 35, WrongKind,
            "a field that can be shown so: an integer; of 8 octets for ntp, of 4 for fixed16");
        row("two counts", withFields("{\"id\": \"a\", \"type\": \"u8\", \"count\": 1, \"while\": 1}"), 2, 1,
            Contradiction, "count and while");
        row("checksum", withFields("{\"id\": \"a\", \"type\": \"u16\", \"checksum\": {\"kind\": \"md5\"}}"),
            2, 49, UnknownWord, "md5");
        row("checksum of an octet",
            withFields("{\"id\": \"a\", \"type\": \"u8\", \"checksum\": {\"kind\": \"internet\"}}"), 2, 39,
            WrongKind, "a checksum of a u16 (internet) or a u32 (crc32)");
        row("port, letters and digits", R"({"format": 1, "id": "a", "ports": ["udp:/900"], "fields": [1]})",
            1, 36, WrongKind, "a text like \"udp:53\" or \"tcp:502\", or \"frame\"");
        row("port", "{\"format\": 1, \"id\": \"a\", \"ports\": [\"udp:65536\"], \"fields\": [1]}", 1, 36,
            WrongKind, "a text like \"udp:53\" or \"tcp:502\", or \"frame\"");
        row("type named as a type",
            "{\"format\": 1, \"id\": \"a\", \"types\": {\"u8\": []}, \"fields\": "
            "[{\"id\":\"b\",\"type\":\"u8\"}]}",
            1, 36, DuplicateId, "u8");
        row("english missing", withFields("{\"id\": \"a\", \"type\": \"u8\", \"name\": {\"ko\": \"가\"}}"), 2,
            35, MissingKey, "en");
        row("deep", "{\"format\": " + std::string(40, '['), 1, 43, TooDeep, "");
        row("a number too large", "{\"format\": 99999999999999999999}", 1, 1, MissingKey, "id");
    }

    void errors()
    {
        QFETCH(QByteArray, json);
        QTEST(refusal(json.toStdString()), "error");
    }

    void everyErrorSaysWhatToDo()
    {
        for (int fault = 0; fault <= static_cast<int>(DefinitionFault::Contradiction); ++fault) {
            const DefinitionError error{static_cast<DefinitionFault>(fault), "this", "that", 4, 12};
            QVERIFY2(describe(error).size() > 15, QByteArray::number(fault));
            QVERIFY(describeWithPlace(error).starts_with("line 4, column 12: "));
        }
    }

    void tooLarge()
    {
        const std::string blanks(LocatedJson::kLargestText + 1, ' ');
        QCOMPARE(refusal(blanks), expected(0, 0, DefinitionFault::TooLarge, ""));
        std::string fields;
        for (std::size_t i = 0; i <= kMostFields; ++i)
            fields += fmt::format("{}{{\"id\": \"a{}\", \"type\": \"u8\"}}", i > 0 ? ",\n" : "", i);
        QCOMPARE(refusal(withFields(fields)),
                 expected(static_cast<int>(kMostFields) + 2, 1, DefinitionFault::TooLarge, ""));
    }

    void builtIns()
    {
        QVERIFY(builtInStructures().size() >= 18);
        for (const BuiltInStructure &file : builtInStructures()) {
            const auto loaded = loadStructure(file.json);
            QVERIFY2(loaded,
                     loaded ? ""
                            : (std::string(file.file) + ": " + describeWithPlace(loaded.error())).c_str());
            QVERIFY2(!loaded->name.ko.empty(), file.file.data());
        }
    }
};

QTEST_GUILESS_MAIN(TestStructureLoader)
#include "tst_structureloader.moc"
