// SPDX-License-Identifier: MIT
#include "ui/panels/abilitiesdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/result.h"
#include "ui/bridge/aside.h"
#include "ui/text/themeicon.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kWidth = 620;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::AbilitiesDialog)
};

QString nameOf(Ability ability)
{
    switch (ability) {
    case Ability::TcpInfo:
        return Words::tr("States of its own sockets");
    case Ability::SockDiag:
        return Words::tr("Every socket of this computer");
    case Ability::Tracepoint:
        return Words::tr("Every step of a state");
    case Ability::Segments:
        return Words::tr("Segments on the wire");
    case Ability::UserNamespaces:
        return Words::tr("A network of its own");
    }
    return {};
}

QString sentenceOf(const AbilityReport &report)
{
    const bool yes = report.isAvailable();
    const QString name = QString::fromStdString(errnoName(report.err));
    switch (report.ability) {
    case Ability::TcpInfo:
        return yes ? Words::tr("TCP_INFO tells the TCP state of each socket.")
                   : Words::tr("TCP_INFO cannot be read (%1): something forbids it.").arg(name);
    case Ability::SockDiag:
        return yes ? Words::tr("sock_diag lists sockets, and follows those of this program after close().")
                   : Words::tr("The kernel does not list sockets (%1): states after close() are not seen.")
                         .arg(name);
    case Ability::Tracepoint:
        return yes ? Words::tr(
                         "The kernel’s tracepoint tells each step, also those too short to be looked at.")
                   : Words::tr(
                         "The kernel’s tracepoint cannot be read (%1): the shortest states are implied. That "
                         "needs tracefs and the right CAP_PERFMON.")
                         .arg(name);
    case Ability::Segments:
        return yes ? Words::tr("The TCP segments of this program’s connections can be captured.")
                   : Words::tr("TCP segments are not captured (%1): that needs the right CAP_NET_RAW.")
                         .arg(name);
    case Ability::UserNamespaces:
        return yes ? Words::tr("Experiments may have a private network, which needs no privilege.")
                   : Words::tr(
                         "Experiments have no private network (%1): this system forbids user namespaces.")
                         .arg(name);
    }
    return {};
}

} // namespace

AbilitiesDialog::AbilitiesDialog(QWidget *parent)
    : QDialog(parent)
    , m_rows(new QVBoxLayout)
    , m_waiting(new ThemedLabel(TextStyle::Body, Role::TextDim, tr("Trying…")))
{
    setObjectName(QStringLiteral("abilitiesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What can I see here?"));
    auto *layout = new QVBoxLayout(this);
    m_rows->addWidget(m_waiting);
    m_rows->setSpacing(2 * kGrid);
    layout->addLayout(m_rows);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
    resize(kWidth, sizeHint().height());
    runAside(
        this, [] { return abilities(); },
        [this](const std::vector<AbilityReport> &reports) { tell(reports); });
}

void AbilitiesDialog::tell(const std::vector<AbilityReport> &reports)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const AbilityReport &report : reports)
        addRow(report);
    resize(kWidth, sizeHint().height());
}

void AbilitiesDialog::addRow(const AbilityReport &report)
{
    const bool yes = report.isAvailable();
    auto *row = new QWidget;
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap(yes ? QStringLiteral("check") : QStringLiteral("minus"),
                               theme().ink(yes ? Tone::Ok : Tone::Warning), kIconSize, devicePixelRatioF()));
    mark->setAccessibleName(yes ? tr("yes") : tr("no"));
    columns->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(kHalfGrid);
    texts->addWidget(new ThemedLabel(TextStyle::BodyStrong, Role::Text, nameOf(report.ability)));
    auto *sentence = new ThemedLabel(TextStyle::Body, Role::TextDim, sentenceOf(report));
    sentence->setWordWrap(true);
    texts->addWidget(sentence);
    if (!report.command.empty()) {
        auto *line = new QHBoxLayout;
        auto *command = new QLineEdit(QString::fromStdString(report.command));
        const auto name = abilityName(report.ability);
        command->setObjectName(
            QStringLiteral("command-%1")
                .arg(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))));
        command->setReadOnly(true);
        command->setFont(theme().font(TextStyle::Mono));
        command->setCursorPosition(0);
        command->setAccessibleName(tr("The command that gives the right; then start Sockeye again"));
        command->setToolTip(command->accessibleName());
        auto *copy = new QPushButton(themeIcon(QStringLiteral("copy")), tr("Copy"));
        copy->setAccessibleName(tr("Copy the command"));
        connect(copy, &QPushButton::clicked, command,
                [command] { QGuiApplication::clipboard()->setText(command->text()); });
        line->addWidget(command, 1);
        line->addWidget(copy);
        texts->addLayout(line);
    }
    columns->addLayout(texts, 1);
    m_rows->addWidget(row);
}

} // namespace sockeye
