// SPDX-License-Identifier: MIT
#include "tests/support/ui/windowfixture.h"

#include <QPlainTextEdit>

#include "ui/models/socketmodel.h"
#include "ui/panels/socketspanel.h"
#include "ui/statusline.h"
#include "ui/views/sockettreeview.h"

namespace sockeye::test {

namespace {

QString row(const TimelineModel &model, int at)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(at, column).data().toString());
    return cells.join(QLatin1Char('|'));
}

} // namespace

void WindowFixture::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_prompts = ReadyPrompts();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("s.ini")));
    begin();
}

void WindowFixture::begin()
{
    JournalOptions options;
    options.path = m_folder->filePath(QStringLiteral("session-%1.pcapng").arg(++m_begun)).toStdString();
    auto journal = Journal::create(options);
    QVERIFY(journal);
    m_journal = std::move(*journal);
    m_engine = std::make_unique<Engine>(*m_journal);
    m_window =
        std::make_unique<MainWindow>(SessionSource(*m_journal), m_engine.get(), *m_settings, m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowFixture::cleanup()
{
    m_window.reset();
    m_loader.reset();
    m_engine.reset();
    m_journal.reset();
}

void WindowFixture::openFile()
{
    auto loader = SessionLoader::open(m_prompts.file.toStdString());
    QVERIFY(loader);
    m_loader = std::move(*loader);
    m_window = std::make_unique<MainWindow>(SessionSource(*m_loader), nullptr, *m_settings, m_prompts,
                                            m_prompts.file);
    m_window->show();
    QVERIFY(m_loader->wait(std::chrono::seconds(10)));
}

SocketsPanel *WindowFixture::sockets() const
{
    return m_window->findChild<SocketsPanel *>();
}

int WindowFixture::socketCount() const
{
    return sockets()->model()->count();
}

const SocketSummary *WindowFixture::socket(const char *name) const
{
    for (SocketId id = 1; id <= static_cast<SocketId>(sockets()->model()->count()) + 8; ++id) {
        const auto *found = sockets()->model()->summary(id);
        if (found && found->name == name)
            return found;
    }
    return nullptr;
}

bool WindowFixture::isInState(const char *name, TcpState state) const
{
    const auto *found = socket(name);
    return found && found->state == state;
}

// As a click does.
bool WindowFixture::select(const char *name)
{
    const auto *found = socket(name);
    if (!found)
        return false;
    sockets()->view()->setCurrentIndex(sockets()->model()->indexOf(found->id));
    return true;
}

int WindowFixture::lastReceived() const
{
    int last = -1;
    for (int at = 0; at < timeline().rowCount(); ++at) {
        const IndexEntry &entry = timeline().entry(at);
        if (entry.kind == EventKind::Data && (entry.flags & IndexEntry::kOut) == 0)
            last = at;
    }
    return last;
}

QStringList WindowFixture::rows() const
{
    QStringList texts;
    for (int at = 0; at < timeline().rowCount(); ++at)
        texts.append(row(timeline(), at));
    return texts;
}

// Looking at a row asks for its details, which come later: until nothing more comes.
QStringList WindowFixture::settledRows() const
{
    QStringList texts = rows();
    int unchanged = 0;
    const auto settled = [&] {
        const QStringList now = rows();
        unchanged = now == texts ? unchanged + 1 : 0;
        texts = now;
        return unchanged == 20;
    };
    return QTest::qWaitFor(settled) ? texts : QStringList();
}

void WindowFixture::write(const QString &text)
{
    part<QPlainTextEdit>("textEditor")->setPlainText(text);
    trigger("send");
}

QString WindowFixture::status() const
{
    return m_window->findChild<StatusLine *>()->what();
}

QString WindowFixture::statusReason() const
{
    return m_window->findChild<StatusLine *>()->why();
}

} // namespace sockeye::test
