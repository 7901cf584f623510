// SPDX-License-Identifier: MIT
#include "ui/text/parsetext.h"

#include <QCoreApplication>

#include "ui/text/format.h"

namespace sockeye {

namespace {

struct ParseText {
    Q_DECLARE_TR_FUNCTIONS(sockeye::ParseText)
};

} // namespace

QString parseErrorText(const ParseError &error)
{
    const QString s = QString::fromStdString(error.subject);
    // People count from one.
    const QString at = groupedText(static_cast<quint64>(error.position) + 1);
    switch (error.fault) {
    case ParseFault::Empty:
        return ParseText::tr("Nothing is given yet.");
    case ParseFault::UnknownScheme:
        return ParseText::tr("“%1” is not a kind of socket. Use tcp://, udp://, unix:, unix-dgram: or "
                             "unix-seqpacket:.")
            .arg(s);
    case ParseFault::MissingHost:
        return ParseText::tr("The host is missing. Write it like 127.0.0.1:7000.");
    case ParseFault::MissingPort:
        return ParseText::tr("The port is missing. Add it after a colon, like :7000.");
    case ParseFault::BadPort:
        return ParseText::tr("“%1” is not a port. Use a number from 0 to 65535.").arg(s);
    case ParseFault::PortOutOfRange:
        return ParseText::tr("Port %1 does not exist. Ports go from 0 to 65535.").arg(s);
    case ParseFault::BadAddress:
        return ParseText::tr("“%1” is not an address. IPv6 goes in brackets before a port, like [::1]:7000.")
            .arg(s);
    case ParseFault::PathTooLong:
        return ParseText::tr("The path is too long for a Unix socket. The kernel takes at most 107 bytes.");
    case ParseFault::BadHexDigit:
        return ParseText::tr("“%1” at %2 is not a hexadecimal digit. Use 0–9 and A–F.").arg(s, at);
    case ParseFault::OddHexDigits:
        return ParseText::tr("A digit is left over at %1. Write two digits for each byte.").arg(at);
    case ParseFault::BadEscape:
        return ParseText::tr("“%1” at %2 is not an escape. Use \\n, \\r, \\t, \\0, \\\\ or \\xHH.")
            .arg(s, at);
    case ParseFault::UnknownType:
        return ParseText::tr("“%1” is not a type. Use text, hex, u16be, u32le, f32be and the like.").arg(s);
    case ParseFault::BadNumber:
        return ParseText::tr("“%1” is not a number.").arg(s);
    case ParseFault::NumberOutOfRange:
        return ParseText::tr("%1 does not fit. Choose a wider type or a smaller number.").arg(s);
    case ParseFault::UnreadableFile:
        return ParseText::tr("The file “%1” cannot be read. Check that it is there and that you may read it.")
            .arg(s);
    case ParseFault::TooLong:
        return ParseText::tr("“%1” is too long.").arg(s);
    case ParseFault::UnknownField:
        return ParseText::tr("“%1” is not something to filter by.").arg(s);
    case ParseFault::BadOperator:
        return ParseText::tr("“%1” at %2 does not fit here.").arg(s, at);
    case ParseFault::UnexpectedText:
        return ParseText::tr("“%1” at %2 was not expected.").arg(s, at);
    }
    return {};
}

} // namespace sockeye
