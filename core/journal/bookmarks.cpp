// SPDX-License-Identifier: MIT
#include "core/journal/bookmarks.h"

#include <set>

namespace sockeye {

void Bookmarks::take(const Event &event)
{
    if (const auto *mark = event.as<MarkEvent>())
        m_marks[event.seq] = {
            mark->action,
            {event.seq, mark->target, mark->begin, mark->length, mark->color, std::string(mark->text)}};
}

// From the newest back: whether a mark counts is for later ones to say. One cannot speak of what comes behind it.
std::vector<Bookmark> Bookmarks::list() const
{
    std::set<Sequence> deleted;
    std::map<Sequence, const std::string *> names; // by the bookmark they are of; the newest
    std::map<Sequence, MarkColor> colors;
    std::vector<Bookmark> bookmarks;
    for (auto it = m_marks.rbegin(); it != m_marks.rend(); ++it) {
        const auto &[seq, mark] = *it;
        if (deleted.contains(seq))
            continue;
        if (mark.action == MarkAction::Delete) {
            if (mark.said.target < seq)
                deleted.insert(mark.said.target);
        } else if (mark.action == MarkAction::Remark) {
            names.emplace(mark.said.target, &mark.said.name);
            if (mark.said.color != MarkColor::None)
                colors.emplace(mark.said.target, mark.said.color);
        } else {
            bookmarks.push_back(mark.said);
            if (const auto name = names.find(seq); name != names.end())
                bookmarks.back().name = *name->second;
            if (const auto color = colors.find(seq); color != colors.end())
                bookmarks.back().color = color->second;
        }
    }
    return {bookmarks.rbegin(), bookmarks.rend()};
}

} // namespace sockeye
