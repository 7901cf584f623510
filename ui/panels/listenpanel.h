// SPDX-License-Identifier: MIT
// Where to wait for connections, and what to do with them. GUI thread only.
#pragma once

#include "ui/panels/openpanel.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace sockeye {

class AddressBox;
class PolicyField;

class ListenPanel : public OpenPanel
{
    Q_OBJECT

public:
    explicit ListenPanel(Settings &settings, QWidget *parent = nullptr);

    tl::expected<OpenRequest, Fault> request() const override;

protected:
    void kindChanged() override;
    QString warning(const OpenRequest &request) const override;
    void fillChoices() override;

private:
    tl::expected<SocketUrl, Fault> url() const;
    bool isUnix() const;

    QComboBox *m_kind;
    AddressBox *m_address;
    QLineEdit *m_port;
    AddressBox *m_path;
    QCheckBox *m_removeStale;
    QComboBox *m_mode;
    PolicyField *m_policy;
    AddressBox *m_interface;
    QSpinBox *m_backlog;
    QCheckBox *m_reuse;
    QCheckBox *m_dualStack;
};

} // namespace sockeye
