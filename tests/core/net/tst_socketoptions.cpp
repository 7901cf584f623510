// SPDX-License-Identifier: MIT
// The table against this kernel: what it says can be read is read, and what it says can be set is set, on a real
// socket of every kind it names.
#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <set>

#include <netinet/in.h>
#include <sys/socket.h>

#include "core/base/uniquefd.h"
#include "core/net/socketoptions.h"

using namespace sockeye;

Q_DECLARE_METATYPE(const SocketOption *)
Q_DECLARE_METATYPE(SocketKind)

namespace {

constexpr std::array<SocketKind, 7> kKinds{{{Family::Inet, SocketType::Stream},
                                            {Family::Inet6, SocketType::Stream},
                                            {Family::Inet, SocketType::Datagram},
                                            {Family::Inet6, SocketType::Datagram},
                                            {Family::Unix, SocketType::Stream},
                                            {Family::Unix, SocketType::Datagram},
                                            {Family::Unix, SocketType::SeqPacket}}};

// A second value for each option that can be set and is not a switch, and what it reads as.
struct Second {
    const char *set;
    const char *reads;
};
const std::map<std::string_view, Second> kSecond{
    {"IP_LOCAL_PORT_RANGE", {"0xea609c40", "0xea609c40"}},
    {"IP_MINTTL", {"5", "5"}},
    {"IP_MTU_DISCOVER", {"IP_PMTUDISC_DO", "IP_PMTUDISC_DO"}},
    {"IP_MULTICAST_IF", {"127.0.0.1", "127.0.0.1"}},
    {"IP_MULTICAST_TTL", {"3", "3"}},
    {"IP_TOS", {"0x10", "16"}},
    {"IP_TTL", {"7", "7"}},
    {"IPV6_ADDR_PREFERENCES", {"0x2", "0x402"}},
    {"IPV6_MINHOPCOUNT", {"5", "5"}},
    {"IPV6_MTU_DISCOVER", {"IPV6_PMTUDISC_DO", "IPV6_PMTUDISC_DO"}},
    {"IPV6_MULTICAST_HOPS", {"3", "3"}},
    {"IPV6_MULTICAST_IF", {"lo", "lo"}},
    {"IPV6_TCLASS", {"16", "16"}},
    {"IPV6_UNICAST_HOPS", {"7", "7"}},
    {"TCP_CONGESTION", {"reno", "reno"}},
    {"TCP_DEFER_ACCEPT", {"5", "7"}},
    {"TCP_FASTOPEN", {"5", "5"}},
    {"TCP_KEEPCNT", {"4", "4"}},
    {"TCP_KEEPIDLE", {"30", "30"}},
    {"TCP_KEEPINTVL", {"20", "20"}},
    {"TCP_LINGER2", {"9", "9"}},
    {"TCP_MAXSEG", {"1000", "1000"}},
    {"TCP_NOTSENT_LOWAT", {"4294967294", "4294967294"}},
    {"TCP_SYNCNT", {"2", "2"}},
    {"TCP_TX_DELAY", {"500", "500"}},
    {"TCP_USER_TIMEOUT", {"1500", "1500"}},
    {"TCP_WINDOW_CLAMP", {"65536", "65536"}},
    {"UDP_SEGMENT", {"1200", "1200"}},
    {"SO_BINDTODEVICE", {"lo", "lo"}},
    {"SO_BINDTOIFINDEX", {"lo", "lo"}},
    {"SO_BUF_LOCK", {"0x3", "0x3"}},
    {"SO_BUSY_POLL", {"50", "50"}},
    {"SO_INCOMING_CPU", {"1", "1"}},
    {"SO_LINGER", {"on, 5 s", "on, 5 s"}},
    {"SO_MARK", {"7", "0x7"}},
    {"SO_MAX_PACING_RATE", {"1000000", "1000000"}},
    {"SO_PEEK_OFF", {"3", "3"}},
    {"SO_PRIORITY", {"3", "3"}},
    {"SO_RCVBUF", {"8192", "16384"}},
    {"SO_RCVLOWAT", {"10", "10"}},
    {"SO_RCVTIMEO", {"1.5", "1.5"}},
    {"SO_SNDBUF", {"10000", "20000"}},
    {"SO_SNDTIMEO", {"500 ms", "0.5"}},
    {"SO_TIMESTAMPING", {"0x18", "0x18"}},
};

// What cannot be read is tried in turn on one socket.
const std::map<std::string_view, const char *> kWriteOnly{
    {"IP_ADD_MEMBERSHIP", "239.1.2.3 lo"},
    {"IP_ADD_SOURCE_MEMBERSHIP", "232.1.2.3 from 127.0.0.1 on 127.0.0.1"},
    {"IPV6_ADD_MEMBERSHIP", "ff02::1:2 lo"},
    {"IP_DROP_MEMBERSHIP", "239.1.2.3 lo"},
    {"IP_DROP_SOURCE_MEMBERSHIP", "232.1.2.3 from 127.0.0.1 on 127.0.0.1"},
    {"IPV6_DROP_MEMBERSHIP", "ff02::1:2 lo"},
    {"SO_RCVBUFFORCE", "8192"},
    {"SO_SNDBUFFORCE", "8192"},
};

UniqueFd makeSocket(SocketKind kind)
{
    const int family = kind.family == Family::Unix   ? AF_UNIX
                       : kind.family == Family::Inet ? AF_INET
                                                     : AF_INET6;
    const int type = kind.type == SocketType::Stream     ? SOCK_STREAM
                     : kind.type == SocketType::Datagram ? SOCK_DGRAM
                                                         : SOCK_SEQPACKET;
    return UniqueFd(socket(family, type | SOCK_CLOEXEC, 0));
}

// Connected to a listener or a datagram socket of its own on loopback; nothing is sent but the handshake.
bool connectToItself(SocketKind kind, UniqueFd &fd, UniqueFd &peer)
{
    peer = makeSocket(kind);
    auto local =
        kind.family == Family::Inet ? Endpoint::parseInet("127.0.0.1:0") : Endpoint::parseInet("[::1]:0");
    sockaddr_storage address{};
    auto length = local->toSockaddr(address);
    const auto generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(peer.value(), generic, length) != 0)
        return false;
    if (kind.type == SocketType::Stream && listen(peer.value(), 1) != 0)
        return false;
    length = sizeof address;
    return getsockname(peer.value(), generic, &length) == 0 && connect(fd.value(), generic, length) == 0;
}

struct Read {
    int err = 0;
    Bytes value;
};

Read readOption(int fd, const SocketOption &option)
{
    Read out;
    out.value.resize(option.room());
    auto length = socklen_t(out.value.size());
    if (getsockopt(fd, option.level, option.number, out.value.data(), &length) != 0)
        out.err = errno;
    out.value.resize(out.err == 0 ? length : 0);
    return out;
}

int writeOption(int fd, const SocketOption &option, const Bytes &value)
{
    return setsockopt(fd, option.level, option.number, value.data(), socklen_t(value.size())) == 0 ? 0
                                                                                                   : errno;
}

std::string_view viewOfText(const QByteArray &text)
{
    return {text.constData(), std::size_t(text.size())};
}

QByteArray rowName(const SocketOption &option, SocketKind kind)
{
    const bool isSix = kind.family == Family::Inet6;
    return QByteArray::fromStdString(std::string(option.name) + ' ' + std::string(kindName(kind)) +
                                     (isSix ? "6" : ""));
}

void addRows(bool (*wanted)(const SocketOption &))
{
    QTest::addColumn<const SocketOption *>("option");
    QTest::addColumn<SocketKind>("kind");
    for (const auto &option : socketOptions()) {
        for (const auto kind : kKinds) {
            if (wanted(option) && option.appliesTo(kind))
                QTest::newRow(rowName(option, kind).constData()) << &option << kind;
        }
    }
}

// Why this kernel or this user cannot try it, if so.
const char *excuse(const SocketOption &option, int err)
{
    if (!option.since.empty() && (err == ENOPROTOOPT || err == EOPNOTSUPP))
        return "this kernel is older than the option";
    if (option.needs == OptionNeeds::NetAdmin && (err == EPERM || err == EACCES))
        return "needs CAP_NET_ADMIN";
    return nullptr;
}

#define VERIFY_OK(option, err)                                                                               \
    do {                                                                                                     \
        const int result = err;                                                                              \
        if (const char *why = excuse(option, result))                                                        \
            QSKIP(why);                                                                                      \
        QVERIFY2(result == 0, errnoName(result).c_str());                                                    \
    } while (false)

} // namespace

class TestSocketOptions : public QObject
{
    Q_OBJECT

private slots:
    void theTableIsWhole()
    {
        const auto options = socketOptions();
        QVERIFY2(options.size() >= 45, std::to_string(options.size()).c_str());
        std::set<std::string_view> names;
        std::set<std::pair<int, int>> numbers;
        for (const auto &option : options) {
            const std::string name(option.name);
            QVERIFY2(names.insert(option.name).second, name.c_str());
            QVERIFY2(numbers.emplace(option.level, option.number).second, name.c_str());
            QVERIFY2(option.kinds != 0 && !option.page.empty(), name.c_str());
            QVERIFY2(option.meaning.ends_with('.'), name.c_str());
            QVERIFY2(option.note.empty() || option.note.ends_with('.'), name.c_str());
            QCOMPARE(findOption(option.name), &option);
            QCOMPARE(findOption(option.level, option.number), &option);
        }
        QVERIFY(
            std::is_sorted(options.begin(), options.end(), [](const SocketOption &a, const SocketOption &b) {
                return std::pair(a.levelName, a.name) < std::pair(b.levelName, b.name);
            }));
        QVERIFY(!findOption("SO_NOTHING"));
        QVERIFY(!findOption(SOL_SOCKET, 9999));
        QVERIFY(!findOption("SO_RCVBUF")->appliesTo({}));
    }

    void reads_data()
    {
        addRows([](const SocketOption &option) { return option.isReadable(); });
    }

    void reads()
    {
        QFETCH(const SocketOption *, option);
        QFETCH(SocketKind, kind);
        auto fd = makeSocket(kind);
        QVERIFY(fd);
        auto read = readOption(fd.value(), *option);
        UniqueFd peer;
        if (read.err == ENOTCONN) {
            QVERIFY2(option->note.find("connected") != option->note.npos, "says nothing of it");
            QVERIFY(connectToItself(kind, fd, peer));
            read = readOption(fd.value(), *option);
        }
        VERIFY_OK(*option, read.err);
        const auto text = formatOptionValue(*option, read.value);
        QVERIFY(!text.empty());
        if (option->type == OptionType::Struct) {
            QVERIFY2(text.find(' ') != text.npos, text.c_str()); // fields by name, not hex
            return;
        }
        const auto again = parseOptionValue(*option, text);
        QVERIFY2(again, text.c_str());
        QCOMPARE(formatOptionValue(*option, *again), text);
    }

    void setsItsOwnValue_data()
    {
        addRows([](const SocketOption &option) { return option.access == OptionAccess::ReadWrite; });
    }

    void setsItsOwnValue()
    {
        QFETCH(const SocketOption *, option);
        QFETCH(SocketKind, kind);
        const auto fd = makeSocket(kind);
        QVERIFY(fd);
        const auto read = readOption(fd.value(), *option);
        VERIFY_OK(*option, read.err);
        const auto value = parseOptionValue(*option, formatOptionValue(*option, read.value));
        QVERIFY(value);
        VERIFY_OK(*option, writeOption(fd.value(), *option, *value));
    }

    void setsAnotherValue_data()
    {
        addRows([](const SocketOption &option) { return option.access == OptionAccess::ReadWrite; });
    }

    void setsAnotherValue()
    {
        QFETCH(const SocketOption *, option);
        QFETCH(SocketKind, kind);
        const auto fd = makeSocket(kind);
        QVERIFY(fd);
        const auto before = readOption(fd.value(), *option);
        VERIFY_OK(*option, before.err);
        Second second{"on", "on"};
        if (option->type != OptionType::Bool) {
            QVERIFY2(kSecond.contains(option->name), "no second value to try");
            second = kSecond.at(option->name);
        } else if (formatOptionValue(*option, before.value) == "on") {
            second = {"off", "off"};
        }
        QVERIFY(formatOptionValue(*option, before.value) != second.reads);
        const auto value = parseOptionValue(*option, second.set);
        QVERIFY(value);
        VERIFY_OK(*option, writeOption(fd.value(), *option, *value));
        const auto after = readOption(fd.value(), *option);
        QCOMPARE(after.err, 0);
        QCOMPARE(QByteArray::fromStdString(formatOptionValue(*option, after.value)),
                 QByteArray(second.reads));
    }

    void setsWhatCannotBeRead_data()
    {
        QTest::addColumn<SocketKind>("kind");
        for (const auto kind : kKinds)
            QTest::newRow((std::string(kindName(kind)) + std::string(familyName(kind.family))).c_str())
                << kind;
    }

    void setsWhatCannotBeRead()
    {
        QFETCH(SocketKind, kind);
        const auto fd = makeSocket(kind);
        QVERIFY(fd);
        for (const auto &option : socketOptions()) {
            if (option.isReadable() || !option.appliesTo(kind))
                continue;
            QVERIFY2(kWriteOnly.contains(option.name), option.name.data());
            const auto value = parseOptionValue(option, kWriteOnly.at(option.name));
            QVERIFY2(value, option.name.data());
            QCOMPARE(formatOptionValue(option, *value), std::string(kWriteOnly.at(option.name)));
            const int err = writeOption(fd.value(), option, *value);
            if (!excuse(option, err))
                QVERIFY2(err == 0, (std::string(option.name) + ' ' + errnoName(err)).c_str());
        }
    }

    void textOfValues_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *typed, const char *hex, const char *text) {
            QTest::newRow((std::string(name) + " " + typed).c_str())
                << QByteArray(name) << QByteArray(typed) << QByteArray(hex) << QByteArray(text);
        };
        row("SO_REUSEADDR", "yes", "01000000", "on");
        row("SO_REUSEADDR", "false", "00000000", "off");
        row("SO_REUSEADDR", "2", "02000000", "2");
        row("SO_RCVBUF", " 8192 ", "00200000", "8192");
        row("SO_RCVBUF", "0x10", "10000000", "16");
        row("SO_RCVBUF", "-1", "ffffffff", "-1");
        row("SO_RCVBUF", "-2147483648", "00000080", "-2147483648");
        row("SO_MARK", "4294967295", "ffffffff", "0xffffffff");
        row("SO_MAX_PACING_RATE", "18446744073709551615", "ffffffffffffffff", "18446744073709551615");
        row("SO_ERROR", "111", "6f000000", "ECONNREFUSED");
        row("SO_ERROR", "0", "00000000", "0");
        row("SO_TYPE", "SOCK_DGRAM", "02000000", "SOCK_DGRAM");
        row("SO_TYPE", "7", "07000000", "7");
        row("SO_RCVTIMEO", "1.5", "010000000000000020a1070000000000", "1.5");
        row("SO_RCVTIMEO", "250 ms", "000000000000000090d0030000000000", "0.25");
        row("SO_RCVTIMEO", "1us", "00000000000000000100000000000000", "0.000001");
        row("SO_RCVTIMEO", "10 s", "0a000000000000000000000000000000", "10");
        row("SO_RCVTIMEO", "0", "00000000000000000000000000000000", "0");
        row("SO_LINGER", "off", "0000000000000000", "off");
        row("SO_LINGER", "0", "0100000000000000", "on, 0 s");
        row("SO_LINGER", "on,5", "0100000005000000", "on, 5 s");
        row("SO_LINGER", "off, 3 s", "0000000003000000", "off, 3 s");
        row("TCP_CONGESTION", "cubic", "637562696300", "cubic");
        row("SO_BINDTODEVICE", "none", "00", "none");
        row("IP_MULTICAST_IF", "127.0.0.1", "7f000001", "127.0.0.1");
        row("IP_MULTICAST_IF", "none", "00000000", "none");
        row("IP_MULTICAST_IF", "lo", "000000000000000001000000", "lo");
        row("IP_ADD_MEMBERSHIP", "239.1.2.3", "ef0102030000000000000000", "239.1.2.3");
        row("IP_ADD_MEMBERSHIP", "239.1.2.3 127.0.0.1", "ef0102037f00000100000000", "239.1.2.3 127.0.0.1");
        row("IP_ADD_MEMBERSHIP", "239.1.2.3  1", "ef0102030000000001000000", "239.1.2.3 lo");
        row("IP_ADD_SOURCE_MEMBERSHIP", "232.1.2.3 from 10.0.0.1", "e8010203000000000a000001",
            "232.1.2.3 from 10.0.0.1");
        row("IPV6_ADD_MEMBERSHIP", "ff02::1%lo", "ff02000000000000000000000000000101000000", "ff02::1 lo");
        row("IPV6_MULTICAST_IF", "none", "00000000", "none");
        row("IPV6_MULTICAST_IF", "99999", "9f860100", "99999");
    }

    void textOfValues()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, text);
        const auto option = findOption(viewOfText(name));
        QVERIFY(option);
        const auto value = parseOptionValue(*option, viewOfText(typed));
        QVERIFY2(value, value ? "" : describe(value.error()).c_str());
        QTEST(QByteArray(textOf(*value).data(), qsizetype(value->size())).toHex(), "hex");
        QCOMPARE(QByteArray::fromStdString(formatOptionValue(*option, *value)), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<ParseFault>("fault");
        QTest::addColumn<QByteArray>("subject");
        const auto row = [](const char *name, const QByteArray &typed, ParseFault fault,
                            const QByteArray &subject) {
            QTest::newRow((std::string(name) + " " + typed.constData()).c_str())
                << QByteArray(name) << typed << fault << subject;
        };
        row("SO_RCVBUF", "", ParseFault::Empty, "");
        row("SO_RCVBUF", "  ", ParseFault::Empty, "");
        row("SO_RCVBUF", "many", ParseFault::BadNumber, "many");
        row("SO_RCVBUF", "12x", ParseFault::BadNumber, "12x");
        row("SO_RCVBUF", "+5", ParseFault::BadNumber, "+5");
        row("SO_RCVBUF", "0x", ParseFault::BadNumber, "0x");
        row("SO_RCVBUF", "0x-1", ParseFault::BadNumber, "0x-1");
        row("SO_RCVBUF", "-", ParseFault::BadNumber, "-");
        row("SO_RCVBUF", "2147483648", ParseFault::NumberOutOfRange, "2147483648");
        row("SO_MARK", "-1", ParseFault::NumberOutOfRange, "-1");
        row("SO_REUSEADDR", "maybe", ParseFault::BadNumber, "maybe");
        row("SO_RCVTIMEO", "-1", ParseFault::NumberOutOfRange, "-1");
        row("SO_RCVTIMEO", "1e9", ParseFault::BadNumber, "1e9");
        row("SO_RCVTIMEO", "inf", ParseFault::BadNumber, "inf");
        row("SO_RCVTIMEO", "5 years", ParseFault::BadNumber, "5 years");
        row("SO_RCVTIMEO", "1000000001", ParseFault::NumberOutOfRange, "1000000001");
        row("SO_LINGER", "on, soon", ParseFault::BadNumber, "soon");
        row("SO_BINDTODEVICE", "sixteen-octets-x", ParseFault::TooLong, "sixteen-octets-x");
        row("SO_BINDTODEVICE", QByteArray("lo\0x", 4), ParseFault::UnexpectedText, QByteArray("lo\0x", 4));
        row("IPV6_MULTICAST_IF", "nosuchif", ParseFault::BadAddress, "nosuchif");
        row("IPV6_MULTICAST_IF", "-1", ParseFault::BadAddress, "-1");
        row("IP_ADD_MEMBERSHIP", "ff02::1", ParseFault::BadAddress, "ff02::1");
        row("IP_ADD_MEMBERSHIP", "239.1.2.3 nosuchif", ParseFault::BadAddress, "nosuchif");
        row("IP_ADD_SOURCE_MEMBERSHIP", "232.1.2.3", ParseFault::UnexpectedText, "");
        row("IP_ADD_SOURCE_MEMBERSHIP", "232.1.2.3 by 10.0.0.1", ParseFault::UnexpectedText, "by");
        row("IP_ADD_SOURCE_MEMBERSHIP", "232.1.2.3 from 10.0.0.1 on 127.0.0.1 x", ParseFault::UnexpectedText,
            "x");
        row("IPV6_ADD_MEMBERSHIP", "239.1.2.3", ParseFault::BadAddress, "239.1.2.3");
        row("SO_PEERCRED", "pid 1", ParseFault::UnexpectedText, "pid 1");
    }

    void refuses()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, typed);
        QFETCH(ParseFault, fault);
        QFETCH(QByteArray, subject);
        const auto option = findOption(viewOfText(name));
        QVERIFY(option);
        const auto value = parseOptionValue(*option, viewOfText(typed));
        QVERIFY(!value);
        QCOMPARE(int(value.error().fault), int(fault));
        QCOMPARE(QByteArray::fromStdString(value.error().subject), subject);
    }

    void octetsOfAnotherTypeAreHex()
    {
        const Bytes three{1, 2, 0xff};
        for (const auto &option : socketOptions()) {
            if (option.type == OptionType::String || option.name == "SO_MEMINFO")
                continue;
            QVERIFY2(formatOptionValue(option, three) == "0102ff", option.name.data());
            QVERIFY2(formatOptionValue(option, {}).empty(), option.name.data());
        }
    }
};

QTEST_APPLESS_MAIN(TestSocketOptions)

#include "tst_socketoptions.moc"
