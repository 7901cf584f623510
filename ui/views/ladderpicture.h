// SPDX-License-Identifier: MIT
// A ladder as a picture for a document: all that is held of it, with who its ends are. GUI thread only.
#pragma once

#include <QByteArray>
#include <QImage>

#include "ui/views/ladderscene.h"

namespace sockeye {

class LadderPicture
{
public:
    static constexpr int kMostPixels = 30'000; // of an image's height; painters go no further than 32 767

    // `like` is what the screen shows.
    LadderPicture(const LadderScene &like, LadderLayout::Spacing spacing, double pixelsPerSecond);

    QSize size() const; // logical pixels
    QByteArray svg() const;
    // Null where it would be higher than kMostPixels.
    QImage image() const;

private:
    void paint(QPainter &painter) const;

    LadderScene m_scene;
};

} // namespace sockeye
