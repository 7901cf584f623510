// SPDX-License-Identifier: MIT
// Another program that runs beside the test: its input, its output, its end, each waited for with a bound. It is
// killed when the object dies. Belongs to one thread.
#pragma once

#include <memory>

#include <QProcess>
#include <QString>
#include <QStringList>

namespace sockeye::test {

class Child
{
public:
    // Starts at once, in `folder` where one is given.
    Child(const QString &program, const QStringList &arguments, const QString &folder = {},
          const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    ~Child();
    Child(Child &&) = default;

    void write(const QByteArray &bytes);
    void closeInput();
    void signal(int number);

    // False when the program ended, or the bound was over, before that had come.
    bool waitForOutput(const QByteArray &part);
    bool waitForErrors(const QByteArray &part);
    bool waitForOutputSize(qsizetype octets);
    // What it ended with; -1 when it was killed by a signal or has not ended within the bound.
    int exitCode();

    QByteArray output();
    QByteArray errors();
    // For a test's message: how it was called and what came of it.
    QByteArray story();

private:
    template<typename Done>
    bool waitUntil(Done done);
    void read();

    std::unique_ptr<QProcess> m_process;
    QByteArray m_output, m_errors;
};

// A TCP port nobody has on 127.0.0.1 just now.
quint16 freePort();

} // namespace sockeye::test
