// SPDX-License-Identifier: MIT
// An address's octets against the system's struct, its fields beside them, and the two linked.
#include <cstring>

#include <QAbstractItemModelTester>
#include <QTableView>
#include <QTest>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

#include "ui/views/hexview.h"
#include "ui/views/sockaddrmodel.h"
#include "ui/views/sockaddrview.h"

using namespace sockeye;

namespace {

template<typename T>
QByteArray octets(const T &address, std::size_t length = sizeof(T))
{
    return {reinterpret_cast<const char *>(&address), static_cast<qsizetype>(length)};
}

QByteArray inet()
{
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = htons(7001);
    in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return octets(in);
}

QByteArray inet6()
{
    sockaddr_in6 in{};
    in.sin6_family = AF_INET6;
    in.sin6_port = htons(9);
    in.sin6_addr = in6addr_loopback;
    return octets(in);
}

// `name` as sun_path holds it.
QByteArray unixName(const QByteArray &name)
{
    sockaddr_un un{};
    un.sun_family = AF_UNIX;
    std::memcpy(un.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    return octets(un, offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size()));
}

} // namespace

class TestSockaddrView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOctetsAndFields_data();
    void showsOctetsAndFields();
    void aFieldMarksItsOctets();
};

void TestSockaddrView::showsOctetsAndFields_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("inet") << QStringLiteral("127.0.0.1:7001") << inet()
                          << QStringList{QStringLiteral("sin_family 0 2 AF_INET"),
                                         QStringLiteral("sin_port 2 2 7001"),
                                         QStringLiteral("sin_addr 4 4 127.0.0.1"),
                                         QStringLiteral("sin_zero 8 8 0")};
    QTest::newRow("inet6") << QStringLiteral("[::1]:9") << inet6()
                           << QStringList{QStringLiteral("sin6_family 0 2 AF_INET6"),
                                          QStringLiteral("sin6_port 2 2 9"),
                                          QStringLiteral("sin6_flowinfo 4 4 0"),
                                          QStringLiteral("sin6_addr 8 16 ::1"),
                                          QStringLiteral("sin6_scope_id 24 4 0")};
    QTest::newRow("unix") << QStringLiteral("/run/x.sock") << unixName(QByteArray("/run/x.sock\0", 12))
                          << QStringList{QStringLiteral("sun_family 0 2 AF_UNIX"),
                                         QStringLiteral("sun_path 2 12 /run/x.sock")};
    QTest::newRow("abstract") << QStringLiteral("@lab") << unixName(QByteArray("\0lab", 4))
                              << QStringList{QStringLiteral("sun_family 0 2 AF_UNIX"),
                                             QStringLiteral("sun_path 2 4 @lab")};
}

void TestSockaddrView::showsOctetsAndFields()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, octets);
    SockaddrView view;
    QAbstractItemModelTester tester(view.model());
    view.setAddress(QStringLiteral("addr"), *Endpoint::parse("127.0.0.1:1"));
    view.setAddress(QStringLiteral("addr"), *Endpoint::parse(address.toStdString()));
    const std::string_view shown = textOf(view.hexView()->bytes());
    QCOMPARE(QByteArray(shown.data(), static_cast<qsizetype>(shown.size())), octets);
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < SockaddrModel::ColumnCount; ++column)
            cells << view.model()->index(row, column).data().toString();
        rows << cells.join(QLatin1Char(' '));
    }
    QTEST(rows, "rows");
}

void TestSockaddrView::aFieldMarksItsOctets()
{
    SockaddrView view;
    view.setAddress(QStringLiteral("addr"), *Endpoint::parse("127.0.0.1:7001"));
    auto *table = view.findChild<QTableView *>(QStringLiteral("sockaddrFields"));
    QVERIFY(!view.hexView()->hasSelection());
    table->selectRow(1);
    QCOMPARE(view.hexView()->selectionBegin(), 2ULL);
    QCOMPARE(view.hexView()->selectionLength(), 2ULL);
    view.hexView()->setCursor(5);
    QCOMPARE(table->currentIndex().row(), 2);
    QVERIFY(!view.hexView()->hasSelection()); // the person put the cursor there, nobody selected for them
    view.hexView()->setCursor(15);
    QCOMPARE(table->currentIndex().row(), 3);
}

QTEST_MAIN(TestSockaddrView)
#include "tst_sockaddrview.moc"
