// SPDX-License-Identifier: MIT
// The bookmarks of a session, folded from its mark events: what was made, renamed, recoloured and taken away, in order. A value;
// one thread at a time.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

struct Bookmark {
    Sequence seq = 0; // of the mark that made it: what changes and deletes it names it
    Sequence target = 0;
    std::uint64_t begin = 0, length = 0; // octets of the target's payload; 0: the event as such
    MarkColor color = MarkColor::None;
    std::string name;
    friend bool operator==(const Bookmark &, const Bookmark &) = default;
};

class Bookmarks
{
public:
    // In the order of their sequences; what is no mark is passed over.
    void take(const Event &event);
    std::vector<Bookmark> list() const; // oldest first

private:
    struct Mark {
        MarkAction action = MarkAction::Remark;
        Bookmark said; // seq and target are the mark's own
    };
    std::map<Sequence, Mark> m_marks;
};

} // namespace sockeye
