// SPDX-License-Identifier: MIT
#include "core/base/nearnames.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::size_t kLongest = 64; // no name is as long; keeps the work small whatever is written

std::string lowered(std::string_view text)
{
    std::string made(text);
    for (char &c : made) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return made;
}

} // namespace

std::size_t editDistance(std::string_view one, std::string_view other)
{
    const auto a = lowered(one);
    const auto b = lowered(other);
    // Three rows of the table: the swap looks two back.
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

std::vector<std::string> nearNames(std::string_view written, const std::vector<std::string> &names,
                                   std::size_t most)
{
    std::vector<std::pair<std::size_t, std::string>> found;
    if (written.empty() || written.size() > kLongest)
        return {};
    const auto sought = lowered(written);
    for (const auto &name : names) {
        const auto distance = editDistance(written, name);
        const auto letters = std::max(written.size(), name.size());
        const bool isPart = written.size() > 1 && lowered(name).find(sought) != std::string::npos;
        if (3 * distance <= letters)
            found.emplace_back(distance, name);
        else if (isPart)
            found.emplace_back(letters + distance, name); // behind those that are only misspelt
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::string> near;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        near.push_back(std::move(found[i].second));
    return near;
}

std::string didYouMean(const std::vector<std::string> &near)
{
    std::string text;
    for (std::size_t i = 0; i < near.size(); ++i)
        text += fmt::format("{}'{}'", i == 0 ? "" : i + 1 == near.size() ? " or " : ", ", near[i]);
    return text.empty() ? text : fmt::format("did you mean {}?", text);
}

} // namespace sockeye
