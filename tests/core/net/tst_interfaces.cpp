// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <algorithm>
#include <set>

#include <net/if.h>

#include "core/net/interfaces.h"

using namespace sockeye;

class TestInterfaces : public QObject
{
    Q_OBJECT

private slots:
    void theLoopbackIsThere()
    {
        const auto all = interfaces();
        const auto lo =
            std::find_if(all.begin(), all.end(), [](const Interface &i) { return i.name == "lo"; });
        QVERIFY(lo != all.end());
        QCOMPARE(lo->index, if_nametoindex("lo"));
        QVERIFY(lo->isUp && lo->isLoopback && !lo->canBroadcast);
        QVERIFY(std::count(lo->addresses.begin(), lo->addresses.end(), Endpoint::inet({127, 0, 0, 1}, 0)) ==
                1);
        for (const auto &address : lo->addresses)
            QCOMPARE(address.port(), std::uint16_t(0));
    }

    void eachOfTheKernelsIsThereOnce()
    {
        std::vector<std::pair<unsigned, std::string>> expected, found;
        const auto list = if_nameindex();
        QVERIFY(list);
        for (auto entry = list; entry->if_index != 0; ++entry)
            expected.emplace_back(entry->if_index, entry->if_name);
        if_freenameindex(list);
        std::sort(expected.begin(), expected.end());
        for (const auto &interface : interfaces())
            found.emplace_back(interface.index, interface.name);
        QVERIFY(found == expected); // by index, too
    }

    void fourBeforeSixAndLinkLocalWithItsScope()
    {
        for (const auto &interface : interfaces()) {
            const auto &all = interface.addresses;
            QVERIFY(std::is_partitioned(all.begin(), all.end(),
                                        [](const Endpoint &a) { return a.family() == Family::Inet; }));
            for (const auto &address : all) {
                if (address.hostText().starts_with("fe80:"))
                    QCOMPARE(address.scope(), interface.index);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestInterfaces)

#include "tst_interfaces.moc"
