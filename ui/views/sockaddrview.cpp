// SPDX-License-Identifier: MIT
#include "ui/views/rowtable.h"
#include "ui/views/sockaddrview.h"

#include <algorithm>

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/hexview.h"
#include "ui/views/sockaddrmodel.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

SockaddrView::SockaddrView(QWidget *parent)
    : QWidget(parent)
    , m_title(new ThemedLabel(TextStyle::Secondary, Role::TextDim, this))
    , m_hex(new HexView(this))
    , m_model(new SockaddrModel(this))
    , m_table(new RowTable(this))
{
    setObjectName(QStringLiteral("sockaddrView"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setObjectName(QStringLiteral("sockaddrTitle"));
    m_title->setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);
    m_title->setWordWrap(true);
    m_hex->setObjectName(QStringLiteral("sockaddrHex"));
    m_table->setObjectName(QStringLiteral("sockaddrFields"));
    m_table->setAccessibleName(tr("Fields of the address"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(2 * theme().extent(Extent::TableRow));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setProperty("band", true);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_table, 3);
    column->addWidget(m_hex, 2);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { markField(row.row()); });
    connect(m_hex, &HexView::cursorMoved, this, [this](quint64 offset) {
        if (m_marking)
            return;
        const QScopedValueRollback marking(m_marking, true);
        m_table->selectRow(m_model->rowAt(offset));
    });
    connect(&theme(), &Theme::changed, this, &SockaddrView::applyTheme);
    applyTheme();
}

void SockaddrView::setAddress(const QString &parameter, const Endpoint &endpoint)
{
    const std::string_view type = sockaddrName(endpoint);
    const auto bytes = std::make_shared<const Bytes>(sockaddrBytes(endpoint));
    m_title->setText(tr("%1: struct %2, %3", "a parameter, its type and size")
                         .arg(parameter,
                              QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size())),
                              byteCountText(bytes->size())));
    const QScopedValueRollback marking(m_marking, true);
    m_model->setEndpoint(endpoint);
    m_hex->setBytes(bytes);
    fitColumns();
}

void SockaddrView::fitColumns()
{
    const QFontMetrics text(theme().font(TextStyle::Body)), mono(theme().font(TextStyle::Mono));
    for (int column = 0; column < SockaddrModel::ValueColumn; ++column) {
        int width =
            text.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, mono.horizontalAdvance(m_model->index(row, column).data().toString()));
        m_table->setColumnWidth(column, width + 4 * kGrid);
    }
}

void SockaddrView::markField(int row)
{
    if (m_marking || row < 0)
        return;
    const QScopedValueRollback marking(m_marking, true);
    const SockaddrField &field = m_model->field(row);
    m_hex->select(field.offset, field.length);
}

void SockaddrView::applyTheme()
{
    m_model->refreshLook();
    fitColumns();
}

} // namespace sockeye
