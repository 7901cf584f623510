// SPDX-License-Identifier: MIT
#include "ui/models/linemodel.h"

#include <algorithm>

namespace sockeye {

void LineModel::setRows(std::vector<LineRow> rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        const QModelIndex at = index(static_cast<int>(i));
        Q_EMIT dataChanged(at, at);
    }
}

int LineModel::rowOfStep(std::size_t step) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [step](const LineRow &row) { return row.step == step; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LineRow &line = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::ToolTipRole: {
        QStringList lines{line.text, line.detail, line.tip};
        lines.removeAll(QString());
        // As rich text a long sentence is broken into lines.
        return QStringLiteral("<p>%1</p>")
            .arg(lines.join(QLatin1Char('\n'))
                     .toHtmlEscaped()
                     .replace(QLatin1Char('\n'), QLatin1String("<br>")));
    }
    case Qt::AccessibleTextRole:
        return line.spoken;
    default:
        return {};
    }
}

} // namespace sockeye
