// SPDX-License-Identifier: MIT
// The search, and the jump to an offset, as a person uses them.
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/support/filledjournal.h"
#include "ui/bridge/regexpattern.h"
#include "ui/panels/bytesearchbar.h"
#include "ui/panels/bytespanel.h"
#include "ui/panels/jumpsheet.h"
#include "ui/panels/originline.h"
#include "ui/views/decodeview.h"
#include "ui/views/hexview.h"
#include "ui/views/segmentedcontrol.h"

using namespace sockeye;

namespace {

std::shared_ptr<const Bytes> bytesOf(const QByteArray &text)
{
    return std::make_shared<const Bytes>(text.begin(), text.end());
}

} // namespace

class TestBytesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<BytesPanel>(nullptr);
        m_panel->resize(500, 600);
        m_panel->show({.bytes = bytesOf("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n")});
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void looksFor_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("state");
        QTest::addColumn<quint64>("begin");
        QTest::addColumn<quint64>("length");
        const auto row = [](const char *name, int kind, const char *what, const char *state, quint64 begin,
                            quint64 length) {
            QTest::newRow(name) << kind << QString::fromLatin1(what) << QString::fromLatin1(state) << begin
                                << length;
        };
        row("text", ByteSearchBar::Text, "host", "1 of 2", 16, 4);
        row("escapes", ByteSearchBar::Text, "\\r\\n\\r", "1 of 1", 32, 3);
        row("hex", ByteSearchBar::Hex, "0d ?? 48", "1 of 1", 14, 3);
        row("value", ByteSearchBar::Value, "u16:0x0a0d", "1 of 4", 14, 2);
        row("regular expression", ByteSearchBar::Regex, "1\\.\\d", "1 of 1", 11, 3);
        row("octets of one", ByteSearchBar::Regex, "\\x0d\\x0a[hH]", "1 of 2", 14, 3);
        row("not there", ByteSearchBar::Text, "nothing", "Not found", 0, 0);
    }

    void looksFor()
    {
        QFETCH(int, kind);
        QFETCH(QString, what);
        ByteSearchBar *bar = m_panel->searchBar();
        m_panel->openSearch();
        QVERIFY(bar->isVisible() && bar->edit()->hasFocus());
        bar->setKind(static_cast<ByteSearchBar::Kind>(kind));
        QTest::keyClicks(bar->edit(), what);
        QFETCH(QString, state);
        QTRY_COMPARE(bar->stateText(), state);
        QCOMPARE(bar->errorText(), QString());
        QTEST(m_panel->hexView()->selectionBegin(), "begin");
        QTEST(m_panel->hexView()->selectionLength(), "length");
    }

    void goesRoundBothWays()
    {
        ByteSearchBar *bar = m_panel->searchBar();
        HexView *hex = m_panel->hexView();
        m_panel->openSearch();
        QTest::keyClicks(bar->edit(), QStringLiteral("\\n"));
        QTRY_COMPARE(bar->stateText(), QStringLiteral("1 of 4"));
        const quint64 places[] = {15, 24, 33, 35};
        for (int i : {1, 2, 3, 0}) {
            QTest::keyClick(bar->edit(), Qt::Key_Return);
            QCOMPARE(hex->selectionBegin(), places[i]);
            QCOMPARE(bar->stateText(), QStringLiteral("%1 of 4").arg(i + 1));
        }
        for (int i : {3, 2, 1}) {
            QTest::keyClick(bar->edit(), Qt::Key_Return, Qt::ShiftModifier);
            QCOMPARE(hex->selectionBegin(), places[i]);
        }
        hex->setCursor(30); // from where the person is, not from the last hit
        m_panel->findNext();
        QCOMPARE(hex->selectionBegin(), quint64(33));
        hex->setCursor(20);
        m_panel->findPrevious();
        QCOMPARE(hex->selectionBegin(), quint64(15));
    }

    void capitalsMatterWhenTold()
    {
        ByteSearchBar *bar = m_panel->searchBar();
        m_panel->openSearch();
        QTest::keyClicks(bar->edit(), QStringLiteral("host"));
        QTRY_COMPARE(bar->stateText(), QStringLiteral("1 of 2"));
        QTest::mouseClick(bar->findChild<QToolButton *>(QStringLiteral("byteSearchCase")), Qt::LeftButton);
        QTRY_COMPARE(bar->stateText(), QStringLiteral("1 of 1"));
    }

    void saysWhatItCannotUnderstand_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what");
        QTest::newRow("text") << int(ByteSearchBar::Text) << QStringLiteral("\\q");
        QTest::newRow("hex") << int(ByteSearchBar::Hex) << QStringLiteral("4");
        QTest::newRow("value") << int(ByteSearchBar::Value) << QStringLiteral("u16:70000");
        QTest::newRow("regex") << int(ByteSearchBar::Regex) << QStringLiteral("(a");
    }

    void saysWhatItCannotUnderstand()
    {
        QFETCH(int, kind);
        QFETCH(QString, what);
        ByteSearchBar *bar = m_panel->searchBar();
        m_panel->openSearch();
        bar->setKind(static_cast<ByteSearchBar::Kind>(kind));
        bar->edit()->setText(what);
        QVERIFY(!bar->errorText().isEmpty());
        bar->edit()->clear();
        QCOMPARE(bar->errorText(), QString());
    }

    void escapeEndsIt()
    {
        ByteSearchBar *bar = m_panel->searchBar();
        m_panel->openSearch();
        QTest::keyClicks(bar->edit(), QStringLiteral("host"));
        QTRY_COMPARE(bar->stateText(), QStringLiteral("1 of 2"));
        QTest::keyClick(bar->edit(), Qt::Key_Escape);
        QVERIFY(bar->isHidden());
        QVERIFY(m_panel->hexView()->hasFocus());
        m_panel->findNext(); // asks what
        QVERIFY(bar->isVisible());
    }

    // The same is looked for in what is shown next; the person's cursor stays where it is.
    void otherBytesAreLookedThrough()
    {
        ByteSearchBar *bar = m_panel->searchBar();
        m_panel->openSearch();
        QTest::keyClicks(bar->edit(), QStringLiteral("host"));
        QTRY_COMPARE(bar->stateText(), QStringLiteral("1 of 2"));
        m_panel->show({.bytes = bytesOf("my host, your host, their host")});
        QTRY_COMPARE(bar->stateText(), QStringLiteral("3 hit(s)"));
        QCOMPARE(m_panel->hexView()->cursor(), quint64(0));
        m_panel->findNext();
        QCOMPARE(m_panel->hexView()->selectionBegin(), quint64(3));
    }

    // A long search says how far it is, and ends at once when it is not wanted any more.
    void longSearchIsLetGo()
    {
        m_panel->show({.bytes = std::make_shared<const Bytes>(std::size_t(64) << 20, std::uint8_t('a'))});
        ByteSearchBar *bar = m_panel->searchBar();
        m_panel->openSearch();
        bar->setKind(ByteSearchBar::Regex);
        bar->edit()->setText(QStringLiteral("(a|b)(a|b)(a|b)(a|b)c"));
        QTRY_VERIFY(bar->stateText().startsWith(QStringLiteral("Looking: ")));
        QTest::keyClick(bar->edit(), Qt::Key_Escape);
        QVERIFY(bar->isHidden());
        m_panel->show({.bytes = bytesOf("abc")});
        m_panel->openSearch();
        bar->edit()->setText(QStringLiteral("b"));
        QTRY_COMPARE(bar->stateText(), QStringLiteral("1 of 1"));
    }

    // One that never ends is given up, and that is said.
    void tooMuchIsSaid()
    {
        m_panel->show({.bytes = bytesOf(QByteArray(60, 'a') + "!b")});
        ByteSearchBar *bar = m_panel->searchBar();
        m_panel->openSearch();
        bar->setKind(ByteSearchBar::Regex);
        bar->edit()->setText(QStringLiteral("(a+)+b"));
        QTRY_VERIFY_WITH_TIMEOUT(bar->stateText().contains(QStringLiteral("takes too long")), 20000);
    }

    void goesToOffsets_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("cursor"); // -1: refused
        QTest::newRow("decimal") << QStringLiteral("20") << qint64(20);
        QTest::newRow("hexadecimal") << QStringLiteral("0x1F") << qint64(31);
        QTest::newRow("forward") << QStringLiteral("+5") << qint64(15);
        QTest::newRow("back") << QStringLiteral("-0xA") << qint64(0);
        QTest::newRow("too far back") << QStringLiteral("-11") << qint64(-1);
        QTest::newRow("behind the end") << QStringLiteral("36") << qint64(-1);
        QTest::newRow("no number") << QStringLiteral("x") << qint64(-1);
        QTest::newRow("nothing") << QString() << qint64(-1);
        QTest::newRow("round the numbers") << QStringLiteral("+18446744073709551615") << qint64(-1);
    }

    void goesToOffsets()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, cursor);
        m_panel->hexView()->setCursor(10);
        m_panel->askForOffset();
        auto *sheet = m_panel->findChild<JumpSheet *>();
        QVERIFY(sheet != nullptr);
        auto *edit = sheet->findChild<QLineEdit *>();
        edit->setText(typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(sheet->isVisible(), cursor < 0);
        QCOMPARE(m_panel->hexView()->cursor(), quint64(cursor < 0 ? 10 : cursor));
    }

    // As Python's re finds them in bytes.
    void expressions_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("spans");
        QTest::newRow("greedy") << QStringLiteral("a+") << QByteArray("aab a") << QByteArray("0-2 4-5");
        QTest::newRow("empty hits are none")
            << QStringLiteral("a*") << QByteArray("baab") << QByteArray("1-3");
        QTest::newRow("zero octets") << QStringLiteral("\\x00+") << QByteArray("a\0\0b", 4)
                                     << QByteArray("1-3");
        QTest::newRow("high octets") << QStringLiteral("[\\x80-\\xff]+") << QByteArray("a\x80\xff\x7f")
                                     << QByteArray("1-3");
        QTest::newRow("begin") << QStringLiteral("^a") << QByteArray("aa") << QByteArray("0-1");
        QTest::newRow("end") << QStringLiteral("a$") << QByteArray("aa") << QByteArray("1-2");
        QTest::newRow("looks back") << QStringLiteral("(?<=a)b") << QByteArray("bab") << QByteArray("2-3");
        QTest::newRow("text beyond ASCII")
            << QStringLiteral("\u00E9") << QByteArray("\xc3\xa9\xe9") << QByteArray("0-2");
    }

    void expressions()
    {
        QFETCH(QString, expression);
        QFETCH(QByteArray, bytes);
        ScanControl control;
        const auto result = searchAll(MemorySource(bytesOf(bytes)),
                                      RegexPattern(expression, ByteSearch::Case::Exact), 100, control);
        QByteArray spans;
        for (const ByteHit &hit : result.hits)
            spans += QByteArray::number(qulonglong(hit.begin)) + '-' +
                     QByteArray::number(qulonglong(hit.end())) + ' ';
        QTEST(spans.trimmed(), "spans");
    }

    // tcp#2 sent "hello\r\n" to tcp#3; then more, in other pieces than it was received.
    void wholeStream()
    {
        test::FilledJournal journal;
        journal.tellStory();
        const auto add = [&](SocketId socket, Direction direction, std::string_view text) {
            DataEvent data;
            data.dir = direction;
            data.call = direction == Direction::In ? CallCode::Recv : CallCode::Send;
            data.payload = viewOf(text);
            data.origLen = text.size();
            journal.add(socket, 30'000'000, data);
        };
        const Row next = journal.log()->size();
        add(2, Direction::Out, "abcd");
        add(2, Direction::Out, "ef");
        add(3, Direction::In, "abc");
        add(3, Direction::In, "def");
        journal.flush();
        BytesPanel panel(journal.log());
        panel.resize(500, 600);
        panel.show();
        HexView *hex = panel.hexView();
        const auto event = [](Row row, const char *text) {
            return ShownBytes{bytesOf(text), {Carrier::Stream, {}}, row, 3, Direction::In, true};
        };
        auto *choice = panel.findChild<SegmentedControl *>(QStringLiteral("streamSwitch"));
        panel.show({.bytes = bytesOf("a datagram")});
        QVERIFY(!choice->isVisible());
        panel.show(event(next + 3, "def"));
        QVERIFY(choice->isVisible());
        QCOMPARE(hex->octetCount(), quint64(3));

        QSignalSpy joined(&panel, &BytesPanel::joinedChanged);
        choice->setCurrentIndex(1);
        QCOMPARE(joined.count(), 1);
        QTRY_COMPARE(hex->octetCount(), quint64(13));
        QCOMPARE(hex->selectionBegin(), quint64(10)); // the event that was shown
        QCOMPARE(hex->selectionLength(), quint64(3));
        auto *line = panel.findChild<OriginLine *>();
        QTRY_VERIFY(line->isVisible() && line->text().contains(QStringLiteral("Sent by events")));
        hex->setCursor(9);
        QVERIFY(line->text().contains(QStringLiteral("byte 3 of 3")));
        QVERIFY(line->text().contains(QStringLiteral("byte 3 of 4")));
        // The link leads to the event.
        QSignalSpy row(&panel, &BytesPanel::rowActivated);
        Q_EMIT line->linkActivated(QString::number(next + 2));
        QCOMPARE(row.last().first().value<Row>(), next + 2);

        // Values at the cursor are of the stream: "abcdef" begins at 7.
        hex->setCursor(7);
        const QAbstractItemModel *values = panel.decodeView()->model();
        const auto value = [&](const char *id) {
            for (int section = 0; section < values->rowCount(); ++section) {
                const QModelIndex parent = values->index(section, 0);
                for (int i = 0; i < values->rowCount(parent); ++i) {
                    if (values->index(i, 0, parent).data(DecodeModel::IdRole) == QLatin1String(id))
                        return values->index(i, 2, parent).data(DecodeModel::PlainRole).toString();
                }
            }
            return QString();
        };
        QTRY_COMPARE(value("u16"), QString::number(0x6162));

        // Copying takes what is not all in memory.
        hex->select(5, 4);
        hex->copy(CopyForm::Hex);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("0D 0A 61 62"));

        // Another event of the stream moves the selection; one of no stream is shown alone; then the stream again.
        panel.show(event(next + 2, "abc"));
        QCOMPARE(hex->selectionBegin(), quint64(7));
        panel.show({.bytes = bytesOf("datagram")});
        QCOMPARE(hex->octetCount(), quint64(8));
        QVERIFY(!line->isVisible());
        panel.show(event(next + 2, "abc"));
        QTRY_COMPARE(hex->octetCount(), quint64(13));

        // It grows while it is shown, and the selection stays.
        add(3, Direction::In, "gh");
        journal.flush();
        panel.advance(journal.log()->size());
        QCOMPARE(hex->octetCount(), quint64(15));
        QCOMPARE(hex->selectionBegin(), quint64(7));
        choice->setCurrentIndex(0);
        QCOMPARE(hex->octetCount(), quint64(3));
    }

private:
    std::unique_ptr<BytesPanel> m_panel;
};

QTEST_MAIN(TestBytesPanel)
#include "tst_bytespanel.moc"
