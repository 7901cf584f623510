// SPDX-License-Identifier: MIT
// An address as the octets the kernel takes, and a table of its fields: selecting a field marks its octets, pointing
// at an octet selects its field. GUI thread only.
#pragma once

#include <QWidget>

#include "core/net/endpoint.h"

class QTableView;

namespace sockeye {

class HexView;
class SockaddrModel;
class ThemedLabel;

class SockaddrView : public QWidget
{
    Q_OBJECT

public:
    explicit SockaddrView(QWidget *parent = nullptr);

    // `parameter` is what the call names it: "dest_addr". No address: AF_UNSPEC.
    void setAddress(const QString &parameter, const Endpoint &endpoint);

    HexView *hexView() const { return m_hex; }
    SockaddrModel *model() const { return m_model; }

private:
    void markField(int row);
    void applyTheme();
    void fitColumns();

    ThemedLabel *m_title;
    HexView *m_hex;
    SockaddrModel *m_model;
    QTableView *m_table;
    bool m_marking = false; // one of the two follows the other
};

} // namespace sockeye
