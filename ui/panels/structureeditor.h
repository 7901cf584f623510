// SPDX-License-Identifier: MIT
// A message as the form of a structure: its fields by name, each to be edited; items of lists to be added and removed;
// lengths, counts and checksums follow. What was done can be undone. GUI thread only; definitions are read on a thread
// of the pool.
#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "core/bytes/structure/overlayitems.h"
#include "core/bytes/structure/structurelibrary.h"

class QAction;
class QComboBox;
class QMenu;
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
    // What stood there.
    struct State {
        QString id;
        Bytes bytes;
    };

    void buildActions();
    void takeLibrary(std::shared_ptr<const StructureLibrary> library);
    void choose(const QString &id);
    void edit(quint64 field, const QString &text);
    void show(Bytes bytes);
    void keepBefore(const QString &id, const Bytes &bytes);
    void undo();
    void redo();
    void restore(std::vector<State> &from, std::vector<State> &to);
    void fillAddMenu();
    void add();
    void addTo(const ListPlace &place, std::size_t after);
    void remove();
    void take(const tl::expected<ItemEdit, ItemFault> &edited, const QString &what);
    std::size_t currentField() const;
    QString placeText(const ListPlace &place) const;
    void refreshActions();
    OverlayLayer layer() const;

    std::shared_ptr<const StructureLibrary> m_library; // null until it is read
    std::shared_ptr<const Structure> m_structure;
    QString m_id; // wanted, maybe not known yet
    Bytes m_bytes;
    std::shared_ptr<const Overlay> m_overlay;

    std::vector<State> m_past, m_future; // the latest last

    QComboBox *m_box;
    QToolButton *m_anew;
    QToolButton *m_addButton;
    QToolButton *m_removeButton;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    StructureView *m_view;
    MarkedText *m_fault;
};

} // namespace sockeye
