// SPDX-License-Identifier: MIT
// What the program says of itself, translated: the parts of a policy are words of their own.
#include <QTest>
#include <QTranslator>

#include "ui/text/notetext.h"

using namespace sockeye;

namespace {

// Marks what was asked for, as a language would change it.
class Marker : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QStringLiteral("<%1>").arg(QString::fromUtf8(text));
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestNoteText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesPolicies_data();
    void translatesPolicies();
};

void TestNoteText::translatesPolicies_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("echo") << QByteArray("echo") << QStringLiteral("<echo>");
    QTest::newRow("limit") << QByteArray("chargen, limit 5000") << QStringLiteral("<chargen>, <limit 5000>");
    QTest::newRow("fixed") << QByteArray("fixed reply of 12 bytes, accept by hand, limit 3")
                           << QStringLiteral("<fixed reply of 12 bytes>, <accept by hand>, <limit 3>");
    QTest::newRow("of a later version") << QByteArray("mirror") << QStringLiteral("mirror");
}

void TestNoteText::translatesPolicies()
{
    QFETCH(QByteArray, policy);
    Marker marker;
    QCoreApplication::installTranslator(&marker);
    QString sentence = policySentence({policy.data(), static_cast<std::size_t>(policy.size())});
    QCoreApplication::removeTranslator(&marker);
    QTEST(sentence.remove(QChar(0x2009)).remove(QChar(0x202f)), "sentence");
}

QTEST_GUILESS_MAIN(TestNoteText)
#include "tst_notetext.moc"
