// SPDX-License-Identifier: MIT
#include "ui/text/experimenttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::ExperimentText)
};

// A name goes on the next line whole, not from its full stop or its hyphen on.
QString unbroken(QString source)
{
    static const QRegularExpression inside(QStringLiteral("(?<=\\S)([.-])(?=\\S)"));
    return source.replace(inside, QStringLiteral("\u2060\\1\u2060"));
}

} // namespace

QString localText(const lab::LocalText &text)
{
    return QString::fromStdString(text.in(textLanguage()));
}

std::string_view textLanguage()
{
    return QLocale().language() == QLocale::Korean ? "ko" : "en";
}

QString choiceText(const lab::ParameterChoice &choice)
{
    return QString::fromStdString(choice.labelIn(textLanguage()));
}

QString parameterText(const lab::Parameter &parameter, const lab::Value &value)
{
    return QString::fromStdString(parameter.textOf(value, textLanguage()));
}

const QStringList &topics()
{
    static const QStringList list{
        QStringLiteral("sockets"), QStringLiteral("connecting"), QStringLiteral("streams"),
        QStringLiteral("ending"),  QStringLiteral("datagrams"),  QStringLiteral("unix"),
        QStringLiteral("wire"),
    };
    return list;
}

QString topicTitle(const QString &topic)
{
    switch (topics().indexOf(topic)) {
    case 0:
        return Words::tr("Sockets and addresses");
    case 1:
        return Words::tr("Connecting");
    case 2:
        return Words::tr("Streams and messages");
    case 3:
        return Words::tr("Ending a connection");
    case 4:
        return Words::tr("Datagrams");
    case 5:
        return Words::tr("Unix sockets");
    case 6:
        return Words::tr("On the wire");
    default:
        return Words::tr("Your own files");
    }
}

QString roleTitle(lab::Role role)
{
    switch (role) {
    case lab::Role::Server:
        return Words::tr("Server");
    case lab::Role::Client:
        return Words::tr("Client");
    case lab::Role::Third:
        return Words::tr("Third party");
    case lab::Role::None:
        break;
    }
    return Words::tr("This program");
}

QString roleTip(lab::Role role)
{
    switch (role) {
    case lab::Role::Server:
        return Words::tr("Who waits for others to come. Its calls run on a thread of their own.");
    case lab::Role::Client:
        return Words::tr("Who goes to the server. Its calls run on a thread of their own.");
    case lab::Role::Third:
        return Words::tr("Whoever else takes part: most often one more client.");
    case lab::Role::None:
        break;
    }
    return Words::tr("What this program computes and looks at itself, without a socket.");
}

QString needText(lab::Need need)
{
    switch (need) {
    case lab::Need::Cap:
        return Words::tr("needs the right to see packets");
    case lab::Need::NoCap:
        return Words::tr("for users without the right to see packets");
    case lab::Need::Lab:
        return Words::tr("needs the lab network");
    case lab::Need::Ipv6:
        return Words::tr("needs IPv6");
    case lab::Need::Ping:
        return Words::tr("needs ping sockets");
    }
    return {};
}

QString whyNotText(lab::Need need)
{
    switch (need) {
    case lab::Need::Cap:
        return Words::tr("It needs the right to see packets, CAP_NET_RAW, and this user has none.");
    case lab::Need::NoCap:
        return Words::tr(
            "It shows what happens without the right to see packets, CAP_NET_RAW, and this user has it.");
    case lab::Need::Lab:
        return Words::tr("It needs the lab network, which this version does not have yet.");
    case lab::Need::Ipv6:
        return Words::tr("It needs IPv6, which this computer does not have on its loopback.");
    case lab::Need::Ping:
        return Words::tr(
            "It needs a ping socket, which this user may not make: net.ipv4.ping_group_range says "
            "who may.");
    }
    return {};
}

QString needIcon(lab::Need need)
{
    return need == lab::Need::Lab ? QStringLiteral("experiments") : QStringLiteral("key");
}

std::optional<lab::Need> lackingNeed(const lab::Abilities &abilities, const std::vector<lab::Need> &needs)
{
    for (const auto need : needs) {
        if (!abilities.has(need))
            return need;
    }
    return std::nullopt;
}

QString sourceUrl(const QString &source)
{
    static const QRegularExpression page(QStringLiteral("^([a-z0-9_.-]+)\\(([1-9])\\)$"));
    static const QRegularExpression rfc(QStringLiteral("^RFC ([0-9]+)(?: section ([0-9.]+))?$"));
    if (const auto match = page.match(source); match.hasMatch())
        return QStringLiteral("https://man7.org/linux/man-pages/man%2/%1.%2.html")
            .arg(match.captured(1), match.captured(2));
    if (const auto match = rfc.match(source); match.hasMatch())
        return QStringLiteral("https://www.rfc-editor.org/rfc/rfc%1").arg(match.captured(1)) +
               (match.captured(2).isEmpty() ? QString() : QStringLiteral("#section-") + match.captured(2));
    return {};
}

QString sourceLinks(const std::vector<std::string> &sources)
{
    QStringList links;
    for (const auto &text : sources) {
        const QString source = QString::fromStdString(text);
        const QString url = sourceUrl(source), shown = unbroken(source).toHtmlEscaped();
        links << (url.isEmpty() ? shown : QStringLiteral("<a href=\"%1\">%2</a>").arg(url, shown));
    }
    return links.join(QStringLiteral(", "));
}

} // namespace sockeye
