// SPDX-License-Identifier: MIT
#include "ui/text/worddifference.h"

#include <algorithm>

#include <QRegularExpression>

namespace sockeye {

namespace {

struct Word {
    QStringView text;
    MarkedWord place;
    bool isCommon = false;
};

std::vector<Word> wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[^\\s,;]+"));
    std::vector<Word> words;
    for (auto at = word.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        words.push_back({QStringView(text).mid(match.capturedStart(), match.capturedLength()),
                         {match.capturedStart(), match.capturedLength()}});
    }
    return words;
}

// The longest words both have in the same order; a text here is a line or two.
void markCommon(std::vector<Word> &a, std::vector<Word> &b)
{
    std::vector<std::vector<int>> longest(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;)
            longest[i][j] = a[i].text == b[j].text ? longest[i + 1][j + 1] + 1
                                                   : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].text == b[j].text)
            a[i++].isCommon = b[j++].isCommon = true;
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    }
}

std::vector<MarkedWord> rest(const std::vector<Word> &words, const QStringList &passing)
{
    std::vector<MarkedWord> places;
    for (const Word &word : words) {
        const bool passes = std::any_of(passing.begin(), passing.end(),
                                        [&word](const QString &value) { return word.text.contains(value); });
        if (!word.isCommon && !passes)
            places.push_back(word.place);
    }
    return places;
}

} // namespace

std::pair<std::vector<MarkedWord>, std::vector<MarkedWord>>
changedWords(const QString &before, const QString &now, const QStringList &passing)
{
    auto a = wordsOf(before), b = wordsOf(now);
    markCommon(a, b);
    return {rest(a, passing), rest(b, passing)};
}

} // namespace sockeye
