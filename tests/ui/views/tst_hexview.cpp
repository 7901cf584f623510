// SPDX-License-Identifier: MIT
#include <numeric>

#include <QAccessible>
#include <QClipboard>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include "ui/text/theme.h"
#include "ui/views/hexview.h"

using namespace sockeye;

namespace {

std::shared_ptr<const Bytes> counting(std::size_t size)
{
    Bytes bytes(size);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t(0));
    return std::make_shared<const Bytes>(std::move(bytes));
}

Bytes bytesOf(std::string_view text)
{
    const ByteView view = viewOf(text);
    return {view.begin(), view.end()};
}

// Octets that are made up when they are asked for.
class FarSource : public HexSource
{
public:
    struct Asked {
        quint64 begin = 0, length = 0;
        bool contains(quint64 offset) const { return offset >= begin && offset - begin < length; }
    };

    explicit FarSource(quint64 size) : m_size(size), m_octets(4096, 0x41) {}
    quint64 size() const override { return m_size; }
    void want(quint64 begin, quint64 length) override { asked = {begin, length}; }
    ByteView run(quint64 offset) const override
    {
        return isThere ? ByteView(m_octets).first(std::min<quint64>(m_octets.size(), m_size - offset))
                       : ByteView();
    }
    bool isMissing(quint64) const override { return isLost; }
    std::vector<HexEdge> edges(quint64, quint64) const override { return all; }
    std::shared_ptr<const ByteSource> bytes() const override
    {
        return std::make_shared<MemorySource>(std::make_shared<const Bytes>());
    }

    Asked asked;
    bool isThere = true, isLost = false;
    std::vector<HexEdge> all;

private:
    quint64 m_size;
    Bytes m_octets;
};

} // namespace

class TestHexView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<HexView>();
        m_view->resize(420, 12 * theme().extent(Extent::HexRow));
        m_view->setBytes(counting(100)); // rows of 8: the last row holds 96 to 99
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
        QCOMPARE(m_view->bytesPerRow(), 8);
    }

    void cleanup() { m_view.reset(); }

    void keys_data()
    {
        QTest::addColumn<quint64>("from");
        QTest::addColumn<QString>("keys"); // space between
        QTest::addColumn<quint64>("cursor");
        QTest::addColumn<quint64>("begin");
        QTest::addColumn<quint64>("length");
        const auto row = [](const char *name, quint64 from, const char *keys, quint64 cursor, quint64 begin,
                            quint64 length) {
            QTest::newRow(name) << from << QString::fromLatin1(keys) << cursor << begin << length;
        };
        row("right", 8, "Right", 9, 9, 0);
        row("right stops at the end", 99, "Right", 99, 99, 0);
        row("left", 8, "Left", 7, 7, 0);
        row("left stops at the start", 0, "Left", 0, 0, 0);
        row("down", 8, "Down", 16, 16, 0);
        row("down into a short row", 94, "Down", 99, 99, 0);
        row("down in the last row stays", 97, "Down", 97, 97, 0);
        row("up", 17, "Up", 9, 9, 0);
        row("up in the first row stays", 5, "Up", 5, 5, 0);
        row("home", 21, "Home", 16, 16, 0);
        row("end", 17, "End", 23, 23, 0);
        row("end of the short row", 96, "End", 99, 99, 0);
        row("ctrl home", 50, "Ctrl+Home", 0, 0, 0);
        row("ctrl end", 50, "Ctrl+End", 99, 99, 0);
        row("page down", 0, "PgDown", 72, 72, 0); // 12 rows high: numbers, 10 rows and a bit; one row stays
        row("page down stops at the end", 60, "PgDown", 99, 99, 0);
        row("page up", 75, "PgUp", 3, 3, 0);
        row("page up keeps the column", 13, "PgUp", 5, 5, 0);
        row("shift right", 8, "Shift+Right", 9, 8, 2);
        row("shift left", 8, "Shift+Left", 7, 7, 2);
        row("shift down", 8, "Shift+Down", 16, 8, 9);
        row("there and back keeps one", 8, "Shift+Right Shift+Left", 8, 8, 1);
        row("over the anchor", 8, "Shift+Right Shift+Left Shift+Left", 7, 7, 2);
        row("shift home", 11, "Shift+Home", 8, 8, 4);
        row("shift ctrl end", 90, "Ctrl+Shift+End", 99, 90, 10);
        row("a plain key lets go", 8, "Shift+Right Right", 10, 10, 0);
        row("escape lets go", 8, "Shift+Right Esc", 9, 9, 0);
        row("all", 8, "Ctrl+A", 99, 0, 100);
    }

    void keys()
    {
        QFETCH(quint64, from);
        QFETCH(QString, keys);
        m_view->setCursor(from);
        QSignalSpy moved(m_view.get(), &HexView::cursorMoved);
        QSignalSpy selected(m_view.get(), &HexView::selectionChanged);
        for (const QString &key : keys.split(QLatin1Char(' '))) {
            const QKeyCombination combination = QKeySequence(key)[0];
            QTest::keyClick(m_view.get(), combination.key(), combination.keyboardModifiers());
        }
        QTEST(m_view->cursor(), "cursor");
        QTEST(m_view->selectionBegin(), "begin");
        QTEST(m_view->selectionLength(), "length");
        QCOMPARE(moved.last().first().toULongLong(), m_view->cursor());
        QCOMPARE(selected.last(), QList<QVariant>({m_view->selectionBegin(), m_view->selectionLength()}));
    }

    void mouse_data()
    {
        QTest::addColumn<HexArea>("area");
        QTest::addColumn<quint64>("press");
        QTest::addColumn<quint64>("release");
        QTest::addColumn<quint64>("begin");
        QTest::addColumn<quint64>("length");
        for (HexArea area : {HexArea::Hex, HexArea::Text}) {
            const char *name = area == HexArea::Hex ? "hex" : "text";
            QTest::addRow("click in %s", name)
                << area << quint64(10) << quint64(10) << quint64(10) << quint64(0);
            QTest::addRow("drag in %s", name)
                << area << quint64(8) << quint64(11) << quint64(8) << quint64(4);
            QTest::addRow("drag back in %s", name)
                << area << quint64(20) << quint64(9) << quint64(9) << quint64(12);
        }
    }

    void mouse()
    {
        QFETCH(HexArea, area);
        QFETCH(quint64, press);
        QFETCH(quint64, release);
        QWidget *port = m_view->viewport();
        const QPoint to = m_view->cellRect(release, area).center();
        QTest::mousePress(port, Qt::LeftButton, {}, m_view->cellRect(press, area).center());
        QTest::mouseMove(port, to);
        QTest::mouseRelease(port, Qt::LeftButton, {}, to);
        QCOMPARE(m_view->cursor(), release);
        QTEST(m_view->selectionBegin(), "begin");
        QTEST(m_view->selectionLength(), "length");
    }

    // A drag that leaves its column goes on in it.
    void dragLeavesTheColumn()
    {
        QWidget *port = m_view->viewport();
        QTest::mousePress(port, Qt::LeftButton, {}, m_view->cellRect(9).center());
        QTest::mouseMove(port, m_view->cellRect(10, HexArea::Text).center());
        QCOMPARE(m_view->selectionBegin(), quint64(9));
        QCOMPARE(m_view->cursor(), quint64(15));
        QTest::mouseMove(port, QPoint(0, m_view->cellRect(9).center().y()));
        QCOMPARE(m_view->cursor(), quint64(8));
        QTest::mouseRelease(port, Qt::LeftButton, {}, QPoint(0, 0));
    }

    void shiftClickExtends()
    {
        m_view->setCursor(4);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          m_view->cellRect(12).center());
        QCOMPARE(m_view->selectionBegin(), quint64(4));
        QCOMPARE(m_view->selectionLength(), quint64(9));
    }

    void cursorStaysInSight()
    {
        m_view->setBytes(counting(8000));
        const auto inSight = [this] {
            return m_view->viewport()->rect().contains(m_view->cellRect(m_view->cursor()));
        };
        for (quint64 offset : {7999, 0, 4000, 3992, 4080}) {
            m_view->setCursor(offset);
            QVERIFY2(inSight(), qPrintable(QString::number(offset)));
            // Not hidden beneath the column numbers either.
            QVERIFY(m_view->cellRect(offset).top() >= theme().extent(Extent::HexRow));
        }
    }

    void widthChoosesTheRow_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("bytes");
        const QFontMetricsF metrics(theme().font(TextStyle::Mono));
        const int bar = QApplication::style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        const auto widthOf = [&](int bytes) {
            const double cells =
                HexLayout(100, bytes, 4).width() * metrics.horizontalAdvance(QLatin1Char('0'));
            return int(std::ceil(cells)) + 2 * kPanelMargin + bar;
        };
        QTest::newRow("narrow") << 200 << 8;
        QTest::newRow("a pixel short") << widthOf(16) - 1 << 8;
        QTest::newRow("enough") << widthOf(16) << 16;
        QTest::newRow("a pixel short of 32") << widthOf(32) - 1 << 16;
        QTest::newRow("enough for 32") << widthOf(32) << 32;
        QTest::newRow("wider than any row") << widthOf(64) + 500 << 64;
    }

    void widthChoosesTheRow()
    {
        QFETCH(int, width);
        QFETCH(int, bytes);
        m_view->resize(width, 400);
        QTRY_COMPARE(m_view->bytesPerRow(), bytes);
        QCOMPARE(m_view->width(), width);
    }

    // What stood at the top, the cursor and the selection stay; so do the octets' places in both columns.
    void forms_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("group");
        QTest::addColumn<int>("octets");
        for (int row : {0, 8, 16, 32}) {
            for (int group : {1, 2, 4, 8}) {
                for (int octets = 0; octets < 4; ++octets)
                    QTest::addRow("%d %d %d", row, group, octets) << row << group << octets;
            }
        }
    }

    void forms()
    {
        QFETCH(int, row);
        QFETCH(int, group);
        QFETCH(int, octets);
        m_view->setBytes(counting(8000));
        m_view->select(4000, 10);
        const HexForm form{row, group, Radix::Decimal, static_cast<Radix>(octets)};
        m_view->setForm(form);
        QCOMPARE(m_view->form(), form);
        QCOMPARE(m_view->bytesPerRow(), row != 0 ? row : octets == int(Radix::Binary) ? 4 : 8);
        QCOMPARE(m_view->selectionBegin(), quint64(4000));
        QCOMPARE(m_view->selectionLength(), quint64(10));
        QVERIFY(m_view->viewport()->rect().intersects(m_view->cellRect(m_view->cursor())));
        for (HexArea area : {HexArea::Hex, HexArea::Text}) {
            const QPoint at = m_view->cellRect(m_view->cursor(), area).center();
            if (!m_view->viewport()->rect().contains(at))
                continue;
            const quint64 before = m_view->cursor();
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at);
            QCOMPARE(m_view->cursor(), before);
        }
    }

    void digitsOfEveryForm_data()
    {
        QTest::addColumn<int>("octets");
        QTest::addColumn<int>("digits");
        QTest::newRow("hex") << int(Radix::Hex) << 2;
        QTest::newRow("decimal") << int(Radix::Decimal) << 3;
        QTest::newRow("octal") << int(Radix::Octal) << 3;
        QTest::newRow("binary") << int(Radix::Binary) << 8;
    }

    // The same octet is drawn the same wherever it stands, another one otherwise, in a cell as wide as its digits.
    void digitsOfEveryForm()
    {
        QFETCH(int, octets);
        QFETCH(int, digits);
        m_view->resize(1000, 300);
        m_view->setBytes(std::make_shared<const Bytes>(Bytes{0xC3, 0xC3, 0x3C, 0xC3}));
        m_view->setForm({8, 8, Radix::Hex, static_cast<Radix>(octets)});
        m_view->setCursor(3);
        m_view->clearFocus();
        const QImage picture = m_view->viewport()->grab().toImage();
        const double advance =
            QFontMetricsF(theme().font(TextStyle::Mono)).horizontalAdvance(QLatin1Char('0'));
        const auto cell = [&](quint64 offset,
                              int shift) { // a cell's edge and its digits are rounded on their own
            const QRect rect = m_view->cellRect(offset);
            return picture.copy(rect.left() + 2 + shift, rect.top() + 2, int(digits * advance),
                                rect.height() - 4);
        };
        const auto alike = [&](quint64 a, quint64 b) {
            return cell(a, 0) == cell(b, 0) || cell(a, 0) == cell(b, 1) || cell(a, 0) == cell(b, -1);
        };
        QCOMPARE(octetDigits(static_cast<Radix>(octets)), digits);
        QVERIFY(m_view->cellRect(0).width() >= int(digits * advance));
        QVERIFY(alike(0, 1));
        QVERIFY(!alike(0, 2));
    }

    void newBytesForgetTheOld()
    {
        m_view->select(40, 20);
        m_view->setHighlight(40, 4);
        QSignalSpy selected(m_view.get(), &HexView::selectionChanged);
        m_view->setBytes(counting(4));
        QCOMPARE(m_view->cursor(), quint64(0));
        QCOMPARE(m_view->selectionLength(), quint64(0));
        QCOMPARE(selected.count(), 1);
        m_view->setBytes(nullptr);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(60, 40));
        QVERIFY(!m_view->hasSelection());
        QCOMPARE(m_view->spokenText(), QStringLiteral("No bytes"));
    }

    void selectIsCutAtTheEnd()
    {
        m_view->select(98, 50);
        QCOMPARE(m_view->selectionLength(), quint64(2));
        m_view->select(100, 1);
        QVERIFY(!m_view->hasSelection());
        QCOMPARE(m_view->cursor(), quint64(99));
    }

    void copies()
    {
        m_view->setBytes(std::make_shared<const Bytes>(bytesOf("GET /\r\n\xff")));
        QClipboard *clipboard = QGuiApplication::clipboard();
        m_view->select(0, 3);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard->text(), QStringLiteral("47 45 54"));
        m_view->select(0, 7);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(clipboard->text(), QStringLiteral("GET /\r\n"));
        m_view->setCursor(0); // nothing selected: all
        m_view->copy(CopyForm::Text);
        QCOMPARE(clipboard->text(),
                 QStringLiteral("GET /\\r\\n\\xFF").replace(QLatin1String("FF"), QLatin1String("ff")));
        m_view->select(5, 3);
        m_view->copy(CopyForm::C);
        QCOMPARE(clipboard->text(),
                 QStringLiteral("const unsigned char data[3] = {\n    0x0d, 0x0a, 0xff,\n};\n"));
    }

    void painting_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    // The selection's digits lie on the accent, its characters on the tint; what is not selected lies bare.
    void painting()
    {
        QFETCH(bool, dark);
        theme().setScheme(dark ? ColorScheme::Dark : ColorScheme::Light);
        m_view->select(8, 4);
        const QImage picture = m_view->viewport()->grab().toImage();
        const auto ground = [&](quint64 offset, HexArea area) {
            const QRect cell = m_view->cellRect(offset, area);
            return picture.pixelColor(cell.center().x(), cell.top() + 2);
        };
        QCOMPARE(ground(8, HexArea::Hex), theme().color(Role::Accent));
        QCOMPARE(ground(11, HexArea::Hex), theme().color(Role::Accent));
        QCOMPARE(ground(9, HexArea::Text), theme().color(Role::AccentBg));
        QCOMPARE(ground(12, HexArea::Hex), theme().color(Role::SurfaceRaised));
        QCOMPARE(ground(7, HexArea::Text), theme().color(Role::SurfaceRaised));
        m_view->setHighlight(16, 2);
        const QImage marked = m_view->viewport()->grab().toImage();
        const QRect cell = m_view->cellRect(17);
        QCOMPARE(marked.pixelColor(cell.center().x(), cell.top() + 2), theme().color(Role::AccentBg));
        theme().setScheme(ColorScheme::System);
    }

    // 1 GiB that is nowhere in memory: every octet can be reached, in every form, and only what is in sight is asked for.
    void gibibyte_data()
    {
        QTest::addColumn<int>("octets");
        QTest::newRow("hex") << int(Radix::Hex);
        QTest::newRow("binary") << int(Radix::Binary);
    }

    void gibibyte()
    {
        QFETCH(int, octets);
        constexpr quint64 kSize = quint64(1) << 30;
        const auto source = std::make_shared<FarSource>(kSize);
        m_view->setSource(source);
        m_view->setForm({8, 4, Radix::Hex, static_cast<Radix>(octets)});
        for (quint64 offset : {kSize - 1, quint64(0), kSize / 2 + 5, quint64(0x12345678) / 2, kSize - 8}) {
            m_view->setCursor(offset);
            QCOMPARE(m_view->cursor(), offset);
            const QRect cell = m_view->cellRect(offset);
            QVERIFY(cell.top() >= 0 && cell.bottom() <= m_view->viewport()->height());
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.center());
            QCOMPARE(m_view->cursor(), offset);
            source->asked = {};
            m_view->viewport()->repaint();
            QVERIFY(source->asked.contains(offset));
            QVERIFY(source->asked.length <= quint64(8 * 20));
        }
        m_view->selectAll();
        QCOMPARE(m_view->selectionLength(), kSize);
        m_view->viewport()->repaint();
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_view->cursor(), quint64(0));
        // Copying asks whoever can read it.
        QSignalSpy asked(m_view.get(), &HexView::copyRequested);
        m_view->select(7, kSize / 2);
        m_view->copy(CopyForm::Hex);
        QCOMPARE(asked.last(), (QList<QVariant>{QVariant::fromValue(CopyForm::Hex), quint64(7), kSize / 2}));
    }

    // What is on its way is drawn as dots, what was never kept as question marks; when it arrives it is drawn.
    void whatIsNotThereYet()
    {
        const auto source = std::make_shared<FarSource>(16);
        source->isThere = false;
        m_view->setSource(source);
        m_view->clearFocus();
        const auto cell = [this](quint64 offset) {
            return m_view->viewport()->grab().toImage().copy(m_view->cellRect(offset));
        };
        const QImage waiting = cell(4);
        source->isThere = true;
        Q_EMIT source->arrived();
        QVERIFY(cell(4) != waiting);
        source->isThere = false;
        source->isLost = true;
        Q_EMIT source->arrived();
        QVERIFY(cell(4) != waiting);
    }

    // A send begins at the upper half of an octet's edge, a receive at the lower: told apart without their colours.
    void edgesArePainted()
    {
        const auto source = std::make_shared<FarSource>(64);
        source->all = {{9, true}, {11, false}};
        m_view->setSource(source);
        m_view->setCursor(40);
        const QImage picture = m_view->viewport()->grab().toImage();
        for (HexArea area : {HexArea::Hex, HexArea::Text}) {
            const auto ink = [&](quint64 offset, bool upper) {
                const QRect rect = m_view->cellRect(offset, area);
                return picture.pixelColor(rect.left(), upper ? rect.top() + 2 : rect.bottom() - 2);
            };
            QCOMPARE(ink(9, true), theme().color(Role::Out));
            QCOMPARE(ink(9, false), theme().color(Role::SurfaceRaised));
            QCOMPARE(ink(11, true), theme().color(Role::SurfaceRaised));
            QCOMPARE(ink(11, false), theme().color(Role::In));
        }
    }

    void hitsArePainted()
    {
        auto hits = std::make_shared<std::vector<ByteHit>>();
        *hits = {{2, 2}, {9, 1}, {14, 4}, {30, 0}};
        m_view->setHits(hits);
        m_view->setCursor(50);
        const QImage picture = m_view->viewport()->grab().toImage();
        const auto ground = [&](quint64 offset) {
            const QRect cell = m_view->cellRect(offset);
            return picture.pixelColor(cell.center().x(), cell.top() + 2);
        };
        for (quint64 offset = 0; offset < 48; ++offset) {
            const bool isHit = offset == 2 || offset == 3 || offset == 9 || (offset >= 14 && offset < 18);
            QCOMPARE(ground(offset),
                     isHit ? theme().tint(Tone::Warning) : theme().color(Role::SurfaceRaised));
        }
        const QRect between = m_view->cellRect(30); // nothing stands there: a bar
        QCOMPARE(picture.pixelColor(between.left(), between.center().y()), theme().ink(Tone::Warning));
    }

    void spoken()
    {
        m_view->setBytes(std::make_shared<const Bytes>(bytesOf("SOCK")));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(accessible != nullptr);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Bytes"));
        QCOMPARE(accessible->text(QAccessible::Value), QStringLiteral("Offset 0000: 53, S"));
        m_view->select(1, 2);
        QCOMPARE(accessible->text(QAccessible::Value), QStringLiteral("2 bytes selected from 0001: 4F 43"));
    }

private:
    std::unique_ptr<HexView> m_view;
};

QTEST_MAIN(TestHexView)
#include "tst_hexview.moc"
