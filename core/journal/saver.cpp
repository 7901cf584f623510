// SPDX-License-Identifier: MIT
#include "core/journal/saver.h"

#include <cerrno>
#include <utility>

#include <unistd.h>

namespace sockeye {

void Saver::request(std::string path, bool replace, Done done)
{
    int err = 0;
    {
        const std::lock_guard lock(m_mutex);
        err = m_closed ? ESHUTDOWN : m_request ? EBUSY : 0;
        if (err == 0)
            m_request = Request{std::move(path), replace, done};
    }
    if (err == 0)
        m_kick();
    else
        done(err);
}

bool Saver::work(JournalWriter &writer, bool isLast)
{
    bool isAsked = false;
    {
        const std::lock_guard lock(m_mutex);
        isAsked = m_request.has_value();
        m_closed |= isLast;
    }
    if (!isAsked)
        return false;
    const bool wasSaved = writer.isSaved();
    const std::string before = writer.file().path();
    if (!m_copy)
        begin(writer);
    if (m_copy && (isLast || m_copy->isNearlyDone()))
        finish(writer);
    return writer.isSaved() != wasSaved || writer.file().path() != before;
}

void Saver::begin(JournalWriter &writer)
{
    const Request &request = *m_request; // stays until end()
    if (writer.isSaved() && request.path == writer.file().path()) {
        end(0);
        return;
    }
    if (!writer.isSaved()) {
        const int err = renameFile(writer.file().path(), request.path, request.replace);
        if (err == 0)
            writer.renamed(request.path);
        // Another file system, or somebody took the file away: its octets are still there to be copied.
        if (err != EXDEV && err != ENOENT) {
            end(err);
            return;
        }
    }
    auto copy = SessionCopy::start(
        writer.file().descriptor(), request.path, request.replace,
        [&writer] { return writer.status().fileBytes; }, m_kick);
    if (copy)
        m_copy = std::move(*copy);
    else
        end(copy.error().code);
}

void Saver::finish(JournalWriter &writer)
{
    auto file = m_copy->finish(writer.file().size());
    m_copy.reset();
    if (file) {
        const bool wasSaved = writer.isSaved();
        const std::string before = writer.file().path();
        writer.continueIn(std::move(*file));
        if (!wasSaved)
            unlink(before.c_str()); // it moved
    }
    end(file ? 0 : file.error().code);
}

void Saver::end(int err)
{
    Done done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::move(m_request->done);
        m_request.reset();
    }
    done(err);
}

} // namespace sockeye
