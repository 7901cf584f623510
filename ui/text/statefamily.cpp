// SPDX-License-Identifier: MIT
#include "ui/text/statefamily.h"

#include <QCoreApplication>

namespace sockeye {

namespace {

struct StateFamily {
    Q_DECLARE_TR_FUNCTIONS(sockeye::StateFamily)
};

} // namespace

Tone stateTone(TcpState state)
{
    switch (state) {
    case TcpState::Listen:
        return Tone::Listen;
    case TcpState::SynSent:
    case TcpState::SynRecv:
    case TcpState::NewSynRecv:
        return Tone::Opening;
    case TcpState::Established:
        return Tone::Open;
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::CloseWait:
    case TcpState::Closing:
    case TcpState::LastAck:
    case TcpState::TimeWait:
        return Tone::Closing;
    case TcpState::Closed:
    case TcpState::BoundInactive:
    case TcpState::Unknown:
        break;
    }
    return Tone::Closed;
}

QString phaseIcon(TcpState state)
{
    switch (stateTone(state)) {
    case Tone::Listen:
        return QStringLiteral("phase-listen");
    case Tone::Opening:
        return QStringLiteral("phase-opening");
    case Tone::Open:
        return QStringLiteral("phase-open");
    case Tone::Closing:
        return QStringLiteral("phase-closing");
    default:
        return QStringLiteral("phase-closed");
    }
}

QString stateText(TcpState state)
{
    const std::string_view name = stateName(state);
    return name.empty() ? QStringLiteral("?")
                        : QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString evidenceIcon(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Observed:
        return QStringLiteral("diamond");
    case Evidence::Captured:
        return QStringLiteral("square");
    case Evidence::Implied:
        break;
    }
    return QStringLiteral("diamond-hollow");
}

QString evidenceText(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Observed:
        return StateFamily::tr("observed");
    case Evidence::Captured:
        return StateFamily::tr("captured");
    case Evidence::Implied:
        break;
    }
    return StateFamily::tr("implied");
}

QString sourceText(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::None:
        return {};
    case EvidenceSource::TcpInfo:
        return QStringLiteral("TCP_INFO");
    case EvidenceSource::SockDiag:
        return QStringLiteral("sock_diag");
    case EvidenceSource::Tracepoint:
        return StateFamily::tr("tracepoint");
    case EvidenceSource::Segment:
        break;
    }
    return StateFamily::tr("segment");
}

} // namespace sockeye
