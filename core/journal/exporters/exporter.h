// SPDX-License-Identifier: MIT
// A session, or the part of it a filter lets through, written out in another form. Blocks on the disk: never on
// the UI thread. One export at a time a call; the log may go on growing, the rows there at the start are written.
#pragma once

#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/journal/eventlog.h"
#include "core/journal/filter.h"

namespace sockeye {

enum class ExportFormat : std::uint8_t {
    Csv,       // RFC 4180, one row an event, headed by the names of the columns
    JsonLines, // jsonlines.h
    Text,      // one line an event, octets as a hex dump below it
    Raw,       // the octets of one direction of one socket and nothing else
    C,         // a program that makes the calls again, program.h
    Python
};

struct ExportOptions {
    ExportFormat format = ExportFormat::JsonLines;
    Filter filter;
    bool redactAddresses = false; // redactor.h says by what
    bool redactPayloads = false;
    SocketId socket = 0;                 // Raw
    Direction direction = Direction::In; // Raw
};

struct ExportSummary {
    Row events = 0;            // written
    std::uint64_t octets = 0;  // of the output
    std::uint64_t missing = 0; // octets of payload that were received or sent but are not in the session
};

// Called now and then on the exporting thread with the rows looked at and all rows; false ends the export.
using ExportProgress = std::function<bool(Row done, Row total)>;

// To an open descriptor, which stays open. Errors: those of write(2) and of reading the session; ECANCELED.
Result<ExportSummary> exportEvents(const EventLog &log, const ExportOptions &options, int fd,
                                   const ExportProgress &progress = {});

// To a file of mode 0600 that appears under its name only when it is whole. Errors also: those of open(2) and
// rename(2); EEXIST when it is there already and not to be replaced.
Result<ExportSummary> exportToFile(const EventLog &log, const ExportOptions &options, const std::string &path,
                                   bool replace, const ExportProgress &progress = {});

} // namespace sockeye
