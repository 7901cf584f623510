// SPDX-License-Identifier: MIT
// Looks for something in the bytes of a hex view: text, hex, a value or a regular expression. Says below what cannot
// be understood while it is typed; what is understood is looked for a moment after the last key, all hits are marked
// and the next one from the cursor is selected. Enter and Shift+Enter go on, Escape ends it. GUI thread only.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/bridge/bytefinder.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace sockeye {

class HexView;
class ThemedLabel;

class ByteSearchBar : public QWidget
{
    Q_OBJECT

public:
    enum Kind { Text, Hex, Value, Regex };

    explicit ByteSearchBar(HexView *view, QWidget *parent = nullptr); // hidden at first

    void open(); // shows it and takes the keyboard
    void findNext();
    void findPrevious();
    void sourceChanged(); // the view shows other bytes

    QLineEdit *edit() const { return m_edit; }
    void setKind(Kind kind);
    QString errorText() const; // empty while it can be understood
    QString stateText() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void apply();
    void close();
    void take(const std::shared_ptr<const SearchResult> &result);
    void step(bool backwards);
    void selectHit(std::size_t index);
    void sayState();
    void showHints();
    Parsed<Pattern> parsed(const std::string &text, ByteSearch::Case letters) const;

    HexView *m_view;
    QComboBox *m_kind;
    QLineEdit *m_edit;
    QToolButton *m_case, *m_previous, *m_next, *m_close;
    ThemedLabel *m_error, *m_state;
    ByteFinder m_finder;
    QTimer m_pause;
    Pattern m_pattern; // null while there is none
    std::shared_ptr<const SearchResult> m_result;
    std::optional<std::size_t> m_at; // the hit that was gone to
    bool m_stays = false;            // the search was begun anew by what it looks through, not by the person
};

} // namespace sockeye
