// SPDX-License-Identifier: MIT
#include "ui/text/glossary.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include "core/base/result.h"
#include "core/net/socketoptions.h"
#include "ui/text/errnotext.h"
#include "ui/text/experimenttext.h"
#include "ui/text/explain.h"
#include "ui/text/optionwords.h"
#include "ui/text/steptext.h"

namespace sockeye {

namespace {

constexpr qsizetype kMostKnown = 2000; // texts

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::Glossary)
};

constexpr QLatin1String kBrackets("()");

// "backlog" is written "Backlog" and "backlogs" too; "FIN" is not "fin".
bool isPlainWord(const QString &spelling)
{
    return std::none_of(spelling.begin(), spelling.end(), [](QChar c) { return c.isUpper(); }) &&
           spelling.front().isLower() && spelling.back().isLower();
}

bool isConstant(const QString &name)
{
    static const QRegularExpression capitals(QStringLiteral("^[A-Z][A-Z0-9]*_[A-Z0-9_]+$"));
    return capitals.match(name).hasMatch();
}

// Not in the middle of a longer name. A Korean word may have a particle behind it.
QString patternOf(const QString &spelling)
{
    if (spelling.endsWith(kBrackets))
        return QStringLiteral("(?<![A-Za-z0-9_])%1(?=\\()")
            .arg(QRegularExpression::escape(spelling.chopped(kBrackets.size())));
    QString pattern = QRegularExpression::escape(spelling);
    if (isPlainWord(spelling))
        pattern = QStringLiteral("(?!Windows)(?i:%1)s?").arg(pattern); // the system is no window
    const auto isLatin = [](QChar c) { return c.isLetterOrNumber() && c.script() != QChar::Script_Hangul; };
    if (isLatin(spelling.front()))
        pattern.prepend(QStringLiteral("(?<![A-Za-z0-9_])"));
    else if (spelling.front().script() == QChar::Script_Hangul)
        pattern.prepend(QStringLiteral("(?<![\\x{AC00}-\\x{D7A3}])"));
    if (isLatin(spelling.back()))
        pattern.append(QStringLiteral("(?![A-Za-z0-9_])"));
    return pattern;
}

// The spellings of all terms as one pattern, the longest first.
class Spellings
{
public:
    Spellings()
    {
        const auto &terms = Explain::shipped().terms();
        QStringList all;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            for (const QString &spelling : QStringList{terms[i].name.en, terms[i].name.ko} + terms[i].also) {
                if (m_terms.contains(spelling))
                    continue;
                m_terms.insert(spelling, i);
                all << spelling;
            }
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const QString &a, const QString &b) { return a.size() > b.size(); });
        QStringList patterns;
        for (const QString &spelling : all)
            patterns << patternOf(spelling);
        // Then what has a table of its own: a constant, or a call.
        m_pattern.setPattern(QStringLiteral("(?<term>%1)|(?<constant>\\b[A-Z][A-Z0-9_]{3,}\\b)|"
                                            "(?<call>\\b[a-z_][a-z0-9_]*)(?=\\()")
                                 .arg(patterns.join(QLatin1Char('|'))));
        m_pattern.optimize();
    }

    const QRegularExpression &pattern() const { return m_pattern; }
    const TermWording *termOf(const QString &found) const
    {
        for (const QString &spelling :
             {found, found.toLower(), found.toLower().chopped(1), found + kBrackets}) {
            if (const auto at = m_terms.find(spelling); at != m_terms.end())
                return &Explain::shipped().terms()[*at];
        }
        return nullptr;
    }

private:
    QHash<QString, std::size_t> m_terms;
    QRegularExpression m_pattern;
};

std::optional<Term> constantNamed(const QString &name)
{
    if (const int code = errnoFromName(name.toStdString())) {
        const ErrnoText text = errnoText(code, CallCode::None);
        return Term{name, Words::tr("An error. %1").arg(text.meaning), Term::Kind::Constant};
    }
    const auto &explain = Explain::shipped();
    if (const ErrnoWording *words = explain.lookupError(name))
        return Term{name, Words::tr("An error of getaddrinfo(). %1").arg(words->meaning.text()),
                    Term::Kind::Constant};
    const auto state = stateFromName(name.toStdString());
    if (const StateWording *words = state ? explain.state(*state) : nullptr)
        return Term{name, Words::tr("A TCP state. %1").arg(words->now.text()), Term::Kind::Constant};
    if (const SocketOption *option = findOption(name.toStdString())) {
        QStringList sentences{Words::tr("A socket option."), optionWords(option->meaning),
                              optionWords(option->note)};
        sentences.removeAll(QString());
        return Term{name, sentences.join(QLatin1Char(' ')), Term::Kind::Constant};
    }
    return std::nullopt;
}

std::optional<Term> callNamed(const QString &name)
{
    const CallCode code = callInCode(name.toStdString());
    const CallWording *words = code != CallCode::None ? Explain::shipped().call(code) : nullptr;
    return words ? std::optional(Term{name + kBrackets, words->what.text(), Term::Kind::Function})
                 : std::nullopt;
}

std::optional<Term> termFound(const Spellings &spellings, const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(QStringLiteral("constant")))
        return constantNamed(match.captured());
    if (match.hasCaptured(QStringLiteral("call")))
        return callNamed(match.captured());
    const TermWording *term = spellings.termOf(match.captured());
    if (!term)
        return std::nullopt;
    const QString name = term->name.text();
    return Term{name, term->words.text(),
                name.endsWith(kBrackets) ? Term::Kind::Function
                : isConstant(name)       ? Term::Kind::Constant
                                         : Term::Kind::Word};
}

std::vector<TermPlace> lookFor(const QString &text)
{
    static const Spellings spellings;
    std::vector<TermPlace> places;
    for (auto at = spellings.pattern().globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        if (auto term = termFound(spellings, match))
            places.push_back({match.capturedStart(), match.capturedLength(), std::move(*term)});
    }
    return places;
}

} // namespace

// The lines of a run are asked about at each of its steps, and are the same but for one or two.
std::vector<TermPlace> termsIn(const QString &text)
{
    static QHash<QString, std::vector<TermPlace>> known;
    static std::string_view language;
    if (language != textLanguage() || known.size() >= kMostKnown)
        known.clear();
    language = textLanguage();
    auto found = known.find(text);
    if (found == known.end())
        found = known.insert(text, lookFor(text));
    return *found;
}

std::vector<Term> termsOf(const QStringList &texts)
{
    std::vector<Term> terms;
    QSet<QString> seen;
    for (const QString &text : texts) {
        for (TermPlace &place : termsIn(text)) {
            if (seen.contains(place.term.name))
                continue;
            seen.insert(place.term.name);
            terms.push_back(std::move(place.term));
        }
    }
    std::stable_partition(terms.begin(), terms.end(),
                          [](const Term &term) { return term.kind != Term::Kind::Function; });
    return terms;
}

QString termsTip(const QStringList &texts)
{
    QStringList lines;
    for (const Term &term : termsOf(texts))
        lines << QStringLiteral("%1: %2").arg(term.name, term.words);
    return lines.join(QLatin1Char('\n'));
}

} // namespace sockeye
