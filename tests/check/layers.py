#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the #include lines of core/, ui/ and app/ and fails on one that goes against the rooms' arrows, and on a
socket call made outside core/net.

    layers.py               check the tree this file stands in
    layers.py --self-test   check the check: each planted violation must be found, each lawful include let pass
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')

CORE_VALUES = {"core/base", "core/net", "core/tcp", "core/bytes", "core/journal"}
CORE = CORE_VALUES | {"core/engine", "core/lab"}
UI_READERS = {"ui/text", "ui/models", "ui/views"}
# "ui" is the folder's own files: the main window, actions, settings, prompts.
UI = UI_READERS | {"ui/bridge", "ui/panels", "ui"}

# room -> the other rooms whose headers it may include
MAY_INCLUDE = {
    "core/base": set(),
    "core/bytes": {"core/base"},
    "core/net": {"core/base"},
    "core/tcp": {"core/base", "core/net"},
    "core/journal": {"core/base", "core/net", "core/tcp", "core/bytes"},
    "core/engine": CORE_VALUES,
    "core/lab": CORE_VALUES | {"core/engine"},
    "ui/text": CORE_VALUES,
    "ui/models": CORE_VALUES | {"ui/text"},
    "ui/views": CORE_VALUES | {"ui/text", "ui/models"},
    "ui/bridge": CORE | {"ui/text", "ui/models"},
    "ui/panels": CORE | UI,
    "ui": CORE | UI,
    "app": CORE | UI,
}

# What an experiment is, and what a run of it has shown: values, which the window's readers show like the journal.
LAB_VALUES = {
    f"core/lab/{name}.h"
    for name in ("abilities", "codeline", "expectationwords", "experiment", "runrecord", "value", "verdict")
}

# Headers whose only use is to talk to the kernel about sockets, links and packets: core/net's business.
SOCKET_HEADER = re.compile(
    r"(sys/(socket|un)|arpa/\w+|netdb|ifaddrs|net/\w+|netinet/\w+|netpacket/\w+"
    r"|linux/(netlink|rtnetlink|\w*_diag|if_\w+|sockios|errqueue|net_tstamp|filter|in6?|tcp|udp))\.h"
)
# Endpoint and the like are for everyone; these make calls.
SOCKET_CALLS = {"core/net/sockets.h", "core/net/socketcalls.h"}
# As this project writes calls of the C library that share a name with its own: ::bind(…).
SOCKET_CALL = re.compile(
    r"(?<![\w:])::(socket|socketpair|bind|listen|accept4?|connect|shutdown|(send|recv)(to|from|msg|mmsg)?"
    r"|getsockopt|setsockopt|getsockname|getpeername|getaddrinfo|getnameinfo|getifaddrs)\s*\("
)
QT_HEADER = re.compile(r"(Q[A-Za-z0-9]+|Qt\w*/.+|q[a-z]+\.h|.*\.moc)")


def room_of(path):
    """The room a file stands in ("core/net", "ui", "app"), or None outside them."""
    folders = path.split("/")[:-1]
    if not folders or folders[0] not in ("core", "ui", "app"):
        return None
    return folders[0] if folders[0] == "app" else "/".join(folders[:2])


def fault(path, header):
    """Why `path` may not include `header`, or None."""
    here, there = room_of(path), room_of(header)
    if here not in MAY_INCLUDE:
        return f"{here} is not a room DESIGN knows"
    if header.startswith("tests/"):
        return "the program does not know its tests"
    if there is None:
        if here.startswith("core/") and QT_HEADER.fullmatch(header):
            return "core/ knows no Qt"
        if here != "core/net" and SOCKET_HEADER.fullmatch(header):
            return "socket, netlink and packet calls are made in core/net only"
        return None
    if here in UI_READERS and header in LAB_VALUES:
        return None
    if there != here and there not in MAY_INCLUDE[here]:
        return f"{here} may not know {there}"
    if here.startswith("ui") and header in SOCKET_CALLS:
        return "the window makes no socket call"
    return None


def line_fault(path, line):
    """What is wrong with one line of `path`, or None."""
    match = INCLUDE.match(line)
    if match:
        why = fault(path, match.group(1))
        return f"{match.group(1)}: {why}" if why else None
    match = SOCKET_CALL.search(line)
    if match and room_of(path) != "core/net":
        return f"::{match.group(1)}(): socket calls are made in core/net only"
    return None


def check_tree(root):
    faults, count = [], 0
    for top in ("core", "ui", "app"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            count += 1
            path = file.relative_to(root).as_posix()
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                why = line_fault(path, line)
                if why:
                    faults.append(f"{path}:{number}: {why}")
    if not count:
        faults.append("no source found: wrong folder?")
    return faults, count


def self_test():
    forbidden = [
        ("core/base/a.h", "core/net/endpoint.h"),
        ("core/base/a.h", "ui/text/theme.h"),
        ("core/bytes/a.cpp", "core/net/endpoint.h"),
        ("core/bytes/a.cpp", "core/journal/event.h"),
        ("core/net/a.cpp", "core/tcp/state.h"),
        ("core/net/a.cpp", "core/bytes/hex.h"),
        ("core/tcp/a.cpp", "core/journal/event.h"),
        ("core/journal/a.cpp", "core/engine/command.h"),
        ("core/engine/a.cpp", "core/lab/runner.h"),
        ("core/engine/a.cpp", "app/main.h"),
        ("core/journal/a.cpp", "tests/support/waiting.h"),
        ("core/base/a.h", "QString"),
        ("core/base/a.h", "QtCore/QString"),
        ("core/base/a.h", "qglobal.h"),
        ("core/engine/a.cpp", "sys/socket.h"),
        ("core/tcp/a.cpp", "netinet/tcp.h"),
        ("core/tcp/a.cpp", "linux/inet_diag.h"),
        ("core/engine/a.cpp", "linux/if_packet.h"),
        ("core/engine/a.cpp", "sys/un.h"),
        ("app/main.cpp", "netdb.h"),
        ("ui/panels/a.cpp", "arpa/inet.h"),
        ("ui/text/a.cpp", "ui/models/timeline.h"),
        ("ui/text/a.cpp", "core/engine/command.h"),
        ("ui/models/a.cpp", "core/engine/engine.h"),
        ("ui/models/a.cpp", "ui/bridge/journalpump.h"),
        ("ui/models/a.cpp", "ui/panels/sendpanel.h"),
        ("ui/views/a.cpp", "ui/panels/sendpanel.h"),
        ("ui/views/a.cpp", "core/engine/engine.h"),
        ("ui/models/a.cpp", "core/lab/experimentrun.h"),
        ("ui/bridge/a.cpp", "ui/panels/sendpanel.h"),
        ("ui/panels/a.cpp", "core/net/sockets.h"),
        ("ui/mainwindow.cpp", "core/net/socketcalls.h"),
        ("ui/mainwindow.cpp", "app/options.h"),
        ("core/stray/a.cpp", "core/base/bytes.h"),
    ]
    lawful = [
        ("core/base/a.h", "vector"),
        ("core/net/a.cpp", "core/base/result.h"),
        ("core/net/a.cpp", "core/net/endpoint.h"),
        ("core/net/a.cpp", "sys/socket.h"),
        ("core/net/a.cpp", "linux/netlink.h"),
        ("core/tcp/a.cpp", "core/net/endpoint.h"),
        ("core/journal/a.cpp", "core/bytes/hex.h"),
        ("core/journal/a.cpp", "libdeflate.h"),
        ("core/engine/a.cpp", "core/net/sockets.h"),
        ("core/engine/a.cpp", "sys/epoll.h"),
        ("core/lab/a.cpp", "core/engine/engine.h"),
        ("ui/models/a.cpp", "core/journal/journal.h"),
        ("ui/models/a.cpp", "core/lab/verdict.h"),
        ("ui/views/a.cpp", "ui/models/timeline.h"),
        ("ui/bridge/a.cpp", "core/engine/engine.h"),
        ("ui/panels/a.cpp", "ui/bridge/commandport.h"),
        ("ui/panels/a.cpp", "core/net/socketurl.h"),
        ("ui/mainwindow.cpp", "QMainWindow"),
        ("app/main.cpp", "ui/mainwindow.h"),
    ]
    faults = [f"{path} including {header} was let pass" for path, header in forbidden if not fault(path, header)]
    faults += [f"{path} including {header}: {fault(path, header)}" for path, header in lawful if fault(path, header)]
    caught = ['#include "core/lab/a.h"', "  #  include <core/lab/a.h> // why", "    if (::bind(fd, a, n) == -1)"]
    passed = ["// #include nothing", "    calls::bind(fd, a);", "    window.listen();", "    socket(1);"]
    faults += [f"not caught: {line}" for line in caught if not line_fault("core/base/a.cpp", line)]
    faults += [f"caught: {line}" for line in passed if line_fault("core/base/a.cpp", line)]
    if line_fault("core/net/a.cpp", caught[-1]):
        faults.append("core/net may not make its calls")
    return faults, len(forbidden) + len(lawful) + len(caught) + len(passed) + 1


def main():
    faults, count = self_test() if "--self-test" in sys.argv[1:] else check_tree(ROOT)
    for line in faults:
        print(line)
    print(f"layers: {count} looked at, {len(faults)} against the rooms' arrows")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
