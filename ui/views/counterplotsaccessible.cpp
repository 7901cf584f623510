// SPDX-License-Identifier: MIT
#include "ui/views/counterplotsaccessible.h"

#include <QAccessibleWidget>

#include "ui/views/counterplots.h"

namespace sockeye {

namespace {

class CounterPlotsAccessible : public QAccessibleWidget
{
public:
    explicit CounterPlotsAccessible(CounterPlots *view) : QAccessibleWidget(view, QAccessible::Chart) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return static_cast<CounterPlots *>(widget())->spokenText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<CounterPlots *>(object);
    return view != nullptr ? new CounterPlotsAccessible(view) : nullptr;
}

} // namespace

void installCounterPlotsAccessible()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace sockeye
