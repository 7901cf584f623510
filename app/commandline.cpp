// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

#include "app/commands/connectcommand.h"
#include "app/commands/decodecommand.h"
#include "app/commands/experimentlistcommand.h"
#include "app/commands/exportcommand.h"
#include "app/commands/listencommand.h"
#include "app/commands/runcommand.h"
#include "app/commands/sendcommand.h"
#include "app/commands/showcommand.h"
#include "app/commands/socketscommand.h"

namespace sockeye {

namespace {

struct Word {
    const WordSpec &(*spec)();
    std::unique_ptr<CommandWord> (*make)(Arguments &);
};

constexpr std::array kWords{Word{ListenCommand::spec, ListenCommand::make},
                            Word{ConnectCommand::spec, ConnectCommand::make},
                            Word{SendCommand::spec, SendCommand::make},
                            Word{ShowCommand::spec, ShowCommand::make},
                            Word{ExportCommand::spec, ExportCommand::make},
                            Word{SocketsCommand::spec, SocketsCommand::make},
                            Word{DecodeCommand::spec, DecodeCommand::make},
                            Word{RunCommand::spec, RunCommand::make},
                            Word{ExperimentListCommand::spec, ExperimentListCommand::make}};

// The window's own, and what Qt's applications take, which have one hyphen.
constexpr std::array<std::string_view, 3> kWindowOptions{"--listen", "--connect", "--log"};

constexpr std::string_view kUrlHelp = R"(
URL     tcp://127.0.0.1:7000  tcp://[::1]:0  udp://239.1.2.3:9000
        unix:server.sock  unix-dgram:PATH  unix-seqpacket:PATH  unix:@abstract
BYTES   one argument of items joined by ' + ': text with C escapes (\r\n, \x1b, \0),
        'hex:DE AD BE EF', u16be:7000, u32le:1, f32be:1.5, @file

Bytes go to standard output, talk to standard error.
Exit code 0: done. 1: failed. 2: misused.
)";

const Word *findWord(std::string_view name)
{
    const auto found =
        std::find_if(kWords.begin(), kWords.end(), [&](const Word &w) { return w.spec().name == name; });
    return found == kWords.end() ? nullptr : &*found;
}

std::string wordNames()
{
    std::string names;
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        names += i == 0 ? "" : i + 1 == kWords.size() ? " and " : ", ";
        names += kWords[i].spec().name;
    }
    return names;
}

std::string help()
{
    std::string text =
        "Sockeye is a socket laboratory: without one of the words below it opens its window.\n\n"
        "  sockeye [--listen URL]... [--connect URL]... [--log FILE]\n"
        "  sockeye FILE.pcapng | FILE.json\n";
    for (const Word &word : kWords) {
        std::string operands;
        for (const auto operand : word.spec().operands)
            operands += fmt::format(" {}", operand);
        text += fmt::format("  sockeye {}{} [options]\n", word.spec().name, operands);
    }
    text += "\n'sockeye WORD --help' lists a word's options. --version says which version this is.\n";
    return text += kUrlHelp;
}

int complain(std::string_view word, const CommandFault &fault)
{
    fmt::print(stderr, "sockeye{}{}: {}\n", word.empty() ? "" : " ", word, fault.sentence);
    return static_cast<int>(fault.code);
}

int print(std::string_view text)
{
    Output output(STDOUT_FILENO, "standard output");
    output.write(text);
    output.flush();
    return output.fault() ? complain({}, *output.fault()) : static_cast<int>(ExitCode::Done);
}

} // namespace

bool isCommandLine(int argc, char **argv)
{
    if (argc < 2)
        return false;
    const std::string_view first = argv[1];
    if (findWord(first))
        return true;
    if (first.starts_with("--")) {
        const auto name = first.substr(0, first.find('='));
        return std::find(kWindowOptions.begin(), kWindowOptions.end(), name) == kWindowOptions.end();
    }
    if (first.starts_with('-'))
        return first == "-h";
    std::error_code ignored;
    return first.find_first_of("./") == std::string_view::npos && !std::filesystem::exists(first, ignored);
}

int runCommandLine(int argc, char **argv)
{
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr); // a reader that goes away is an errno

    const std::vector<std::string> texts(argv + 1, argv + argc);
    const std::string first = texts.empty() ? "--help" : texts.front();
    if (first == "--help" || first == "-h")
        return print(help());
    if (first == "--version")
        return print("sockeye " SOCKEYE_VERSION "\n");
    const Word *word = findWord(first);
    if (!word)
        return complain(
            {}, {first.starts_with('-')
                     ? fmt::format("'{}' is not an option; 'sockeye --help' lists those there are", first)
                     : fmt::format("'{}' is neither a word of the command line nor a file; the words are {}",
                                   first, wordNames()),
                 ExitCode::Misused});

    const WordSpec &spec = word->spec();
    Arguments arguments(spec, std::span(texts).subspan(1));
    if (arguments.wantsHelp())
        return print(spec.help());
    const auto command = arguments.fault() ? nullptr : word->make(arguments);
    if (arguments.fault())
        return complain(spec.name, *arguments.fault());
    const auto done = command->run();
    return done ? static_cast<int>(ExitCode::Done) : complain(spec.name, done.error());
}

} // namespace sockeye
