// SPDX-License-Identifier: MIT
#include "tests/support/child.h"

#include <csignal>

#include <QDeadlineTimer>

#include "core/net/socketcalls.h"

namespace sockeye::test {

namespace {

constexpr int kBoundMs = 15'000;

} // namespace

Child::Child(const QString &program, const QStringList &arguments, const QString &folder,
             const QProcessEnvironment &environment)
    : m_process(std::make_unique<QProcess>())
{
    m_process->setProcessEnvironment(environment);
    if (!folder.isEmpty())
        m_process->setWorkingDirectory(folder);
    m_process->start(program, arguments);
    m_process->waitForStarted(kBoundMs);
}

Child::~Child()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    m_process->waitForFinished(kBoundMs);
}

void Child::write(const QByteArray &bytes)
{
    m_process->write(bytes);
    m_process->waitForBytesWritten(kBoundMs);
}

void Child::closeInput()
{
    m_process->closeWriteChannel();
}

void Child::signal(int number)
{
    ::kill(static_cast<pid_t>(m_process->processId()), number);
}

template<typename Done>
bool Child::waitUntil(Done done)
{
    const QDeadlineTimer deadline(kBoundMs);
    for (;;) {
        read();
        if (done())
            return true;
        if (m_process->state() == QProcess::NotRunning || deadline.hasExpired())
            return false;
        // Ends for output, for errors and at the program's end; a short bound since it looks at one channel only.
        m_process->waitForReadyRead(static_cast<int>(std::min<qint64>(deadline.remainingTime(), 20)));
    }
}

bool Child::waitForOutput(const QByteArray &part)
{
    return waitUntil([&] { return m_output.contains(part); });
}

bool Child::waitForErrors(const QByteArray &part)
{
    return waitUntil([&] { return m_errors.contains(part); });
}

bool Child::waitForOutputSize(qsizetype octets)
{
    return waitUntil([&] { return m_output.size() >= octets; });
}

int Child::exitCode()
{
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(kBoundMs))
        return -1;
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

void Child::read()
{
    m_output += m_process->readAllStandardOutput();
    m_errors += m_process->readAllStandardError();
}

QByteArray Child::output()
{
    read();
    return m_output;
}

QByteArray Child::errors()
{
    read();
    return m_errors;
}

QByteArray Child::story()
{
    read();
    return m_process->program().toUtf8() + ' ' + m_process->arguments().join(u' ').toUtf8() + "\nexit code " +
           QByteArray::number(m_process->exitCode()) + "\nstdout: " + m_output.left(2000) +
           "\nstderr: " + m_errors.left(2000);
}

quint16 freePort()
{
    const auto made = calls::socket({Family::Inet, SocketType::Stream}, 0, false);
    UniqueFd fd(static_cast<int>(made.ret));
    calls::bind(fd.value(), Endpoint::inet({127, 0, 0, 1}, 0));
    return plumbing::localOf(fd.value()).port();
}

} // namespace sockeye::test
