// SPDX-License-Identifier: MIT
// A command that uses sockets: what it asks for goes down to the engine, what happens comes back as the
// journal's events, which it prints and acts on. Everything happens on the main thread, in run(); the
// functions a command adds are called from there and must not block.
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <optional>

#include "app/commands/arguments.h"
#include "app/commands/commandsession.h"
#include "app/commands/eventprinter.h"
#include "app/commands/output.h"
#include "core/engine/engine.h"
#include "core/net/wakeup.h"

namespace sockeye {

class LiveCommand : public CommandWord
{
public:
    static OptionSpec logOption();
    static OptionSpec captureOption();
    static OptionSpec jsonOption();
    static OptionSpec statesOption();
    // Blocks the signals that end a command, for this thread and those it starts, and gives them as a descriptor.
    // A SIGHUP that is ignored (nohup) stays so.
    static UniqueFd takeSignals();

    tl::expected<void, CommandFault> run() final;

protected:
    using Milliseconds = std::chrono::milliseconds;

    explicit LiveCommand(const Arguments &arguments);

    // What a command adds -----------------------------------------------------------------------------------
    virtual void begin() = 0;
    virtual void onEvent(const Event &event) = 0; // in the journal's order
    virtual void onCaughtUp() {}                  // there are no more events for now
    virtual void onInput(ByteView) {}             // read from standard input; empty at its end
    virtual void onDeadline() {}
    virtual void onInterrupted() { endWell(); } // SIGINT, SIGTERM, or nobody reads standard output any more

    // What it is given --------------------------------------------------------------------------------------
    tl::expected<Ticket, CommandFault> open(OpenRequest request);
    std::optional<Ticket> submit(SocketId socket, std::vector<Call> calls); // a refusal ends the command
    std::string nameOf(SocketId socket) const { return m_session->journal().log().socketName(socket); }
    bool json() const { return m_json; }

    void endWell() { m_ended = true; }
    void endExactlyHere(); // the same; bytes received meanwhile are not shown
    void endFailed(std::string sentence);
    void setDeadline(Milliseconds fromNow);
    void clearDeadline() { m_deadlineNs = -1; }
    void watchInput(bool on) { m_watchingInput = on; }
    void say(std::string_view sentence) const; // on stderr
    // From now on received bytes go to standard output, unless it is for JSON.
    void showData(bool on) { m_showingData = on; }
    // Until releaseEvents() nothing is printed; then all that was held back is.
    void holdEvents() { m_holding = true; }
    void releaseEvents();
    // One object of the command's own, in front of the events it released.
    void printObject(std::string_view line) { m_output->write(line); }

private:
    void follow();
    void readNew();
    enum class Act { Yes, No };
    bool read(Row row, EventStorage &storage, Act act);
    void print(const Event &event);
    void wait();
    void readInput();
    tl::expected<void, CommandFault> finish();

    std::string m_logPath;
    bool m_json;
    bool m_captures;
    bool m_showingStates;
    std::unique_ptr<CommandSession> m_session;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Output> m_output;
    std::unique_ptr<EventPrinter> m_printer;
    UniqueFd m_signals;
    Wakeup m_wakeup;
    EventStorage m_storage; // of the event that is being acted on
    std::string m_line;
    Row m_next = 0;                 // to be acted on
    Row m_held = 0;                 // first one held back
    std::int64_t m_deadlineNs = -1; // monotonic; -1 for none
    bool m_ended = false, m_acting = false, m_holding = false;
    bool m_showingData = false, m_watchingInput = false;
    std::uint64_t m_octetsLost = 0;
    std::optional<CommandFault> m_fault;
};

} // namespace sockeye
