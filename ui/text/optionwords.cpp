// SPDX-License-Identifier: MIT
#include "ui/text/optionwords.h"

#include <string>

#include <QCoreApplication>

namespace sockeye {

// The table is core's and English; resources/translations/update gives its sentences a context of their own.
QString optionWords(std::string_view english)
{
    return english.empty()
               ? QString()
               : QCoreApplication::translate("sockeye::SocketOption", std::string(english).c_str());
}

} // namespace sockeye
