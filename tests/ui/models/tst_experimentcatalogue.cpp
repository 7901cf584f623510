// SPDX-License-Identifier: MIT
// The catalogue: every experiment once, under its chapter, with what is lacking and what became of it.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/lab/shelf.h"
#include "ui/models/experimentcatalogue.h"
#include "ui/text/experimenttext.h"
#include "ui/views/experimenttreeview.h"

using namespace sockeye;

namespace {

std::shared_ptr<const lab::Experiment> experiment(const std::string &id, const std::string &topic,
                                                  std::vector<lab::Need> needs = {})
{
    lab::Experiment made;
    made.id = id;
    made.topic = topic;
    made.title = {"Title of " + id, "제목 " + id};
    made.needs = std::move(needs);
    lab::Step step;
    step.kind = lab::StepKind::Call;
    step.word = "connect";
    step.expect.push_back({"errno", {lab::Wanted::Kind::Is, {std::string("ECONNREFUSED")}, {}, {}}});
    made.steps.push_back(step);
    return std::make_shared<const lab::Experiment>(std::move(made));
}

QStringList shown(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        texts << at.data().toString() << shown(model, at);
    }
    return texts;
}

} // namespace

class TestExperimentCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_catalogue = std::make_unique<ExperimentCatalogue>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_catalogue.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup() { m_tester.reset(); }

    void everyShippedOneStandsOnceInItsChapter()
    {
        m_catalogue->setShipped(lab::Shelf::all());
        int count = 0;
        for (int c = 0; c < m_catalogue->rowCount(); ++c) {
            const QModelIndex chapter = m_catalogue->index(c, 0);
            QVERIFY(m_catalogue->chapter(chapter) && !m_catalogue->entry(chapter));
            for (int row = 0; row < m_catalogue->rowCount(chapter); ++row, ++count) {
                const auto *entry = m_catalogue->entry(m_catalogue->index(row, 0, chapter));
                QCOMPARE(topicTitle(QString::fromStdString(entry->experiment->topic)),
                         chapter.data().toString());
                QCOMPARE(m_catalogue->indexOf(entry->key()), m_catalogue->index(row, 0, chapter));
            }
        }
        QCOMPARE(count, int(lab::Shelf::all().size()));
        QCOMPARE(m_catalogue->first().parent().data().toString(), QStringLiteral("Sockets and addresses"));
    }

    void whatIsLackingIsSaid()
    {
        m_catalogue->setShipped({experiment("a", "wire", {lab::Need::Lab}), experiment("b", "wire")});
        QVERIFY(!m_catalogue->entry(m_catalogue->indexOf(QStringLiteral("a")))->lacking);
        m_catalogue->setAbilities(lab::Abilities::fixed("no"));
        const auto *lacking = m_catalogue->entry(m_catalogue->indexOf(QStringLiteral("a")));
        QVERIFY(lacking->lacking == lab::Need::Lab);
        QVERIFY(entryStatusText(*lacking).contains(QStringLiteral("lab network")));
        QCOMPARE(entryStatusIcon(*lacking), QStringLiteral("experiments"));
        QCOMPARE(entryStatusIcon(*m_catalogue->entry(m_catalogue->indexOf(QStringLiteral("b")))),
                 QStringLiteral("not-run"));
    }

    void verdictsAreKept()
    {
        m_catalogue->setShipped({experiment("a", "unix"), experiment("b", "unix")});
        QSignalSpy changed(m_catalogue.get(), &QAbstractItemModel::dataChanged);
        m_catalogue->setVerdict(QStringLiteral("b"), lab::Holding::Fails);
        m_catalogue->setVerdict(QStringLiteral("nobody"), lab::Holding::Holds);
        QCOMPARE(changed.size(), 2); // the entry, and the count of its chapter
        const QModelIndex at = m_catalogue->indexOf(QStringLiteral("b"));
        QCOMPARE(at.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Title of b, does not hold here"));
        QCOMPARE(at.parent().data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Unix sockets, 1 of 2 run"));
    }

    void ownFilesComeLastAndAreReplacedWhenReadAgain()
    {
        m_catalogue->setShipped({experiment("a", "unix")});
        const QString path = QStringLiteral("/tmp/mine.json");
        m_catalogue->addFile(path, experiment("mine", "unix"));
        m_catalogue->setVerdict(path, lab::Holding::Holds);
        QCOMPARE(shown(*m_catalogue),
                 QStringList({QStringLiteral("Unix sockets"), QStringLiteral("Title of a"),
                              QStringLiteral("Your own files"), QStringLiteral("Title of mine")}));
        m_catalogue->addFile(path, experiment("changed", "unix"));
        QCOMPARE(shown(*m_catalogue).last(), QStringLiteral("Title of changed"));
        QVERIFY(!m_catalogue->entry(m_catalogue->indexOf(path))->verdict);
        m_catalogue->setShipped({experiment("b", "wire")});
        QCOMPARE(shown(*m_catalogue).mid(1),
                 QStringList({QStringLiteral("Title of b"), QStringLiteral("Your own files"),
                              QStringLiteral("Title of changed")}));
    }

    void theSearchFindsCallsAndErrnosInBothLanguages()
    {
        m_catalogue->setShipped({experiment("a", "unix"), experiment("b", "wire")});
        ExperimentTreeView view(*m_catalogue);
        for (const char *text : {"econnrefused", "connect()", "제목", "title of"}) {
            view.setSearch(QString::fromUtf8(text));
            QCOMPARE(shown(*view.model()).size(), 4);
        }
        view.selectKey(QStringLiteral("b"));
        view.setSearch(QStringLiteral("title of b"));
        QCOMPARE(shown(*view.model()),
                 QStringList({QStringLiteral("On the wire"), QStringLiteral("Title of b")}));
        QCOMPARE(view.currentIndex().data().toString(), QStringLiteral("Title of b"));
        view.setSearch(QStringLiteral("nothing of the kind"));
        QVERIFY(view.isEmpty());
        QVERIFY(!view.firstEntry().isValid());
    }

private:
    std::unique_ptr<ExperimentCatalogue> m_catalogue;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestExperimentCatalogue)
#include "tst_experimentcatalogue.moc"
