// SPDX-License-Identifier: MIT
#include "ui/panels/timelinemenu.h"

#include <QCoreApplication>
#include <QMenu>

#include "ui/models/timelinemodel.h"
#include "ui/panels/filterfield.h"
#include "ui/text/themeicon.h"
#include "ui/views/timelineview.h"

namespace sockeye {

namespace {

struct MenuWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::TimelinePanel)
};

} // namespace

void showTimelineMenu(TimelineView &view, const TimelineModel &model, FilterField &filter, const QPoint &at)
{
    const QModelIndex index = view.indexAt(at);
    if (!index.isValid())
        return;
    const IndexEntry &entry = model.entry(index.row());
    QMenu menu(&view);
    const auto narrow = [&](const QString &label, const QString &term) {
        QObject::connect(menu.addAction(label), &QAction::triggered, &filter, [&filter, term] {
            const QString typed = filter.text().trimmed();
            filter.setText(typed.isEmpty() ? term : typed + QLatin1Char(' ') + term);
        });
    };
    QObject::connect(menu.addAction(themeIcon(QStringLiteral("copy")), MenuWords::tr("Copy row")),
                     &QAction::triggered, &view, &TimelineView::copyRow);
    menu.addSeparator();
    if (const QString name = model.socketName(entry.socket); !name.isEmpty())
        narrow(MenuWords::tr("Only %1").arg(name), QStringLiteral("socket:") + name);
    if (entry.kind == EventKind::Call || entry.kind == EventKind::Data) {
        const std::string_view call = callName(entry.call);
        const QString name = QString::fromLatin1(call.data(), static_cast<qsizetype>(call.size()));
        narrow(MenuWords::tr("Only %1 calls").arg(name), QStringLiteral("call:") + name);
    }
    if (entry.kind == EventKind::Call && entry.err != 0) {
        const QString name = QString::fromStdString(errnoName(entry.err));
        narrow(MenuWords::tr("Only %1").arg(name), QStringLiteral("errno:") + name);
    }
    menu.exec(view.viewport()->mapToGlobal(at));
}

} // namespace sockeye
