// SPDX-License-Identifier: MIT
// Events on their way from one producer to the journal's writer, with the memory their views point into.
// Used over and over: once warm, adding an event allocates nothing. One thread at a time; the producer owns it
// until it is submitted, the writer until it is given back.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

class EventBatch
{
public:
    static constexpr std::size_t kArenaSize = 1 << 20; // octets; payloads of one batch
    static constexpr std::size_t kMaxEvents = 8192;    // soft: a batch past it wants to be submitted

    EventBatch() : m_arena(std::make_unique_for_overwrite<std::uint8_t[]>(kArenaSize)) {}

    bool empty() const { return m_events.empty(); }
    bool isFull() const { return m_events.size() >= kMaxEvents; }
    std::size_t room() const { return kArenaSize - m_used; } // octets that reserve() can still give
    std::size_t used() const { return m_used; }
    std::span<Event> events() { return m_events; }
    std::span<const Event> events() const { return m_events; }

    // The new event, to be filled in.
    Event &add() { return m_events.emplace_back(); }

    // Memory to receive into: valid until clear(). `octets` must be at most room(). Commit what was used.
    std::span<std::uint8_t> reserve(std::size_t octets) { return {m_arena.get() + m_used, octets}; }
    void commit(std::size_t octets) { m_used += octets; }

    // Copies into the batch; what no longer fits the arena gets a block of its own (rare: long texts).
    ByteView keep(ByteView bytes)
    {
        if (bytes.empty())
            return {};
        std::uint8_t *to = nullptr;
        if (bytes.size() <= room()) {
            to = m_arena.get() + m_used;
            m_used += bytes.size();
        } else {
            to = m_extra.emplace_back(std::make_unique_for_overwrite<std::uint8_t[]>(bytes.size())).get();
        }
        std::memcpy(to, bytes.data(), bytes.size());
        return {to, bytes.size()};
    }
    std::string_view keep(std::string_view text) { return textOf(keep(viewOf(text))); }

    template<typename T>
    std::span<const T> keepList(std::span<const T> list)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const auto aligned = (m_used + alignof(T) - 1) & ~(alignof(T) - 1);
        m_used = std::min(aligned, kArenaSize);
        const auto kept =
            keep(ByteView(reinterpret_cast<const std::uint8_t *>(list.data()), list.size_bytes()));
        return {reinterpret_cast<const T *>(kept.data()), list.size()};
    }

    // Of a resolver's answer: rare.
    std::span<const Endpoint> keepEndpoints(std::vector<Endpoint> list)
    {
        return m_endpoints.emplace_back(std::move(list));
    }

    void clear()
    {
        m_events.clear();
        m_extra.clear();
        m_endpoints.clear();
        m_used = 0;
    }

private:
    std::unique_ptr<std::uint8_t[]> m_arena;
    std::size_t m_used = 0;
    std::vector<Event> m_events;
    std::vector<std::unique_ptr<std::uint8_t[]>> m_extra;
    std::vector<std::vector<Endpoint>> m_endpoints; // moving a vector leaves its elements where they are
};

} // namespace sockeye
