// SPDX-License-Identifier: MIT
// Lays a structure over octets on a thread of the pool and tells the GUI thread. Deletes itself. A receiver that has
// gone hears nothing.
#pragma once

#include <memory>

#include <QObject>
#include <QRunnable>

#include "core/bytes/structure/structurelibrary.h"

namespace sockeye {

struct StructureAnswer {
    std::shared_ptr<const StructureLibrary> library;
    std::vector<StructureCandidate> candidates;
    std::shared_ptr<const Structure> automatic; // null where nothing is certain
    std::shared_ptr<const Overlay> overlay;     // null where none was chosen and none is certain
};

class StructureJob : public QObject, private QRunnable
{
    Q_OBJECT

public:
    // `library` null: read it first, with the person's own. `chosen` empty: the automatic one.
    StructureJob(std::shared_ptr<const StructureLibrary> library, std::shared_ptr<const Bytes> bytes,
                 OctetsOrigin origin, std::string chosen); // the GUI thread

    void start();

Q_SIGNALS:
    void done(const sockeye::StructureAnswer &answer);

private:
    void run() override;

    std::shared_ptr<const StructureLibrary> m_library;
    std::shared_ptr<const Bytes> m_bytes;
    OctetsOrigin m_origin;
    std::string m_chosen;
};

} // namespace sockeye
