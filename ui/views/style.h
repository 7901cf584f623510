// SPDX-License-Identifier: MIT
// The look of the standard widgets, over Fusion, in the theme's roles. applyTheme() is called once, after the
// QApplication is made and before the first widget; from then on the window follows the theme by itself.
// GUI thread only; the style is owned by the application.
#pragma once

#include <QProxyStyle>

class QApplication;

namespace sockeye {

void applyTheme(QApplication &app);

class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    QPalette standardPalette() const override;
    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override { QProxyStyle::polish(palette); }
    void polish(QApplication *app) override { QProxyStyle::polish(app); }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace sockeye
