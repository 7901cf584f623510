// SPDX-License-Identifier: MIT
// The set of shown rows against a plain list.
#include <random>

#include <QTest>

#include "ui/models/rowset.h"

using namespace sockeye;

class TestRowSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAList_data();
    void agreesWithAList();
};

void TestRowSet::agreesWithAList_data()
{
    QTest::addColumn<int>("sparsity"); // one row in so many
    QTest::newRow("every row") << 1;
    QTest::newRow("every other") << 2;
    QTest::newRow("few") << 100;
    QTest::newRow("whole blocks empty") << 3000;
}

void TestRowSet::agreesWithAList()
{
    QFETCH(int, sparsity);
    constexpr Row kRows = 20'000;
    std::mt19937 random(7);
    RowSet set;
    std::vector<Row> list;
    for (Row row = 0; row < kRows; ++row) {
        if (random() % static_cast<unsigned>(sparsity) == 0) {
            set.add(row);
            list.push_back(row);
        }
    }
    QCOMPARE(set.size(), static_cast<std::uint64_t>(list.size()));
    for (std::size_t place = 0; place < list.size(); ++place)
        QCOMPARE(set.at(place), list[place]);
    for (Row row = 0; row < kRows + 1000; ++row) {
        const auto at = std::lower_bound(list.begin(), list.end(), row);
        QCOMPARE(set.placeOf(row), static_cast<std::uint64_t>(at - list.begin()));
        QCOMPARE(set.contains(row), at != list.end() && *at == row);
    }
    set.clear();
    QCOMPARE(set.size(), std::uint64_t{0});
    QCOMPARE(set.placeOf(5), std::uint64_t{0});
    set.add(0);
    QCOMPARE(set.at(0), Row{0});
}

QTEST_APPLESS_MAIN(TestRowSet)
#include "tst_rowset.moc"
