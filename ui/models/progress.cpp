// SPDX-License-Identifier: MIT
#include "ui/models/progress.h"

#include <array>

namespace sockeye {

namespace {

using lab::Holding;
constexpr std::array kHoldings{Holding::Holds, Holding::Fails, Holding::Skipped};

QString nameOf(Holding holding)
{
    const auto name = lab::holdingName(holding);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

Progress::Progress(const QVariantMap &kept)
{
    for (auto one = kept.begin(); one != kept.end(); ++one) {
        const QStringList parts = one->toString().split(QLatin1Char(' ')); // "holds 3 4"
        for (const Holding holding : kHoldings) {
            if (parts.size() == 3 && parts[0] == nameOf(holding))
                m_entries[one.key()] = {holding, parts[1].toInt(), parts[2].toInt()};
        }
    }
}

QVariantMap Progress::kept() const
{
    QVariantMap kept;
    for (const auto &[key, entry] : m_entries)
        kept.insert(key,
                    QStringLiteral("%1 %2 %3").arg(nameOf(entry.holding)).arg(entry.right).arg(entry.told));
    return kept;
}

std::optional<Progress::Entry> Progress::of(const QString &key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second);
}

bool Progress::add(const QString &key, Holding holding, const Quiz::Score &score)
{
    const auto before = of(key);
    Entry now = before.value_or(Entry{});
    now.holding = holding;
    const bool isBetter = now.told == 0 || score.right * now.told >= now.right * score.told;
    if (score.told > 0 && isBetter) {
        now.right = score.right;
        now.told = score.told;
    }
    m_entries[key] = now;
    return before != now;
}

} // namespace sockeye
