// SPDX-License-Identifier: MIT
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/ui/commandtext.h"
#include "tests/support/ui/fields.h"
#include "ui/panels/connectpanel.h"
#include "ui/panels/datagrampanel.h"
#include "ui/panels/listenpanel.h"

using namespace sockeye;

namespace {

OpenPanel *makePanel(const QString &name, Settings &settings)
{
    if (name == QLatin1String("listen"))
        return new ListenPanel(settings);
    if (name == QLatin1String("connect"))
        return new ConnectPanel(settings);
    return new DatagramPanel(settings);
}

// What is said under a field, with the field's name.
QString shownFault(const OpenPanel &panel)
{
    const auto request = panel.request();
    return request
               ? QString()
               : QStringLiteral("%1: %2").arg(request.error().field->objectName(), request.error().sentence);
}

} // namespace

class TestOpenPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("s.ini")));
    }

    void request_data()
    {
        QTest::addColumn<QString>("panelName");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *panel, const char *fields, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(panel) << QString::fromUtf8(fields)
                                << QString::fromUtf8(expected);
        };
        row("listen: as it comes up", "listen", "",
            "listen tcp://127.0.0.1:7000 SO_REUSEADDR=on backlog 128, automatic, read");
        row("listen: any port, echo with a limit", "listen",
            "port=0; policyReply=echo; policyLimit=3; backlog=0; reuse=no",
            "listen tcp://127.0.0.1:0 backlog 0, automatic, echo, limit 3");
        row("listen: every address, both families", "listen", "address=::",
            "listen tcp://[::]:7000 SO_REUSEADDR=on IPV6_V6ONLY=off backlog 128, automatic, read");
        row("listen: every IPv6 address only", "listen", "address=[::]; dualStack=no; mode=step",
            "listen tcp://[::]:7000 SO_REUSEADDR=on IPV6_V6ONLY=on backlog 128, step by step, read");
        row("listen: through one interface", "listen", "address=0.0.0.0; interface=lo",
            "listen tcp://0.0.0.0:7000 SO_REUSEADDR=on SO_BINDTODEVICE=lo backlog 128, automatic, read");
        row("listen: a name", "listen", "address=localhost; port=80",
            "listen tcp://localhost:80 SO_REUSEADDR=on backlog 128, automatic, read");
        row("listen: fixed reply", "listen", "policyReply=send a fixed; policyFixed=OK\\x21",
            "listen tcp://127.0.0.1:7000 SO_REUSEADDR=on backlog 128, automatic, fixed reply of 3 bytes "
            "\"OK!\"");
        row("listen: Unix path", "listen", "kind=Unix stream; path=server.sock",
            "listen unix:server.sock remove stale backlog 128, automatic, read");
        row("listen: abstract name", "listen", "kind=Unix seq; path=@lab; policyReply=leave",
            "listen unix-seqpacket:@lab backlog 128, automatic, leave unread");

        row("connect: IPv4", "connect", "to=127.0.0.1:7000",
            "connect tcp://127.0.0.1:7000 timeout 10000 ms, retry 0 ms, automatic, read");
        row("connect: bare port", "connect", "to=:7000; timeout=0",
            "connect tcp://127.0.0.1:7000 timeout 0 ms, retry 0 ms, automatic, read");
        row("connect: from a port, kept trying", "connect",
            "to=[::1]:9; localPort=40000; keepTrying=yes; retryFor=2.5; mode=step",
            "connect tcp://[::1]:9 from [::]:40000 timeout 10000 ms, retry 2500 ms, step by step, read");
        row("connect: from an address", "connect", "to=127.0.0.1:9; localAddress=127.0.0.2",
            "connect tcp://127.0.0.1:9 from 127.0.0.2:0 timeout 10000 ms, retry 0 ms, automatic, read");
        row("connect: Unix", "connect", "kind=Unix seq; to=@lab",
            "connect unix-seqpacket:@lab timeout 10000 ms, retry 0 ms, automatic, read");
        row("connect: a URL says its own kind", "connect", "kind=Unix stream; to=tcp://127.0.0.1:1",
            "connect tcp://127.0.0.1:1 timeout 10000 ms, retry 0 ms, automatic, read");

        row("datagram: as it comes up", "datagram", "", "datagram udp://127.0.0.1:9000, automatic, read");
        row("datagram: connected", "datagram", "port=0; peer=127.0.0.1:9001; broadcast=yes; reuse=yes",
            "datagram udp://127.0.0.1:0 to udp://127.0.0.1:9001 SO_REUSEADDR=on SO_BROADCAST=on, automatic, "
            "read");
        row("datagram: groups", "datagram",
            "address=0.0.0.0; groups=239.1.2.3, 239.1.2.4; interface=lo; ttl=4; loop=no",
            "datagram udp://0.0.0.0:9000 IP_TTL=4 IP_MULTICAST_TTL=4 IP_MULTICAST_LOOP=off "
            "IP_MULTICAST_IF=lo "
            "then IP_ADD_MEMBERSHIP=239.1.2.3 lo then IP_ADD_MEMBERSHIP=239.1.2.4 lo, automatic, read");
        row("datagram: IPv6 group", "datagram", "address=::; groups=ff02::1; interface=lo; ttl=1",
            "datagram udp://[::]:9000 IPV6_UNICAST_HOPS=1 IPV6_MULTICAST_HOPS=1 IPV6_MULTICAST_IF=lo "
            "then IPV6_ADD_MEMBERSHIP=ff02::1 lo, automatic, read");
        row("datagram: only one interface, a buffer", "datagram",
            "interface=lo; onlyInterface=yes; buffer=4194304; policyReply=echo",
            "datagram udp://127.0.0.1:9000 SO_BINDTODEVICE=lo IP_MULTICAST_IF=lo SO_RCVBUF=4194304, "
            "automatic, echo");
        row("datagram: Unix, named by the kernel", "datagram", "kind=Unix; peer=@there",
            "datagram unix-dgram:(unnamed) to unix-dgram:@there, automatic, read");
    }

    void request()
    {
        QFETCH(QString, panelName);
        QFETCH(QString, fields);
        QFETCH(QString, expected);
        const std::unique_ptr<OpenPanel> panel(makePanel(panelName, *m_settings));
        test::fillFields(panel.get(), fields);
        QCOMPARE(shownFault(*panel), QString());
        QCOMPARE(test::requestText(*panel->request()), expected);
    }

    void fault_data()
    {
        QTest::addColumn<QString>("panelName");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *panel, const char *fields, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(panel) << QString::fromUtf8(fields)
                                << QString::fromUtf8(expected);
        };
        row("port too large", "listen", "port=70000",
            "port: Port 70000 does not exist. Ports go from 0 to 65535.");
        row("port no number", "listen", "port=http",
            "port: “http” is not a port. Use a number from 0 to 65535.");
        row("no port", "listen", "port=", "port: Give a port, or 0 for any free one.");
        row("bad address", "listen", "address=127.0.0.256",
            "address: “127.0.0.256” is not an address. IPv6 goes in brackets before a port, like "
            "[::1]:7000.");
        row("no path", "listen", "kind=Unix stream",
            "path: Give a path, or @ and a name for an abstract socket.");
        row("bad reply", "listen", "policyReply=send a fixed; policyFixed=\\q",
            ": “\\q” at 1 is not an escape. Use \\n, \\r, \\t, \\0, \\\\ or \\xHH.");
        row("nowhere", "connect", "", "to: Say where to connect to.");
        row("no port to connect to", "connect", "to=localhost",
            "to: The port is missing. Add it after a colon, like :7000.");
        row("port 0", "connect", "to=127.0.0.1:0",
            "to: Nothing can be reached at port 0. Give the port it listens on.");
        row("datagram URL", "connect", "to=udp://127.0.0.1:9",
            "to: Datagram sockets are opened by Datagram, which connects them too.");
        row("two families", "connect", "to=127.0.0.1:9; localAddress=::1",
            "localAddress: One end is IPv4 and the other IPv6. Both must be the same.");
        row("not a group", "datagram", "address=0.0.0.0; groups=239.1.2.3 10.0.0.1",
            "groups: “10.0.0.1” is not a group. They are 224.0.0.0 to 239.255.255.255, and ff00::/8.");
        row("group of the other family", "datagram", "groups=ff02::1",
            "groups: ff02::1 and the address bound to must both be IPv4 or both IPv6.");
        row("no such interface", "datagram", "groups=239.1.2.3; interface=nope0",
            "interface: This computer has no interface “nope0”.");
    }

    void fault()
    {
        QFETCH(QString, panelName);
        QFETCH(QString, fields);
        QFETCH(QString, expected);
        const std::unique_ptr<OpenPanel> panel(makePanel(panelName, *m_settings));
        test::fillFields(panel.get(), fields);
        QCOMPARE(shownFault(*panel), expected);
        QSignalSpy opened(panel.get(), &OpenPanel::openRequested);
        panel->submit();
        QCOMPARE(opened.count(), 0);
    }

    void enterOpensAndTheFieldsAreThereNextTime()
    {
        {
            ConnectPanel panel(*m_settings);
            panel.show();
            QSignalSpy opened(&panel, &OpenPanel::openRequested);
            auto *to = panel.findChild<QComboBox *>(QStringLiteral("to"));
            to->setFocus();
            QTest::keyClicks(to, QStringLiteral("127.0.0.1:7001"));
            test::fillFields(&panel, QStringLiteral("mode=step; timeout=3"));
            QTest::keyClick(to, Qt::Key_Return);
            QCOMPARE(opened.count(), 1);
            QTest::keyClick(to, Qt::Key_Escape);
        }
        ConnectPanel again(*m_settings);
        QCOMPARE(
            test::requestText(*again.request()),
            QStringLiteral("connect tcp://127.0.0.1:7001 timeout 3000 ms, retry 0 ms, step by step, read"));
        QCOMPARE(again.findChild<QComboBox *>(QStringLiteral("to"))->itemText(0),
                 QStringLiteral("tcp://127.0.0.1:7001"));
    }

    void whatOthersCanReachIsSaid_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<bool>("warned");
        QTest::newRow("loopback") << QStringLiteral("address=127.0.0.1") << false;
        QTest::newRow("loopback, IPv6") << QStringLiteral("address=::1") << false;
        QTest::newRow("every IPv4 address") << QStringLiteral("address=0.0.0.0") << true;
        QTest::newRow("every address") << QStringLiteral("address=::") << true;
        QTest::newRow("another address") << QStringLiteral("address=192.0.2.1") << true;
        QTest::newRow("Unix") << QStringLiteral("kind=Unix stream; path=x.sock") << false;
    }

    void whatOthersCanReachIsSaid()
    {
        QFETCH(QString, fields);
        QFETCH(bool, warned);
        ListenPanel panel(*m_settings);
        test::fillFields(&panel, fields);
        QCOMPARE(!panel.findChild<QWidget *>(QStringLiteral("warning"))->isHidden(), warned);
    }

    void aFaultStandsUnderItsFieldAndNothingIsSaidOfAnUntouchedOne()
    {
        ConnectPanel panel(*m_settings);
        panel.show();
        const auto shown = [&panel] {
            QStringList texts;
            for (const QLabel *label : panel.findChildren<QLabel *>(QStringLiteral("fault"))) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts;
        };
        const auto *submit = panel.findChild<QPushButton *>(QStringLiteral("submit"));
        QCOMPARE(shown(), QStringList());
        QVERIFY(submit->isEnabled());
        test::fillFields(&panel, QStringLiteral("to=127.0.0.1:99999"));
        QCOMPARE(shown(),
                 QStringList{QStringLiteral("Port 99999 does not exist. Ports go from 0 to 65535.")});
        QVERIFY(!submit->isEnabled());
        test::fillFields(&panel, QStringLiteral("to="));
        panel.submit();
        QCOMPARE(shown(), QStringList{QStringLiteral("Say where to connect to.")});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

QTEST_MAIN(TestOpenPanels)
#include "tst_openpanels.moc"
