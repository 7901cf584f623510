// SPDX-License-Identifier: MIT
// Messages a person saved under a name, in folders: one JSON file of the user's configuration folder. Read and written
// on a thread of the pool; a file that cannot be understood is never written over. GUI thread only.
#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "ui/panels/draft.h"

namespace sockeye {

struct SavedMessage {
    QString folder; // "device/login"; empty for none
    QString name;
    Draft draft;

    QString path() const { return folder.isEmpty() ? name : folder + QLatin1Char('/') + name; }
    friend bool operator==(const SavedMessage &, const SavedMessage &) = default;
};

class MessageStore : public QObject
{
    Q_OBJECT

public:
    explicit MessageStore(const QString &file, QObject *parent = nullptr);
    static QString userFile(); // $XDG_CONFIG_HOME/sockeye/messages.json

    // By folder and name.
    const std::vector<SavedMessage> &messages() const { return m_messages; }
    bool isWritable() const { return m_isRead && m_fault.isEmpty(); }
    QString fault() const { return m_fault; } // why the file is left alone; empty otherwise

    // "folder/name"; one that has that path already can be put back by undo().
    void save(const QString &path, const Draft &draft);
    void remove(const QString &path);
    // What was removed or written over last: its path; empty for none.
    QString undoable() const { return m_removed.empty() ? QString() : m_removed.back().path(); }
    void undo();
    void importFrom(const QString &file); // what has the path of one that is there takes its place
    void exportTo(const QString &file);

    static QByteArray toJson(const std::vector<SavedMessage> &messages);
    // Else what is wrong, a sentence.
    static tl::expected<std::vector<SavedMessage>, QString> fromJson(const QByteArray &json);

Q_SIGNALS:
    void changed();
    void failed(const QString &sentence); // an import, an export, a write

private:
    void put(SavedMessage message);
    void write();
    void startWrite();

    QString m_file;
    bool m_isRead = false;
    bool m_isWriting = false, m_writesAgain = false;
    QString m_fault;
    std::vector<SavedMessage> m_messages;
    std::vector<SavedMessage> m_removed;
};

} // namespace sockeye
