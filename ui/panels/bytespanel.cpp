// SPDX-License-Identifier: MIT
#include "ui/panels/bytespanel.h"

#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/panels/bytepages.h"
#include "ui/panels/bytesearchbar.h"
#include "ui/panels/jumpsheet.h"
#include "ui/panels/structurepanel.h"
#include "ui/text/format.h"
#include "ui/views/decodeview.h"
#include "ui/views/hexview.h"

namespace sockeye {

BytesPanel::BytesPanel(QWidget *parent)
    : QWidget(parent)
    , m_hex(new HexView)
    , m_decode(new DecodeView)
    , m_pages(new BytePages(m_decode, decodeFilter()))
    , m_search(new ByteSearchBar(m_hex))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("bytesPanel"));
    auto *top = new QWidget;
    auto *topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins(0, 0, 0, 0);
    topColumn->setSpacing(0);
    topColumn->addWidget(m_search);
    topColumn->addWidget(m_hex, 1);
    m_splitter->setObjectName(QStringLiteral("inspectorSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);

    connect(m_hex, &HexView::selectionChanged, m_decode,
            [this](quint64 begin, quint64 length) { m_decode->setSelection(begin, length); });
    connect(m_decode, &DecodeView::highlightChanged, m_hex, &HexView::setHighlight);
    connect(m_hex, &HexView::cursorMoved, m_pages->structure(), &StructurePanel::setCursor);
    connect(m_pages->structure(), &StructurePanel::fieldChosen, m_hex, &HexView::select);
    connect(m_pages, &BytePages::pageChanged, m_hex, [this] { m_hex->setHighlight(0, 0); });
}

QLineEdit *BytesPanel::decodeFilter() const
{
    auto *filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("decodeFilter"));
    filter->setAccessibleName(tr("Filter the types"));
    filter->setPlaceholderText(tr("Filter types: u32, time, crc…"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, m_decode, &DecodeView::setFilter);
    return filter;
}

void BytesPanel::setBytes(std::shared_ptr<const Bytes> bytes, OctetsOrigin origin)
{
    m_hex->setBytes(bytes);
    m_decode->setBytes(bytes);
    m_decode->setOffset(0);
    m_pages->structure()->setBytes(bytes, std::move(origin));
    m_search->sourceChanged();
}

void BytesPanel::setForm(const HexForm &form)
{
    m_hex->setForm(form);
}

void BytesPanel::openSearch()
{
    m_search->open();
}

void BytesPanel::findNext()
{
    m_search->findNext();
}

void BytesPanel::findPrevious()
{
    m_search->findPrevious();
}

void BytesPanel::askForOffset()
{
    JumpSheet::Words words;
    words.name = tr("Go to offset");
    words.asked = tr("Offset");
    words.hint = tr("A number, 0x for hexadecimal; +16 or -16 from the cursor on");
    words.example = QStringLiteral("0x1f0");
    auto *sheet = new JumpSheet(
        QStringLiteral("goToOffset"), words, [this](const QString &text) { return goToOffset(text); }, this);
    sheet->showOver(m_hex);
}

QString BytesPanel::goToOffset(const QString &text)
{
    QString digits = text.trimmed();
    const bool isForward = digits.startsWith(QLatin1Char('+')), isBack = digits.startsWith(QLatin1Char('-'));
    if (isForward || isBack)
        digits.remove(0, 1);
    bool isNumber = false;
    const bool isHex = digits.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    const quint64 number = digits.toULongLong(&isNumber, isHex ? 16 : 10);
    if (!isNumber || digits.isEmpty())
        return tr("Write a number, or 0x and hexadecimal digits.");
    const quint64 size = m_hex->size(), cursor = m_hex->cursor();
    if (size == 0)
        return tr("There are no bytes.");
    const bool isBefore = isBack && number > cursor;
    const quint64 target = isBack ? cursor - number : isForward ? cursor + number : number;
    if (isBefore || target >= size || (isForward && target < cursor))
        return tr("Offsets go from 0 to %1.").arg(groupedText(size - 1));
    m_hex->setCursor(target);
    m_hex->setFocus();
    return {};
}

} // namespace sockeye
