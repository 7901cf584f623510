// SPDX-License-Identifier: MIT
#include "ui/text/themeicon.h"

#include <algorithm>
#include <cmath>

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace sockeye {

namespace {

class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return QStringLiteral("SockeyeThemeIcon"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, inkFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    // QIcon asks here with the size already in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return iconPixmap(m_name, inkFor(mode), std::min(size.width(), size.height()), 1);
    }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled) {
            QColor faint = theme().color(Role::TextFaint);
            faint.setAlphaF(0.6F);
            return faint;
        }
        return theme().color(m_role);
    }

    QString m_name;
    Role m_role;
};

} // namespace

QIcon themeIcon(const QString &name, Role role)
{
    return QIcon(new ThemeIconEngine(name, role));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const int side = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    const QString key =
        QStringLiteral("sockeye:%1:%2:%3:%4").arg(name).arg(color.rgba()).arg(side).arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QSvgRenderer svg(QStringLiteral(":/icons/%1.svg").arg(name));
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        svg.render(&painter);
        painter.end();
        pixmap = recoloured(pixmap, color);
        pixmap.setDevicePixelRatio(devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int size = static_cast<int>(std::lround(std::min({rect.width(), rect.height(), qreal(kIconSize)})));
    const QPointF corner = rect.center() - QPointF(size, size) / 2;
    // Whole device pixels, or the strokes blur.
    const QPointF snapped(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
    painter.drawPixmap(snapped, iconPixmap(name, color, size, ratio));
}

QPixmap recoloured(QPixmap pixmap, const QColor &color)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), color);
    return pixmap;
}

} // namespace sockeye
