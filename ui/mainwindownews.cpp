// SPDX-License-Identifier: MIT
// What the session tells the window: sockets, outcomes of commands, how reading a file goes.
#include "ui/mainwindow.h"

#include <QFileInfo>

#include "ui/experiments.h"
#include "ui/maintoolbar.h"
#include "ui/opendrops.h"
#include "ui/panels/optionspanel.h"
#include "ui/panels/sendpanel.h"
#include "ui/sessionbanners.h"
#include "ui/statusreporter.h"
#include "ui/text/format.h"
#include "ui/windowlayout.h"

namespace sockeye {

void MainWindow::takeSockets(const std::vector<SocketSummary> &changed)
{
    m_status->setPeers(changed);
    m_banners->showSockets(changed);
    leaveWelcome();
    for (const SocketSummary &socket : changed) {
        if (socket.closed)
            m_openSockets.erase(socket.id);
        else
            m_openSockets.insert(socket.id);
        if (m_waitsForClient && socket.id == m_waitsForClient->first && socket.listening &&
            socket.local.port() != 0)
            connectClient(socket);
        if (socket.id == m_bufferOf && socket.recvBuffer >= 0) {
            m_drops->setGrantedBuffer(QString::fromStdString(socket.name), socket.recvBuffer);
            m_bufferOf = 0;
        }
        if (socket.id == m_socket)
            showSocket();
    }
    m_experiments->takeSockets();
}

void MainWindow::takeAdvance(Row from, Row to)
{
    // That the session began, and other notes, are nothing to look at yet.
    for (Row row = from; row < to && m_layout->isWelcome(); ++row) {
        if (m_log->entry(row).kind != EventKind::Note)
            leaveWelcome();
    }
}

void MainWindow::takeOutcomes(const std::vector<CommandOutcome> &outcomes)
{
    m_waiting.takeOutcomes(outcomes);
    m_experiments->takeOutcomes(outcomes);
    m_options->takeOutcomes(outcomes);
    for (const CommandOutcome &outcome : outcomes)
        m_send->takeOutcome(outcome);
}

void MainWindow::takeStatus(const JournalStatus &status)
{
    const bool renamed = status.saved != m_journal.saved || status.path != m_journal.path;
    m_journal = status;
    m_banners->showStatus(status);
    m_toolBar->showRecording(m_log->size(), status.fileBytes, status.keeping);
    if (renamed)
        showTitle();
}

void MainWindow::takeProgress(const LoadProgress &progress)
{
    m_toolBar->showRecording(m_log->size(), m_log->fileBytes(), JournalStatus::Keeping::All);
    showTitle();
    const auto topic = SessionBanners::Topic::Loading;
    const QString file = QFileInfo(m_fileName).fileName();
    if (progress.notASession) {
        m_banners->say(topic, Tone::Error, tr("%1 is not a session.").arg(file),
                       tr("Sessions are the pcapng files that this program writes."));
    } else if (progress.err != 0) {
        m_banners->say(topic, Tone::Error, tr("%1 cannot be read to its end.").arg(file),
                       QString::fromStdString(errnoName(progress.err)));
    } else if (progress.damagedBytes > 0) {
        m_banners->say(topic, Tone::Warning, tr("A part of %1 is damaged.").arg(file),
                       tr("%1 were passed over; every whole event before and after is here.")
                           .arg(sizeText(progress.damagedBytes)));
    } else if (!progress.finished && progress.bytesTotal > 0) {
        m_banners->say(topic, Tone::Open, tr("Reading %1.").arg(file),
                       tr("%1 of %2").arg(sizeText(progress.bytesDone), sizeText(progress.bytesTotal)));
    } else {
        m_banners->hush(topic);
    }
}

void MainWindow::takeReplySource(quint64 request, const EventPage &page)
{
    if (request != m_replyRequest || !m_row)
        return;
    const Event *event = page.find(*m_row);
    const DataEvent *datagram = event ? event->as<DataEvent>() : nullptr;
    if (datagram && event->socket == m_socket)
        m_send->setReplyTo(datagram->peer);
}

} // namespace sockeye
