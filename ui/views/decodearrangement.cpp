// SPDX-License-Identifier: MIT
#include "ui/views/decodearrangement.h"

namespace sockeye {

DecodeArrangement DecodeArrangement::standard()
{
    using namespace Qt::Literals::StringLiterals;
    return {{u"u8"_s, u"i8"_s, u"u16"_s, u"i16"_s, u"u32"_s, u"i32"_s, u"u64"_s, u"i64"_s, u"f32"_s, u"f64"_s,
             u"port"_s, u"ipv4"_s, u"unixS"_s, u"utf8Run"_s},
            {},
            {u"first"_s}};
}

DecodeArrangement DecodeArrangement::fromMap(const QVariantMap &map)
{
    if (map.isEmpty())
        return standard();
    return {map.value(QStringLiteral("first")).toStringList(),
            map.value(QStringLiteral("hidden")).toStringList(),
            map.value(QStringLiteral("open")).toStringList()};
}

QVariantMap DecodeArrangement::toMap() const
{
    return {
        {QStringLiteral("first"), first}, {QStringLiteral("hidden"), hidden}, {QStringLiteral("open"), open}};
}

} // namespace sockeye
