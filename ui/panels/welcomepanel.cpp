// SPDX-License-Identifier: MIT
#include "ui/panels/welcomepanel.h"

#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/panels/flowlayout.h"
#include "ui/panels/quickopen.h"
#include "ui/panels/welcomepicture.h"
#include "ui/text/parsetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/borderline.h"
#include "ui/views/buttonlook.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kPageWidth = 1056;
constexpr int kStackBelow = 760; // narrower than this the cards stand on each other

// A box on the raised ground.
class CardFrame : public QFrame
{
public:
    CardFrame()
    {
        setFrameShape(QFrame::StyledPanel);
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
    }
};

} // namespace

WelcomePanel::WelcomePanel(Settings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setObjectName(QStringLiteral("welcome"));
    auto *page = new QWidget;
    page->setMaximumWidth(kPageWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(6 * kGrid, 2 * kGrid, 6 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addStretch(1);
    column->addWidget(new ThemedLabel(TextStyle::Title, Role::Text, tr("What would you like to see?")));
    auto *text =
        new ThemedLabel(TextStyle::Body, Role::TextDim,
                        tr("Open a socket and watch what the kernel does with it: every call, every state, "
                           "every byte."));
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(2 * kGrid);
    column->addWidget(buildCards());
    column->addSpacing(2 * kGrid);
    column->addWidget(buildFoot());
    column->addStretch(2);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *WelcomePanel::buildCards()
{
    auto *mode = new QComboBox;
    mode->setObjectName(QStringLiteral("welcomeMode"));
    mode->setAccessibleName(tr("How the two ends work"));
    mode->addItem(tr("one call at a time"));
    mode->addItem(tr("by themselves"));
    auto *start = new QPushButton(tr("Start"));
    start->setObjectName(QStringLiteral("welcomeStart"));
    setButtonLook(start, ButtonLook::Primary);
    connect(start, &QPushButton::clicked, this, [this, mode] {
        Q_EMIT bothEndsRequested(mode->currentIndex() == 0 ? Mode::StepByStep : Mode::Automatic);
    });

    auto *cards = new QWidget;
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight, cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(3 * kGrid);
    m_cards->addWidget(
        buildCard(new WelcomePicture(WelcomePicture::Subject::Handshake), tr("Watch a connection being made"),
                  tr("Both ends run on this computer. Go through connect() and accept() one call at a "
                     "time and see each state change."),
                  mode, start, QStringLiteral("Ctrl+B")),
        1);
    m_cards->addWidget(makeUrlCard(true), 1);
    m_cards->addWidget(makeUrlCard(false), 1);
    return cards;
}

QWidget *WelcomePanel::makeUrlCard(bool listens)
{
    auto *field = new QLineEdit;
    field->setFont(theme().font(TextStyle::Mono));
    auto *button = new QPushButton(listens ? tr("Listen") : tr("Connect"));
    setButtonLook(button, ButtonLook::Accent);
    auto *fault = new ThemedLabel(TextStyle::Secondary, Role::Text);
    fault->setTone(Tone::Error);
    fault->setWordWrap(true);
    fault->hide();
    if (listens) {
        field->setObjectName(QStringLiteral("welcomeListenUrl"));
        field->setAccessibleName(tr("Where to listen"));
        field->setText(QStringLiteral("tcp://127.0.0.1:7000"));
        button->setObjectName(QStringLiteral("welcomeListen"));
        fault->setObjectName(QStringLiteral("welcomeListenFault"));
    } else {
        field->setObjectName(QStringLiteral("welcomeConnectUrl"));
        field->setAccessibleName(tr("Where to connect to"));
        field->setPlaceholderText(tr("host:port"));
        button->setObjectName(QStringLiteral("welcomeConnect"));
        fault->setObjectName(QStringLiteral("welcomeConnectFault"));
    }
    connect(field, &QLineEdit::returnPressed, button, &QPushButton::click);
    connect(field, &QLineEdit::textChanged, fault, &QWidget::hide);
    connect(button, &QPushButton::clicked, this, [=, this] { open(listens, field, fault); });

    const auto subject = listens ? WelcomePicture::Subject::Listener : WelcomePicture::Subject::Client;
    return buildCard(
        new WelcomePicture(subject), listens ? tr("Wait for a connection") : tr("Connect to something"),
        listens ? tr("Open a port and see what a device or a program really sends you, in hex and in "
                     "both byte orders.")
                : tr("Talk to a server by hand. Send text, hex or typed values and read every byte of "
                     "the answer."),
        field, button, listens ? QStringLiteral("Ctrl+L") : QStringLiteral("Ctrl+K"), fault);
}

QWidget *WelcomePanel::buildCard(QWidget *picture, const QString &title, const QString &text, QWidget *field,
                                 QPushButton *button, const QString &keys, QWidget *fault)
{
    auto *words = new ThemedLabel(TextStyle::Body, Role::TextDim, text);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(field, 1);
    row->addWidget(button);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(2 * kGrid + kHalfGrid, 2 * kGrid, 2 * kGrid + kHalfGrid, kGrid + kHalfGrid);
    inner->setSpacing(kGrid);
    inner->addWidget(new ThemedLabel(TextStyle::BodyStrong, Role::Text, title));
    inner->addWidget(words, 1);
    inner->addSpacing(kGrid);
    inner->addLayout(row);
    if (fault)
        inner->addWidget(fault);
    auto *hint = new ThemedLabel(TextStyle::Secondary, Role::TextFaint, keys);
    hint->setAlignment(Qt::AlignRight);
    inner->addWidget(hint);
    auto *card = new CardFrame;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(picture);
    layout->addWidget(borderLine());
    layout->addLayout(inner, 1);
    return card;
}

QWidget *WelcomePanel::buildFoot()
{
    auto *openFile = new QPushButton(tr("Open a session file…"));
    openFile->setObjectName(QStringLiteral("welcomeOpen"));
    openFile->setIcon(themeIcon(QStringLiteral("file"), Role::Accent));
    openFile->setAutoDefault(false);
    setButtonLook(openFile, ButtonLook::Link);
    connect(openFile, &QPushButton::clicked, this, &WelcomePanel::openFileRequested);

    auto *experiments = new QPushButton(tr("Try what you were taught: experiments…"));
    experiments->setObjectName(QStringLiteral("welcomeExperiments"));
    experiments->setIcon(themeIcon(QStringLiteral("experiments"), Role::Accent));
    experiments->setToolTip(tr("Ctrl+E"));
    experiments->setAutoDefault(false);
    setButtonLook(experiments, ButtonLook::Link);
    connect(experiments, &QPushButton::clicked, this, &WelcomePanel::experimentsRequested);

    auto *terminal = new QLabel;
    const auto draw = [terminal] {
        terminal->setPixmap(iconPixmap(QStringLiteral("terminal"), theme().color(Role::TextDim), kIconSize,
                                       terminal->devicePixelRatioF()));
    };
    connect(&theme(), &Theme::changed, terminal, draw);
    draw();
    auto *command = new ThemedLabel(TextStyle::Mono, Role::Text,
                                    QStringLiteral("sockeye listen tcp://127.0.0.1:7000 --echo"));
    command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(terminal);
    row->addWidget(new ThemedLabel(TextStyle::Body, Role::TextDim, tr("In a terminal:")));
    row->addWidget(command, 1);

    auto *foot = new QWidget;
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kGrid);
    auto *links = new QWidget;
    new FlowLayout(2 * kGrid, links);
    links->layout()->addWidget(experiments);
    links->layout()->addWidget(openFile);
    layout->addWidget(links);
    layout->addLayout(row);
    return foot;
}

void WelcomePanel::open(bool listens, const QLineEdit *field, ThemedLabel *fault)
{
    const auto url = SocketUrl::parse(field->text().trimmed().toStdString());
    if (!url) {
        fault->setText(parseErrorText(url.error()));
        fault->show();
        return;
    }
    m_settings.addRecent(listens ? Settings::Recent::Listen : Settings::Recent::Connect,
                         QString::fromStdString(url->text()));
    Q_EMIT openRequested(listens ? quickopen::listen(*url) : quickopen::connect(*url));
}

void WelcomePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cards->setDirection(width() < kStackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace sockeye
