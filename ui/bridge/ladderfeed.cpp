// SPDX-License-Identifier: MIT
#include "ui/bridge/ladderfeed.h"

#include <algorithm>

#include "ui/models/ladderfold.h"

namespace sockeye {

namespace {

constexpr std::uint64_t kChunk =
    250; // events read at once: their payloads are in memory until they are taken
constexpr int kPauseMs = 50;

} // namespace

LadderFeed::LadderFeed(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_fetcher(fetcher)
    , m_runner(m_log)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isDue)
            announce();
    });
    m_runner.cancel();
    connect(&m_runner, &FilterRunner::picked, this, &LadderFeed::take);
    connect(
        &m_fetcher, &EventFetcher::fetched, this,
        [this](quint64 request, const std::shared_ptr<const EventPage> &page, const std::vector<Row> &rows) {
            if (request == m_request)
                takeEvents(*page, rows);
        });
}

void LadderFeed::setEnds(const LadderEnds &ends)
{
    m_ends = ends;
    m_rows.begin(ends);
    m_facts.clear();
    m_first = m_begin = m_end = 0;
    m_wanted.reset();
    m_request = 0;
    if (ends.left == 0) {
        m_runner.cancel();
    } else {
        std::string filter = "kind:call,data,state,drop,segment socket:" + m_log->socketName(ends.left);
        if (ends.right != 0)
            filter += "," + m_log->socketName(ends.right);
        m_runner.setQuery({*Filter::parse(filter), true, true, true, true});
    }
    announce();
}

void LadderFeed::advance(Row to)
{
    m_runner.advance(to);
}

void LadderFeed::setFollowing(bool following)
{
    m_following = following;
    if (following)
        m_wanted.reset();
    aim();
}

void LadderFeed::want(std::uint64_t place)
{
    m_wanted = place;
    aim();
}

bool LadderFeed::isSettled() const
{
    return m_runner.position() == m_runner.target() && m_request == 0 && !m_isDue;
}

void LadderFeed::take(const PickedRows &rows)
{
    const std::uint64_t before = m_rows.size();
    m_rows.take(*m_log, rows.rows);
    if (m_rows.size() == before)
        return;
    m_isDue = true; // there are more, be they in the stretch or not
    aim();
    if (m_request == 0 && !m_pause.isActive())
        announce();
}

// A stretch under way is finished first: else one that grows fast would never be seen.
void LadderFeed::aim()
{
    if (m_request != 0 || m_ends.left == 0)
        return;
    const std::pair before(m_begin, m_end);
    const std::uint64_t size = m_rows.size();
    if (m_wanted) {
        const std::uint64_t begin = *m_wanted - std::min(*m_wanted, kWindow / 2);
        m_wanted.reset();
        const std::uint64_t end = std::min(size, begin + kWindow);
        aimAt(end - std::min(end, kWindow), end);
    } else if (m_following && size - std::min(m_end, size) > kTail) {
        aimAt(size - std::min(size, kTail), size);
    } else if (m_following) {
        // A quarter goes at once, so that it is seldom.
        const bool isFull = size - m_begin > kWindow;
        aimAt(isFull ? size - kWindow * 3 / 4 : m_begin, size);
    } else {
        aimAt(m_begin, std::min(size, m_begin + kWindow));
    }
    if (std::pair(m_begin, m_end) != before)
        fetch();
}

void LadderFeed::aimAt(std::uint64_t begin, std::uint64_t end)
{
    m_begin = begin;
    m_end = end;
    const bool overlaps = begin < m_first + m_facts.size() && m_first < end;
    if (!overlaps) {
        m_facts.clear();
        m_first = begin;
        return;
    }
    while (m_first < begin) {
        m_facts.pop_front();
        ++m_first;
    }
    while (m_first + m_facts.size() > end)
        m_facts.pop_back();
}

void LadderFeed::fetch()
{
    const std::uint64_t loaded = m_first + m_facts.size();
    std::uint64_t begin = loaded, end = std::min(m_end, loaded + kChunk);
    m_atFront = begin == end && m_first > m_begin;
    if (m_atFront) {
        end = m_first;
        begin = std::max(m_begin, m_first - std::min(m_first, kChunk));
    }
    if (begin == end) {
        m_isDue = true;
        if (!m_pause.isActive())
            announce();
        return;
    }
    std::vector<Row> rows;
    for (std::uint64_t place = begin; place < end; ++place)
        rows.push_back(m_rows.at(place));
    m_request = m_fetcher.request(std::move(rows));
}

void LadderFeed::takeEvents(const EventPage &page, const std::vector<Row> &rows)
{
    m_request = 0;
    if (page.items.empty()) { // the wish was dropped
        fetch();
        return;
    }
    std::vector<LadderFact> facts;
    Event unread; // keeps a place and tells nothing
    unread.body = NoteEvent();
    for (const Row row : rows) {
        const Event *event = page.find(row);
        facts.push_back(ladderFact(row, event != nullptr ? *event : unread));
    }
    if (m_atFront) {
        m_facts.insert(m_facts.begin(), facts.begin(), facts.end());
        m_first -= facts.size();
    } else {
        m_facts.insert(m_facts.end(), facts.begin(), facts.end());
    }
    fetch();
    if (m_request == 0)
        aim(); // what came meanwhile
}

void LadderFeed::announce()
{
    m_isDue = false;
    m_pause.start();
    Q_EMIT changed();
}

Ladder LadderFeed::ladder() const
{
    const std::vector<LadderFact> facts(m_facts.begin(), m_facts.end());
    return foldLadder(m_ends, m_rows.baseAt(*m_log, m_first), facts, reachesEnd());
}

} // namespace sockeye
