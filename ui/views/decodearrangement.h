// SPDX-License-Identifier: MIT
// Which types the decode view shows first, which not at all, and which of its groups are open. A plain value, by
// the ids of decodeAt(): what a newer version knows more stands in its group.
#pragma once

#include <QStringList>
#include <QVariantMap>

namespace sockeye {

struct DecodeArrangement {
    QStringList first; // ids, in the person's order
    QStringList hidden;
    QStringList open; // keys of sections, see DecodeModel

    // What a stranger needs most.
    static DecodeArrangement standard();
    static DecodeArrangement fromMap(const QVariantMap &map); // standard() where the map is empty
    QVariantMap toMap() const;

    friend bool operator==(const DecodeArrangement &, const DecodeArrangement &) = default;
};

} // namespace sockeye
