// SPDX-License-Identifier: MIT
#include "ui/panels/structurejob.h"

#include <QThreadPool>

namespace sockeye {

StructureJob::StructureJob(std::shared_ptr<const StructureLibrary> library,
                           std::shared_ptr<const Bytes> bytes, OctetsOrigin origin, std::string chosen)
    : m_library(std::move(library))
    , m_bytes(std::move(bytes))
    , m_origin(std::move(origin))
    , m_chosen(std::move(chosen))
{
    setAutoDelete(false);
}

void StructureJob::start()
{
    QThreadPool::globalInstance()->start(this);
}

void StructureJob::run()
{
    StructureAnswer answer;
    answer.library = m_library ? m_library : StructureLibrary::withFolder(StructureLibrary::userFolder());
    answer.candidates = answer.library->candidates(*m_bytes, m_origin);
    if (!answer.candidates.empty() && answer.candidates.front().isCertain)
        answer.automatic = answer.candidates.front().structure;
    auto structure = answer.library->find(m_chosen);
    if (!structure)
        structure = answer.automatic;
    if (structure)
        answer.overlay = std::make_shared<const Overlay>(answer.library->layOver(structure, *m_bytes));
    // Back on the thread this object belongs to, where it is safe to emit and to delete.
    QMetaObject::invokeMethod(this, [this, answer = std::move(answer)] {
        Q_EMIT done(answer);
        deleteLater();
    });
}

} // namespace sockeye
