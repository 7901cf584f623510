// SPDX-License-Identifier: MIT
#include "ui/views/ladderpicture.h"

#include <cmath>

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include "ui/text/theme.h"

namespace sockeye {

namespace {

constexpr double kWidth = 880;

} // namespace

LadderPicture::LadderPicture(const LadderScene &like, LadderLayout::Spacing spacing, double pixelsPerSecond)
    : m_scene(like.copy())
{
    m_scene.lay(kWidth, spacing, pixelsPerSecond);
}

QSize LadderPicture::size() const
{
    const double legend = theme().extent(Extent::Header);
    return {static_cast<int>(kWidth),
            static_cast<int>(std::ceil(m_scene.headerHeight() + m_scene.layout().height() + legend))};
}

void LadderPicture::paint(QPainter &painter) const
{
    const QSizeF whole = size();
    painter.fillRect(QRectF({0, 0}, whole), theme().color(Role::SurfaceRaised));
    m_scene.paintHeader(painter, kWidth);
    painter.save();
    painter.translate(0, m_scene.headerHeight());
    m_scene.paint(painter, QRectF(0, 0, kWidth, m_scene.layout().height()), {});
    painter.restore();
    const double legend = theme().extent(Extent::Header);
    LadderScene::paintLegend(
        painter, QRectF(kPanelMargin, whole.height() - legend, kWidth - 2 * kPanelMargin, legend));
}

QByteArray LadderPicture::svg() const
{
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(QRect({0, 0}, size()));
    generator.setTitle(m_scene.title());
    generator.setDescription(QStringLiteral("Sockeye"));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return text;
}

QImage LadderPicture::image() const
{
    if (size().height() > kMostPixels)
        return {};
    const int sharpness = size().height() * 2 <= kMostPixels ? 2 : 1;
    QImage image(size() * sharpness, QImage::Format_RGB32);
    image.setDevicePixelRatio(sharpness);
    QPainter painter(&image);
    paint(painter);
    return image;
}

} // namespace sockeye
