// SPDX-License-Identifier: MIT
// A field for an address, with a list of addresses and what each of them is beside it. What is typed is never
// completed by itself: 127.0.0.1:70 must not become 127.0.0.1:7000. GUI thread only.
#pragma once

#include <QComboBox>

namespace sockeye {

class AddressBox : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressBox(QWidget *parent = nullptr);

    void addAddress(const QString &address, const QString &meaning = {});
    QString address() const { return currentText().trimmed(); }
};

} // namespace sockeye
