// SPDX-License-Identifier: MIT
// Names of errnos, there and back.
#include <QtTest>

#include "core/base/result.h"

using namespace sockeye;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errnoNamesLeadBack();
    void whatIsNoErrno_data();
    void whatIsNoErrno();
};

void TestResult::errnoNamesLeadBack()
{
    QCOMPARE(errnoFromName("EPERM"), EPERM);
    QCOMPARE(errnoFromName("EHWPOISON"), EHWPOISON); // the last one that has a name
    for (int code = 1; code < 1000; ++code) {
        const auto name = errnoName(code);
        QCOMPARE(errnoFromName(name), name.starts_with('E') ? code : 0);
    }
}

void TestResult::whatIsNoErrno_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
         {"", "none", "0", "EPIPES", "epipe", "errno 0", "errno 200", "errno 4711", "success"})
        QTest::newRow(name) << QByteArray(name);
}

void TestResult::whatIsNoErrno()
{
    QFETCH(const QByteArray, name);
    QCOMPARE(errnoFromName(name.toStdString()), 0);
}

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
