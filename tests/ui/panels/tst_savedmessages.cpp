// SPDX-License-Identifier: MIT
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/panels/savedmessagesmenu.h"

using namespace sockeye;

namespace {

Draft text(const char *words)
{
    return {Draft::Kind::Text, QString::fromUtf8(words), Draft::Append::CrLf};
}

// "device>login, hello", folders with what they hold.
QString titles(const QMenu *menu)
{
    QStringList all;
    for (const QAction *action : menu->actions()) {
        if (action->isSeparator())
            break;
        all += action->menu() ? action->text() + QLatin1Char('>') + titles(action->menu()) : action->text();
    }
    return all.join(QStringLiteral(", "));
}

} // namespace

class TestSavedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("deep/messages.json"));
    }

    void keepsThem()
    {
        auto store = opened();
        store->save(QStringLiteral("device/login/hello"), text("a"));
        store->save(QStringLiteral("/plain/"), {Draft::Kind::Structure, QStringLiteral("dns:1a2b")});
        store->save(QStringLiteral("//"), text("nothing"));
        QTRY_VERIFY(MessageStore::fromJson(content()).value_or(std::vector<SavedMessage>()).size() == 2);
        const auto again = opened();
        QCOMPARE(again->messages(), store->messages());
        QCOMPARE(again->messages()[0].path(), QStringLiteral("plain"));
        QCOMPARE(again->messages()[1].folder, QStringLiteral("device/login"));
        QCOMPARE(again->messages()[1].draft, text("a"));
    }

    void undoes()
    {
        auto store = opened();
        store->save(QStringLiteral("a"), text("1"));
        store->save(QStringLiteral("b"), text("2"));
        store->save(QStringLiteral("b"), text("3")); // over another
        store->remove(QStringLiteral("a"));
        QCOMPARE(store->undoable(), QStringLiteral("a"));
        store->undo();
        QCOMPARE(store->messages()[0].draft, text("1"));
        QCOMPARE(store->undoable(), QStringLiteral("b"));
        store->undo();
        QCOMPARE(store->messages()[1].draft, text("2"));
    }

    // What cannot be understood is a person's all the same.
    void leavesABadFileAlone()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format\": 1, ") > 0);
        file.close();
        auto store = opened();
        QVERIFY(!store->isWritable() && store->fault().contains(m_file));
        store->save(QStringLiteral("a"), text("1"));
        QVERIFY(store->messages().empty());
        QCOMPARE(content(), QByteArray("{\"format\": 1, "));
    }

    void importsAndExports()
    {
        auto store = opened();
        store->save(QStringLiteral("x/a"), text("1"));
        const QString other = m_folder->filePath(QStringLiteral("other.json"));
        store->exportTo(other);
        QTRY_VERIFY(QFile::exists(other));
        store->save(QStringLiteral("x/a"), text("2"));
        store->save(QStringLiteral("x/b"), text("3"));
        store->importFrom(other);
        QTRY_COMPARE(store->messages()[0].draft, text("1"));
        QCOMPARE(store->messages().size(), std::size_t(2));
        QCOMPARE(store->undoable(), QStringLiteral("x/a"));
        QSignalSpy failed(store.get(), &MessageStore::failed);
        store->importFrom(QStringLiteral("/no/such/file"));
        QTRY_COMPARE(failed.size(), 1);
    }

    void menuHasFolders()
    {
        Draft current = text("now");
        SavedMessagesMenu button([&] { return current; }, nullptr, m_file);
        QTRY_VERIFY(button.store()->isWritable());
        button.fill();
        QCOMPARE(titles(button.menu()), QStringLiteral("Nothing is saved yet"));
        button.store()->save(QStringLiteral("device/login/hello"), text("a"));
        button.store()->save(QStringLiteral("device/bye & out"), text("b"));
        button.store()->save(QStringLiteral("top"), text("c"));
        button.fill();
        QCOMPARE(titles(button.menu()), QStringLiteral("top, device>bye && out, login>hello"));
        QSignalSpy chosen(&button, &SavedMessagesMenu::chosen);
        button.menu()->actions().first()->trigger();
        QCOMPARE(chosen.at(0).at(0).value<Draft>(), text("c"));
    }

private:
    std::unique_ptr<MessageStore> opened()
    {
        auto store = std::make_unique<MessageStore>(m_file);
        QSignalSpy read(store.get(), &MessageStore::changed);
        if (read.isEmpty())
            read.wait(5000);
        return store;
    }
    QByteArray content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_MAIN(TestSavedMessages)
#include "tst_savedmessages.moc"
