// SPDX-License-Identifier: MIT
#include "ui/views/hexviewaccessible.h"

#include <QAccessibleWidget>

#include "ui/views/hexview.h"

namespace sockeye {

namespace {

class HexViewAccessible : public QAccessibleWidget
{
public:
    explicit HexViewAccessible(HexView *view) : QAccessibleWidget(view, QAccessible::Document) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return static_cast<HexView *>(widget())->spokenText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<HexView *>(object);
    return view != nullptr ? new HexViewAccessible(view) : nullptr;
}

} // namespace

void installHexViewAccessible()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace sockeye
