// SPDX-License-Identifier: MIT
#include "ui/panels/policyfield.h"

#include <limits>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "core/bytes/payload.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

enum Choice { kShowOnly, kLeaveUnread, kEcho, kDiscard, kChargen, kDaytime, kFixed };

} // namespace

PolicyField::PolicyField(QWidget *parent)
    : QWidget(parent)
    , m_reply(new QComboBox(this))
    , m_fixed(new QLineEdit(this))
    , m_limit(new QSpinBox(this))
{
    // The order is that of Choice.
    m_reply->addItem(tr("show it"));
    m_reply->addItem(tr("leave it unread"));
    m_reply->addItem(tr("echo it"));
    m_reply->addItem(tr("discard it"));
    m_reply->addItem(tr("send characters (chargen)"));
    m_reply->addItem(tr("send the time (daytime)"));
    m_reply->addItem(tr("send a fixed reply"));
    m_reply->setObjectName(QStringLiteral("policyReply"));
    m_reply->setAccessibleName(tr("What to do with what arrives"));
    m_fixed->setObjectName(QStringLiteral("policyFixed"));
    m_fixed->setAccessibleName(tr("Fixed reply"));
    m_fixed->setPlaceholderText(tr("OK\\r\\n", "an example of a reply with escapes"));
    m_fixed->setFont(theme().font(TextStyle::Mono));
    m_limit->setObjectName(QStringLiteral("policyLimit"));
    m_limit->setAccessibleName(tr("Limit"));
    m_limit->setRange(0, std::numeric_limits<int>::max());
    m_limit->setSpecialValueText(tr("no limit"));
    m_limit->setToolTip(
        tr("How many connections a listener accepts, how often a reply is sent, or how many bytes "
           "chargen sends"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_reply);
    layout->addWidget(m_fixed, 1);
    layout->addWidget(m_limit);
    setFocusProxy(m_reply);

    connect(m_reply, &QComboBox::currentIndexChanged, this, &PolicyField::showParts);
    connect(m_reply, &QComboBox::currentIndexChanged, this, &PolicyField::changed);
    connect(m_fixed, &QLineEdit::textChanged, this, &PolicyField::changed);
    connect(m_limit, &QSpinBox::valueChanged, this, &PolicyField::changed);
    showParts();
}

Parsed<Policy> PolicyField::policy() const
{
    Policy policy;
    switch (m_reply->currentIndex()) {
    case kLeaveUnread:
        policy.read = false;
        break;
    case kEcho:
        policy.reply = Policy::Reply::Echo;
        break;
    case kDiscard:
        policy.reply = Policy::Reply::Discard;
        break;
    case kChargen:
        policy.reply = Policy::Reply::Chargen;
        break;
    case kDaytime:
        policy.reply = Policy::Reply::Daytime;
        break;
    case kFixed: {
        auto bytes = parseText(m_fixed->text().toStdString());
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        policy.reply = Policy::Reply::Fixed;
        policy.fixed = std::make_shared<const Bytes>(std::move(*bytes));
        break;
    }
    default:
        break;
    }
    policy.limit = static_cast<std::uint64_t>(m_limit->value());
    return policy;
}

void PolicyField::showParts()
{
    m_fixed->setVisible(m_reply->currentIndex() == kFixed);
}

} // namespace sockeye
