// SPDX-License-Identifier: MIT
#include "ui/text/errnotext.h"

#include <cerrno>
#include <cstring>

#include <QCoreApplication>

#include "core/net/resolveerror.h"
#include "ui/text/explain.h"

namespace sockeye {

namespace {

struct ErrnoWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::ErrnoText)
};

ErrnoText textOf(const ErrnoWording &words)
{
    return {words.brief.text(), words.meaning.text(), words.cause.text(), words.next.text()};
}

} // namespace

ErrnoText errnoText(int code, CallCode call, std::string_view after)
{
    const QString past = QString::fromUtf8(after.data(), static_cast<qsizetype>(after.size()));
    if (const ErrnoWording *words = Explain::shipped().errnoOf(code, call, past))
        return textOf(*words);
    const QString words = QString::fromLatin1(strerrordesc_np(code));
    return {words.toLower(), words + QLatin1Char('.'), {}, {}};
}

bool isPassing(int code)
{
    return code == EAGAIN || code == EINPROGRESS || code == EALREADY || code == EINTR;
}

ErrnoText resolveErrorText(int code)
{
    const QString name = QString::fromStdString(resolveErrorName(code));
    if (const ErrnoWording *words = Explain::shipped().lookupError(name))
        return textOf(*words);
    return {name, ErrnoWords::tr("The name could not be looked up."), {}, {}};
}

} // namespace sockeye
