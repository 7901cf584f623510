// SPDX-License-Identifier: MIT
// One form of output: what each event becomes in it. Made for one export; one thread.
#pragma once

#include <memory>
#include <string>

#include "core/journal/event.h"
#include "core/journal/eventtext.h"
#include "core/journal/exporters/exporter.h"

namespace sockeye {

class EventWriter
{
public:
    virtual ~EventWriter() = default;
    virtual void begin(std::string &) {}
    virtual void write(std::string &out, const Event &event) = 0;
    virtual void end(std::string &) {}
};

// `names` must outlive the writer. `beganNs` is the session's, for times counted from there.
std::unique_ptr<EventWriter> makeEventWriter(ExportFormat format, const SocketNames &names,
                                             std::int64_t beganNs);

} // namespace sockeye
