// SPDX-License-Identifier: MIT
#include "ui/text/capturetext.h"

#include <QCoreApplication>

#include "ui/text/errnotext.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

struct CaptureText {
    Q_DECLARE_TR_FUNCTIONS(sockeye::CaptureText)
};

} // namespace

QString unreadableText(int err)
{
    return CaptureText::tr("The file cannot be read (%1). Check that it is there and that you may read it.")
        .arg(QString::fromStdString(errnoName(err)));
}

QString captureFaultText(const CaptureList &list)
{
    if (list.err != 0 && list.packets.empty())
        return unreadableText(list.err);
    const QString at = groupedText(quint64(list.faultAt));
    switch (list.fault) {
    case CaptureFault::None:
        return {};
    case CaptureFault::NotACapture:
        return CaptureText::tr("It is no capture: neither pcap nor pcapng.");
    case CaptureFault::Compressed:
        return CaptureText::tr("The file is compressed. Unpack it first, with gunzip, unzstd or unxz.");
    case CaptureFault::UnknownVersion:
        return CaptureText::tr(
            "It is of a version of pcap that is not known here. Save it anew with Wireshark.");
    case CaptureFault::Torn:
        return CaptureText::tr("The file ends in the middle of a packet, at byte %1.").arg(at);
    case CaptureFault::BadLength:
        return CaptureText::tr("The file is damaged at byte %1: a length there cannot be.").arg(at);
    case CaptureFault::BadByteOrder:
        return CaptureText::tr("The file is damaged at byte %1: its byte order is not told.").arg(at);
    case CaptureFault::NoInterface:
        return CaptureText::tr("The file is damaged at byte %1: a packet there is of no interface it names.")
            .arg(at);
    case CaptureFault::TooManyInterfaces:
        return CaptureText::tr("The file names more than %1 interfaces; what follows was not read.")
            .arg(groupedText(static_cast<quint64>(CaptureFile::kMostInterfaces)));
    case CaptureFault::Unreadable:
        return CaptureText::tr("The file cannot be read from byte %1 on (%2); what follows is missing.")
            .arg(at, QString::fromStdString(errnoName(list.err)));
    }
    return {};
}

QString captureCountText(const CaptureList &list)
{
    const auto count = static_cast<int>(list.packets.size());
    if (list.isAll || list.fault != CaptureFault::None)
        return CaptureText::tr("%n packet(s).", nullptr, count);
    if (list.packets.size() >= CaptureList::kMostPackets)
        return CaptureText::tr("The first %1 packets. To choose a later one, cut the file with editcap.")
            .arg(groupedText(static_cast<quint64>(CaptureList::kMostPackets)));
    return CaptureText::tr("Stopped: the first %n packet(s).", nullptr, count);
}

QString packetRemark(const CapturePacket &packet)
{
    const FramePayload &payload = packet.payload;
    if (payload.wireSize > payload.size)
        return CaptureText::tr("Only %1 of its %2 bytes were captured.")
            .arg(groupedText(static_cast<quint64>(payload.size)), groupedText(quint64(payload.wireSize)));
    if (payload.isFragment)
        return CaptureText::tr("It is one fragment of a longer packet.");
    if (payload.kind == FramePayload::Kind::Frame)
        return CaptureText::tr("Neither TCP nor UDP: the whole frame becomes the message.");
    return {};
}

} // namespace sockeye
