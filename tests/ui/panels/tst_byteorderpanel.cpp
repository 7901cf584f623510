// SPDX-License-Identifier: MIT
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/bytes/hex.h"
#include "tests/support/ui/fields.h"
#include "ui/panels/byteorderpanel.h"
#include "ui/panels/markedtext.h"
#include "ui/views/bytecells.h"

using namespace sockeye;

class TestByteOrderPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("s.ini")));
        m_panel = std::make_unique<ByteOrderPanel>(*m_settings);
    }

    // A port is what stands there at first, and how it is missed.
    void beginsWithAPort()
    {
        choose("byteOrderSender", HostOrder::Little);
        choose("byteOrderReceiver", HostOrder::Little);
        QCOMPARE(cells("memoryBytes"), QStringLiteral("581b"));
        QCOMPARE(cells("wireBytes"), QStringLiteral("1b58"));
        QCOMPARE(read(OrderTale::Right), QStringLiteral("7000 (0x1B58)"));
        QCOMPARE(read(OrderTale::SenderForgot), QStringLiteral("22555 (0x581B)"));
        QCOMPARE(read(OrderTale::SenderTwice), QStringLiteral("22555 (0x581B)"));
        QCOMPARE(read(OrderTale::BothForgot), QStringLiteral("7000 (0x1B58)"));
        QCOMPARE(part<QLabel>("conversion")->text(),
                 QStringLiteral("htons(7000) = ntohs(7000) = 22555 (0x581B)"));
        QVERIFY(part<MarkedText>("byteOrderNote")->text().contains(QStringLiteral("port 22555")));
    }

    void theOtherEndMayHaveTheOtherOrder()
    {
        choose("byteOrderSender", HostOrder::Little);
        choose("byteOrderReceiver", HostOrder::Big);
        QCOMPARE(read(OrderTale::BothForgot), QStringLiteral("22555 (0x581B)"));
        QCOMPARE(read(OrderTale::ReceiverForgot), QStringLiteral("7000 (0x1B58)"));
        choose("byteOrderSender", HostOrder::Big);
        QCOMPARE(cells("memoryBytes"), QStringLiteral("1b58"));
        QCOMPARE(read(OrderTale::SenderForgot), QStringLiteral("7000 (0x1B58)"));
    }

    void goesToTheSendPanel()
    {
        choose("byteOrderSender", HostOrder::Little);
        test::fillFields(m_panel.get(), QStringLiteral("byteOrderValue=0xCAFE"));
        QSignalSpy asked(m_panel.get(), &ByteOrderPanel::sendRequested);
        part<QPushButton>("sendWire")->click();
        part<QPushButton>("sendMemory")->click();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("u16be:51966"));
        QCOMPARE(asked[1][0].toString(), QStringLiteral("u16le:51966"));
    }

    // What cannot be read keeps the last results, greyed, and says why.
    void refusesWithAReason()
    {
        test::fillFields(m_panel.get(), QStringLiteral("byteOrderValue=70000"));
        QVERIFY(part<MarkedText>("byteOrderFault")->text().contains(QStringLiteral("70000")));
        QVERIFY(!part<QPushButton>("sendWire")->isEnabled());
        QCOMPARE(cells("wireBytes"), QStringLiteral("1b58"));
        auto *types = part<QComboBox>("byteOrderType");
        types->setCurrentIndex(types->findData(QStringLiteral("u32")));
        QVERIFY(part<MarkedText>("byteOrderFault")->text().isEmpty());
        QCOMPARE(cells("wireBytes"), QStringLiteral("00011170"));
        QVERIFY(part<QPushButton>("sendWire")->isEnabled());
    }

    void saysWhereOrderDoesNotMatter()
    {
        test::fillFields(m_panel.get(), QStringLiteral("byteOrderValue=257"));
        QVERIFY(part<MarkedText>("byteOrderNote")->text().contains(QStringLiteral("same in both orders")));
        for (const auto tale : kOrderTales)
            QCOMPARE(read(tale), QStringLiteral("257 (0x0101)"));
    }

    void remembers()
    {
        auto *types = part<QComboBox>("byteOrderType");
        types->setCurrentIndex(types->findData(QStringLiteral("i64")));
        test::fillFields(m_panel.get(), QStringLiteral("byteOrderValue=-3"));
        const ByteOrderPanel another(*m_settings);
        QCOMPARE(another.findChild<QLineEdit *>(QStringLiteral("byteOrderValue"))->text(),
                 QStringLiteral("-3"));
        QCOMPARE(toHex(another.findChild<ByteCells *>(QStringLiteral("wireBytes"))->octets()),
                 std::string("fffffffffffffffd"));
    }

private:
    template<typename T>
    T *part(const char *name) const
    {
        return m_panel->findChild<T *>(QLatin1String(name));
    }
    void choose(const char *name, HostOrder order)
    {
        auto *box = part<QComboBox>(name);
        box->setCurrentIndex(box->findData(static_cast<int>(order)));
    }
    QString cells(const char *name) const
    {
        return QString::fromStdString(toHex(part<ByteCells>(name)->octets()));
    }
    QString read(OrderTale tale) const
    {
        return part<QLabel>(qPrintable(QStringLiteral("read%1").arg(static_cast<int>(tale))))->text();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ByteOrderPanel> m_panel;
};

QTEST_MAIN(TestByteOrderPanel)
#include "tst_byteorderpanel.moc"
