// SPDX-License-Identifier: MIT
#include "core/journal/exporters/exporter.h"

#include <cerrno>
#include <unordered_map>

#include "core/journal/exporters/eventwriter.h"
#include "core/journal/exporters/outputfile.h"
#include "core/journal/exporters/redactor.h"
#include "core/journal/filtermatcher.h"

namespace sockeye {

namespace {

constexpr std::size_t kBufferSize = 256 * 1024;
constexpr Row kRowsBetweenReports = 4096;

class Export
{
public:
    Export(const EventLog &log, const ExportOptions &options, int fd)
        : m_log(log)
        , m_options(options)
        , m_fd(fd)
        , m_matcher(options.filter)
        , m_redactor(options.redactAddresses, options.redactPayloads)
        , m_writer(makeEventWriter(options.format, m_names, log.beganNs()))
    {
    }

    Result<ExportSummary> run(const ExportProgress &progress)
    {
        const Row total = m_log.size();
        m_matcher.update(m_log);
        m_writer->begin(m_buffer);
        for (Row row = 0; row < total; ++row) {
            if (row % kRowsBetweenReports == 0 && progress && !progress(row, total))
                return tl::unexpected(SysError{"export", ECANCELED});
            if (auto added = add(row); !added)
                return tl::unexpected(added.error());
            if (m_buffer.size() >= kBufferSize) {
                if (auto flushed = flush(); !flushed)
                    return tl::unexpected(flushed.error());
            }
        }
        m_writer->end(m_buffer);
        if (auto flushed = flush(); !flushed)
            return tl::unexpected(flushed.error());
        if (progress)
            progress(total, total);
        return m_summary;
    }

private:
    bool isWanted(const IndexEntry &entry) const
    {
        if (m_options.format != ExportFormat::Raw)
            return true;
        const bool out = (entry.flags & IndexEntry::kOut) != 0;
        return entry.kind == EventKind::Data && entry.socket == m_options.socket &&
               out == (m_options.direction == Direction::Out);
    }

    Result<void> add(Row row)
    {
        const IndexEntry &entry = m_log.entry(row);
        if (!isWanted(entry))
            return {};
        const auto known = m_matcher.matches(entry);
        if (known == FilterMatcher::Answer::No)
            return {};
        m_storage.clear();
        auto event = m_log.read(row, m_storage);
        if (!event)
            return tl::unexpected(event.error());
        if (known == FilterMatcher::Answer::Maybe && !m_matcher.matches(entry, *event))
            return {};
        const auto *data = event->as<DataEvent>();
        if (data && m_options.format == ExportFormat::Raw && (data->flags & kPeeked))
            return {}; // these octets were read again
        if (data && (data->flags & kPeeked) == 0)
            m_summary.missing += data->origLen - std::min<std::uint64_t>(data->payload.size(), data->origLen);
        ++m_summary.events;
        m_writer->write(m_buffer, m_redactor.apply(*event));
        return {};
    }

    Result<void> flush()
    {
        m_summary.octets += m_buffer.size();
        auto written = writeAll(m_fd, m_buffer);
        m_buffer.clear();
        return written;
    }

    std::string nameOf(SocketId id)
    {
        std::string &name = m_known[id];
        if (name.empty())
            name = m_log.socketName(id);
        return name;
    }

    const EventLog &m_log;
    const ExportOptions &m_options;
    int m_fd;
    FilterMatcher m_matcher;
    Redactor m_redactor;
    std::unordered_map<SocketId, std::string> m_known;
    SocketNames m_names = [this](SocketId id) { return nameOf(id); };
    std::unique_ptr<EventWriter> m_writer;
    EventStorage m_storage;
    std::string m_buffer;
    ExportSummary m_summary;
};

} // namespace

Result<ExportSummary> exportEvents(const EventLog &log, const ExportOptions &options, int fd,
                                   const ExportProgress &progress)
{
    return Export(log, options, fd).run(progress);
}

Result<ExportSummary> exportToFile(const EventLog &log, const ExportOptions &options, const std::string &path,
                                   bool replace, const ExportProgress &progress)
{
    auto file = OutputFile::create(path, replace);
    if (!file)
        return tl::unexpected(file.error());
    auto summary = exportEvents(log, options, file->fd(), progress);
    if (!summary)
        return summary;
    if (auto finished = file->finish(); !finished)
        return tl::unexpected(finished.error());
    return summary;
}

} // namespace sockeye
