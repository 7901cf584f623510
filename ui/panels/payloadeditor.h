// SPDX-License-Identifier: MIT
// Where a payload is written: as text with escapes, as hex, as typed values, or as a file's name; with the bytes
// it becomes, or what is wrong with it, below. GUI thread only; the settings outlive it.
#pragma once

#include <QWidget>

#include "ui/panels/draft.h"
#include "ui/settings.h"

class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace sockeye {

class BytesPreview;
class ImportMenu;
class EscapeHighlighter;
class SegmentedControl;
class ThemedLabel;
class SavedMessagesMenu;
class StructureEditor;
class TypedEditor;

class PayloadEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadEditor(Settings &settings, QWidget *parent = nullptr);

    Draft draft() const;
    void setDraft(const Draft &draft);
    // What stands there goes to the history first.
    void keepAndSet(const Draft &draft);
    void setAppend(Draft::Append append);
    Draft::Append append() const { return m_append; }

    // The bytes of draft(), empty for a file.
    const Parsed<Bytes> &bytes() const { return m_bytes; }
    // Octets of what draft() sends; of a file as it is now. None when there is something wrong.
    std::optional<quint64> size() const;
    // It was sent so many times: counters go on, what is drawn by lot is drawn anew.
    void countSent(std::uint64_t times);
    std::uint64_t sent() const { return m_sent; }
    void remember(); // puts draft() into the history
    void focusEditor();

Q_SIGNALS:
    void changed();

private:
    void buildHead();
    void buildEditors();
    void buildPreview();
    QPlainTextEdit *makeEditor(const QString &name, const QString &accessibleName);
    QWidget *makeFilePage();
    void fitEditors();
    void fillRecent();
    void takeImported(const Bytes &bytes);
    void sayFault(const QString &sentence);
    void refresh();

    Settings &m_settings;
    Draft::Append m_append = Draft::Append::Nothing;
    Parsed<Bytes> m_bytes;
    QString m_counted;        // the payload m_sent belongs to
    std::uint64_t m_sent = 0; // times

    SegmentedControl *m_kind;
    QToolButton *m_recent;
    ImportMenu *m_import;
    SavedMessagesMenu *m_saved = nullptr;
    QStackedWidget *m_editors;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_hex = nullptr;
    TypedEditor *m_typed = nullptr;
    StructureEditor *m_structure = nullptr;
    QLineEdit *m_file = nullptr;
    QWidget *m_preview;
    ThemedLabel *m_sizeText;
    BytesPreview *m_hexText;
    ThemedLabel *m_fault;
};

} // namespace sockeye
