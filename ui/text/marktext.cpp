// SPDX-License-Identifier: MIT
#include "ui/text/marktext.h"

#include <QCoreApplication>

namespace sockeye {

namespace {

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::MarkWords)
};

} // namespace

Tone markTone(MarkColor color)
{
    switch (color) {
    case MarkColor::Olive:
        return Tone::Opening;
    case MarkColor::Green:
        return Tone::Open;
    case MarkColor::Violet:
        return Tone::Closing;
    case MarkColor::Red:
        return Tone::Error;
    case MarkColor::Slate:
        return Tone::Listen;
    case MarkColor::None:
    case MarkColor::Amber:
        break;
    }
    return Tone::Warning;
}

QString markColorText(MarkColor color)
{
    switch (color) {
    case MarkColor::Olive:
        return MarkWords::tr("Olive");
    case MarkColor::Green:
        return MarkWords::tr("Green");
    case MarkColor::Violet:
        return MarkWords::tr("Violet");
    case MarkColor::Red:
        return MarkWords::tr("Red");
    case MarkColor::Slate:
        return MarkWords::tr("Slate");
    case MarkColor::None:
    case MarkColor::Amber:
        break;
    }
    return MarkWords::tr("Amber");
}

QPixmap markSwatch(MarkColor color)
{
    QPixmap square(kIconSize - 4, kIconSize - 4);
    square.fill(theme().ink(markTone(color)));
    return square;
}

} // namespace sockeye
