// SPDX-License-Identifier: MIT
// `sockeye send URL BYTES`: sends, once or again and again, and ends.
#pragma once

#include "app/commands/livecommand.h"
#include "app/commands/openwatch.h"

namespace sockeye {

class SendCommand : public LiveCommand
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    const OpenRequest &request() const { return m_request; }
    const SendCall &sendCall() const { return m_send; }

private:
    explicit SendCommand(Arguments &arguments);

    void begin() override;
    void onEvent(const Event &event) override;
    void onCaughtUp() override;
    void onDeadline() override;
    void onInterrupted() override;

    void onCall(const Event &event, const CallEvent &call);

    OpenRequest m_request;
    SendCall m_send;
    OpenWatch m_watch;
    CommandId m_sending = 0;
    bool m_sent = false;
};

} // namespace sockeye
