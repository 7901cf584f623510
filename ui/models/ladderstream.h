// SPDX-License-Identifier: MIT
// Joins what one end sent to what the other took. Streams by the octets' place: a receive may take the end of one
// send and the beginning of the next. Datagrams by their content, and only where no other can be meant. Used by
// foldLadder(); one thread at a time.
#pragma once

#include <vector>

#include "ui/models/ladder.h"

namespace sockeye {

class LadderStream
{
public:
    struct Part { // of a send that a receive took, or that nobody did, or whose send is not known
        const LadderFact *sent = nullptr;
        const LadderFact *taken = nullptr;
        std::uint64_t length = 0;
        std::size_t skipped = 0; // octets of the fact's that belong to parts before
        bool isOpen = false;     // for certain nobody has taken it yet, as far as is known here
    };

    LadderStream(bool isStream, const LadderBase::Stream &base, bool lostDatagrams);

    // In the order they were recorded; the two ends in any.
    void send(const LadderFact &fact, std::int64_t beganNs);
    void take(const LadderFact &fact);

    std::vector<Part> parts() const;

private:
    struct Piece {
        const LadderFact *fact;
        std::uint64_t begin, end; // places in the stream
        bool isPlaced;            // false: its place is not known
        std::int64_t beganNs;
    };

    std::vector<Part> streamParts() const;
    std::vector<Part> datagramParts() const;

    bool m_isStream;
    bool m_lostDatagrams;
    const std::uint64_t m_takenBefore;
    std::uint64_t m_sentTo, m_takenTo;
    bool m_sentCertain, m_takenCertain;
    std::vector<Piece> m_sent, m_taken;
};

} // namespace sockeye
