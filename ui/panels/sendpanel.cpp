// SPDX-License-Identifier: MIT
#include "ui/panels/sendpanel.h"

#include <algorithm>
#include <limits>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/engine/renewal.h"
#include "ui/panels/addressbox.h"
#include "ui/panels/filereadjob.h"
#include "ui/panels/flagsbutton.h"
#include "ui/panels/flowlayout.h"
#include "ui/panels/labelledfield.h"
#include "ui/panels/markedtext.h"
#include "ui/panels/payloadeditor.h"
#include "ui/text/format.h"
#include "ui/text/parsetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/columnscroll.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kLongestIntervalMs = 24 * 3600 * 1000;
const QString kFields = QStringLiteral("sendPanel");

// "100 ms", not "100.000 ms".
class IntervalBox : public QDoubleSpinBox
{
public:
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

// As low as it can be before it scrolls: editors give way, and what the bytes become stays in sight.
class Page : public QWidget
{
public:
    int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }
};

} // namespace

SendPanel::SendPanel(CommandPort &port, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_settings(settings)
    , m_payload(new PayloadEditor(settings))
{
    setObjectName(QStringLiteral("sendPanel"));
    m_destinationRow = buildDestination();
    // Where the dock is low all but the button scrolls.
    auto *page = new Page;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_payload, 1);
    column->addWidget(m_destinationRow);
    column->addWidget(buildOptions());
    m_note = new MarkedText(MarkedText::Ink::Quiet);
    m_note->setObjectName(QStringLiteral("sendNote"));
    column->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kPanelMargin);
    layout->setSpacing(kGrid);
    layout->addWidget(new ColumnScroll(page), 1);
    layout->addWidget(buildFoot());

    restore();
    connect(m_payload, &PayloadEditor::changed, this, &SendPanel::refresh);
    setSocket(std::nullopt);
}

QWidget *SendPanel::buildDestination()
{
    auto *row = new QWidget;
    m_to = new AddressBox;
    m_to->setObjectName(QStringLiteral("sendTo"));
    m_to->setAccessibleName(tr("Where the datagram goes"));
    m_to->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_toFault = new ThemedLabel(TextStyle::Secondary, Role::Text);
    m_toFault->setTone(Tone::Error);
    m_toFault->setWordWrap(true);
    m_reply = new QPushButton;
    m_reply->setObjectName(QStringLiteral("replyTo"));
    m_reply->setAutoDefault(false);
    m_reply->setToolTip(tr("Send to whoever sent the selected datagram"));
    connect(m_to, &QComboBox::currentTextChanged, this, &SendPanel::refresh);
    connect(m_reply, &QPushButton::clicked, this,
            [this] { m_to->setCurrentText(QString::fromStdString(m_replyTo.text())); });

    auto *line = new QHBoxLayout;
    line->setSpacing(kGrid);
    line->addWidget(labelledField(tr("&To"), m_to), 1);
    line->addWidget(m_reply);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kHalfGrid);
    layout->addLayout(line);
    layout->addWidget(m_toFault);
    return row;
}

QWidget *SendPanel::buildOptions()
{
    m_repeat = new QSpinBox;
    m_repeat->setObjectName(QStringLiteral("repeat"));
    m_repeat->setAccessibleName(tr("How often"));
    m_repeat->setRange(0, std::numeric_limits<int>::max());
    m_repeat->setValue(1);
    m_repeat->setSpecialValueText(tr("until stopped"));
    m_repeat->setToolTip(tr("How many times it is sent; 0 until it is stopped"));
    m_interval = new IntervalBox;
    m_interval->setObjectName(QStringLiteral("interval"));
    m_interval->setAccessibleName(tr("Time between"));
    m_interval->setRange(0, kLongestIntervalMs);
    m_interval->setDecimals(3);
    m_interval->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_interval->setValue(100);
    m_interval->setSuffix(tr(" ms", "milliseconds, after a number"));
    m_append = new QComboBox;
    m_append->setObjectName(QStringLiteral("append"));
    m_append->addItems({tr("nothing"), QStringLiteral("CR"), QStringLiteral("LF"), QStringLiteral("CRLF")});
    m_append->setToolTip(tr("What is put behind the payload; the bytes above show it"));
    m_flags =
        new FlagsButton({{MSG_OOB, "MSG_OOB", tr("Out of band: TCP marks the last byte as urgent")},
                         {MSG_MORE, "MSG_MORE", tr("More will follow: the kernel waits before it sends")},
                         {MSG_DONTROUTE, "MSG_DONTROUTE", tr("Only to hosts on a network of this computer")},
                         {MSG_NOSIGNAL, "MSG_NOSIGNAL", tr("EPIPE without SIGPIPE")},
                         {MSG_DONTWAIT, "MSG_DONTWAIT", tr("EAGAIN where the call would wait")}});
    m_flags->setObjectName(QStringLiteral("sendFlags"));
    m_flags->setAccessibleName(tr("Flags of send()"));
    connect(m_repeat, &QSpinBox::valueChanged, this, &SendPanel::refresh);
    connect(m_append, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_payload->setAppend(static_cast<Draft::Append>(index)); });

    auto *row = new QWidget;
    auto *flow = new FlowLayout(kGrid, row);
    flow->addWidget(labelledField(tr("&Repeat"), m_repeat));
    flow->addWidget(labelledField(tr("e&very"), m_interval));
    flow->addWidget(labelledField(tr("&Append"), m_append));
    flow->addWidget(labelledField(tr("F&lags"), m_flags));
    return row;
}

QWidget *SendPanel::buildFoot()
{
    m_send = new QToolButton;
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_send->setFocusPolicy(Qt::StrongFocus);
    setButtonLook(m_send, ButtonLook::Primary);
    connect(m_send, &QToolButton::clicked, this, &SendPanel::trigger);
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(kPanelMargin, 0, kPanelMargin, 0);
    layout->setSpacing(kGrid);
    layout->addStretch(1);
    layout->addWidget(new ThemedLabel(TextStyle::Secondary, Role::TextFaint, tr("Ctrl+Enter")));
    layout->addWidget(m_send);
    return foot;
}

void SendPanel::restore()
{
    const QVariantMap values = m_settings.fields(kFields);
    if (const auto last = Draft::fromHistoryLine(values.value(QStringLiteral("payload")).toString())) {
        m_payload->setDraft(*last);
        m_append->setCurrentIndex(static_cast<int>(last->append));
    }
    m_to->setCurrentText(values.value(QStringLiteral("to")).toString());
    m_interval->setValue(values.value(QStringLiteral("interval"), m_interval->value()).toDouble());
}

void SendPanel::remember()
{
    m_payload->remember();
    m_settings.setFields(kFields, {{QStringLiteral("payload"), m_payload->draft().historyLine()},
                                   {QStringLiteral("to"), m_to->currentText()},
                                   {QStringLiteral("interval"), m_interval->value()}});
    if (m_can.needsDestination && m_to->findText(m_to->address()) < 0)
        m_to->addAddress(m_to->address());
}

void SendPanel::setSocket(const std::optional<SocketSummary> &socket)
{
    if (!socket || !m_socket || socket->id != m_socket->id) {
        m_replyTo = Endpoint();
        m_running.reset(); // it goes on; "cancel waiting calls" of its socket ends it
    }
    m_socket = socket;
    m_can = sendability(m_socket ? &*m_socket : nullptr, m_port.isReadOnly());
    m_note->say(m_can.icon, m_can.tone, m_can.sentence);
    refresh();
}

void SendPanel::setReplyTo(const Endpoint &source)
{
    m_replyTo = source;
    refresh();
}

void SendPanel::takeOutcome(const CommandOutcome &outcome)
{
    if (!m_running || outcome.command != *m_running)
        return;
    const bool last = m_runsLeft > 0 && --m_runsLeft == 0;
    if (outcome.err != 0 || last) {
        m_running.reset();
        refresh();
    }
}

bool SendPanel::isStream() const
{
    return m_socket && m_socket->kind.type == SocketType::Stream;
}

bool SendPanel::isFile() const
{
    return m_payload->draft().kind == Draft::Kind::File;
}

tl::expected<Endpoint, QString> SendPanel::destination() const
{
    if (!m_can.needsDestination)
        return Endpoint();
    const std::string text = m_to->address().toStdString();
    if (text.empty())
        return tl::make_unexpected(tr("Say where the datagram goes."));
    const bool path = m_socket->kind.family == Family::Unix;
    const auto to = path ? Endpoint::parseUnix(text) : Endpoint::parseInet(text);
    if (!to)
        return tl::make_unexpected(parseErrorText(to.error()));
    if (to->family() != m_socket->kind.family)
        return tl::make_unexpected(tr("The socket and the destination must both be IPv4 or both IPv6."));
    return *to;
}

SendCall SendPanel::sendCall(Bytes bytes) const
{
    SendCall call;
    call.payload = std::make_shared<const Bytes>(std::move(bytes));
    call.flags = m_flags->flags();
    call.to = destination().value_or(Endpoint());
    call.repeat = static_cast<std::uint64_t>(m_repeat->value());
    call.renew = renewalOf(m_payload->draft().payload(), m_payload->sent());
    if (call.repeat != 1)
        call.interval = std::chrono::nanoseconds(qRound64(m_interval->value() * 1e6));
    return call;
}

std::optional<Command> SendPanel::command() const
{
    if (!m_reason.isEmpty() || (isFile() && !isStream()))
        return std::nullopt;
    Command command;
    command.socket = m_socket->id;
    if (isFile())
        command.calls.push_back(SendFileCall{m_payload->draft().text.toStdString(), m_flags->flags()});
    else
        command.calls.push_back(sendCall(*m_payload->bytes()));
    return command;
}

void SendPanel::trigger()
{
    if (m_running) {
        m_port.cancel(*m_running);
        m_running.reset();
        refresh();
    } else if (m_reason.isEmpty()) {
        const auto wanted = command();
        remember();
        if (wanted) {
            submit(*wanted);
            m_payload->countSent(static_cast<std::uint64_t>(std::max(1, m_repeat->value())));
        } else
            readAndSend();
    }
}

void SendPanel::submit(const Command &command)
{
    const auto ticket = m_port.submit(command);
    const auto *call = std::get_if<SendCall>(&command.calls.front());
    if (ticket && call && call->repeat != 1) {
        m_running = ticket->command;
        m_runsLeft = call->repeat;
        refresh();
    }
}

// One datagram or record takes the whole file, which is read first.
void SendPanel::readAndSend()
{
    auto *job = new FileReadJob(m_payload->draft().text);
    const SocketId socket = m_socket->id;
    connect(job, &FileReadJob::done, this, [this, socket](const Parsed<Bytes> &content) {
        if (!content || !m_socket || m_socket->id != socket) {
            if (!content)
                m_note->say(QStringLiteral("warning"), Tone::Warning, parseErrorText(content.error()));
            return;
        }
        Command command;
        command.socket = socket;
        command.calls.push_back(sendCall(*content));
        submit(command);
    });
    job->start();
}

Draft SendPanel::draft() const
{
    return m_payload->draft();
}

void SendPanel::setDraft(const Draft &draft)
{
    m_payload->keepAndSet(draft);
    m_append->setCurrentIndex(static_cast<int>(draft.append));
    m_payload->focusEditor();
}

void SendPanel::focusEditor()
{
    m_payload->focusEditor();
}

void SendPanel::refresh()
{
    if (!m_send)
        return;
    const auto to = destination();
    const auto size = m_payload->size();
    const QString before = m_reason;
    if (!m_can.allowed)
        m_reason = m_can.sentence;
    else if (!size)
        m_reason = parseErrorText(m_payload->bytes().error());
    else if (!to)
        m_reason = to.error();
    else
        m_reason.clear();

    m_destinationRow->setVisible(m_can.needsDestination);
    m_toFault->setText(!to && !m_to->address().isEmpty() ? to.error() : QString());
    m_toFault->setVisible(!m_toFault->text().isEmpty());
    m_reply->setVisible(m_replyTo.family() != Family::None);
    m_reply->setText(tr("Reply to %1").arg(QString::fromStdString(m_replyTo.text())));
    m_repeat->setEnabled(!isFile() || !isStream());
    m_interval->setEnabled(m_repeat->isEnabled() && m_repeat->value() != 1);
    m_append->setEnabled(!isFile());

    if (m_running)
        m_send->setText(tr("Stop"));
    else
        m_send->setText(size ? tr("Send %1", "a number of bytes").arg(byteCountText(*size)) : tr("Send"));
    m_send->setIcon(m_running ? themeIcon(QStringLiteral("cancel"), Role::OnAccent)
                              : themeIcon(QStringLiteral("arrow-out"), Role::OnAccent));
    m_send->setEnabled(m_running || m_reason.isEmpty());
    m_send->setToolTip(m_reason);
    if (m_reason != before)
        Q_EMIT availabilityChanged();
}

} // namespace sockeye
