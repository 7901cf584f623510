// SPDX-License-Identifier: MIT
// Where to connect to, from where, and for how long to try. GUI thread only.
#pragma once

#include "ui/panels/openpanel.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace sockeye {

class AddressBox;

class ConnectPanel : public OpenPanel
{
    Q_OBJECT

public:
    explicit ConnectPanel(Settings &settings, QWidget *parent = nullptr);

    tl::expected<OpenRequest, Fault> request() const override;

protected:
    void kindChanged() override;
    void fillChoices() override;

private:
    tl::expected<Endpoint, Fault> local(const SocketUrl &to) const;

    QComboBox *m_kind;
    AddressBox *m_to;
    QComboBox *m_mode;
    QCheckBox *m_keepTrying;
    QDoubleSpinBox *m_retryFor;
    QWidget *m_retry;
    QDoubleSpinBox *m_timeout;
    AddressBox *m_localAddress;
    QLineEdit *m_localPort;
};

} // namespace sockeye
