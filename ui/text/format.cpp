// SPDX-License-Identifier: MIT
#include "ui/text/format.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace sockeye {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(sockeye::Format)
};

constexpr quint64 kNsPerUs = 1000;
constexpr quint64 kNsPerMs = 1000 * kNsPerUs;
constexpr quint64 kNsPerSecond = 1000 * kNsPerMs;

// `value` with `decimals` digits behind the locale's point, no grouping.
QString fixed(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

// Microseconds of a second, "204 071".
QString microseconds(quint64 ns)
{
    QString digits = QStringLiteral("%1").arg(ns % kNsPerSecond / kNsPerUs, 6, 10, QLatin1Char('0'));
    return digits.insert(3, kThinSpace);
}

quint64 magnitude(qint64 number)
{
    return number < 0 ? quint64(0) - static_cast<quint64>(number) : static_cast<quint64>(number);
}

QString positiveDurationText(quint64 ns)
{
    struct Unit {
        quint64 ns, belowNs;
        QString text;
    };
    // A value that would round up to a thousand belongs to the next unit.
    const std::array<Unit, 4> units{
        {{1, kNsPerUs, Format::tr("%1 ns")},
         {kNsPerUs, kNsPerMs - kNsPerUs / 2, Format::tr("%1 µs")},
         {kNsPerMs, kNsPerSecond - kNsPerMs / 2, Format::tr("%1 ms")},
         {kNsPerSecond, 60 * kNsPerSecond - kNsPerSecond / 20, Format::tr("%1 s")}}};
    for (const Unit &unit : units) {
        if (ns >= unit.belowNs)
            continue;
        const double value = static_cast<double>(ns) / static_cast<double>(unit.ns);
        const bool whole = unit.ns < kNsPerMs;
        return unit.text.arg(fixed(value, whole ? 0 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0));
    }
    const quint64 seconds = (ns + kNsPerSecond / 2) / kNsPerSecond;
    if (seconds < 3600)
        return Format::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    const quint64 minutes = (seconds + 30) / 60;
    return Format::tr("%1 h %2 min").arg(groupedText(minutes / 60)).arg(minutes % 60);
}

} // namespace

QString groupedText(quint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, kThinSpace);
    return digits;
}

QString groupedText(qint64 number)
{
    const QString digits = groupedText(magnitude(number));
    return number < 0 ? QLatin1Char('-') + digits : digits;
}

QString groupedDigits(const QString &number)
{
    const qsizetype first = number.startsWith(QLatin1Char('-')) ? 1 : 0;
    const bool integer = number.size() > first && std::all_of(number.begin() + first, number.end(),
                                                              [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!integer)
        return number;
    QString grouped = number;
    for (qsizetype at = number.size() - 3; at > first; at -= 3)
        grouped.insert(at, kThinSpace);
    return grouped;
}

QString sizeText(quint64 bytes)
{
    if (bytes < 1000)
        return Format::tr("%1 B").arg(bytes);
    const std::array<QString, 6> units{Format::tr("%1 kB"), Format::tr("%1 MB"), Format::tr("%1 GB"),
                                       Format::tr("%1 TB"), Format::tr("%1 PB"), Format::tr("%1 EB")};
    double value = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    QString figure = fixed(value, value < 9.95 ? 1 : 0);
    const QString emptyTenth = QLocale().decimalPoint() + QLocale().zeroDigit();
    if (figure.endsWith(emptyTenth))
        figure.chop(emptyTenth.size());
    return units[unit].arg(figure);
}

QString byteCountText(quint64 bytes)
{
    // A plural form is chosen by an int; languages look at its last digits only.
    const int plural =
        bytes < 1000000 ? static_cast<int>(bytes) : static_cast<int>(1000000 + bytes % 1000000);
    return Format::tr("%1 bytes", nullptr, plural).arg(groupedText(bytes));
}

QString offsetText(quint64 offset, int digits, Radix radix)
{
    return QStringLiteral("%1")
        .arg(offset, digits, radix == Radix::Decimal ? 10 : 16, QLatin1Char('0'))
        .toUpper();
}

QString durationText(qint64 ns)
{
    const QString text = positiveDurationText(magnitude(ns));
    return ns < 0 ? QChar(0x2212) + text : text;
}

QString deltaText(qint64 ns)
{
    return ns < 0 ? durationText(ns) : QLatin1Char('+') + durationText(ns);
}

QString sessionTimeText(qint64 nsSinceStart)
{
    const quint64 ns = magnitude(nsSinceStart);
    const QString text = groupedText(ns / kNsPerSecond) + QLocale().decimalPoint() + microseconds(ns);
    return nsSinceStart < 0 ? QChar(0x2212) + text : text;
}

QString clockText(qint64 nsSinceEpoch)
{
    const auto ms = nsSinceEpoch / static_cast<qint64>(kNsPerMs);
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss")) +
           QLocale().decimalPoint() + microseconds(magnitude(nsSinceEpoch));
}

QString dateTimeText(qint64 nsSinceEpoch)
{
    const auto ms = nsSinceEpoch / static_cast<qint64>(kNsPerMs);
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms),
                              Format::tr("d MMM yyyy, HH:mm", "date and time"));
}

} // namespace sockeye
