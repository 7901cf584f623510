// SPDX-License-Identifier: MIT
// The built-in structures against those who know the protocols without us: tshark's dissection and python's struct.
#include <QtTest/QTest>

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

#include <algorithm>

#include "core/bytes/checksum.h"
#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "core/bytes/structure/overlayreport.h"
#include "core/bytes/structure/structurelibrary.h"

using namespace sockeye;

namespace {

Bytes unhexed(const char *hex)
{
    return parseHex(hex).value();
}

void append(Bytes &to, ByteView what)
{
    to.insert(to.end(), what.begin(), what.end());
}

void put16(Bytes &to, std::size_t at, std::uint16_t number)
{
    to[at] = static_cast<std::uint8_t>(number >> 8);
    to[at + 1] = static_cast<std::uint8_t>(number);
}

// An IPv4 datagram with both checksums right.
Bytes datagram(std::uint8_t protocol, std::uint16_t port, ByteView payload)
{
    const bool isTcp = protocol == 6;
    if (protocol == 1) { // carries no ports
        Bytes all = unhexed("45000000 1a2b4000 40010000 7f000001 7f000001");
        put16(all, 2, static_cast<std::uint16_t>(all.size() + payload.size()));
        put16(all, 10, finishChecksum(onesComplementSum(all)));
        append(all, payload);
        return all;
    }
    Bytes upper = unhexed(isTcp ? "c0de 0000 00000001 00000002 8018 0200 0000 0000 0101080a 0000000a 00000014"
                                : "c0de 0000 0000 0000");
    put16(upper, 2, port);
    append(upper, payload);
    if (!isTcp)
        put16(upper, 4, static_cast<std::uint16_t>(upper.size()));
    Bytes all = unhexed("45000000 1a2b4000 40060000 7f000001 7f000001");
    all[9] = protocol;
    put16(all, 2, static_cast<std::uint16_t>(all.size() + upper.size()));
    const auto addresses = ByteView(all).subspan(12);
    auto sum = onesComplementSum(addresses, static_cast<std::uint32_t>(protocol + upper.size()));
    put16(upper, isTcp ? 16 : 6, finishChecksum(onesComplementSum(upper, sum)));
    put16(all, 10, finishChecksum(onesComplementSum(all)));
    append(all, upper);
    return all;
}

// What tshark calls the fields, one line a frame, tabs between.
QByteArrayList dissected(ByteView frame, const QByteArrayList &fields)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("one.pcap"));
    Bytes file = unhexed("d4c3b2a1 0200 0400 00000000 00000000 00000400 65000000 00000000 00000000");
    for (int i = 0; i < 2; ++i) {
        for (int shift = 0; shift < 32; shift += 8)
            file.push_back(static_cast<std::uint8_t>(frame.size() >> shift));
    }
    append(file, frame);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.write(reinterpret_cast<const char *>(file.data()), static_cast<qsizetype>(file.size()));
    out.close();
    // WebSocket has no port of its own.
    QStringList arguments{QStringLiteral("-r"), path,
                          QStringLiteral("-T"), QStringLiteral("fields"),
                          QStringLiteral("-d"), QStringLiteral("tcp.port==9998,websocket")};
    for (const char *check : {"ip.check_checksum:TRUE", "tcp.check_checksum:TRUE", "udp.check_checksum:TRUE"})
        arguments += {QStringLiteral("-o"), QString::fromLatin1(check)};
    for (const QByteArray &field : fields)
        arguments += {QStringLiteral("-e"), QString::fromLatin1(field)};
    QProcess tshark;
    tshark.start(QStringLiteral("tshark"), arguments);
    if (!tshark.waitForFinished(60'000))
        return {};
    QByteArrayList values = tshark.readAllStandardOutput().chopped(1).split('\t');
    return values;
}

// A number however it is written, anything else as it stands.
QByteArray plain(QByteArray text)
{
    bool isNumber = false;
    const auto number = text.toULongLong(&isNumber, 0);
    if (text == "True")
        return "1";
    if (text == "False")
        return "0";
    return isNumber ? QByteArray::number(number) : text;
}

// All values the overlay has for an id, joined as tshark joins them.
QByteArray valuesOf(const Overlay &overlay, const QByteArray &id)
{
    QByteArrayList values;
    for (const OverlayField &field : overlay.fields) {
        if (field.definition->id == id.toStdString() && !field.value.empty())
            values += plain(QByteArray::fromStdString(field.value));
    }
    return values.join(',');
}

constexpr char kQuery[] = "1a2b 8180 0001 0003 0000 0001 03777777 07657861 6d706c65 03636f6d 00 0001 0001"
                          "c00c 0005 0001 0000003c 0006 0361 6c74 c010"
                          "c02d 0001 0001 0000003c 0004 c0000201"
                          "c02d 000f 0001 0000003c 0009 000a 046d 6169 6c c010"
                          "00 0029 04d0 00008000 0000";
constexpr char kNtp[] = "24 01 06 ec 00000500 00000312 47505300 ecc99e33 40000000 ecc99e32 80000000 ecc99e33"
                        "00000001 ecc99e33 c0000000";
constexpr char kModbus[] = "0007 0000 000b 11 10 0001 0002 04 000a 0102";
constexpr char kMqtt[] = "10 15 0004 4d515454 04 c2 003c 0003 616263 0001 75 0001 70 30 07 0003 612f62 6869";
constexpr char kTcpQuery[] = "001d 1a2b 0100 0001 0000 0000 0000 07657861 6d706c65 03636f6d 00 0001 0001";
constexpr char kHello[] =
    "16 0301 0065 01 000061 0303 "
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0004 1301 "
    "c02f 01 00 0034 0000 0010 000e 00 000b 6578616d706c652e636f6d 002b 0005 04 0304 0303 "
    "0010 000b 0009 08 687474702f312e31 000a 0004 0002 001d";
constexpr char kHttp[] = "474554202f612048545450 2f312e310d0a 486f73743a20780d0a 0d0a";

} // namespace

class TestBuiltInStructures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asTshark_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("structure"); // over the payload; empty: ipv4 over all
        QTest::addColumn<QByteArray>("pairs");     // ours=tshark's
        const auto row = [](const char *name, int protocol, int port, const char *payload,
                            const char *structure, const char *pairs) {
            const Bytes frame = datagram(static_cast<std::uint8_t>(protocol),
                                         static_cast<std::uint16_t>(port), unhexed(payload));
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(frame.data()),
                                              static_cast<qsizetype>(frame.size()))
                                << QByteArray(structure) << QByteArray(pairs);
        };
        row("ipv4 and tcp", 6, 9999, "6869", "",
            "version=ip.version total_length=ip.len identification=ip.id dont_fragment=ip.flags.df "
            "more_fragments=ip.flags.mf fragment_offset=ip.frag_offset ttl=ip.ttl protocol=ip.proto "
            "header_checksum=ip.checksum source=ip.src destination=ip.dst dscp=ip.dsfield.dscp "
            "source_port=tcp.srcport destination_port=tcp.dstport sequence=tcp.seq_raw "
            "acknowledgment=tcp.ack_raw ack=tcp.flags.ack psh=tcp.flags.push syn=tcp.flags.syn "
            "fin=tcp.flags.fin rst=tcp.flags.reset window=tcp.window_size_value checksum=tcp.checksum "
            "urgent_pointer=tcp.urgent_pointer option_kind=tcp.option_kind "
            "stamp_value=tcp.options.timestamp.tsval stamp_echo=tcp.options.timestamp.tsecr");
        row("udp and dns", 17, 53, kQuery, "",
            "source_port=udp.srcport destination_port=udp.dstport length=udp.length checksum=udp.checksum "
            "transaction_id=dns.id response=dns.flags.response opcode=dns.flags.opcode rcode=dns.flags.rcode "
            "recursion_desired=dns.flags.recdesired qdcount=dns.count.queries ancount=dns.count.answers "
            "arcount=dns.count.add_rr qname=dns.qry.name qtype=dns.qry.type "
            "rtype=dns.resp.type rdlength=dns.resp.len preference=dns.mx.preference");
        row("ntp", 17, 123, kNtp, "ntp",
            "leap=ntp.flags.li version=ntp.flags.vn mode=ntp.flags.mode stratum=ntp.stratum poll=ntp.ppoll");
        row("modbus", 6, 502, kModbus, "modbus-tcp",
            "transaction=mbtcp.trans_id protocol=mbtcp.prot_id length=mbtcp.len unit=mbtcp.unit_id "
            "function=modbus.func_code write_address=modbus.reference_num write_quantity=modbus.word_cnt "
            "write_count=modbus.byte_cnt values=modbus.regval_uint16");
        row("mqtt", 6, 1883, kMqtt, "mqtt",
            "packet_type=mqtt.msgtype remaining=mqtt.len protocol_level=mqtt.ver keep_alive=mqtt.kalive "
            "has_user=mqtt.conflag.uname clean_session=mqtt.conflag.cleansess");
        row("tls", 6, 443, kHello, "tls",
            "content_type=tls.record.content_type record_version=tls.record.version "
            "length=tls.record.length handshake_type=tls.handshake.type "
            "handshake_length=tls.handshake.length client_version=tls.handshake.version "
            "suites=tls.handshake.ciphersuite host_name=tls.handshake.extensions_server_name "
            "protocol_name=tls.handshake.extensions_alpn_str groups=tls.handshake.extensions_supported_group "
            "versions=tls.handshake.extensions.supported_version "
            "extension_type=tls.handshake.extension.type extension_length=tls.handshake.extension.len");
        row("dns over tcp", 6, 53, kTcpQuery, "dns-tcp",
            "length=dns.length transaction_id=dns.id qname=dns.qry.name qtype=dns.qry.type");
        row("websocket", 6, 9998, "818537fa213d7f9f4d5158 8202abcd", "websocket",
            "fin=websocket.fin opcode=websocket.opcode masked=websocket.mask "
            "length7=websocket.payload_length");
        row("icmp", 1, 0, "0800f7fe00010000", "",
            "source=ip.src protocol=ip.proto type=icmp.type code=icmp.code checksum=icmp.checksum "
            "identifier=icmp.ident sequence=icmp.seq");
        const Bytes six = unhexed("60012345 0008 3a 3f 00000000000000000000000000000001"
                                  "00000000000000000000000000000001 8000 7f8a 002a 0007");
        QTest::newRow("ipv6 and icmpv6")
            << QByteArray(reinterpret_cast<const char *>(six.data()), static_cast<qsizetype>(six.size()))
            << QByteArray("ipv6")
            << QByteArray("version=ipv6.version flow_label=ipv6.flow payload_length=ipv6.plen "
                          "next_header=ipv6.nxt hop_limit=ipv6.hlim source=ipv6.src destination=ipv6.dst "
                          "type=icmpv6.type code=icmpv6.code checksum=icmpv6.checksum "
                          "identifier=icmpv6.echo.identifier sequence=icmpv6.echo.sequence_number");
        row("http", 6, 80, kHttp, "http1",
            "method=http.request.method target=http.request.uri protocol=http.request.version");
    }

    void asTshark()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
            QSKIP("tshark is not installed");
        QFETCH(QByteArray, frame);
        QFETCH(QByteArray, structure);
        QFETCH(QByteArray, pairs);
        const ByteView bytes =
            viewOf(std::string_view(frame.constData(), static_cast<std::size_t>(frame.size())));
        const auto library = StructureLibrary::builtIn();
        const bool isWhole = structure.isEmpty() || bytes[0] >> 4 == 6;
        const auto skipped = isWhole ? 0U : bytes[9] == 6 ? 52U : 28U;
        const auto used = library->find(structure.isEmpty() ? "ipv4" : structure.toStdString());
        QVERIFY(used);
        const Overlay overlay = library->layOver(used, bytes.subspan(skipped));
        QVERIFY(overlay.stops.empty());
        QByteArrayList ours;
        QByteArrayList theirs;
        for (const QByteArray &pair : pairs.split(' ')) {
            ours += pair.left(pair.indexOf('='));
            theirs += pair.mid(pair.indexOf('=') + 1);
        }
        const QByteArrayList seen = dissected(bytes, theirs);
        QCOMPARE(seen.size(), theirs.size());
        for (qsizetype i = 0; i < ours.size(); ++i) {
            QByteArrayList wanted = seen[i].split(',');
            std::transform(wanted.begin(), wanted.end(), wanted.begin(), plain);
            // Some of tshark's fields stand in a frame more than once.
            const QByteArray found = valuesOf(overlay, ours[i]);
            QVERIFY2(!found.isEmpty(), ours[i]);
            if (found != wanted.join(','))
                QCOMPARE(ours[i] + ' ' + found, ours[i] + ' ' + wanted.join(','));
        }
        if (structure.isEmpty()) {
            const auto right =
                std::count_if(overlay.fields.begin(), overlay.fields.end(),
                              [](const auto &field) { return field.remark == FieldRemark::ChecksumRight; });
            QCOMPARE(right, 2);
        }
    }

    void wrongChecksums()
    {
        Bytes frame = datagram(17, 9, unhexed("010203"));
        frame.back() ^= 1;
        frame[8] ^= 1;
        const auto library = StructureLibrary::builtIn();
        const Overlay overlay = library->layOver(library->find("ipv4"), frame);
        const auto wrong = std::count_if(overlay.fields.begin(), overlay.fields.end(), [](const auto &field) {
            return field.remark == FieldRemark::ChecksumWrong;
        });
        QCOMPARE(wrong, 2);
    }

    void sockaddrs_data()
    {
        QTest::addColumn<QByteArray>("structure");
        QTest::addColumn<QByteArray>("python");
        QTest::addColumn<QByteArray>("values");
        QTest::newRow("in") << QByteArray("sockaddr_in")
                            << QByteArray("struct.pack('<H', socket.AF_INET) + struct.pack('>H', 7000) + "
                                          "socket.inet_aton('192.168.0.42') + bytes(8)")
                            << QByteArray("sin_family=2 sin_port=7000 sin_addr=192.168.0.42");
        QTest::newRow("in6")
            << QByteArray("sockaddr_in6")
            << QByteArray("struct.pack('<H', socket.AF_INET6) + struct.pack('>HI', 7000, 5) + "
                          "socket.inet_pton(socket.AF_INET6, 'fe80::1') + struct.pack('<I', 3)")
            << QByteArray("sin6_family=10 sin6_port=7000 sin6_flowinfo=5 sin6_addr=fe80::1 sin6_scope_id=3");
        QTest::newRow("un") << QByteArray("sockaddr_un")
                            << QByteArray("struct.pack('<H', socket.AF_UNIX) + b'/run/x.sock' + bytes(1)")
                            << QByteArray("sun_family=1 path=/run/x.sock");
        QTest::newRow("un, abstract") << QByteArray("sockaddr_un")
                                      << QByteArray("struct.pack('<H', socket.AF_UNIX) + bytes(1) + b'name'")
                                      << QByteArray("sun_family=1 abstract_name=name");
        QTest::newRow("nl") << QByteArray("sockaddr_nl")
                            << QByteArray("struct.pack('<HHII', socket.AF_NETLINK, 0, 4711, 1)")
                            << QByteArray("nl_family=16 nl_pid=4711 nl_groups=1");
    }

    void sockaddrs()
    {
        QFETCH(QByteArray, structure);
        QFETCH(QByteArray, python);
        QFETCH(QByteArray, values);
        QProcess process;
        process.start(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import socket, struct; print((%1).hex())").arg(QString::fromLatin1(python))});
        QVERIFY(process.waitForFinished(30'000));
        const auto bytes = fromHex(process.readAllStandardOutput().trimmed().toStdString());
        QVERIFY(bytes && !bytes->empty());
        const auto library = StructureLibrary::builtIn();
        const Overlay overlay = library->layOver(library->find(structure.toStdString()), *bytes);
        QVERIFY(overlay.fits());
        for (const QByteArray &pair : values.split(' '))
            QCOMPARE(valuesOf(overlay, pair.left(pair.indexOf('='))), pair.mid(pair.indexOf('=') + 1));
    }

    // At whatever length they are cut: the octets of what is shown are there, and it is said where it stops.
    void truncated()
    {
        const auto library = StructureLibrary::builtIn();
        const std::pair<const char *, Bytes> samples[] = {
            {"dns", unhexed(kQuery)},
            {"ntp", unhexed(kNtp)},
            {"modbus-tcp", unhexed(kModbus)},
            {"ipv4", datagram(17, 53, unhexed(kQuery))},
            {"ipv4", datagram(6, 80, unhexed(kHttp))},
            {"websocket", unhexed("81 85 37fa213d 7f9f4d5158 82 7e 0080")},
            {"tls", unhexed("1603010200010001fc0303")},
        };
        for (const auto &sample : samples) {
            const auto structure = library->find(sample.first);
            QVERIFY(structure);
            for (std::size_t size = 0; size < sample.second.size(); ++size) {
                const Overlay overlay = library->layOver(structure, ByteView(sample.second).first(size));
                for (const OverlayField &field : overlay.fields)
                    QVERIFY(field.offset + field.size <= size);
                const bool mayEnd = structure->repeats || structure->id == "ntp";
                QVERIFY2(!overlay.stops.empty() || mayEnd, sample.first);
                if (!overlay.fitsSoFar())
                    QFAIL((std::string(sample.first) + ": " + describe(overlay.stops.front())).c_str());
            }
        }
        // MQTT: two packets; cut anywhere but between them it stops.
        const Bytes mqtt = unhexed(kMqtt);
        for (std::size_t size = 1; size < mqtt.size(); ++size)
            QCOMPARE(library->layOver(library->find("mqtt"), ByteView(mqtt).first(size)).stops.empty(),
                     size == 23);
    }

    void clientHello()
    {
        const Bytes hello = unhexed(kHello);
        const auto library = StructureLibrary::builtIn();
        const Overlay overlay = library->layOver(library->find("tls"), hello);
        QVERIFY(overlay.fits());
        QCOMPARE(valuesOf(overlay, "host_name"), QByteArray("example.com"));
        QCOMPARE(valuesOf(overlay, "protocol_name"), QByteArray("http/1.1"));
        QCOMPARE(valuesOf(overlay, "versions"), QByteArray("772,771"));
        QCOMPARE(valuesOf(overlay, "suites"), QByteArray("4865,49199"));
        QCOMPARE(valuesOf(overlay, "groups"), QByteArray("29"));
    }

    void webSocketIsUnmasked()
    {
        const auto library = StructureLibrary::builtIn();
        // RFC 6455, 5.7: a masked "Hello".
        const Overlay overlay =
            library->layOver(library->find("websocket"), unhexed("818537fa213d7f9f4d5158"));
        QVERIFY(overlay.fits());
        QCOMPARE(valuesOf(overlay, "payload"), QByteArray("Hello"));
    }

    void candidates_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("carrier");
        QTest::addColumn<int>("port");
        QTest::addColumn<QByteArray>("best");
        QTest::addColumn<bool>("isCertain");
        const auto row = [](const char *name, const char *hex, Carrier carrier, int port, const char *best,
                            bool sure) {
            QTest::newRow(name) << QByteArray(hex) << static_cast<int>(carrier) << port << QByteArray(best)
                                << sure;
        };
        row("dns", kQuery, Carrier::Datagram, 53, "dns", true);
        row("dns elsewhere", kQuery, Carrier::Datagram, 9000, "dns", false);
        row("ntp", kNtp, Carrier::Datagram, 123, "ntp", true);
        row("modbus", kModbus, Carrier::Stream, 502, "modbus-tcp", true);
        row("mqtt", kMqtt, Carrier::Stream, 1883, "mqtt", true);
        row("http", kHttp, Carrier::Stream, 8080, "http1", true);
        row("http elsewhere", kHttp, Carrier::Stream, 7000, "http1", false);
        row("no http on its port", "ff00ff00", Carrier::Stream, 80, "", false);
        row("tls", "1603010200010001fc0303", Carrier::Stream, 443, "tls", true);
        row("no tls on its port", "48656c6c6f20776f726c64", Carrier::Stream, 443, "", false);
    }

    void candidates()
    {
        QFETCH(QByteArray, hex);
        QFETCH(int, carrier);
        QFETCH(int, port);
        QFETCH(QByteArray, best);
        QFETCH(bool, isCertain);
        const auto found = StructureLibrary::builtIn()->candidates(
            unhexed(hex.constData()),
            {static_cast<Carrier>(carrier), {40'000, static_cast<std::uint16_t>(port)}});
        QCOMPARE(QByteArray::fromStdString(found.empty() || (best.isEmpty() && !found.front().isCertain)
                                               ? std::string()
                                               : found.front().structure->id),
                 best);
        QCOMPARE(!found.empty() && found.front().isCertain, isCertain);
    }

    void ownFolder()
    {
        QTemporaryDir folder;
        const auto write = [&](const char *name, const char *json) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(json);
        };
        write("a.json", "{\"format\": 1, \"id\": \"mine\", \"ports\": [\"udp:9\"], \"fields\": [{\"id\": "
                        "\"a\", \"type\": \"u8\"}]}");
        write("b.json", "{\"format\": 1, \"id\": \"dns\", \"fields\": [{\"id\": \"a\", \"type\": \"u8\"}]}");
        write("c.json",
              "{\"format\": 1,\n \"id\": \"mine\", \"fields\": [{\"id\": \"a\", \"type\": \"u8\"}]}");
        write("d.json", "{\"format\": 1,\n oops}");
        write("e.txt", "no matter");
        const auto library = StructureLibrary::withFolder(folder.path().toStdString());
        QCOMPARE(library->all().size(), StructureLibrary::builtIn()->all().size() + 1);
        QVERIFY(!library->find("dns")->source.empty()); // instead of ours
        QCOMPARE(library->badFiles().size(), std::size_t{2});
        QCOMPARE(library->badFiles()[0].error.fault, DefinitionFault::DuplicateId);
        QCOMPARE(library->badFiles()[1].error.line, std::size_t{2});
        const auto found = library->candidates(unhexed("07"), {Carrier::Datagram, {9}});
        QVERIFY(!found.empty() && found.front().isCertain && found.front().structure->id == "mine");
        QVERIFY(StructureLibrary::withFolder("/nowhere/at/all")->badFiles().empty());
    }
};

QTEST_GUILESS_MAIN(TestBuiltInStructures)
#include "tst_builtinstructures.moc"
