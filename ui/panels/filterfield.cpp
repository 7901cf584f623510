// SPDX-License-Identifier: MIT
#include "ui/panels/filterfield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

#include "ui/panels/filterhelp.h"
#include "ui/text/filtertext.h"
#include "ui/text/parsetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kPauseMs = 200;

} // namespace

FilterField::FilterField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_error(new ThemedLabel(TextStyle::Secondary, Role::Text, this))
    , m_completer(new QCompleter(this))
    , m_completions(new QStringListModel(this))
{
    setObjectName(QStringLiteral("filterField"));
    m_edit->setObjectName(QStringLiteral("filter"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(tr("Filter by socket, call, errno or bytes"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(themeIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_edit->setMinimumWidth(24 * kGrid);
    m_edit->installEventFilter(this);
    m_error->setObjectName(QStringLiteral("filterError"));
    m_error->setTone(Tone::Error);
    m_error->setWordWrap(true);
    m_error->setIndent(kGrid);
    m_error->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_edit);
    column->addWidget(m_error);
    setFocusProxy(m_edit);

    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterField::complete);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::apply);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::check);
    connect(m_edit, &QLineEdit::textEdited, this, &FilterField::offerCompletions);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterField::apply);
}

QString FilterField::text() const
{
    return m_edit->text();
}

void FilterField::setText(const QString &text)
{
    m_edit->setText(text);
    apply();
}

QString FilterField::errorText() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void FilterField::setSockets(const QStringList &names)
{
    m_sockets = names;
}

void FilterField::check()
{
    auto filter = Filter::parse(text().toStdString());
    m_error->setVisible(!filter);
    if (filter) {
        m_filter = std::move(*filter);
        m_pause.start();
    } else {
        m_error->setText(parseErrorText(filter.error()));
        m_pause.stop(); // what is shown stays until this can be understood
    }
}

void FilterField::apply()
{
    m_pause.stop();
    if (!m_error->isHidden() || text() == m_applied)
        return;
    m_applied = text();
    Q_EMIT filterChanged(m_filter);
}

void FilterField::offerCompletions()
{
    const int cursor = m_edit->cursorPosition();
    const QString word =
        text().mid(filterWordStart(text(), cursor), cursor - filterWordStart(text(), cursor));
    const QStringList words = filterCompletions(word, m_sockets);
    m_completions->setStringList(words);
    if (words.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterField::complete(const QString &word)
{
    const int cursor = m_edit->cursorPosition();
    const int start = filterWordStart(text(), cursor);
    const QString before = text().left(start) + word;
    m_edit->setText(before + text().mid(cursor));
    m_edit->setCursorPosition(static_cast<int>(before.size()));
}

void FilterField::showHelp()
{
    auto *help = new FilterHelp(this);
    connect(help, &FilterHelp::chosen, this, [this](const QString &example) {
        const QString typed = text().trimmed();
        setText(typed.isEmpty() ? example : typed + QLatin1Char(' ') + example);
        m_edit->setFocus();
    });
    help->showBelow(m_edit);
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !text().isEmpty()) {
            setText({});
            return true;
        }
        if (key->key() == Qt::Key_Down && text().isEmpty()) {
            showHelp();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sockeye
