// SPDX-License-Identifier: MIT
// Says which calls the selected bytes of a stream came with, at both ends where both are ours, and leads there. GUI
// thread only.
#pragma once

#include <QLabel>

#include "core/journal/joinedstream.h"

namespace sockeye {

class StreamSource;

class OriginLine : public QLabel
{
    Q_OBJECT

public:
    explicit OriginLine(std::shared_ptr<const EventLog> log, QWidget *parent = nullptr);

    // Nothing is said while there is no source, or it is not ready.
    void say(const StreamSource *source, quint64 begin, quint64 length);

Q_SIGNALS:
    void rowActivated(sockeye::Row row);

private:
    void say();
    QString callsText(const JoinedStream &stream, quint64 begin, quint64 end) const;

    const std::shared_ptr<const EventLog> m_log;
    QString m_own, m_other;
    bool m_ownIsSent = false;
};

} // namespace sockeye
