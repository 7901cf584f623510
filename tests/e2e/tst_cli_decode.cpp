// SPDX-License-Identifier: MIT
// `sockeye decode` by the real binary: both orders, a structure's fields, one's own definitions, what is refused.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "tests/support/child.h"

using sockeye::test::Child;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kBinary = QStringLiteral(SOCKEYE_BINARY);
const QString kQuery = u"hex:1a2b 0100 0001 0000 0000 0000 07 + example + hex:03 + com + hex:00 0001 0001"_s;

QList<QJsonObject> objectsIn(const QByteArray &lines)
{
    QList<QJsonObject> all;
    for (const auto &line : lines.split('\n')) {
        if (!line.isEmpty())
            all << QJsonDocument::fromJson(line).object();
    }
    return all;
}

QJsonObject withId(const QList<QJsonObject> &objects, const QString &id)
{
    for (const auto &object : objects) {
        if (object[u"id"_s] == id)
            return object;
    }
    return {};
}

QByteArray definition(const QByteArray &id, const QByteArray &fields)
{
    return R"({"format": 1, "id": ")" + id + R"(", "name": "Own report", "fields": [)" + fields + "]}";
}

} // namespace

class TestCliDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothOrders();
    void beginsAt();
    void structure();
    void structureAsJson();
    void stopsFitting();
    void ownFile();
    void ownFolder();
    void lists();
    void refuses_data();
    void refuses();

private:
    struct Ran {
        int code;
        QByteArray output, errors;
    };
    Ran decode(QStringList arguments) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        arguments.prepend(u"decode"_s);
        Child child(kBinary, arguments, m_folder->path(), environment);
        const int code = child.exitCode();
        return {code, child.output(), child.errors()};
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliDecode::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliDecode::bothOrders()
{
    const auto ran = decode({u"u16be:7000"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    const auto row = withId(objectsIn(ran.output), u"u16"_s);
    QCOMPARE(row[u"little"_s].toString(), u"22555"_s);
    QCOMPARE(row[u"big"_s].toString(), u"7000"_s);
    QVERIFY(decode({u"u16be:7000"_s}).output.contains("u16              22555              7000\n"));
}

void TestCliDecode::beginsAt()
{
    const auto ran = decode({u"hex:ff ff 1b58"_s, u"--at"_s, u"2"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    const auto objects = objectsIn(ran.output);
    QCOMPARE(withId(objects, u"u16"_s)[u"big"_s].toString(), u"7000"_s);
    QCOMPARE(withId(objects, u"u32"_s)[u"needs"_s].toInt(), 2);

    QStringList arguments{u"hex:00 00 00 + "_s + kQuery, u"--as"_s, u"dns"_s};
    QCOMPARE(decode(arguments).code, 1);
    QCOMPARE(decode(arguments << u"--at"_s << u"3"_s).code, 0);
}

void TestCliDecode::structure()
{
    const auto ran = decode({kQuery, u"--as"_s, u"dns"_s});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.errors, QByteArray());
    QVERIFY2(ran.output.startsWith("0000 +2    Transaction ID: 0x1a2b\n"), ran.output.constData());
    QVERIFY2(ran.output.contains("000C +13       Name: example.com\n"), ran.output.constData());
}

void TestCliDecode::structureAsJson()
{
    const auto ran = decode({kQuery, u"--as=dns"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    const auto objects = objectsIn(ran.output);
    QCOMPARE(objects.size(), 1);
    QCOMPARE(objects[0][u"structure"_s].toString(), u"dns"_s);
    QCOMPARE(objects[0][u"fits"_s].toBool(), true);
    QCOMPARE(objects[0][u"fields"_s].toArray()[0][u"value"_s].toString(), u"0x1a2b"_s);
}

void TestCliDecode::stopsFitting()
{
    const auto ran = decode({u"hex:1a2b 01"_s, u"--as"_s, u"dns"_s});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.output.contains("0000 +2    Transaction ID: 0x1a2b\n!"), ran.output.constData());
    QCOMPARE(ran.errors,
             QByteArray("sockeye decode: the bytes are not all of 'dns': at 0002: \"Flags\" needs "
                        "1 more byte; the bytes end before it does\n"));
    const auto json = decode({u"hex:1a2b 01"_s, u"--as"_s, u"dns"_s, u"--json"_s});
    QCOMPARE(json.code, 1);
    QCOMPARE(objectsIn(json.output)[0][u"stops"_s].toArray()[0][u"needs"_s].toInt(), 1);
}

void TestCliDecode::ownFile()
{
    // It may use the built-in ones, and itself.
    write(u"own.json"_s, definition("own", R"({"id": "ask", "type": "use:dns"})"));
    const auto ran = decode({kQuery, u"--as"_s, u"own.json"_s});
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.output.contains("Name: example.com"), ran.output.constData());
    write(u"list.json"_s, definition("list", R"({"id": "n", "type": "u8"},
                                                {"id": "rest", "type": "use:list", "if": "n > 0"})"));
    QCOMPARE(decode({u"hex:02 01 00"_s, u"--as"_s, u"./list.json"_s}).code, 0);
}

void TestCliDecode::ownFolder()
{
    write(u"config/sockeye/structures/own.json"_s, definition("own", R"({"id": "n", "type": "u16le"})"));
    write(u"config/sockeye/structures/bad.json"_s, "{\n  \"format\" 1}");
    const auto ran = decode({u"hex:581b"_s, u"--as"_s, u"own"_s});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.output, QByteArray("0000 +2    n: 7000\n"));

    const auto listed = decode({u"--structures"_s, u"--json"_s});
    QCOMPARE(listed.code, 0);
    QVERIFY2(listed.errors.contains("bad.json' is left out: line 2, column"), listed.errors.constData());
    QVERIFY(withId(objectsIn(listed.output), u"own"_s)[u"file"_s].toString().endsWith(u"/own.json"_s));
}

void TestCliDecode::lists()
{
    const auto ran = decode({u"--structures"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    const auto objects = objectsIn(ran.output);
    QVERIFY(objects.size() >= 18);
    const auto dns = withId(objects, u"dns"_s);
    QCOMPARE(dns[u"kind"_s].toString(), u"structure"_s);
    QCOMPARE(dns[u"ports"_s].toArray(), (QJsonArray{u"udp:53"_s, u"udp:5353"_s}));
    QVERIFY(!dns[u"name"_s][u"ko"_s].toString().isEmpty());
    QCOMPARE(decode({u"--structures"_s}).output.count('\n'), objects.size());
}

void TestCliDecode::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("code");
    QTest::newRow("no bytes") << QStringList() << QByteArray("BYTES is missing; for example: ") << 2;
    QTest::newRow("empty bytes") << QStringList(u""_s) << QByteArray("BYTES is empty; give at least one byte")
                                 << 2;
    QTest::newRow("bad bytes") << QStringList(u"hex:1"_s) << QByteArray("BYTES: ") << 2;
    QTest::newRow("too many") << QStringList{u"a"_s, u"b"_s} << QByteArray("'b' is one argument too many")
                              << 2;
    QTest::newRow("behind the end") << QStringList{u"ab"_s, u"--at"_s, u"2"_s}
                                    << QByteArray("--at 2 is behind the end; the last of the 2 bytes is 1")
                                    << 2;
    QTest::newRow("misspelt") << QStringList{u"ab"_s, u"--as"_s, u"dsn"_s}
                              << QByteArray("there is no structure 'dsn'; did you mean 'dns'? ") << 2;
    QTest::newRow("nothing like it") << QStringList{u"ab"_s, u"--as"_s, u"wifi"_s}
                                     << QByteArray("there is no structure 'wifi'; 'sockeye decode "
                                                   "--structures' lists those there are")
                                     << 2;
    QTest::newRow("no such file") << QStringList{u"ab"_s, u"--as"_s, u"no.json"_s}
                                  << QByteArray("'no.json': the file cannot be read (") << 1;
    QTest::newRow("a bad file") << QStringList{u"ab"_s, u"--as"_s, u"bad.json"_s}
                                << QByteArray("'bad.json': line 2, column ") << 2;
    QTest::newRow("bytes and a list") << QStringList{u"ab"_s, u"--structures"_s}
                                      << QByteArray("--structures stands alone; leave out BYTES") << 2;
}

void TestCliDecode::refuses()
{
    write(u"bad.json"_s, "{\n  \"format\" 1}");
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const auto ran = decode(arguments);
    QTEST(ran.code, "code");
    QCOMPARE(ran.output, QByteArray());
    QVERIFY2(ran.errors.startsWith("sockeye decode: " + said), ran.errors.constData());
}

QTEST_GUILESS_MAIN(TestCliDecode)
#include "tst_cli_decode.moc"
