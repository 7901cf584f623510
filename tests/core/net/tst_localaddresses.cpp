// SPDX-License-Identifier: MIT
#include <algorithm>

#include <QTest>

#include "core/net/localaddresses.h"

using namespace sockeye;

class tst_LocalAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loopbackIsThereAndFamiliesAreInOrder()
    {
        const auto found = localAddresses();
        const auto is = [](const char *text) {
            return [text](const LocalAddress &a) { return a.interface == "lo" && a.address.hostText() == text; };
        };
        QVERIFY(std::any_of(found.begin(), found.end(), is("127.0.0.1")));
        QVERIFY(std::is_partitioned(found.begin(), found.end(),
                                    [](const LocalAddress &a) { return a.address.family() == Family::Inet; }));
        QVERIFY(std::all_of(found.begin(), found.end(), [](const LocalAddress &a) { return a.address.port() == 0; }));
    }
};

QTEST_APPLESS_MAIN(tst_LocalAddresses)
#include "tst_localaddresses.moc"
