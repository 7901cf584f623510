// SPDX-License-Identifier: MIT
// Octets read as a structure: which one is chosen by the port where that is certain, by the person otherwise. Works
// only while it is seen, on a thread of the pool; an answer to an older question is dropped. GUI thread only.
#pragma once

#include <map>
#include <memory>

#include <QWidget>

#include "ui/panels/structurejob.h"

class QComboBox;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace sockeye {

class EmptyState;
class StructureView;
class ThemedLabel;

class StructurePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StructurePanel(QWidget *parent = nullptr);

    void setBytes(std::shared_ptr<const Bytes> bytes, OctetsOrigin origin);
    void setCursor(quint64 offset);
    StructureView *view() const { return m_view; }
    // Empty: the automatic one. It is kept for octets of the same port.
    void choose(const QString &id);

Q_SIGNALS:
    // A field was chosen here: its octets.
    void fieldChosen(quint64 begin, quint64 length);
    void shown(); // what it says is of the octets it was given last

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void take(const StructureAnswer &answer);
    void fillBox(const StructureAnswer &answer);
    void fillErrors();
    void sayWhatFits(const StructureAnswer &answer);
    void reload();
    std::string portKey() const;

    std::shared_ptr<const Bytes> m_bytes;
    OctetsOrigin m_origin;
    quint64 m_cursor = 0;
    bool m_isStale = false; // not asked yet
    quint64 m_question = 0;
    std::shared_ptr<const StructureLibrary> m_library;
    std::map<std::string, std::string> m_chosen; // by portKey()

    QComboBox *m_box;
    QToolButton *m_own;
    QMenu *m_errors;
    StructureView *m_view;
    ThemedLabel *m_note; // below the fields: where it stopped
    EmptyState *m_empty;
    QWidget *m_tree;
    QStackedWidget *m_stack;
};

} // namespace sockeye
