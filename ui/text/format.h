// SPDX-License-Identifier: MIT
// Figures as a person reads them, in the language and decimal point of QLocale(). Digits are grouped in
// threes by a narrow no-break space in every locale; ports, identifiers and years never go through here. Pure
// functions; any thread.
#pragma once

#include <QString>

#include "core/bytes/hexlayout.h"

namespace sockeye {

inline constexpr QChar kThinSpace{0x202F};

// "1 284", "-1 289 805 975".
QString groupedText(qint64 number);
QString groupedText(quint64 number);
// Groups the digits of a number written elsewhere ("4294967296"); anything but an integer is returned as it
// is.
QString groupedDigits(const QString &number);

// "12 B", "1 kB", "1.2 MB", "212 kB": powers of 1000, at most three digits.
QString sizeText(quint64 bytes);
// "1 byte", "1 284 bytes".
QString byteCountText(quint64 bytes);

// A place in a run of octets: "01FC", or in decimal digits "0508".
QString offsetText(quint64 offset, int digits, Radix radix = Radix::Hex);

// "850 ns", "11 µs", "41.2 ms", "1.92 s", "2 min 5 s", "3 h 20 min".
QString durationText(qint64 ns);
// The same with its sign: "+353 ms", "−2.10 s".
QString deltaText(qint64 ns);

// Seconds since the session began: "11.204 071".
QString sessionTimeText(qint64 nsSinceStart);
// Local wall time: "14:03:31.204 071".
QString clockText(qint64 nsSinceEpoch);
// Local day and minute: "20 Nov 2025, 14:03".
QString dateTimeText(qint64 nsSinceEpoch);

} // namespace sockeye
