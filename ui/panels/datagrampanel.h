// SPDX-License-Identifier: MIT
// Where a datagram socket is bound, whom it is connected to, and which groups it joins. GUI thread only.
#pragma once

#include "ui/panels/openpanel.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace sockeye {

class AddressBox;
class PolicyField;

class DatagramPanel : public OpenPanel
{
    Q_OBJECT

public:
    explicit DatagramPanel(Settings &settings, QWidget *parent = nullptr);

    tl::expected<OpenRequest, Fault> request() const override;
    // What the kernel gave the last socket that was opened here, octets.
    void setGrantedBuffer(const QString &socket, qint64 octets);

protected:
    void kindChanged() override;
    QString warning(const OpenRequest &request) const override;
    QString recentText(const OpenRequest &request) const override;
    void fillChoices() override;

private:
    bool isUnix() const;
    tl::expected<SocketUrl, Fault> bindTo() const;
    std::optional<Fault> addPeer(OpenRequest &request) const;
    std::optional<Fault> addInetOptions(OpenRequest &request) const;

    QComboBox *m_kind;
    AddressBox *m_address;
    QLineEdit *m_port;
    AddressBox *m_path;
    AddressBox *m_peer;
    QLineEdit *m_groups;
    QComboBox *m_mode;
    PolicyField *m_policy;
    AddressBox *m_interface;
    QCheckBox *m_onlyInterface;
    QSpinBox *m_ttl;
    QCheckBox *m_loop;
    QCheckBox *m_broadcast;
    QCheckBox *m_reuse;
    QWidget *m_bufferRow;
    QSpinBox *m_buffer;
    ThemedLabel *m_granted;
};

} // namespace sockeye
