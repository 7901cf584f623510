// SPDX-License-Identifier: MIT
#include "ui/views/ladderaccessible.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include "ui/views/ladderview.h"

namespace sockeye {

namespace {

class Item : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    Item(LadderView *view, int number) : m_view(view), m_number(number) {}

    int number() const { return m_number; }
    bool isValid() const override
    {
        return m_view && static_cast<std::size_t>(m_number) < m_view->scene().itemCount();
    }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->scene().describe(index()) : QString();
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->itemRect(index());
        return QRect(m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        state.selectable = state.focusable = true;
        state.selected = m_view->current() == index();
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->itemRect(index()));
        return state;
    }

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name != pressAction() || !isValid())
            return;
        m_view->setCurrent(index());
        Q_EMIT m_view->itemActivated(m_view->scene().rowsOf(index()).front());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    std::size_t index() const { return static_cast<std::size_t>(m_number); }

    QPointer<LadderView> m_view;
    int m_number;
};

class List : public QAccessibleWidget
{
public:
    explicit List(LadderView *view) : QAccessibleWidget(view, QAccessible::List) {}
    ~List() override
    {
        for (const QAccessible::Id id : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(view()->scene().itemCount()); }
    QAccessibleInterface *child(int number) const override
    {
        if (number < 0 || number >= childCount())
            return nullptr;
        auto &id = m_items[number];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new Item(view(), number));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *item = dynamic_cast<const Item *>(child);
        return item != nullptr ? item->number() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto item = view()->itemAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return item ? child(static_cast<int>(*item)) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const auto current = view()->current();
        return current ? child(static_cast<int>(*current)) : nullptr;
    }

private:
    LadderView *view() const { return static_cast<LadderView *>(widget()); }
    mutable QHash<int, QAccessible::Id> m_items; // no more than a stretch has
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<LadderView *>(object);
    return view != nullptr ? new List(view) : nullptr;
}

} // namespace

void installLadderAccessible()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace sockeye
