// SPDX-License-Identifier: MIT
// Bytes as hex and text, and below them what they mean at the cursor: values in both byte orders, or the fields of a
// structure; all linked. With a search, and a jump to an offset. GUI thread only.
#pragma once

#include <memory>

#include <QWidget>

#include "core/bytes/hexlayout.h"
#include "core/bytes/structure/structurelibrary.h"

class QLineEdit;
class QSplitter;

namespace sockeye {

class BytePages;
class ByteSearchBar;
class DecodeView;
class HexView;

class BytesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BytesPanel(QWidget *parent = nullptr);

    HexView *hexView() const { return m_hex; }
    DecodeView *decodeView() const { return m_decode; }
    ByteSearchBar *searchBar() const { return m_search; }

    void setBytes(std::shared_ptr<const Bytes> bytes, OctetsOrigin origin);
    void setForm(const HexForm &form);

public Q_SLOTS:
    void openSearch();
    void findNext();
    void findPrevious();
    void askForOffset();

private:
    QLineEdit *decodeFilter() const;
    QString goToOffset(const QString &text); // what is wrong with it, or empty

    HexView *m_hex;
    DecodeView *m_decode;
    BytePages *m_pages; // the values, and the structure
    ByteSearchBar *m_search;
    QSplitter *m_splitter;
};

} // namespace sockeye
