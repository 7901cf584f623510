// SPDX-License-Identifier: MIT
// Makes one call on a socket and records it: the same for workers and caller threads. Whether it waits depends on
// the descriptor; a descriptor that blocks gets a `started` event first, so that the wait can be seen. Belongs to
// one thread.
#pragma once

#include <functional>
#include <memory>

#include "core/engine/enginecontext.h"
#include "core/engine/eventrecorder.h"

namespace sockeye {

struct CallOutcome {
    std::int64_t ret = -1;
    int err = 0;
    std::unique_ptr<ManagedSocket> made; // by accept or dup
    bool endOfStream = false;            // a receive that returned 0 because the peer will send no more

    bool ok() const { return err == 0; }
    bool wouldBlock() const { return err == EAGAIN; }
};

class CallRunner
{
public:
    CallRunner(EngineContext &context, EventRecorder &recorder) : m_context(context), m_recorder(recorder) {}

    // Null when socket(2) fails; the event then belongs to the session and `err` says why.
    std::unique_ptr<ManagedSocket> open(const SocketCall &call, SocketId id, bool nonBlocking,
                                        CommandId command, int &err);

    CallOutcome bind(ManagedSocket &socket, const BindCall &call, CommandId command);
    CallOutcome listen(ManagedSocket &socket, const ListenCall &call, CommandId command);
    CallOutcome accept(ManagedSocket &listener, CommandId command);
    // On a non-blocking socket EINPROGRESS is the usual outcome; finishConnect() tells the rest.
    CallOutcome connect(ManagedSocket &socket, const Endpoint &peer, CommandId command);
    // The socket became writable: getsockopt(SO_ERROR) says how the connect ended. In the outcome and the event
    // `err` is the error it fetched.
    CallOutcome finishConnect(ManagedSocket &socket, CommandId command);
    CallOutcome send(ManagedSocket &socket, ByteView bytes, int flags, const Endpoint &to, CommandId command);
    CallOutcome recv(ManagedSocket &socket, const RecvCall &call, CommandId command);
    CallOutcome shutdown(ManagedSocket &socket, const ShutdownCall &call, CommandId command);
    CallOutcome close(ManagedSocket &socket, CommandId command);
    CallOutcome reset(ManagedSocket &socket, CommandId command);
    CallOutcome dup(ManagedSocket &socket, CommandId command);
    CallOutcome getSockName(ManagedSocket &socket, CommandId command);
    CallOutcome getPeerName(ManagedSocket &socket, CommandId command);
    CallOutcome getOption(ManagedSocket &socket, const GetOptionCall &call, CommandId command);
    CallOutcome setOption(ManagedSocket &socket, const SetOptionCall &call, CommandId command);
    // A message on a Unix socket with a descriptor beside its bytes. `passed` is open until it returns; `number` is how
    // its owner calls it. Of what is received `known` gives the state shared with a socket of that cookie, or null.
    CallOutcome sendMessage(ManagedSocket &socket, const DescriptorCall &call, int passed, int number,
                            CommandId command);
    using KnownState = std::function<std::shared_ptr<StateTracker>(std::uint64_t cookie)>;
    CallOutcome receiveMessage(ManagedSocket &socket, const DescriptorCall &call, CommandId command,
                               const KnownState &known);
    CallOutcome descriptor(ManagedSocket &socket, const DescriptorCall &call, CommandId command);
    // Belongs to the session; the errno of the socket call.
    int probe(const ProbeCall &call, CommandId command);
    // Removes the name only when it is a Unix socket's that nobody listens on; else makes no call.
    CallOutcome unlink(ManagedSocket &socket, const UnlinkCall &call, CommandId command);

    // After a call that may have changed its state: what TCP_INFO says, and the observer looks too.
    void observeState(const ManagedSocket &socket);

private:
    CallTag begin(const ManagedSocket &socket, CallCode call, CommandId command, std::string_view args,
                  bool mayWait);
    CallOutcome finish(ManagedSocket &socket, CallCode call, CallTag tag, std::string_view args,
                       const CallResult &result);
    void noteNoWayOut(const ManagedSocket &socket, CallEvent &done, CommandId command);
    void noteAttempt(ManagedSocket &socket, int err);
    void noteReach(const ManagedSocket &socket);
    void noteHolder(const ManagedSocket &socket, const Endpoint &local);
    void identify(const ManagedSocket &socket);
    void placed(const ManagedSocket &socket); // its ends are known anew
    void noteEnd(const ManagedSocket &socket);
    void accountBeforeClose(ManagedSocket &socket);

    EngineContext &m_context;
    EventRecorder &m_recorder;
};

} // namespace sockeye
