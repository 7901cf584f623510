// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include "core/net/socketurl.h"

using namespace sockeye;

namespace {

// Everything a URL says, in one line: a wrong part anywhere shows.
QByteArray render(const SocketUrl &url)
{
    return QByteArray::fromStdString(
        std::string(familyName(url.kind.family)) + ' ' + std::string(typeName(url.kind.type)) +
        " host=" + url.host + " port=" + std::to_string(url.port) + " endpoint=" + url.endpoint.text());
}

} // namespace

class TestSocketUrl : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("rewritten");
        const auto row = [](QByteArray text, QByteArray url, QByteArray rewritten = {}) {
            QTest::newRow(text.constData()) << text << url << (rewritten.isEmpty() ? text : rewritten);
        };
        row("tcp://127.0.0.1:7000", "inet stream host=127.0.0.1 port=7000 endpoint=127.0.0.1:7000");
        row("tcp://[::1]:0", "inet6 stream host=::1 port=0 endpoint=[::1]:0");
        row("udp://[fe80::1%2]:9", "inet6 dgram host=fe80::1%2 port=9 endpoint=[fe80::1%2]:9");
        row("udp://239.1.2.3:9000", "inet dgram host=239.1.2.3 port=9000 endpoint=239.1.2.3:9000");
        row("tcp://[::FFFF:127.0.0.1]:65535",
            "inet6 stream host=::ffff:127.0.0.1 port=65535 endpoint=[::ffff:127.0.0.1]:65535",
            "tcp://[::ffff:127.0.0.1]:65535");
        row("localhost:7000", " stream host=localhost port=7000 endpoint=", "tcp://localhost:7000");
        row("udp://host-1.example_x.org:53", " dgram host=host-1.example_x.org port=53 endpoint=");
        row("tcp://3com.example:80", " stream host=3com.example port=80 endpoint=");
        row("tcp://호스트:80", " stream host=호스트 port=80 endpoint=");
        row(":7000", "inet stream host=127.0.0.1 port=7000 endpoint=127.0.0.1:7000", "tcp://127.0.0.1:7000");
        row("udp://:7000", "inet dgram host=127.0.0.1 port=7000 endpoint=127.0.0.1:7000",
            "udp://127.0.0.1:7000");
        row("127.0.0.1:00080", "inet stream host=127.0.0.1 port=80 endpoint=127.0.0.1:80",
            "tcp://127.0.0.1:80");
        row("unix:server.sock", "unix stream host= port=0 endpoint=server.sock");
        row("unix:/run/a b.sock", "unix stream host= port=0 endpoint=/run/a b.sock");
        row("unix:///run/x.sock", "unix stream host= port=0 endpoint=/run/x.sock", "unix:/run/x.sock");
        row("unix:@abstract", "unix stream host= port=0 endpoint=@abstract");
        row("unix:@a\\x00\\xff", "unix stream host= port=0 endpoint=@a\\x00\\xff");
        row("unix-dgram:d.sock", "unix dgram host= port=0 endpoint=d.sock");
        row("unix-seqpacket:@s", "unix seqpacket host= port=0 endpoint=@s");
        row("unix:a:b://c", "unix stream host= port=0 endpoint=a:b://c");
        // Behind unix: an address is a path all the same, written so that it stays one.
        row("unix:127.0.0.1:7000", "unix stream host= port=0 endpoint=\\x3127.0.0.1:7000",
            "unix:\\x3127.0.0.1:7000");
        row("unix:" + QByteArray(107, 'p'), "unix stream host= port=0 endpoint=" + QByteArray(107, 'p'));
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, rewritten);
        const auto url = SocketUrl::parse(text.toStdString());
        QVERIFY2(url, url ? "" : describe(url.error()).c_str());
        QTEST(render(*url), "url");
        QCOMPARE(QByteArray::fromStdString(url->text()), rewritten);
        const auto again = SocketUrl::parse(url->text());
        QVERIFY(again);
        QCOMPARE(render(*again), render(*url));
        QCOMPARE(url->needsResolving(), url->kind.family == Family::None);
    }

    void defaultScheme()
    {
        QCOMPARE(render(SocketUrl::parse("h:1", "udp").value()), " dgram host=h port=1 endpoint=");
        QCOMPARE(render(SocketUrl::parse("tcp://h:1", "udp").value()), " stream host=h port=1 endpoint=");
        QCOMPARE(render(SocketUrl::parse("h:1", "unix-dgram").value()),
                 "unix dgram host= port=0 endpoint=h:1");
        QCOMPARE(int(SocketUrl::parse("h:1", "sctp").error().fault), int(ParseFault::UnknownScheme));
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
        row("", ParseFault::Empty, "", 0);
        row("tcp://", ParseFault::MissingHost, "tcp://", 6);
        row("tcp://127.0.0.1", ParseFault::MissingPort, "tcp://127.0.0.1", 15);
        row("tcp://127.0.0.1:", ParseFault::MissingPort, "tcp://127.0.0.1:", 16);
        row("tcp://localhost", ParseFault::MissingPort, "tcp://localhost", 15);
        row("localhost", ParseFault::MissingPort, "localhost", 9);
        row(":", ParseFault::MissingPort, ":", 1);
        row("tcp://[::1]", ParseFault::MissingPort, "[::1]", 11);
        row("tcp://localhost:http", ParseFault::BadPort, "http", 16);
        row("tcp://localhost:-1", ParseFault::BadPort, "-1", 16);
        row("tcp://localhost:+5", ParseFault::BadPort, "+5", 16);
        row("tcp://127.0.0.1:65536", ParseFault::PortOutOfRange, "65536", 16);
        row("tcp://127.0.0.1:70000", ParseFault::PortOutOfRange, "70000", 16);
        row(":70000", ParseFault::PortOutOfRange, "70000", 1);
        row("tcp://[::1]:70000", ParseFault::PortOutOfRange, "70000", 12);
        row("tcp://::1:7000", ParseFault::BadAddress, "::1:7000", 6);
        row("fe80::1", ParseFault::BadAddress, "fe80::1", 0);
        row("tcp://[localhost]:1", ParseFault::BadAddress, "localhost", 7);
        row("tcp://300.1.1.1:1", ParseFault::BadAddress, "300.1.1.1", 6);
        row("tcp://a b:1", ParseFault::BadAddress, "a b", 6);
        row("tcp://user@host:1", ParseFault::BadAddress, "user@host", 6);
        row("tcp://-x:1", ParseFault::BadAddress, "-x", 6);
        row("tcp://127.0.0.1:80/path", ParseFault::BadPort, "80/path", 16);
        row("http://localhost:80", ParseFault::UnknownScheme, "http", 0);
        row("TCP://localhost:80", ParseFault::UnknownScheme, "TCP", 0);
        row("://localhost:80", ParseFault::UnknownScheme, "", 0);
        row("unix:", ParseFault::Empty, "unix:", 5);
        row("unix:/a\\q", ParseFault::BadEscape, "\\q", 7);
        row("unix:" + QByteArray(108, 'p'), ParseFault::PathTooLong, QByteArray(108, 'p'), 5);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(ParseFault, fault);
        QFETCH(QByteArray, subject);
        QFETCH(int, position);
        const auto url = SocketUrl::parse(text.toStdString());
        QVERIFY(!url);
        QCOMPARE(int(url.error().fault), int(fault));
        QCOMPARE(QByteArray::fromStdString(url.error().subject), subject);
        QCOMPARE(int(url.error().position), position);
    }
};

QTEST_APPLESS_MAIN(TestSocketUrl)

#include "tst_socketurl.moc"
