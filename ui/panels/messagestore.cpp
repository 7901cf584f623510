// SPDX-License-Identifier: MIT
#include "ui/panels/messagestore.h"

#include <algorithm>
#include <tuple>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include "ui/bridge/aside.h"

namespace sockeye {

namespace {

constexpr qint64 kLargestFile = 16 * 1024 * 1024;

using Read = tl::expected<std::vector<SavedMessage>, QString>;

// A file that is not there is an empty one, if `mayMiss`.
Read readFile(const QString &path, bool mayMiss)
{
    QFile file(path);
    if (mayMiss && !file.exists())
        return std::vector<SavedMessage>();
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(file.errorString());
    return MessageStore::fromJson(file.read(kLargestFile));
}

// Empty when it went well.
QString writeFile(const QString &path, const QByteArray &json)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

MessageStore::MessageStore(const QString &file, QObject *parent) : QObject(parent), m_file(file)
{
    runAside(
        this, [file] { return readFile(file, true); },
        [this](Read read) {
            m_isRead = true;
            if (read)
                m_messages = std::move(*read);
            else
                m_fault = tr("%1 cannot be read and is left alone: %2").arg(m_file, read.error());
            Q_EMIT changed();
        });
}

QString MessageStore::userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/sockeye/messages.json");
}

QByteArray MessageStore::toJson(const std::vector<SavedMessage> &messages)
{
    QJsonArray list;
    for (const auto &message : messages)
        list.append(QJsonObject{{QStringLiteral("folder"), message.folder},
                                {QStringLiteral("name"), message.name},
                                {QStringLiteral("message"), message.draft.historyLine()}});
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("messages"), list}})
        .toJson();
}

tl::expected<std::vector<SavedMessage>, QString> MessageStore::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::make_unexpected(tr("at byte %1: %2").arg(error.offset).arg(error.errorString()));
    if (document[QStringLiteral("format")].toInt() != 1 || !document[QStringLiteral("messages")].isArray())
        return tl::make_unexpected(tr("It holds no messages of this program."));
    std::vector<SavedMessage> made;
    for (const auto item : document[QStringLiteral("messages")].toArray()) {
        const auto draft = Draft::fromHistoryLine(item[QStringLiteral("message")].toString());
        const auto name = item[QStringLiteral("name")].toString();
        if (!draft || name.isEmpty())
            return tl::make_unexpected(
                tr("Message %1 has no name, or is of no known kind.").arg(made.size() + 1));
        made.push_back({item[QStringLiteral("folder")].toString(), name, *draft});
    }
    return made;
}

void MessageStore::put(SavedMessage message)
{
    const auto path = message.path();
    const auto same = std::find_if(m_messages.begin(), m_messages.end(),
                                   [&](const SavedMessage &known) { return known.path() == path; });
    if (same != m_messages.end()) {
        if (*same == message)
            return;
        m_removed.push_back(*same);
        *same = std::move(message);
        return;
    }
    m_messages.push_back(std::move(message));
    std::sort(m_messages.begin(), m_messages.end(), [](const SavedMessage &a, const SavedMessage &b) {
        return std::tie(a.folder, a.name) < std::tie(b.folder, b.name);
    });
}

void MessageStore::save(const QString &path, const Draft &draft)
{
    const auto parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.isEmpty() || !isWritable())
        return;
    put({QStringList(parts.mid(0, parts.size() - 1)).join(QLatin1Char('/')), parts.last(), draft});
    write();
}

void MessageStore::remove(const QString &path)
{
    const auto found = std::find_if(m_messages.begin(), m_messages.end(),
                                    [&](const SavedMessage &message) { return message.path() == path; });
    if (found == m_messages.end() || !isWritable())
        return;
    m_removed.push_back(std::move(*found));
    m_messages.erase(found);
    write();
}

void MessageStore::undo()
{
    if (m_removed.empty() || !isWritable())
        return;
    auto back = std::move(m_removed.back());
    m_removed.pop_back();
    put(std::move(back));
    write();
}

void MessageStore::importFrom(const QString &file)
{
    runAside(
        this, [file] { return readFile(file, false); },
        [this, file](Read read) {
            if (!read) {
                Q_EMIT failed(tr("%1 was not imported: %2").arg(file, read.error()));
                return;
            }
            for (auto &message : *read)
                put(std::move(message));
            write();
        });
}

void MessageStore::exportTo(const QString &file)
{
    runAside(
        this, [file, json = toJson(m_messages)] { return writeFile(file, json); },
        [this, file](const QString &wrong) {
            if (!wrong.isEmpty())
                Q_EMIT failed(tr("%1 was not written: %2").arg(file, wrong));
        });
}

void MessageStore::write()
{
    Q_EMIT changed();
    if (!isWritable())
        return;
    m_writesAgain = m_isWriting;
    if (!m_isWriting)
        startWrite();
}

void MessageStore::startWrite()
{
    m_isWriting = true;
    runAside(
        this, [file = m_file, json = toJson(m_messages)] { return writeFile(file, json); },
        [this](const QString &wrong) {
            m_isWriting = false;
            if (!wrong.isEmpty())
                Q_EMIT failed(tr("%1 was not written: %2").arg(m_file, wrong));
            if (std::exchange(m_writesAgain, false))
                startWrite();
        });
}

} // namespace sockeye
