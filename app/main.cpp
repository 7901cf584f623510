// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include <QApplication>
#include <QIcon>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "app/commandline.h"
#include "app/windowapp.h"

namespace {

// As many descriptors as this user may have; a laboratory holds thousands.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

// Blocked in every thread that is made later too: SIGPIPE is an errno, the others end the program cleanly.
int blockSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    sigset_t all = ending;
    sigaddset(&all, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    return signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
}

[[noreturn]] void endWithoutDisplay()
{
    std::fputs("sockeye: there is no display to open the window on; start it in a desktop session, or use it "
               "without "
               "a window, for example: sockeye listen tcp://127.0.0.1:7000 --echo\n",
               stderr);
    std::_Exit(1);
}

bool hasDisplay()
{
    const auto isSet = [](const char *name) {
        const char *value = std::getenv(name);
        return value && *value;
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

// Qt ends the program by abort() when no platform can be used: say it in our words and leave quietly.
void handleQtMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg && text.contains(QLatin1String("platform plugin")))
        endWithoutDisplay();
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

// What was asked for; or says on stderr what is wrong with it.
std::optional<sockeye::WindowArguments> parsed(int argc, char **argv)
{
    auto wanted = sockeye::WindowArguments::parse({argv + 1, argv + argc});
    if (wanted)
        return std::move(*wanted);
    std::fprintf(stderr, "sockeye: %s\n", wanted.error().c_str());
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    if (sockeye::isCommandLine(argc, argv))
        return sockeye::runCommandLine(argc, argv);

    if (!hasDisplay()) {
        if (!parsed(argc, argv))
            return 2;
        endWithoutDisplay();
    }
    const int signalFd = blockSignals();
    qInstallMessageHandler(handleQtMessage);
    QApplication app(argc, argv); // takes its own options away
    const auto wanted = parsed(argc, argv);
    if (!wanted)
        return 2;
    QApplication::setApplicationName(QStringLiteral("sockeye"));
    QApplication::setApplicationDisplayName(QStringLiteral("Sockeye"));
    QApplication::setApplicationVersion(QStringLiteral(SOCKEYE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.sockeye.Sockeye"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/sockeye.svg")));
    QApplication::setQuitOnLastWindowClosed(false); // sessions end in order first
    sockeye::WindowApp windows(signalFd);
    if (!windows.start(*wanted))
        return 1;
    return QApplication::exec();
}
