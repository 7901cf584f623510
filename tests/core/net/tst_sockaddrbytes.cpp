// SPDX-License-Identifier: MIT
// The octets of an address against the system's own structs, and what is said of each.
#include <cstddef>
#include <cstring>

#include <QTest>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

#include "core/net/sockaddrbytes.h"

using namespace sockeye;

namespace {

template<typename T>
QByteArray octets(const T &address, std::size_t length = sizeof(T))
{
    return {reinterpret_cast<const char *>(&address), static_cast<qsizetype>(length)};
}

QByteArray structOf(const char *text)
{
    const std::string_view wanted = text;
    if (wanted == "127.0.0.1:7000") {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(7000);
        in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return octets(in);
    }
    if (wanted.front() == '[') {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(9);
        inet_pton(AF_INET6, "fe80::1", &in.sin6_addr);
        in.sin6_scope_id = 3;
        return octets(in);
    }
    if (wanted.empty()) {
        sockaddr none{};
        none.sa_family = AF_UNSPEC;
        return octets(none);
    }
    sockaddr_un un{};
    un.sun_family = AF_UNIX;
    constexpr auto start = offsetof(sockaddr_un, sun_path);
    if (wanted == "(unnamed)")
        return octets(un, start);
    std::memcpy(un.sun_path, text, wanted.size() + 1);
    if (wanted.front() != '@')
        return octets(un, start + wanted.size() + 1);
    un.sun_path[0] = '\0';
    return octets(un, start + wanted.size());
}

} // namespace

class TestSockaddrBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSystemsStruct_data();
    void isTheSystemsStruct();
};

void TestSockaddrBytes::isTheSystemsStruct_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *address, const char *name, const char *fields) {
        QTest::newRow(name) << QByteArray(address)
                            << QString::fromLatin1(name).section(QLatin1Char(' '), 0, 0)
                            << QString::fromLatin1(fields);
    };
    row("127.0.0.1:7000", "sockaddr_in",
        "sin_family 0+2 AF_INET, sin_port 2+2 7000, sin_addr 4+4 127.0.0.1, sin_zero 8+8 0");
    row("[fe80::1%3]:9", "sockaddr_in6",
        "sin6_family 0+2 AF_INET6, sin6_port 2+2 9, sin6_flowinfo 4+4 0, sin6_addr 8+16 fe80::1, "
        "sin6_scope_id 24+4 3");
    row("/run/x.sock", "sockaddr_un path", "sun_family 0+2 AF_UNIX, sun_path 2+12 /run/x.sock");
    row("@lab", "sockaddr_un abstract", "sun_family 0+2 AF_UNIX, sun_path 2+4 @lab");
    row("(unnamed)", "sockaddr_un unnamed", "sun_family 0+2 AF_UNIX");
    row("", "sockaddr", "sa_family 0+2 AF_UNSPEC, sa_data 2+14 0");
}

void TestSockaddrBytes::isTheSystemsStruct()
{
    QFETCH(QByteArray, address);
    const Endpoint endpoint = *Endpoint::parse(address.toStdString());
    const Bytes bytes = sockaddrBytes(endpoint);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())),
             structOf(address.constData()));
    QStringList fields;
    std::size_t end = 0;
    for (const SockaddrField &field : sockaddrFields(endpoint)) {
        QCOMPARE(field.offset, end); // no octet is left out
        end += field.length;
        fields << QStringLiteral("%1 %2+%3 %4")
                      .arg(QString::fromLatin1(field.name.data(), static_cast<qsizetype>(field.name.size())))
                      .arg(field.offset)
                      .arg(field.length)
                      .arg(QString::fromStdString(field.value));
    }
    QCOMPARE(end, bytes.size());
    QTEST(fields.join(QStringLiteral(", ")), "fields");
    const std::string_view name = sockaddrName(endpoint);
    QTEST(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), "name");
}

QTEST_APPLESS_MAIN(TestSockaddrBytes)
#include "tst_sockaddrbytes.moc"
