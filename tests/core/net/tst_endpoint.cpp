// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <netinet/in.h>
#include <sys/un.h>

#include "core/net/endpoint.h"

using namespace sockeye;

Q_DECLARE_METATYPE(Endpoint)

namespace {

const std::string kPath107(107, 'p');
const std::string kPath108(108, 'p');

std::string_view viewOfText(const QByteArray &text)
{
    return {text.constData(), std::size_t(text.size())};
}

std::array<std::uint8_t, 16> sixteen(std::initializer_list<std::pair<int, int>> octets)
{
    std::array<std::uint8_t, 16> out{};
    for (const auto &[index, octet] : octets)
        out[std::size_t(index)] = std::uint8_t(octet);
    return out;
}

const auto kLoopback6 = sixteen({{15, 1}});
const auto kLinkLocal = sixteen({{0, 0xfe}, {1, 0x80}, {15, 1}});
const auto kMapped = sixteen({{10, 0xff}, {11, 0xff}, {12, 127}, {15, 1}});

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadBack_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<QByteArray>("text");
        const auto unixRow = [](const char *row, std::string_view name, QByteArray text) {
            QTest::newRow(row) << Endpoint::unixName(name) << text;
        };
        QTest::newRow("none") << Endpoint() << QByteArray();
        QTest::newRow("IPv4") << Endpoint::inet({127, 0, 0, 1}, 7000) << QByteArray("127.0.0.1:7000");
        QTest::newRow("any") << Endpoint::inet({}, 0) << QByteArray("0.0.0.0:0");
        QTest::newRow("last port") << Endpoint::inet({255, 255, 255, 255}, 65535)
                                   << QByteArray("255.255.255.255:65535");
        QTest::newRow("IPv6") << Endpoint::inet6(kLoopback6, 7000) << QByteArray("[::1]:7000");
        QTest::newRow("IPv6 any") << Endpoint::inet6({}, 0) << QByteArray("[::]:0");
        QTest::newRow("scope") << Endpoint::inet6(kLinkLocal, 9, 2) << QByteArray("[fe80::1%2]:9");
        QTest::newRow("mapped") << Endpoint::inet6(kMapped, 80) << QByteArray("[::ffff:127.0.0.1]:80");
        unixRow("path", "/run/x.sock", "/run/x.sock");
        unixRow("relative path", "server.sock", "server.sock");
        unixRow("path of 107 octets", kPath107, kPath107.c_str());
        unixRow("path with a space", "/tmp/a b", "/tmp/a b");
        unixRow("path beyond ASCII", "/tmp/\xea\xb0\x80", "/tmp/\\xea\\xb0\\x80");
        unixRow("path with a backslash", "/tmp/a\\n", "/tmp/a\\x5cn");
        unixRow("path with a line's end", "/tmp/a\nb", "/tmp/a\\x0ab");
        unixRow("path like IPv4", "127.0.0.1:80", "\\x3127.0.0.1:80");
        unixRow("path like IPv6", "[::1]:80", "\\x5b::1]:80");
        unixRow("path like an abstract name", "@x", "\\x40x");
        unixRow("path like no name", "(unnamed)", "\\x28unnamed)");
        unixRow("unnamed", "", "(unnamed)");
        unixRow("abstract", {"\0name", 5}, "@name");
        unixRow("abstract binary", {"\0a\0\xff\x7f@\\", 7}, "@a\\x00\\xff\\x7f@\\x5c");
        unixRow("abstract, empty", {"\0", 1}, "@");
        unixRow("abstract of 108 octets", std::string(1, '\0') + kPath107,
                "@" + QByteArray(kPath107.c_str()));
    }

    void textIsReadBack()
    {
        QFETCH(Endpoint, endpoint);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(endpoint.text()), text);
        const auto read = Endpoint::parse(viewOfText(text));
        QVERIFY(read);
        QVERIFY(*read == endpoint);

        sockaddr_storage address{};
        const auto length = endpoint.toSockaddr(address);
        QVERIFY(Endpoint::fromSockaddr(address, length) == endpoint);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ParseFault>("fault");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<int>("position");
        const auto row = [](QByteArray text, ParseFault fault, QByteArray subject, int position) {
            QTest::newRow(text.isEmpty() ? "empty" : text.constData())
                << text << fault << subject << position;
        };
        row("127.0.0.1", ParseFault::MissingPort, "127.0.0.1", 9);
        row("127.0.0.1:", ParseFault::MissingPort, "127.0.0.1:", 10);
        row("127.0.0.1:x", ParseFault::BadPort, "x", 10);
        row("127.0.0.1:-1", ParseFault::BadPort, "-1", 10);
        row("127.0.0.1:+5", ParseFault::BadPort, "+5", 10);
        row("127.0.0.1: 5", ParseFault::BadPort, " 5", 10);
        row("127.0.0.1:5 ", ParseFault::BadPort, "5 ", 10);
        row("127.0.0.1:65536", ParseFault::PortOutOfRange, "65536", 10);
        row("127.0.0.1:70000", ParseFault::PortOutOfRange, "70000", 10);
        row("127.0.0.1:99999999999999999999", ParseFault::PortOutOfRange, "99999999999999999999", 10);
        row("[::1]", ParseFault::MissingPort, "[::1]", 5);
        row("[::1]:", ParseFault::MissingPort, "[::1]:", 6);
        row("[::1]:70000", ParseFault::PortOutOfRange, "70000", 6);
        row("[::1]7000", ParseFault::UnexpectedText, "7000", 5);
        row("[::1", ParseFault::BadAddress, "[::1", 0);
        row("[]:1", ParseFault::MissingHost, "[]:1", 0);
        row("[127.0.0.1]:1", ParseFault::BadAddress, "127.0.0.1", 1);
        row("[fe80::1%]:1", ParseFault::BadAddress, "fe80::1%", 1);
        row("[fe80::1%nosuchif]:1", ParseFault::BadAddress, "fe80::1%nosuchif", 1);
        row("::1", ParseFault::BadAddress, "::1", 0);
        row("::1:7000", ParseFault::BadAddress, "::1:7000", 0);
        row("300.0.0.1:1", ParseFault::BadAddress, "300.0.0.1", 0);
        row("127.1:1", ParseFault::BadAddress, "127.1", 0);
        row("localhost:1", ParseFault::BadAddress, "localhost", 0);
        row(":1", ParseFault::MissingHost, ":1", 0);
        row("", ParseFault::Empty, "", 0);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(ParseFault, fault);
        QFETCH(QByteArray, subject);
        QFETCH(int, position);
        const auto read = Endpoint::parseInet(viewOfText(text));
        QVERIFY(!read);
        QCOMPARE(QByteArray::fromStdString(read.error().subject), subject);
        QCOMPARE(int(read.error().fault), int(fault));
        QCOMPARE(int(read.error().position), position);
    }

    void refusesUnixNames_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ParseFault>("fault");
        QTest::newRow("empty") << QByteArray() << ParseFault::Empty;
        QTest::newRow("108 octets") << QByteArray::fromStdString(kPath108) << ParseFault::PathTooLong;
        QTest::newRow("abstract of 109")
            << QByteArray::fromStdString('@' + kPath108) << ParseFault::PathTooLong;
        QTest::newRow("half an escape") << QByteArray("/a\\x4") << ParseFault::BadEscape;
        QTest::newRow("no digits") << QByteArray("/a\\xzz") << ParseFault::BadEscape;
        QTest::newRow("a lone backslash") << QByteArray("@a\\") << ParseFault::BadEscape;
        QTest::newRow("a signed escape") << QByteArray("/a\\x-1") << ParseFault::BadEscape;
        QTest::newRow("NUL inside a path") << QByteArray("/a\\x00b") << ParseFault::UnexpectedText;
    }

    void refusesUnixNames()
    {
        QFETCH(QByteArray, text);
        QFETCH(ParseFault, fault);
        const auto read = Endpoint::parseUnix(viewOfText(text));
        QVERIFY(!read);
        QCOMPARE(int(read.error().fault), int(fault));
    }

    void aNulDoesNotHideWhatFollows()
    {
        QVERIFY(!Endpoint::parseInet({"127.0.0.1\0x:1", 13}));
        QVERIFY(!Endpoint::parseInet({"127.0.0.1:1\0", 12}));
    }

    void interfaceNamesAreScopes()
    {
        const auto read = Endpoint::parseInet("[fe80::1%lo]:9");
        QVERIFY(read);
        QVERIFY(read->scope() != 0);
        QCOMPARE(read->text(), "[fe80::1%" + std::to_string(read->scope()) + "]:9");
    }

    // Lengths as bind(2) and the kernel count them.
    void sockaddrLengths_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<int>("length");
        QTest::newRow("none") << Endpoint() << 0;
        QTest::newRow("IPv4") << Endpoint::inet({127, 0, 0, 1}, 1) << 16;
        QTest::newRow("IPv6") << Endpoint::inet6({}, 1) << 28;
        QTest::newRow("unnamed asks for autobind") << Endpoint::unixName("") << 2;
        QTest::newRow("path with its NUL") << Endpoint::unixName("abc") << 2 + 3 + 1;
        QTest::newRow("longest path with its NUL") << Endpoint::unixName(kPath107) << 2 + 107 + 1;
        QTest::newRow("path that fills sun_path") << Endpoint::unixName(kPath108) << 2 + 108;
        QTest::newRow("abstract has no NUL at its end") << Endpoint::unixName({"\0abc", 4}) << 2 + 4;
    }

    void sockaddrLengths()
    {
        QFETCH(Endpoint, endpoint);
        sockaddr_storage address{};
        QTEST(int(endpoint.toSockaddr(address)), "length");
    }

    void whatTheKernelMayAnswer()
    {
        sockaddr_storage address{};
        QVERIFY(Endpoint::fromSockaddr(address, 0) == Endpoint());
        address.ss_family = AF_NETLINK;
        QVERIFY(Endpoint::fromSockaddr(address, sizeof address) == Endpoint());
        address.ss_family = AF_INET;
        QVERIFY(Endpoint::fromSockaddr(address, 4) == Endpoint());

        // A path that fills sun_path comes back one octet longer than the structure.
        const auto full = Endpoint::unixName(kPath108);
        full.toSockaddr(address);
        QVERIFY(Endpoint::fromSockaddr(address, sizeof(sockaddr_un) + 1) == full);
        // A path may be followed by more than its NUL.
        const auto path = Endpoint::unixName("abc");
        path.toSockaddr(address);
        QVERIFY(Endpoint::fromSockaddr(address, sizeof(sockaddr_un)) == path);
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("is");
        QTest::newRow("IPv4 any") << QByteArray("0.0.0.0:1") << QByteArray("any");
        QTest::newRow("IPv6 any") << QByteArray("[::]:1") << QByteArray("any");
        QTest::newRow("IPv4 loopback") << QByteArray("127.1.2.3:1") << QByteArray("loopback");
        QTest::newRow("IPv6 loopback") << QByteArray("[::1]:1") << QByteArray("loopback");
        QTest::newRow("mapped loopback") << QByteArray("[::ffff:127.0.0.1]:1") << QByteArray("loopback");
        QTest::newRow("mapped other") << QByteArray("[::ffff:128.0.0.1]:1") << QByteArray();
        QTest::newRow("not quite loopback") << QByteArray("[1::1]:1") << QByteArray();
        QTest::newRow("IPv4") << QByteArray("192.0.2.1:1") << QByteArray();
        QTest::newRow("first multicast") << QByteArray("224.0.0.0:1") << QByteArray("multicast");
        QTest::newRow("last multicast") << QByteArray("239.255.255.255:1") << QByteArray("multicast");
        QTest::newRow("beyond multicast") << QByteArray("240.0.0.0:1") << QByteArray();
        QTest::newRow("IPv6 multicast") << QByteArray("[ff02::1]:1") << QByteArray("multicast");
        QTest::newRow("path") << QByteArray("/x") << QByteArray("loopback");
        QTest::newRow("abstract") << QByteArray("@x") << QByteArray("loopback abstract");
        QTest::newRow("unnamed") << QByteArray("(unnamed)") << QByteArray("loopback");
        QTest::newRow("none") << QByteArray() << QByteArray();
    }

    void kinds()
    {
        QFETCH(QByteArray, text);
        const auto endpoint = Endpoint::parse(viewOfText(text)).value();
        QByteArrayList is;
        if (endpoint.isAny())
            is << "any";
        if (endpoint.isLoopback())
            is << "loopback";
        if (endpoint.isMulticast())
            is << "multicast";
        if (endpoint.isAbstract())
            is << "abstract";
        QTEST(is.join(' '), "is");
    }

    void equalityComparesEveryPart()
    {
        const auto base = Endpoint::inet6(kLinkLocal, 9, 2);
        QVERIFY(base == Endpoint::inet6(kLinkLocal, 9, 2));
        QVERIFY(!(base == Endpoint::inet6(kLinkLocal, 9, 3)));
        QVERIFY(!(base == Endpoint::inet6(kLinkLocal, 8, 2)));
        QVERIFY(!(base == Endpoint::inet6(kLoopback6, 9, 2)));
        QVERIFY(!(Endpoint::unixName("a") == Endpoint::unixName({"a\0", 2})));
        QVERIFY(!(Endpoint() == Endpoint::unixName("")));
    }
};

QTEST_APPLESS_MAIN(TestEndpoint)

#include "tst_endpoint.moc"
