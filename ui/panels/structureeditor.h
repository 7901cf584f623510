// SPDX-License-Identifier: MIT
// A message as the form of a structure: its fields by name, each to be edited; lengths and checksums follow. GUI thread
// only; definitions are read on a thread of the pool.
#pragma once

#include <memory>

#include <QWidget>

#include "core/bytes/structure/overlayedit.h"
#include "core/bytes/structure/structurelibrary.h"

class QComboBox;
class QToolButton;

namespace sockeye {

class MarkedText;
class StructureView;

class StructureEditor : public QWidget
{
    Q_OBJECT

public:
    explicit StructureEditor(QWidget *parent = nullptr);

    // "dns:1a2b01…": the structure's id and the octets in hexadecimal, as Draft keeps it.
    QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void takeLibrary(std::shared_ptr<const StructureLibrary> library);
    void choose(const QString &id);
    void beginAnew();
    void edit(quint64 field, const QString &text);
    void show(Bytes bytes);
    OverlayLayer layer() const;

    std::shared_ptr<const StructureLibrary> m_library; // null until it is read
    std::shared_ptr<const Structure> m_structure;
    QString m_id; // wanted, maybe not known yet
    Bytes m_bytes;
    std::shared_ptr<const Overlay> m_overlay;

    QComboBox *m_box;
    QToolButton *m_anew;
    StructureView *m_view;
    MarkedText *m_fault;
};

} // namespace sockeye
