// SPDX-License-Identifier: MIT
// A capture's packets listed, one chosen, and its payload in the send panel; files that are none, torn or endless.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "ui/panels/importmenu.h"
#include "ui/panels/packetdialog.h"
#include "ui/panels/payloadeditor.h"
#include "ui/settings.h"
#include "ui/text/capturetext.h"
#include "ui/text/format.h"

using namespace sockeye;

namespace {

QByteArray number(std::uint32_t value)
{
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

// A classic capture of raw IP, in this computer's order.
QByteArray head()
{
    return number(0xa1b2c3d4) + number(4 << 16 | 2) + number(0) + number(0) + number(65535) + number(101);
}

QByteArray packet(std::uint32_t micros, const QByteArray &frame, int missing = 0)
{
    const auto size = static_cast<std::uint32_t>(frame.size());
    return number(1'700'000'000) + number(micros) + number(size) + number(size + std::uint32_t(missing)) +
           frame;
}

QByteArray udp(const QByteArray &payload, int missing = 0)
{
    const auto length = static_cast<int>(payload.size()) + missing + 8;
    QByteArray frame = QByteArray::fromHex("450000000001000040110000 7f000001 7f000002 03e807d0 00000000");
    frame[3] = char(length + 20);
    frame[25] = char(length);
    return frame + payload;
}

const QByteArray kAck =
    QByteArray::fromHex("4500002800010000400600007f0000017f000002 1b58cafe 00000001 00000002"
                        "5010ffff00000000");
const QByteArray kPing = QByteArray::fromHex("4500001c00010000400100007f0000017f000002 0800000000000000");

} // namespace

class TestPacketDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void listsPackets()
    {
        CaptureModel model;
        const QAbstractItemModelTester tester(&model);
        const auto path = written(head() + packet(0, udp("hello, wide world")) + packet(1500, kAck) +
                                  packet(2'000'000, kPing) + packet(2'000'001, udp("cu", 3), 3));
        ScanControl control;
        const auto list =
            std::make_shared<const CaptureList>(CaptureList::readFile(path.toStdString(), control));
        model.setList(list);
        const QStringList expected{
            QStringLiteral("1|0.000 000|UDP|127.0.0.1:1000|127.0.0.2:2000|17|68 65 6C 6C 6F 2C 20 77 69 64 "
                           "65 20 77 6F 72 "
                           "6C …"),
            QStringLiteral("2|0.001 500|TCP|127.0.0.1:7000|127.0.0.2:51966|0|"),
            QStringLiteral(
                "3|2.000 000|ICMP|127.0.0.1|127.0.0.2|28|45 00 00 1C 00 01 00 00 40 01 00 00 7F 00 00 01 …"),
            QStringLiteral("4|2.000 001|UDP|127.0.0.1:1000|127.0.0.2:2000|2|63 75")};
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString().replace(kThinSpace, QLatin1Char(' '));
            rows << cells.join(QLatin1Char('|'));
        }
        QCOMPARE(rows, expected);
        QCOMPARE(packetRemark(model.packet(3)), QStringLiteral("Only 2 of its 5 bytes were captured."));
        QCOMPARE(packetRemark(model.packet(2)),
                 QStringLiteral("Neither TCP nor UDP: the whole frame becomes the message."));
        for (const auto &[wanted, row] :
             {std::pair(QStringLiteral("WIDE"), 0), std::pair(QStringLiteral("51966"), 1)}) {
            const auto found = CaptureModel::rowsWith(*list, wanted, ScanControl());
            QCOMPARE(std::count(found.begin(), found.end(), true), 1);
            QVERIFY(found[static_cast<std::size_t>(row)]);
        }
        model.setList(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aPacketBecomesTheMessage()
    {
        Settings settings(m_folder->filePath(QStringLiteral("s.ini")));
        PayloadEditor editor(settings);
        editor.show();
        // The name says nothing of it.
        editor.findChild<ImportMenu *>()->importFile(
            written(head() + packet(0, udp("first")) + packet(1, kAck) + packet(2, udp("second"))));
        QTRY_VERIFY(editor.findChild<PacketDialog *>());
        const QPointer<PacketDialog> dialog = editor.findChild<PacketDialog *>();
        auto *table = dialog->findChild<QTableView *>(QStringLiteral("packetTable"));
        auto *use = dialog->findChild<QPushButton *>(QStringLiteral("packetUse"));
        QTRY_COMPARE(table->model()->rowCount(), 2); // those with something to send
        dialog->findChild<QCheckBox *>(QStringLiteral("packetEmpty"))->click();
        QCOMPARE(table->model()->rowCount(), 3);
        table->selectRow(1);
        QVERIFY(!use->isEnabled()); // nothing in it
        auto *filter = dialog->findChild<QLineEdit *>(QStringLiteral("packetFilter"));
        filter->setText(QStringLiteral("secon"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(use->isEnabled());
        filter->setText(QStringLiteral("no such thing"));
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(!use->isEnabled());
        filter->setText(QStringLiteral("no such"));
        filter->setText(QStringLiteral("SECON")); // the last that was typed is the one
        QTRY_VERIFY(use->isEnabled());
        QCOMPARE(table->model()->rowCount(), 1);
        use->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(editor.draft(), (Draft{Draft::Kind::Hex, QStringLiteral("73 65 63 6F 6E 64")}));
    }

    void textIsStillText()
    {
        Settings settings(m_folder->filePath(QStringLiteral("s.ini")));
        PayloadEditor editor(settings);
        editor.findChild<ImportMenu *>()->importFile(written("00000000: 6869 0a\n"));
        QTRY_COMPARE(editor.draft(), (Draft{Draft::Kind::Hex, QStringLiteral("68 69 0A")}));
        editor.findChild<ImportMenu *>()->importFile(written("?"));
        QTRY_VERIFY(editor.findChild<QLabel *>(QStringLiteral("payloadFault"))
                        ->text()
                        .contains(QStringLiteral("nor a capture")));
        QCOMPARE(editor.draft(), (Draft{Draft::Kind::Hex, QStringLiteral("68 69 0A")}));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("rows");
        QTest::newRow("empty") << head() << QStringLiteral("There is no packet in it.") << 0;
        QTest::newRow("torn") << head() + packet(0, udp("a")) + packet(1, udp("b")).left(40)
                              << QStringLiteral(
                                     "1 packet(s). The file ends in the middle of a packet, at byte 69.")
                              << 1;
        QTest::newRow("compressed")
            << QByteArray::fromHex("1f8b08000000")
            << QStringLiteral("The file is compressed. Unpack it first, with gunzip, unzstd or unxz.") << 0;
        QTest::newRow("huge") << head() + number(0) + number(0) + number(0x7fffffff) + number(0x7fffffff)
                              << QStringLiteral("The file is damaged at byte 24: a length there cannot be.")
                              << 0;
        QTest::newRow("cut") << head() + packet(0, udp("cu", 3), 3)
                             << QStringLiteral("1 packet(s). Only 2 of its 5 bytes were captured.") << 1;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, said);
        QFETCH(int, rows);
        PacketDialog dialog(written(file), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto *state = dialog.findChild<QLabel *>(QStringLiteral("packetState"));
        QTRY_COMPARE(state->text().replace(kThinSpace, QLatin1Char(' ')), said);
        QCOMPARE(dialog.findChild<QTableView *>(QStringLiteral("packetTable"))->model()->rowCount(), rows);
        QCOMPARE(dialog.findChild<QPushButton *>(QStringLiteral("packetUse"))->isEnabled(), rows > 0);
        QVERIFY(dialog.findChild<QToolButton *>(QStringLiteral("packetStop"))->isHidden());
    }

    void aFileThatIsNotThere()
    {
        PacketDialog dialog(m_folder->filePath(QStringLiteral("none")), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QTRY_COMPARE(
            dialog.findChild<QLabel *>(QStringLiteral("packetState"))->text(),
            QStringLiteral("The file cannot be read (ENOENT). Check that it is there and that you may "
                           "read it."));
    }

    // Not what it was when it was listed.
    void theFileWasReplaced()
    {
        const auto path = written(head() + packet(0, udp("hello")));
        PacketDialog dialog(path, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const QSignalSpy spy(&dialog, &PacketDialog::chosen);
        auto *use = dialog.findChild<QPushButton *>(QStringLiteral("packetUse"));
        QTRY_VERIFY(use->isEnabled());
        QVERIFY(QFile::resize(path, 30));
        use->click();
        QTRY_VERIFY(dialog.findChild<QLabel *>(QStringLiteral("packetState"))
                        ->text()
                        .contains(QStringLiteral("has changed")));
        QCOMPARE(spy.count(), 0);
    }

    void endlessFilesAreBoundedAndCanBeStopped()
    {
        QByteArray file = head();
        const QByteArray one = packet(0, udp("x"));
        for (std::size_t i = 0; i < CaptureList::kMostPackets + 1; ++i)
            file += one;
        const auto path = written(file);
        CaptureLister lister;
        std::vector<std::shared_ptr<const CaptureList>> lists;
        connect(&lister, &CaptureLister::listed, this, [&](const auto &list) { lists.push_back(list); });
        lister.read(path);
        lister.stop();
        QTRY_COMPARE(lists.size(), std::size_t(1));
        QVERIFY(!lists[0]->isAll && lists[0]->fault == CaptureFault::None);
        lister.read(path);
        lister.read(path); // in place of the one before, of which nothing is heard
        QTRY_COMPARE(lists.size(), std::size_t(2));
        QCOMPARE(lists[1]->packets.size(), CaptureList::kMostPackets);
        QVERIFY(!lists[1]->isAll && !lister.isBusy());
        QVERIFY(captureCountText(*lists[1]).contains(QStringLiteral("editcap")));
        lister.read(path); // and is gone before it ends
    }

private:
    QString written(const QByteArray &octets)
    {
        const QString path = m_folder->filePath(QString::number(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            qFatal("no file");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_files = 0;
};

QTEST_MAIN(TestPacketDialog)
#include "tst_packetdialog.moc"
