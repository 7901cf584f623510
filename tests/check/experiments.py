#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plays experiments with Python's own socket module and compares what the kernel answers with what their files
expect: a second opinion that shares no code with the program. Plays those whose calls it knows and that never wait;
says which, and fails when they are suspiciously few.

    experiments.py [FILE...]    all in resources/experiments when none is named
"""

import codecs
import errno
import json
import os
import re
import select
import socket
import struct
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources/experiments"
KINDS = {
    "tcp": (socket.AF_INET, socket.SOCK_STREAM),
    "udp": (socket.AF_INET, socket.SOCK_DGRAM),
    "unix": (socket.AF_UNIX, socket.SOCK_STREAM),
}
LEAST = 12  # experiments that can be played


def octets(text):
    """What "data" stands for, as far as the experiments use it."""
    if text.startswith("hex:"):
        return bytes.fromhex(text[4:])
    if text.startswith("u16be:"):
        return int(text[6:]).to_bytes(2, "big")
    return codecs.escape_decode(text.encode())[0]


class Unknown(Exception):
    """A step this player cannot play."""


class Player:
    def __init__(self, folder):
        self.sockets = {}
        self.values = {"here": f"127.77.{os.getpid() % 250}.9", "folder": folder, "run": f"check-{os.getpid()}"}

    def fill(self, text):
        return re.sub(r"\$(\w+)", lambda m: str(self.values[m.group(1)]), text)

    def number(self, value):
        return int(eval(self.fill(value), {"__builtins__": {}})) if isinstance(value, str) else value

    def address(self, text):
        text = self.fill(text)
        if text.startswith("/"):
            return text
        if text.startswith("@"):
            return "\0" + text[1:]
        host, port = text.rsplit(":", 1)
        return host, int(port)

    def payload(self, step):
        if "size" in step:
            return bytes(i % 251 for i in range(self.number(step["size"])))
        return octets(step.get("data", ""))

    def flags(self, step):
        names = step.get("flags", [])
        # Python ignores SIGPIPE; without this the call would only differ in a signal.
        names = [self.fill(name) for name in ([names] if isinstance(names, str) else names)]
        return sum(getattr(socket, name) for name in names if name != "0")

    def call(self, step):
        """Makes the call; what it saw."""
        word, seen = step["call"], {}
        s = self.sockets.get(step.get("on"))
        if word == "socket":
            if "kind" not in step or step["kind"] not in KINDS or step.get("nonblocking"):
                raise Unknown(word)
            self.sockets[step["as"]] = socket.socket(*KINDS[step["kind"]], step.get("protocol", 0))
        elif word == "bind":
            to = self.address(step["to"])
            s.bind((to[0], socket.htons(to[1])) if "forgets" in step else to)
        elif word == "listen":
            s.listen(self.number(step["backlog"]))
        elif word == "connect":
            s.connect(self.address(step["to"]))
        elif word == "accept":
            self.sockets[step["as"]], _ = s.accept()
        elif word in ("send", "write"):
            seen["ret"] = [s.send(self.payload(step), self.flags(step)) for _ in range(self.number(step.get("repeat", 1)))][-1]
        elif word == "sendto":
            seen["ret"] = s.sendto(self.payload(step), self.flags(step), self.address(step["to"]))
        elif word in ("recv", "read", "recvfrom"):
            if "MSG_TRUNC" in str(step.get("flags")) or step.get("size") == 0:
                raise Unknown("MSG_TRUNC")
            data, sender = s.recvfrom(self.number(step.get("size", 65536)), self.flags(step))
            seen.update(ret=len(data), data=data)
            if isinstance(sender, tuple):
                seen.update({"peer.port": sender[1]})
        elif word == "shutdown":
            s.shutdown(getattr(socket, self.fill(step["how"])))
        elif word == "close":
            s.close()
        elif word == "dup":
            self.sockets[step["as"]] = s.dup()
        elif word == "getsockname":
            pass
        elif word == "unlink":
            os.unlink(self.fill(step["path"]))
        elif word == "poll":
            poller = select.poll()
            poller.register(s, getattr(select, step["for"]))
            seen["ret"] = len(poller.poll(step.get("timeout", 1000)))
        elif word == "setsockopt" and step["option"] == "SO_LINGER":
            value = self.fill(step["value"])
            on, seconds = (0, 0) if value == "off" else (1, int(value))
            s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", on, seconds))
        elif word == "setsockopt" and step["option"] in ("SO_REUSEADDR", "SO_BROADCAST"):
            s.setsockopt(socket.SOL_SOCKET, getattr(socket, step["option"]), self.fill(step["value"]) == "on")
        elif word == "setsockopt" and step["option"] == "SO_RCVBUF":
            s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, int(self.fill(step["value"])))
        else:
            raise Unknown(word)
        seen.setdefault("ret", 0)
        return seen

    def step(self, step):
        """Plays one step; a list of what differs from what is expected."""
        if any(self.values[name] not in (wanted if isinstance(wanted, list) else [wanted])
               for name, wanted in step.get("when", {}).items()):
            return []
        if step.get("compute") in ("htons", "memory16"):
            number = self.number(step["of"])
            packed = struct.pack("=H", number) if step["compute"] == "memory16" else number.to_bytes(2, "big")
            seen = {"value": struct.unpack("=H", packed)[0], "hex": packed.hex()}
            self.values.update({name: seen[observed] for name, observed in step.get("save", {}).items()})
            return []
        if "call" not in step:
            if "await" in step and step["await"] != "state" or "cancel" in step:
                raise Unknown(str(step))
            return []
        if step.get("waits"):
            raise Unknown("waits")
        try:
            seen = {**self.call(step), "errno": "none"}
        except OSError as error:
            name = errno.errorcode[error.errno]
            seen = {"ret": -1, "errno": "EOPNOTSUPP" if name == "ENOTSUP" else name}  # one number
        if seen["errno"] == "none" and step["call"] != "close":
            made = self.sockets[step.get("as", step.get("on"))]
            local = made.getsockname()
            if isinstance(local, str):
                seen["local"] = local
            elif isinstance(local, tuple):
                seen.update({"local": f"{local[0]}:{local[1]}", "local.port": local[1], "local.host": local[0]})
        for name, observed in step.get("save", {}).items():
            if observed in seen:
                self.values[name] = seen[observed]
        return self.compare(step, seen)

    def compare(self, step, seen):
        expect = step.get("expect", {})
        if expect == "anything":
            return []
        if "errno" not in expect and "ret" not in expect:
            expect = {**expect, "errno": "none"}
        wrong = []
        for observed, wanted in expect.items():
            if observed not in ("ret", "errno", "data", "peer.port", "local", "local.port"):
                continue
            value = seen.get(observed)
            if isinstance(wanted, dict):
                good = "min" not in wanted or value is not None and value >= self.number(wanted["min"])
                if step["call"] in ("socket", "accept"):
                    good = True  # its descriptor is Python's business
            elif isinstance(wanted, list):
                good = value in wanted
            elif observed == "data":
                good = value == octets(wanted)
            elif isinstance(value, int):
                good = value == self.number(wanted)
            else:
                good = value == self.fill(wanted)
            if not good:
                wrong.append(f"{step['call']}: {observed} expected {wanted}, Python saw {value}")
        return wrong


def variants(experiment):
    """The values of the parameters: the presets, and each at its ends; of choices all there are."""
    def given(parameter, value):
        choices = [c for c in parameter.get("choices", []) if c["value"] == value]
        return {parameter["name"]: value, **(choices[0].get("gives", {}) if choices else {})}

    parameters = experiment.get("parameters", [])
    preset = {}
    for p in parameters:
        preset.update(given(p, p["default"]))
    yield preset
    for p in parameters:
        for value in [c["value"] for c in p.get("choices", [])] or [p["min"], p["max"]]:
            yield {**preset, **given(p, value)}


def play(path):
    """What differs in one experiment; None when it cannot be played."""
    experiment = json.loads(path.read_text(encoding="utf-8"))
    wrong = []
    for values in variants(experiment):
        more = play_with(experiment, values)
        if more is None:
            return None
        wrong += more
    return wrong


def play_with(experiment, values):
    with tempfile.TemporaryDirectory() as folder:
        player = Player(folder)
        player.values.update(values)
        try:
            wrong = []
            for step in experiment["steps"]:
                wrong += player.step(step)
            return wrong
        except (Unknown, KeyError):
            return None
        finally:
            for made in player.sockets.values():
                made.close()


def main():
    socket.setdefaulttimeout(None)
    files = [Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("*.json"))
    played, faults = [], 0
    for path in files:
        wrong = play(path)
        if wrong is None:
            continue
        played.append(path.stem)
        for line in wrong:
            print(f"{path.stem}: {line}")
        faults += len(wrong)
    print(f"experiments: {len(played)} played, {faults} against their files: {' '.join(played)}")
    return 1 if faults or (len(sys.argv) == 1 and len(played) < LEAST) else 0


if __name__ == "__main__":
    sys.exit(main())
