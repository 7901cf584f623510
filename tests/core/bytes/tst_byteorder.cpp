// SPDX-License-Identifier: MIT
// A number's way between two programs, against the C library's own conversions on this host.
#include <QtTest/QTest>

#include <arpa/inet.h>
#include <endian.h>

#include <cstring>
#include <random>

#include "core/bytes/byteorder.h"
#include "core/bytes/hex.h"

using namespace sockeye;

Q_DECLARE_METATYPE(sockeye::OrderTale)
Q_DECLARE_METATYPE(sockeye::HostOrder)

namespace {

const OrderedType &typeNamed(std::string_view name)
{
    const auto &all = orderedTypes();
    return *std::find_if(all.begin(), all.end(), [name](const OrderedType &t) { return t.name == name; });
}

template<typename T>
Bytes memoryOf(T value)
{
    Bytes octets(sizeof value);
    std::memcpy(octets.data(), &value, sizeof value);
    return octets;
}

} // namespace

class TestByteOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheLibrary();
    void tales_data();
    void tales();
    void sameInBothOrders();
    void signedNumbers();
    void refuses();
};

void TestByteOrder::agreesWithTheLibrary()
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t bits = random();
        const auto small = static_cast<std::uint16_t>(bits);
        const auto middle = static_cast<std::uint32_t>(bits);
        const OrderedNumber u16{&typeNamed("u16"), small};
        const OrderedNumber u32{&typeNamed("u32"), middle};
        const OrderedNumber u64{&typeNamed("u64"), bits};
        QCOMPARE(u16.inMemory(kThisHost), memoryOf(small));
        QCOMPARE(u32.inMemory(kThisHost), memoryOf(middle));
        QCOMPARE(u64.inMemory(kThisHost), memoryOf(bits));
        QCOMPARE(u16.converted(kThisHost).bits, std::uint64_t{htons(small)});
        QCOMPARE(u32.converted(kThisHost).bits, std::uint64_t{htonl(middle)});
        QCOMPARE(u64.converted(kThisHost).bits, std::uint64_t{htobe64(bits)});
        QCOMPARE(u16.onWire(), memoryOf(htons(small)));
        QCOMPARE(u32.onWire(), memoryOf(htonl(middle)));
        QCOMPARE(u64.onWire(), memoryOf(htobe64(bits)));
        QCOMPARE(u16.converted(HostOrder::Big), u16); // there htons() does nothing
    }
}

void TestByteOrder::tales_data()
{
    QTest::addColumn<OrderTale>("tale");
    QTest::addColumn<HostOrder>("sender");
    QTest::addColumn<HostOrder>("receiver");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QByteArray>("judged");
    constexpr auto kLittle = HostOrder::Little;
    constexpr auto kBig = HostOrder::Big;
    const auto row = [](const char *name, OrderTale tale, HostOrder sender, HostOrder receiver,
                        const char *wire, const char *read, const char *judged) {
        QTest::newRow(name) << tale << sender << receiver << QByteArray(wire) << QByteArray(read)
                            << QByteArray(judged);
    };
    row("right", OrderTale::Right, kLittle, kLittle, "1b58", "7000", "right");
    row("right to the other order", OrderTale::Right, kLittle, kBig, "1b58", "7000", "right");
    row("forgotten", OrderTale::SenderForgot, kLittle, kLittle, "581b", "22555", "wrong");
    row("forgotten on a big-endian host", OrderTale::SenderForgot, kBig, kLittle, "1b58", "7000", "luck");
    row("twice", OrderTale::SenderTwice, kLittle, kLittle, "581b", "22555", "wrong");
    row("the receiver forgot", OrderTale::ReceiverForgot, kLittle, kLittle, "1b58", "22555", "wrong");
    row("the receiver is big-endian and forgot", OrderTale::ReceiverForgot, kLittle, kBig, "1b58", "7000",
        "luck");
    row("both forgot", OrderTale::BothForgot, kLittle, kLittle, "581b", "7000", "luck");
    row("both forgot, of different orders", OrderTale::BothForgot, kLittle, kBig, "581b", "22555", "wrong");
}

void TestByteOrder::tales()
{
    QFETCH(OrderTale, tale);
    QFETCH(HostOrder, sender);
    QFETCH(HostOrder, receiver);
    const auto outcome = orderOutcome(tale, {&typeNamed("u16"), 7000}, sender, receiver);
    QTEST(QByteArray::fromStdString(toHex(outcome.wire)), "wire");
    QTEST(QByteArray::fromStdString(outcome.read.text()), "read");
    QTEST(QByteArray(outcome.isLuck ? "luck" : outcome.isRight ? "right" : "wrong"), "judged");
}

// What nobody can get wrong is not luck either.
void TestByteOrder::sameInBothOrders()
{
    for (const std::uint64_t bits : {0x0000u, 0x0101u, 0xffffu, 0xababu}) {
        const OrderedNumber number{&typeNamed("u16"), bits};
        QVERIFY(number.isSameInBothOrders());
        for (const auto tale : kOrderTales) {
            const auto outcome = orderOutcome(tale, number, HostOrder::Little, HostOrder::Big);
            QVERIFY(outcome.isRight && !outcome.isLuck);
        }
    }
    QVERIFY(!(OrderedNumber{&typeNamed("u32"), 0x0101}.isSameInBothOrders()));
}

void TestByteOrder::signedNumbers()
{
    const auto number = parseOrdered(typeNamed("i16"), "-2");
    QVERIFY(number.has_value());
    QCOMPARE(toHex(number->onWire()), std::string("fffe"));
    QCOMPARE(number->text(), std::string("-2"));
    QCOMPARE(number->hex(), std::string("0xFFFE"));
    QCOMPARE(number->converted(HostOrder::Little).text(), std::string("-257"));
    QCOMPARE(parseOrdered(typeNamed("i64"), "-9223372036854775808")->text(),
             std::string("-9223372036854775808"));
    QCOMPARE(parseOrdered(typeNamed("u64"), "0xffffffffffffffff")->text(),
             std::string("18446744073709551615"));
}

void TestByteOrder::refuses()
{
    QCOMPARE(parseOrdered(typeNamed("u16"), "65536").error().fault, ParseFault::NumberOutOfRange);
    QCOMPARE(parseOrdered(typeNamed("u16"), "-1").error().fault, ParseFault::NumberOutOfRange);
    QCOMPARE(parseOrdered(typeNamed("u32"), "port").error().fault, ParseFault::BadNumber);
    QCOMPARE(parseOrdered(typeNamed("u32"), " ").error().fault, ParseFault::Empty);
}

QTEST_APPLESS_MAIN(TestByteOrder)
#include "tst_byteorder.moc"
