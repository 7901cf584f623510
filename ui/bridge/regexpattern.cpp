// SPDX-License-Identifier: MIT
#include "ui/bridge/regexpattern.h"

namespace sockeye {

RegexPattern::RegexPattern(const QString &expression, ByteSearch::Case letters)
    : m_expression(QString::fromLatin1(expression.toUtf8()), // an octet a character, here and there
                   letters == ByteSearch::Case::Exact ? QRegularExpression::NoPatternOption
                                                      : QRegularExpression::CaseInsensitiveOption)
{
    m_expression.optimize();
}

QString RegexPattern::errorText() const
{
    return m_expression.isValid() ? QString() : m_expression.errorString();
}

// What ends where the window does not end may go on behind it; it begins at or behind `until` then, or is longer
// than reach(). An empty hit is none.
bool RegexPattern::find(const Window &window, std::size_t from, std::size_t until, std::size_t limit,
                        std::vector<ByteHit> &hits) const
{
    const QString text = QString::fromLatin1(reinterpret_cast<const char *>(window.bytes.data()),
                                             static_cast<qsizetype>(window.bytes.size()));
    while (limit > 0 && from < until) {
        const auto match = m_expression.match(text, static_cast<qsizetype>(from));
        if (!match.isValid())
            return false;
        const auto begin = static_cast<std::size_t>(match.capturedStart());
        if (!match.hasMatch() || begin >= until)
            break;
        const auto length = static_cast<std::size_t>(match.capturedLength());
        if (length > 0) {
            hits.push_back({begin, length});
            --limit;
        }
        from = begin + std::max<std::size_t>(1, length);
    }
    return true;
}

} // namespace sockeye
