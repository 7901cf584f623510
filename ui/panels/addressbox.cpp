// SPDX-License-Identifier: MIT
#include "ui/panels/addressbox.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/text/theme.h"

namespace sockeye {

namespace {

constexpr int kMeaningRole = Qt::UserRole + 1;

class MeaningDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setFont(theme().font(TextStyle::Secondary));
        painter->setPen(theme().color(Role::TextDim));
        painter->drawText(option.rect.adjusted(kGrid, 0, -kGrid, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(kMeaningRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        const QFontMetrics metrics(theme().font(TextStyle::Secondary));
        size.rwidth() += metrics.horizontalAdvance(index.data(kMeaningRole).toString()) + 4 * kGrid;
        size.setHeight(std::max(size.height(), theme().extent(Extent::TableRow)));
        return size;
    }
};

} // namespace

AddressBox::AddressBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setCompleter(nullptr);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    setItemDelegate(new MeaningDelegate(this));
    setFont(theme().font(TextStyle::Mono));
    connect(&theme(), &Theme::changed, this, [this] { setFont(theme().font(TextStyle::Mono)); });
}

void AddressBox::addAddress(const QString &address, const QString &meaning)
{
    addItem(address);
    setItemData(count() - 1, meaning, kMeaningRole);
    view()->setMinimumWidth(std::max(view()->minimumWidth(), view()->sizeHintForColumn(0) + 2 * kGrid));
}

} // namespace sockeye
