// SPDX-License-Identifier: MIT
// The text form of every event that is not data or a segment: lines of KEY=value, as systemd's journal export
// format has them and Wireshark's systemd_journal dissector shows them. What is at its default is left out.
// In a value an octet below space, DEL and a backslash are written \xHH, so that no value can forge a field.
//
// MESSAGE and PRIORITY are for people and are not read back; the rest is, without loss. Pure; any thread.
#pragma once

#include <span>
#include <string>

#include "core/journal/event.h"
#include "core/journal/eventtext.h"

namespace sockeye {

class EventStorage;
class SocketTable;

// Appends the fields of `event`. `names` gives the names under which the sockets stand in the same file.
void writeFields(std::string &to, const Event &event, const SocketNames &names);

// Sets body, callId and commandId of `event`. `text` is unescaped in place and must live as long as the
// event's views; lists go to `storage`. Other sockets are found by their names in `sockets`. False when it is
// no event.
bool readFields(std::span<char> text, Event &event, const SocketTable &sockets, EventStorage &storage);

} // namespace sockeye
