// SPDX-License-Identifier: MIT
// `sockeye connect URL`: sends what it is told and waits for the answer, or relays standard input and output.
#pragma once

#include "app/commands/livecommand.h"
#include "app/commands/openwatch.h"

namespace sockeye {

class ConnectCommand : public LiveCommand
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    const OpenRequest &request() const { return m_request; }

private:
    explicit ConnectCommand(Arguments &arguments);

    void begin() override;
    void onEvent(const Event &event) override;
    void onCaughtUp() override;
    void onInput(ByteView bytes) override;
    void onDeadline() override;
    void onInterrupted() override;

    void connected();
    void onCall(const Event &event, const CallEvent &call);
    void onReceived(const DataEvent &data);
    void ended();
    std::string missing() const;

    OpenRequest m_request;
    std::vector<Bytes> m_payloads;
    std::optional<Bytes> m_expected;
    bool m_halfClose = false, m_relay = false;
    Milliseconds m_timeout{10'000};
    std::optional<Milliseconds> m_runFor;
    OpenWatch m_watch;
    Bytes m_tail;                    // the last octets received, fewer than are expected
    std::uint64_t m_received = 0;    // octets
    CommandId m_sending = 0;         // what was read from standard input, being sent
    std::uint64_t m_sendingLeft = 0; // octets of it
    bool m_inputEnded = false, m_peerEnded = false;
};

} // namespace sockeye
