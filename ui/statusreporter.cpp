// SPDX-License-Identifier: MIT
#include "ui/statusreporter.h"

#include "ui/statusline.h"
#include "ui/text/eventsentence.h"

namespace sockeye {

namespace {

constexpr Row kNear = 8;

} // namespace

StatusReporter::StatusReporter(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, StatusLine &line,
                               QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_fetcher(fetcher)
    , m_line(line)
{
    connect(&m_fetcher, &EventFetcher::fetched, this,
            [this](quint64 request, const std::shared_ptr<const EventPage> &page) { take(request, *page); });
}

void StatusReporter::sayIdle(bool live)
{
    m_line.say(QStringLiteral("phase-closed"), Tone::Closed, tr("No sockets are open."),
               live ? tr("Nothing is sent or received until you ask for it.") : QString());
}

void StatusReporter::sayRefused(const QString &what, const QString &why)
{
    m_line.say(QStringLiteral("warning"), Tone::Warning, what, why);
}

void StatusReporter::say(const QString &icon, Tone tone, const QString &what, const QString &why)
{
    m_request = 0;
    m_line.say(icon, tone, what, why);
}

void StatusReporter::setPeers(const std::vector<SocketSummary> &changed)
{
    for (const SocketSummary &socket : changed)
        m_peers[socket.id] = socket.peerSocket;
}

// That a socket is in CLOSED says little when a call on it has just failed: then the failure is what happened.
Row StatusReporter::causeOf(Row row) const
{
    const IndexEntry &entry = m_log->entry(row);
    const bool closed =
        entry.kind == EventKind::State && (entry.value & 0xFF) == static_cast<unsigned>(TcpState::Closed);
    for (Row back = 1; closed && back <= kNear && back <= row; ++back) {
        const IndexEntry &earlier = m_log->entry(row - back);
        if (earlier.socket == entry.socket && earlier.kind == EventKind::Call &&
            (earlier.flags & IndexEntry::kFailed))
            return row - back;
    }
    return row;
}

void StatusReporter::report(Row row)
{
    m_row = causeOf(row);
    m_request = m_fetcher.request({m_row});
}

QString StatusReporter::nameOf(SocketId socket) const
{
    return QString::fromStdString(m_log->socketName(socket));
}

void StatusReporter::take(quint64 request, const EventPage &page)
{
    if (request != m_request)
        return;
    const Event *event = page.find(m_row);
    // An option that cannot be read says so where it is shown.
    const CallEvent *call = event ? event->as<CallEvent>() : nullptr;
    if (!event || (call && call->call == CallCode::GetSockOpt && call->ret < 0))
        return;
    const auto peer = m_peers.find(event->socket);
    const QString peerName = peer == m_peers.end() || peer->second == 0 ? QString() : nameOf(peer->second);
    const EventSentence sentence = eventSentence(
        *event, [this](SocketId id) { return nameOf(id); }, peerName);
    const QString what = sentence.aside.isEmpty()
                             ? tr("%1.", "a sentence without its full stop").arg(sentence.what)
                             : tr("%1 %2.", "a sentence without its full stop, and its end")
                                   .arg(sentence.what, sentence.aside);
    m_line.say(sentence.icon, sentence.tone, what, sentence.why, sentence.evidence);
}

} // namespace sockeye
