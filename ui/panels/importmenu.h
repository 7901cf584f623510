// SPDX-License-Identifier: MIT
// The button that brings in bytes from elsewhere: written ones from the clipboard or a file, and the payload of a
// captured packet. GUI thread only.
#pragma once

#include <QToolButton>

#include "core/base/bytes.h"

namespace sockeye {

class ImportMenu : public QToolButton
{
    Q_OBJECT

public:
    explicit ImportMenu(QWidget *parent = nullptr);

    // What is written in the file; of a capture, whatever its name, the packet a person then chooses.
    void importFile(const QString &path);

Q_SIGNALS:
    void imported(const sockeye::Bytes &bytes);
    void failed(const QString &sentence);

private:
    void chooseFile(const QString &filter);
    void importTextFile(const QString &path);
    void importWritten(const QString &text);
    void choosePacket(const QString &path);
};

} // namespace sockeye
