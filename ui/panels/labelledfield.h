// SPDX-License-Identifier: MIT
// A label and its field that stay together when the line they stand in breaks. GUI thread only.
#pragma once

class QString;
class QWidget;

namespace sockeye {

QWidget *labelledField(const QString &label, QWidget *field);

} // namespace sockeye
