// SPDX-License-Identifier: MIT
// One direction of a stream as one run of octets: what a socket's sends or receives carried, one after another, in the
// order they were recorded. Knows which event each octet came with. Peeked octets are left out, and urgent ones that
// were read out of band: they are not in the stream's order. Never changed once made; any thread. Memory: 16 octets
// for a thousand rows of the log; reading goes to the file.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/base/bytesource.h"
#include "core/base/scancontrol.h"
#include "core/journal/eventlog.h"

namespace sockeye {

// What one call sent or received.
struct StreamPiece {
    std::uint64_t begin = 0, length = 0; // in the stream
    Row row = 0;                         // of its data event
    std::uint64_t end() const { return begin + length; }
    friend bool operator==(const StreamPiece &, const StreamPiece &) = default;
};

class JoinedStream : public ByteSource
{
public:
    // Looks at rows of the index below `end`: nanoseconds each. Null when told to stop.
    static std::shared_ptr<const JoinedStream> make(std::shared_ptr<const EventLog> log, SocketId socket,
                                                    Direction direction, Row end, ScanControl &control);
    // The same with the rows up to `end`.
    std::shared_ptr<const JoinedStream> extended(Row end, ScanControl &control) const;

    SocketId socket() const { return m_socket; }
    Direction direction() const { return m_direction; }
    Row end() const { return m_end; }
    // From here on an urgent octet may have moved what the other end counts: RFC 9293, section 3.8.5.
    std::uint64_t certainTo() const { return m_certainTo; }

    std::uint64_t size() const override { return m_size; }
    std::size_t read(std::uint64_t offset, std::span<std::uint8_t> to) const override;
    std::uint64_t missingAt(std::uint64_t offset) const override;

    std::optional<StreamPiece> pieceAt(std::uint64_t offset) const; // nothing behind the end
    std::optional<StreamPiece> pieceOf(Row row) const;              // nothing for a row that is no part of it
    std::optional<StreamPiece> pieceBehind(const StreamPiece &piece) const;

private:
    struct Mark { // a piece from which others are found
        std::uint64_t begin = 0;
        Row row = 0;
    };

    JoinedStream(std::shared_ptr<const EventLog> log, SocketId socket, Direction direction);
    bool isPart(const IndexEntry &entry) const;
    bool scan(Row end, ScanControl &control);
    StreamPiece pieceFrom(const Mark &mark) const;

    std::shared_ptr<const EventLog> m_log;
    SocketId m_socket;
    Direction m_direction;
    Row m_end = 0; // rows below were looked at
    std::uint64_t m_size = 0;
    std::uint64_t m_certainTo = UINT64_MAX;
    std::vector<Mark> m_marks; // no two closer than kStride rows, and no piece farther behind one
};

} // namespace sockeye
