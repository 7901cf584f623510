// SPDX-License-Identifier: MIT
// A regular expression over octets, as Perl writes them: \x00 to \xff are octets, text is its UTF-8, a dot is any octet
// but a line feed. A hit longer than 64 KiB may be cut. Immutable; any thread.
#pragma once

#include <QRegularExpression>

#include "core/bytes/bytepattern.h"

namespace sockeye {

class RegexPattern : public BytePattern
{
public:
    RegexPattern(const QString &expression, ByteSearch::Case letters);

    QString errorText() const; // empty when it can be used; in the language of the library
    qsizetype errorPosition() const { return m_expression.patternErrorOffset(); }

    std::size_t reach() const override { return 64 * 1024; }
    bool find(const Window &window, std::size_t from, std::size_t until, std::size_t limit,
              std::vector<ByteHit> &hits) const override;

private:
    QRegularExpression m_expression;
};

} // namespace sockeye
