// SPDX-License-Identifier: MIT
// The byte-order bench: a number, its bytes in memory and on the wire, what htons() and its kin return, and what the
// other end reads when a conversion was forgotten or done twice. GUI thread only; the settings outlive it.
#pragma once

#include <vector>

#include <QScrollArea>

#include "core/bytes/byteorder.h"
#include "ui/settings.h"

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sockeye {

class ByteCells;
class MarkedText;
class ThemedLabel;

class ByteOrderPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ByteOrderPanel(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    // The number as the send panel's typed editor takes it: "u16be:7000".
    void sendRequested(const QString &payload);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct TaleRow {
        OrderTale tale;
        QLabel *mark;
        ThemedLabel *title;
        ByteCells *wire;
        ThemedLabel *read;
        ThemedLabel *reason;
    };

    QWidget *buildFields();
    QWidget *buildBytes();
    QWidget *buildTales();
    void restore();
    void remember();
    const OrderedType &type() const;
    HostOrder sender() const;
    HostOrder receiver() const;
    void refresh();
    void showTale(const TaleRow &row);
    void send(HostOrder order);

    Settings &m_settings;
    OrderedNumber m_number; // the last one that could be read

    QLineEdit *m_value = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_sender = nullptr;
    QComboBox *m_receiver = nullptr;
    MarkedText *m_fault = nullptr;
    QWidget *m_results = nullptr;
    QBoxLayout *m_halves = nullptr; // side by side where there is room
    ByteCells *m_memory = nullptr;
    ByteCells *m_wire = nullptr;
    ThemedLabel *m_memoryNote = nullptr;
    ThemedLabel *m_conversion = nullptr;
    QPushButton *m_sendMemory = nullptr;
    QPushButton *m_sendWire = nullptr;
    MarkedText *m_note = nullptr;
    std::vector<TaleRow> m_tales;
};

} // namespace sockeye
