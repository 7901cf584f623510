// SPDX-License-Identifier: MIT
#include "ui/text/byteordertext.h"

#include <QCoreApplication>

namespace sockeye {

namespace {

struct ByteOrderText {
    Q_DECLARE_TR_FUNCTIONS(sockeye::ByteOrderText)
};

QString call(std::string_view function)
{
    return QString::fromLatin1(function.data(), static_cast<qsizetype>(function.size())) +
           QStringLiteral("()");
}

QString luckReason(OrderTale tale, const QString &toNetwork, const QString &toHost)
{
    switch (tale) {
    case OrderTale::Right:
        break;
    case OrderTale::SenderForgot:
    case OrderTale::SenderTwice:
        return ByteOrderText::tr(
                   "Right by luck: on this sender %1 changes nothing. On a little-endian one it "
                   "would be missed.")
            .arg(toNetwork);
    case OrderTale::ReceiverForgot:
        return ByteOrderText::tr(
                   "Right by luck: on this receiver %1 changes nothing. On a little-endian one it "
                   "would be missed.")
            .arg(toHost);
    case OrderTale::BothForgot:
        return ByteOrderText::tr(
            "Right by luck: both ends have the same order. With an end of the other order "
            "it goes wrong.");
    }
    return {};
}

} // namespace

QString hostOrderText(HostOrder order)
{
    const auto name =
        order == HostOrder::Little ? ByteOrderText::tr("little endian") : ByteOrderText::tr("big endian");
    return order == kThisHost ? ByteOrderText::tr("%1 (this computer)").arg(name) : name;
}

QString orderedNumberText(const OrderedNumber &number)
{
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(number.text()),
                                         QString::fromStdString(number.hex()));
}

QString orderTaleTitle(OrderTale tale, const OrderedType &type)
{
    const auto toNetwork = call(type.toNetwork);
    const auto toHost = call(type.toHost);
    switch (tale) {
    case OrderTale::Right:
        return ByteOrderText::tr("Sender %1, receiver %2").arg(toNetwork, toHost);
    case OrderTale::SenderForgot:
        return ByteOrderText::tr("The sender forgot %1").arg(toNetwork);
    case OrderTale::SenderTwice:
        return ByteOrderText::tr("The sender called %1 twice").arg(toNetwork);
    case OrderTale::ReceiverForgot:
        return ByteOrderText::tr("The receiver forgot %1").arg(toHost);
    case OrderTale::BothForgot:
        return ByteOrderText::tr("Both forgot");
    }
    return {};
}

QString orderTaleReason(const OrderOutcome &outcome, const OrderedType &type)
{
    const auto toNetwork = call(type.toNetwork);
    const auto toHost = call(type.toHost);
    if (outcome.isLuck)
        return luckReason(outcome.tale, toNetwork, toHost);
    switch (outcome.tale) {
    case OrderTale::Right:
        return ByteOrderText::tr("Right between any two computers.");
    case OrderTale::SenderForgot:
        return ByteOrderText::tr("The bytes leave as they lie in memory; the receiver takes them for network "
                                 "order.");
    case OrderTale::SenderTwice:
        return ByteOrderText::tr("The second %1 undoes the first.").arg(toNetwork);
    case OrderTale::ReceiverForgot:
        return ByteOrderText::tr(
            "The bytes on the wire are right; the receiver reads them in its own order.");
    case OrderTale::BothForgot:
        return ByteOrderText::tr("The two ends have different orders, and nobody turned the bytes.");
    }
    return {};
}

} // namespace sockeye
