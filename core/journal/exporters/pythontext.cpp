// SPDX-License-Identifier: MIT
#include "core/journal/exporters/pythontext.h"

#include <algorithm>

#include <fmt/format.h>

namespace sockeye::pythontext {

namespace {

constexpr std::string_view kReport = R"(from socket import *  # calls and constants by their own names


def report(name, call, function, *arguments):
    """Prints what the call returned; its result, or -1 where it failed."""
    text, result = "", -1
    try:
        result = function(*arguments)
        if not isinstance(result, (int, socket)):
            result = 0
        text = "descriptor" if isinstance(result, socket) else result
    except OSError as error:
        number = error.errno  # two names have one number: send(2) says EOPNOTSUPP
        text = "-1 EOPNOTSUPP" if number == errno.EOPNOTSUPP else f"-1 {errno.errorcode.get(number, number)}"
    except (OverflowError, TypeError, ValueError) as error:
        text = f"not made: Python itself refuses it, {error}"
    print(f"{name} {call} = {text}\n", end="", flush=True)  # whole lines, for there may be threads
    return result
)";

// Written when something uses them, with what they import.
struct Function {
    std::string_view name, imports, text;
};
constexpr Function kFunctions[]{
    {"made", "", R"(

def made(name, call, function):
    """The socket; where there is none a closed one, on which every call gives EBADF."""
    result = report(name, call, function)
    if not isinstance(result, socket):
        result = socket()
        result.close()
    return result
)"},
    {"send_all", "", R"(

def send_all(s, octets, flags):
    sent = 0
    while True:
        sent += s.send(octets[sent:], flags)
        if sent >= len(octets):
            return sent
)"},
    {"receive_all", "", R"(

def receive_all(s, length):  # a stream gives pieces
    received = 0
    while received < length:
        octets = s.recv(min(length - received, 65536))
        if not octets:
            break
        received += len(octets)
    return received
)"},
    {"receive", "", R"(

def receive(s, length, flags):
    return s.recv_into(bytearray(length), length, flags)
)"},
    {"receive_none", "", R"(

def receive_none(s, flags):  # recv() of 0 bytes makes no call in Python, this does
    return len(s.recvmsg(0, 0, flags)[0])
)"},
    {"receive_from", "", R"(

def receive_from(s, length, flags):
    global sender
    received, sender = s.recvfrom_into(bytearray(length), length, flags)
    return received
)"},
    {"receive_descriptor", "", R"(

def receive_descriptor(s, length):
    global received
    octets, descriptors, _, _ = recv_fds(s, length, 1)
    received = socket(fileno=descriptors[0]) if descriptors else None
    return len(octets)
)"},
    {"resolve", "", R"(

def resolve(name, host, family, flags):
    try:
        found, text = getaddrinfo(host, None, family, SOCK_STREAM, 0, flags), "0"
    except gaierror as error:
        codes = [code for code in globals() if code.startswith("EAI_") and globals()[code] == error.errno]
        found, text = [], codes[0] if codes else error.errno
    print(f"{name} getaddrinfo = {text}\n", end="", flush=True)
    for entry in found:
        print("   ", entry[4][0])
)"},
    {"port_of", "", R"(

def port_of(s):  # the one the kernel chose
    return s.getsockname()[1]
)"},
    {"repeat", "", R"(

def repeat(times, function, *arguments):
    """Makes the call so often, unless it fails before; the last result, how often, and how many bytes that were."""
    result, done, octets = 0, 0, 0
    while done < times:
        try:
            result = function(*arguments)
        except OSError as error:
            return error, done, octets
        done += 1
        octets += result
    return result, done, octets


def result_of(outcome):
    if isinstance(outcome, OSError):
        raise outcome
    return outcome
)"},
    {"pattern", "", R"(

pattern = bytes(i % 251 for i in range(1 << 20))
)"},
    {"in_folder", "shutil tempfile atexit", R"(

folder = tempfile.mkdtemp()
atexit.register(shutil.rmtree, folder, ignore_errors=True)


def in_folder(name):
    return os.path.join(folder, name)
)"},
    {"abort_connection", "struct", R"(

def abort_connection(s):  # a close() that sends RST
    s.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
    s.close()
)"},
    {"disconnect", "ctypes", R"(

def disconnect(s):  # connect() to AF_UNSPEC, for which Python has no call
    if ctypes.CDLL(None, use_errno=True).connect(s.fileno(), bytes(16), 16) != 0:
        raise OSError(ctypes.get_errno(), "connect")
)"},
    {"poll_one", "select", R"(

def poll_one(s, event, timeout):
    poller = select.poll()
    poller.register(s, event)
    return len(poller.poll(timeout))
)"},
    {"ask", "fcntl struct", R"(

def ask(s, request):  # the number ioctl() answers with
    return struct.unpack("i", fcntl.ioctl(s, request, bytes(4)))[0]
)"},
    {"show", "", R"(

def show(what, value):
    print(f"host {what} = {value.hex() if isinstance(value, bytes) else value}")
)"},
    {"setting", "", R"(

def setting(path):
    with open(path) as file:
        return int(file.read().split()[0])
)"},
    {"counter", "", R"(

def counter(group, name):  # of the whole computer
    with open("/proc/net/snmp") as file:
        lines = [line.split() for line in file]
    for names, numbers in zip(lines[::2], lines[1::2]):
        if names[0] == group + ":":
            return int(numbers[names.index(name)])
)"},
    {"check", "", R"(

def check(what, holds):
    print(f"check {what}: {'holds' if holds else 'does not hold'}")
)"},
};

} // namespace

std::string opening(const Names &functions, Names modules)
{
    std::string text;
    for (const auto &function : kFunctions) {
        if (!functions.contains(function.name))
            continue;
        text += function.text;
        for (auto rest = function.imports; !rest.empty();) {
            const auto one = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            modules.emplace(one);
        }
    }
    modules.emplace("errno");
    modules.emplace("os");
    std::string all = "\n";
    for (const auto &name : modules)
        all += fmt::format("import {}\n", name);
    return all + std::string(kReport) + text + "\n\n";
}

std::string literal(ByteView octets)
{
    std::string text = "b\"";
    for (const std::uint8_t octet : octets) {
        if (octet == '"' || octet == '\\')
            text += {'\\', static_cast<char>(octet)};
        else if (octet == '\n')
            text += "\\n";
        else if (octet == '\r')
            text += "\\r";
        else if (octet < 0x20 || octet > 0x7e)
            text += fmt::format("\\x{:02x}", octet);
        else
            text += static_cast<char>(octet);
    }
    return text + '"';
}

std::string sum(std::string_view text)
{
    std::string python;
    for (const char c : text)
        python += c == '/' ? std::string("//") : std::string(1, c);
    return python;
}

std::string comment(std::string_view text)
{
    std::string safe(text);
    std::replace_if(
        safe.begin(), safe.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return safe;
}

std::string docstring(std::string_view text)
{
    auto safe = comment(text);
    std::replace(safe.begin(), safe.end(), '\\', '/');
    std::replace(safe.begin(), safe.end(), '"', '\'');
    return safe;
}

std::string quoted(std::string_view text)
{
    return literal(viewOf(text)).substr(1); // a text, not bytes
}

} // namespace sockeye::pythontext
