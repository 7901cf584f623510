// SPDX-License-Identifier: MIT
#include "ui/views/bytespreview.h"

#include <algorithm>

#include "core/bytes/hex.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

constexpr int kMostSaid = 10;

QString hexText(ByteView bytes)
{
    return QString::fromStdString(toHex(bytes, ' ', HexCase::Upper));
}

// "Byte 3: ..." or "Bytes 3–4: ...", counted from 1.
QString partText(const ChangingPart &part)
{
    const QString first = groupedText(static_cast<quint64>(part.begin + 1));
    const QString place = part.size == 1
                              ? BytesPreview::tr("Byte %1", "a place").arg(first)
                              : BytesPreview::tr("Bytes %1 to %2", "places")
                                    .arg(first, groupedText(static_cast<quint64>(part.begin + part.size)));
    switch (part.macro) {
    case ChangingMacro::Counter:
        return BytesPreview::tr("%1: a counter, one more each time").arg(place);
    case ChangingMacro::Time:
        return BytesPreview::tr("%1: the time when it is sent").arg(place);
    case ChangingMacro::Random:
        return BytesPreview::tr("%1: random, others each time").arg(place);
    }
    return {};
}

} // namespace

BytesPreview::BytesPreview(QWidget *parent) : ThemedLabel(TextStyle::Mono, Role::TextDim, parent)
{
    setObjectName(QStringLiteral("bytesPreview"));
    setAccessibleName(tr("The bytes it becomes"));
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(&theme(), &Theme::changed, this, &BytesPreview::render);
}

void BytesPreview::setBytes(const Bytes &bytes, const std::vector<ChangingPart> &changing)
{
    const auto count = std::min(bytes.size(), kShown);
    m_first.assign(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count));
    m_isAll = count == bytes.size();
    m_changing = changing;
    render();
}

void BytesPreview::render()
{
    QStringList said;
    for (const ChangingPart &part : m_changing) {
        if (said.size() == kMostSaid) {
            said << QStringLiteral("…");
            break;
        }
        said << partText(part);
    }
    setToolTip(said.join(QLatin1Char('\n')));
    setAccessibleDescription(said.join(QStringLiteral("; ")));

    const QString rest = m_isAll ? QString() : QStringLiteral(" …");
    if (m_changing.empty()) {
        setTextFormat(Qt::PlainText);
        setText(hexText(m_first) + rest);
        return;
    }
    // Underlined too, for those who do not see the colours.
    const QString open =
        QStringLiteral("<span style=\"color:%1; background-color:%2; text-decoration:underline\">")
            .arg(theme().color(Role::Text).name(), theme().color(Role::AccentBg).name());
    QString html;
    const auto append = [&](std::size_t begin, std::size_t end, bool isChanging) {
        end = std::min(end, m_first.size());
        if (begin >= end)
            return;
        if (!html.isEmpty())
            html += QLatin1Char(' ');
        const QString hex = hexText(ByteView(m_first).subspan(begin, end - begin));
        html += isChanging ? open + hex + QStringLiteral("</span>") : hex;
    };
    std::size_t at = 0;
    for (const ChangingPart &part : m_changing) {
        append(at, part.begin, false);
        append(part.begin, part.begin + part.size, true);
        at = part.begin + part.size;
    }
    append(at, m_first.size(), false);
    setTextFormat(Qt::RichText);
    setText(html + rest);
}

} // namespace sockeye
