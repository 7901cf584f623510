// SPDX-License-Identifier: MIT
// Shows every widget and painter of ui/views at once, for looking at:
//   ui_gallery [--dark] [--korean] [--disabled] [--screenshot FILE.png]
//   ui_gallery --counters SOCKET [--size WxH] …: that socket's counters instead (1 listener, 2 tcp, 4 empty, 5 udp)
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>
#include <QDir>

#include "tests/support/countertraffic.h"
#include "ui/panels/counterspanel.h"
#include "ui/text/format.h"
#include "ui/text/statefamily.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/banner.h"
#include "ui/views/buttonlook.h"
#include "ui/views/chip.h"
#include "ui/views/counterplots.h"
#include "ui/views/decodeview.h"
#include "ui/views/docktitle.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/emptystate.h"
#include "ui/views/hexview.h"
#include "ui/views/segmentedcontrol.h"
#include "ui/views/style.h"

using namespace sockeye;

namespace {

bool korean = false;

QString say(const char *english, const char *hangul)
{
    return QString::fromUtf8(korean ? hangul : english);
}

// Chips, marks and every icon by name.
class Marks : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {620, 330}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int x = 16;
        int y = 12;
        for (int i = 1; i <= int(TcpState::BoundInactive); ++i) {
            const Chip chip = stateChip(TcpState(i), i == 3 ? Evidence::Implied : Evidence::Observed);
            if (x + chipSize(chip).width() > width() - 8) {
                x = 16;
                y += 26;
            }
            paintChip(painter, {x, y}, chip);
            x += chipSize(chip).width() + 8;
        }
        y += 32;
        x = 16;
        const auto next = [&] {
            x += 24;
            return QRectF(x - 24, y, 16, 16);
        };
        paintDirection(painter, next(), Direction::Out);
        paintDirection(painter, next(), Direction::In);
        paintDirection(painter, next(), Direction::In, true);
        for (Evidence evidence : {Evidence::Observed, Evidence::Captured, Evidence::Implied})
            paintEvidence(painter, next(), evidence);
        for (TcpState state : {TcpState::Listen, TcpState::SynSent, TcpState::Established,
                               TcpState::CloseWait, TcpState::Closed})
            paintPhase(painter, next(), state);
        y += 28;
        x = 16;
        painter.setFont(theme().font(TextStyle::Chip));
        for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")})) {
            const QString name = file.chopped(4);
            const QColor ink =
                name == QLatin1String("error") ? theme().ink(Tone::Error) : theme().color(Role::TextDim);
            paintIcon(painter, QRectF(x, y, 16, 16), name, ink);
            painter.setPen(theme().color(Role::TextDim));
            painter.drawText(x + 22, y + 12, name);
            x += 120;
            if (x > width() - 100) {
                x = 16;
                y += 22;
            }
        }
    }
};

QWidget *controls()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *first = new QHBoxLayout;
    auto *segments = new SegmentedControl;
    for (const char *name : {"Text", "Hex", "Typed", "File"})
        segments->addSegment(QString::fromLatin1(name));
    auto *recent = new QToolButton;
    recent->setText(say("Recent", "최근 항목"));
    recent->setMenu(new QMenu(recent));
    recent->setPopupMode(QToolButton::InstantPopup);
    first->addWidget(segments);
    first->addStretch();
    first->addWidget(recent);
    column->addLayout(first);

    auto *edit = new QPlainTextEdit(QStringLiteral("bye, and thanks\\r\\n"));
    edit->setFont(theme().font(TextStyle::Mono));
    edit->setFixedHeight(72);
    edit->setTabChangesFocus(true);
    edit->setObjectName(QStringLiteral("edit"));
    column->addWidget(edit);

    auto *fields = new QHBoxLayout;
    auto *line = new QLineEdit;
    line->setPlaceholderText(say("host:port", "호스트:포트"));
    line->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto *combo = new QComboBox;
    combo->addItems({say("none", "없음"), QStringLiteral("MSG_DONTWAIT")});
    auto *spin = new QSpinBox;
    spin->setMaximum(999);
    spin->setValue(100);
    spin->setSuffix(QStringLiteral(" ms"));
    auto *plainSpin = new QSpinBox;
    plainSpin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    plainSpin->setValue(1);
    fields->addWidget(line, 1);
    fields->addWidget(new QLabel(say("Repeat", "반복")));
    fields->addWidget(plainSpin);
    fields->addWidget(new QLabel(say("every", "간격")));
    fields->addWidget(spin);
    fields->addWidget(new QLabel(say("Flags", "플래그")));
    fields->addWidget(combo);
    column->addLayout(fields);

    auto *checks = new QHBoxLayout;
    auto *check = new QCheckBox(say("Rare transitions", "드문 전이"));
    auto *checked = new QCheckBox(say("Ask me to predict", "예측해 보기"));
    checked->setChecked(true);
    auto *partly = new QCheckBox(say("Some", "일부"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(QStringLiteral("IPv4"));
    radio->setChecked(true);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(35);
    auto *progress = new QProgressBar;
    progress->setValue(60);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             check, checked, partly, radio, new QRadioButton(QStringLiteral("IPv6")), slider, progress})
        checks->addWidget(widget);
    column->addLayout(checks);

    auto *buttons = new QHBoxLayout;
    auto *reset = new QPushButton(themeIcon(QStringLiteral("resend")), say("Reset", "초기화"));
    auto *listen = new QPushButton(say("Listen", "수신 대기"));
    setButtonLook(listen, ButtonLook::Accent);
    auto *link = new QPushButton(themeIcon(QStringLiteral("file"), Role::Accent),
                                 say("Open a session file…", "세션 파일 열기…"));
    setButtonLook(link, ButtonLook::Link);
    auto *send = new QToolButton;
    setButtonLook(send, ButtonLook::Primary);
    send->setIcon(themeIcon(QStringLiteral("arrow-out")));
    send->setText(say("Send 17 bytes", "17바이트 보내기"));
    send->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    send->setMenu(new QMenu(send));
    send->setPopupMode(QToolButton::MenuButtonPopup);
    send->setObjectName(QStringLiteral("send"));
    auto *fin = new QPushButton(QStringLiteral("FIN"));
    fin->setCheckable(true);
    fin->setChecked(true);
    buttons->addWidget(link);
    buttons->addStretch();
    buttons->addWidget(fin);
    buttons->addWidget(reset);
    buttons->addWidget(listen);
    buttons->addWidget(send);
    column->addLayout(buttons);

    auto *toggles = new QHBoxLayout;
    const char *kinds[] = {"calls", "data", "phase-opening", "error"};
    for (const char *kind : kinds) {
        auto *toggle = new QToolButton;
        toggle->setText(QString::fromLatin1(kind));
        toggle->setIcon(themeIcon(QString::fromLatin1(kind)));
        toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        toggle->setCheckable(true);
        toggle->setChecked(kind != kinds[1]);
        setButtonLook(toggle, ButtonLook::Toggle);
        toggles->addWidget(toggle);
    }
    toggles->addWidget(new ElidedLabel(TextStyle::Secondary, Role::TextDim));
    toggles->addStretch();
    column->addLayout(toggles);
    column->addStretch();
    return page;
}

QWidget *table()
{
    auto *model = new QStandardItemModel(0, 4);
    model->setHorizontalHeaderLabels(
        {say("time, s", "시각(초)"), QStringLiteral("Δ"), say("what", "내용"), say("result", "결과")});
    const auto addRow = [&](QStandardItem *parent, qint64 at, qint64 delta, const QString &what,
                            const QString &result) {
        QList<QStandardItem *> row{new QStandardItem(sessionTimeText(at)),
                                   new QStandardItem(deltaText(delta)), new QStandardItem(what),
                                   new QStandardItem(result)};
        for (QStandardItem *item : {row[0], row[1], row[2]})
            item->setFont(theme().font(TextStyle::Mono));
        row[2]->setIcon(themeIcon(QStringLiteral("calls")));
        parent->appendRow(row);
        return row[0];
    };
    auto *root = addRow(model->invisibleRootItem(), 11204071000, 1920000000,
                        QStringLiteral("connect 127.0.0.1:7001"), QStringLiteral("ECONNREFUSED"));
    addRow(root, 12401902000, 353000000, QStringLiteral("accept4"),
           say("nothing listens there", "수신 대기 중인 소켓이 없습니다"));
    for (int i = 0; i < 30; ++i)
        addRow(model->invisibleRootItem(), 12401913000 + i * 11000, 11000, QStringLiteral("send"),
               sizeText(quint64(i) * 977));
    auto *tree = new QTreeView;
    model->setParent(tree);
    tree->setModel(model);
    tree->expandAll();
    tree->setFrameShape(QFrame::NoFrame);
    tree->setUniformRowHeights(true);
    tree->setSortingEnabled(true);
    tree->sortByColumn(0, Qt::AscendingOrder);
    tree->setColumnWidth(0, 150);
    tree->setCurrentIndex(model->index(3, 0));
    return tree;
}

QWidget *inspector()
{
    static const char sample[] = "SOCK\0\1\0000i\x1f\x1f\xb3"
                                 "A\xac\0\0\xc0\xa8\0*\x1bX\0\3temp=21.5 C; fan=on; ok\n";
    const auto bytes = std::make_shared<const Bytes>(sample, sample + sizeof sample - 1);
    auto *page = new QSplitter(Qt::Vertical);
    auto *hex = new HexView;
    auto *decode = new DecodeView;
    hex->setBytes(bytes);
    decode->setBytes(bytes);
    QObject::connect(hex, &HexView::selectionChanged, decode,
                     [decode](quint64 begin, quint64 length) { decode->setSelection(begin, length); });
    QObject::connect(decode, &DecodeView::highlightChanged, hex, &HexView::setHighlight);
    hex->select(8, 4);
    page->addWidget(hex);
    page->addWidget(decode);
    page->setStretchFactor(1, 2);
    return page;
}

class Gallery : public QMainWindow
{
public:
    Gallery()
    {
        auto *file = menuBar()->addMenu(say("&File", "파일(&F)"));
        file->addAction(themeIcon(QStringLiteral("save")), say("Save as…", "다른 이름으로 저장…"))
            ->setShortcut(QKeySequence::Save);
        file->addSection(say("Recent", "최근 항목"));
        auto *check = file->addAction(say("Follow the tail", "끝 따라가기"));
        check->setCheckable(true);
        check->setChecked(true);
        file->addSeparator();
        file->addMenu(say("Export", "내보내기"))->addAction(QStringLiteral("CSV"));
        file->addAction(say("Quit", "끝내기"))->setEnabled(false);
        file->setObjectName(QStringLiteral("fileMenu"));
        menuBar()->addMenu(say("&Edit", "편집(&E)"));
        menuBar()->addMenu(say("&Socket", "소켓(&S)"));

        auto *bar = addToolBar(QStringLiteral("main"));
        bar->setMovable(false);
        bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        const auto add = [&](const char *icon, const QString &text, bool menu) {
            auto *button = new QToolButton;
            button->setIcon(themeIcon(QString::fromLatin1(icon)));
            button->setText(text);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            if (menu) {
                button->setMenu(new QMenu(button));
                button->setPopupMode(QToolButton::InstantPopup);
            }
            bar->addWidget(button);
            return button;
        };
        add("listen", say("Listen", "수신 대기"), true);
        add("connect", say("Connect", "연결"), true);
        add("datagram", say("Datagram", "데이터그램"), true);
        bar->addSeparator();
        add("close-socket", say("Close", "닫기"), true);
        bar->addSeparator();
        auto *experiments = add("experiments", say("Experiments", "실험"), false);
        experiments->setCheckable(true);
        experiments->setChecked(true);
        add("lab", say("Lab network", "실험용 네트워크"), false)->setEnabled(false);
        auto *spacer = new QWidget;
        spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        bar->addWidget(spacer);
        auto *find = new QLineEdit;
        find->setPlaceholderText(say("Find…", "찾기…"));
        find->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
        find->setMinimumHeight(theme().extent(Extent::Button));
        find->setMaximumWidth(220);
        bar->addWidget(find);

        const auto dock = [this](const QString &title, const QString &detail, QWidget *content,
                                 Qt::DockWidgetArea area) {
            auto *widget = new QDockWidget(title, this);
            (new DockTitle(widget))->setDetail(detail);
            widget->setWidget(content);
            addDockWidget(area, widget);
            return widget;
        };
        auto *empty =
            new EmptyState(say("No sockets yet.", "아직 소켓이 없습니다."),
                           say("Each socket you open appears here with its TCP state and its queues.",
                               "소켓을 열면 TCP 상태와 큐 길이가 여기에 함께 나타납니다."));
        empty->setBackgroundRole(QPalette::Base);
        empty->setAutoFillBackground(true);
        dock(say("Sockets", "소켓"), QStringLiteral("7"), empty, Qt::LeftDockWidgetArea);
        dock(say("Inspector", "검사기"), {}, inspector(), Qt::RightDockWidgetArea);
        auto *send = controls();
        send->setBackgroundRole(QPalette::Base);
        send->setAutoFillBackground(true);
        dock(say("Send to tcp#6", "tcp#6(으)로 보내기"), QStringLiteral("127.0.0.1:51236"), send,
             Qt::BottomDockWidgetArea);

        auto *centre = new QWidget;
        auto *column = new QVBoxLayout(centre);
        column->setContentsMargins({});
        column->setSpacing(0);
        auto *banner = new Banner;
        banner->say(Tone::Warning, say("The disk is full.", "디스크가 가득 찼습니다."),
                    say("Bytes are no longer kept; sockets go on.",
                        "바이트를 더 저장하지 않지만 소켓은 계속 동작합니다."));
        banner->addAction(say("Save elsewhere…", "다른 곳에 저장…"));
        column->addWidget(banner);
        auto *tabs = new QTabWidget;
        tabs->setDocumentMode(true);
        auto *marks = new Marks;
        marks->setBackgroundRole(QPalette::Base);
        marks->setAutoFillBackground(true);
        tabs->addTab(table(), say("Timeline", "타임라인"));
        tabs->addTab(marks, say("Marks", "기호"));
        tabs->addTab(new QWidget, say("Counters", "카운터"));
        tabs->setObjectName(QStringLiteral("tabs"));
        column->addWidget(tabs, 1);
        setCentralWidget(centre);
        setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
        setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
        statusBar()->setSizeGripEnabled(false);
        statusBar()->showMessage(say("tcp#5 is in FIN_WAIT2.", "tcp#5는 FIN_WAIT2 상태입니다."));
        resize(1440, 900);
    }
};

// A minute of traffic, some of it chosen with the pointer.
class Counters : public QMainWindow
{
public:
    Counters(SocketId id, bool zoomed)
    {
        m_journal.tellStory();
        test::tellTraffic(m_journal);
        m_panel = new CountersPanel(m_journal.log());
        setCentralWidget(m_panel);
        std::uint64_t version = 0;
        for (const SocketSummary &socket : m_journal.log()->sockets().changedSince(version)) {
            if (socket.id == id)
                m_panel->setSocket(socket);
        }
        m_panel->advance(0, m_journal.log()->size());
        QTimer::singleShot(200, this, [this, zoomed] {
            CounterPlots *plots = m_panel->plots();
            for (int i = 0; zoomed && i < 4; ++i)
                plots->zoomIn();
            const QPointF at(plots->width() * .7, 20);
            QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(plots->viewport(), &move);
            m_panel->setSelectedRow(m_journal.log()->size() / 2);
        });
    }

private:
    test::FilledJournal m_journal;
    CountersPanel *m_panel;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dark(QStringLiteral("dark")), inKorean(QStringLiteral("korean")),
        off(QStringLiteral("disabled")), marks(QStringLiteral("marks")), menu(QStringLiteral("menu")),
        zoomed(QStringLiteral("zoomed")), shot(QStringLiteral("screenshot"), {}, QStringLiteral("file")),
        counters(QStringLiteral("counters"), {}, QStringLiteral("socket")),
        extent(QStringLiteral("size"), {}, QStringLiteral("size"), QStringLiteral("1200x600"));
    parser.addOptions({dark, inKorean, off, marks, menu, zoomed, shot, counters, extent});
    parser.addHelpOption();
    parser.process(app);
    korean = parser.isSet(inKorean);
    applyTheme(app);
    if (parser.isSet(dark))
        theme().setScheme(ColorScheme::Dark);

    if (parser.isSet(counters)) {
        QTranslator translator;
        if (korean && translator.load(QStringLiteral(":/i18n/sockeye_ko.qm")))
            app.installTranslator(&translator);
        Counters window(parser.value(counters).toUInt(), parser.isSet(zoomed));
        const QStringList sides = parser.value(extent).split(QLatin1Char('x'));
        window.resize(sides.value(0).toInt(), sides.value(1).toInt());
        window.show();
        if (parser.isSet(shot)) {
            QTimer::singleShot(900, &window, [&] {
                window.grab().save(parser.value(shot));
                app.quit();
            });
        }
        return QApplication::exec();
    }
    Gallery window;
    if (parser.isSet(off))
        window.centralWidget()->setEnabled(false);
    if (parser.isSet(marks))
        window.findChild<QTabWidget *>(QStringLiteral("tabs"))->setCurrentIndex(1);
    window.show();
    if (parser.isSet(menu)) {
        auto *popup = window.findChild<QMenu *>(QStringLiteral("fileMenu"));
        QTimer::singleShot(0, popup, [popup, &window] { popup->popup(window.mapToGlobal(QPoint(8, 28))); });
    }
    if (parser.isSet(shot)) {
        QTimer::singleShot(300, &window, [&] {
            QPixmap picture = window.grab();
            if (auto *popup = QApplication::activePopupWidget()) {
                QPainter painter(&picture);
                painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
            }
            picture.save(parser.value(shot));
            app.quit();
        });
    }
    return QApplication::exec();
}
