// SPDX-License-Identifier: MIT
#include "ui/panels/bytesearchbar.h"

#include <algorithm>

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/bridge/regexpattern.h"
#include "ui/text/format.h"
#include "ui/text/parsetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/hexview.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kPauseMs = 200;

} // namespace

ByteSearchBar::ByteSearchBar(HexView *view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_kind(new QComboBox)
    , m_edit(new QLineEdit)
    , m_case(new QToolButton)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_close(new QToolButton)
    , m_error(new ThemedLabel(TextStyle::Secondary, Role::Text))
    , m_state(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
{
    setObjectName(QStringLiteral("byteSearchBar"));
    m_kind->setObjectName(QStringLiteral("byteSearchKind"));
    m_kind->setAccessibleName(tr("What to look for"));
    m_kind->addItems({tr("Text"), tr("Hex"), tr("Value"), tr("Regular expression")});
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(5);
    m_edit->setObjectName(QStringLiteral("byteSearch"));
    m_edit->setAccessibleName(tr("Look for in the bytes"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setFont(theme().font(TextStyle::Mono));
    m_edit->setMinimumWidth(12 * kGrid);
    m_edit->installEventFilter(this);
    m_error->setObjectName(QStringLiteral("byteSearchError"));
    m_error->setTone(Tone::Error);
    m_error->setWordWrap(true);
    m_error->hide();
    m_state->setObjectName(QStringLiteral("byteSearchState"));
    const auto button = [](QToolButton *of, const char *name, const QString &says, const char *icon) {
        of->setObjectName(QLatin1String(name));
        of->setAccessibleName(says);
        of->setToolTip(says);
        if (icon != nullptr)
            of->setIcon(themeIcon(QLatin1String(icon)));
    };
    button(m_case, "byteSearchCase", tr("Capital and small letters differ"), nullptr);
    m_case->setText(QStringLiteral("Aa"));
    m_case->setCheckable(true);
    setButtonLook(m_case, ButtonLook::Toggle);
    button(m_previous, "byteSearchPrevious", tr("Previous hit (Shift+Enter)"), "chevron-up");
    button(m_next, "byteSearchNext", tr("Next hit (Enter)"), "chevron-down");
    button(m_close, "byteSearchClose", tr("Stop looking (Escape)"), "close");

    auto *fields = new QHBoxLayout;
    fields->setSpacing(kHalfGrid);
    fields->addWidget(m_kind);
    fields->addWidget(m_edit, 1);
    fields->addWidget(m_close);
    auto *below = new QHBoxLayout;
    below->setSpacing(kHalfGrid);
    below->addWidget(m_state, 1);
    below->addWidget(m_case);
    below->addWidget(m_previous);
    below->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);
    column->setSpacing(kHalfGrid);
    column->addLayout(fields);
    column->addWidget(m_error);
    column->addLayout(below);
    hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ByteSearchBar::apply);
    connect(m_edit, &QLineEdit::textChanged, this, &ByteSearchBar::check);
    connect(m_case, &QToolButton::toggled, this, &ByteSearchBar::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showHints();
        check();
    });
    connect(m_previous, &QToolButton::clicked, this, &ByteSearchBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &ByteSearchBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &ByteSearchBar::close);
    connect(&m_finder, &ByteFinder::progressed, this,
            [this](double share) { m_state->setText(tr("Looking: %1 %").arg(int(share * 100))); });
    connect(&m_finder, &ByteFinder::found, this, &ByteSearchBar::take);
    connect(&theme(), &Theme::changed, this, [this] { m_edit->setFont(theme().font(TextStyle::Mono)); });
    showHints();
    sayState();
}

void ByteSearchBar::showHints()
{
    const QString hints[] = {QStringLiteral("GET /\\r\\n"), QStringLiteral("de ?? be ef"),
                             QStringLiteral("u16:7000"), QStringLiteral("HTTP/1\\.[01] \\d+")};
    m_edit->setPlaceholderText(hints[m_kind->currentIndex()]);
    const bool hasLetters = m_kind->currentIndex() == Text || m_kind->currentIndex() == Regex;
    m_case->setVisible(hasLetters);
    m_kind->setToolTip(m_kind->currentIndex() == Value
                           ? tr("A type and a number; without le or be in either byte order")
                       : m_kind->currentIndex() == Hex ? tr("Two digits a byte; ? stands for any digit")
                                                       : QString());
}

void ByteSearchBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    if (m_result == nullptr)
        check();
}

void ByteSearchBar::setKind(Kind kind)
{
    m_kind->setCurrentIndex(kind);
}

QString ByteSearchBar::errorText() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

QString ByteSearchBar::stateText() const
{
    return m_state->text();
}

Parsed<Pattern> ByteSearchBar::parsed(const std::string &text, ByteSearch::Case letters) const
{
    switch (m_kind->currentIndex()) {
    case Text:
        return parseTextPattern(text, letters);
    case Hex:
        return parseHexPattern(text);
    case Value:
        return parseValuePattern(text);
    default:
        return std::make_shared<RegexPattern>(QString::fromStdString(text), letters);
    }
}

void ByteSearchBar::check()
{
    m_pause.stop();
    m_pattern.reset();
    QString error;
    if (const QString text = m_edit->text(); !text.isEmpty()) {
        const auto letters = m_case->isChecked() ? ByteSearch::Case::Exact : ByteSearch::Case::IgnoreAscii;
        auto pattern = parsed(text.toStdString(), letters);
        const auto *regex = pattern ? dynamic_cast<const RegexPattern *>(pattern->get()) : nullptr;
        if (!pattern)
            error = parseErrorText(pattern.error());
        else if (regex != nullptr && !regex->errorText().isEmpty())
            error = tr("Not a regular expression, from character %1 on: %2")
                        .arg(regex->errorPosition() + 1)
                        .arg(regex->errorText());
        else
            m_pattern = std::move(*pattern);
    }
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_stays = false;
    if (error.isEmpty())
        m_pause.start(); // what is marked stays until this can be understood
}

void ByteSearchBar::apply()
{
    m_pause.stop();
    m_finder.cancel();
    m_result.reset();
    m_at.reset();
    m_view->setHits(nullptr);
    if (m_pattern != nullptr && m_view->source() != nullptr && m_view->octetCount() > 0)
        m_finder.find(m_view->source()->bytes(), m_pattern);
    sayState();
}

void ByteSearchBar::sourceChanged()
{
    if (isHidden())
        return;
    m_stays = true;
    apply();
}

void ByteSearchBar::take(const std::shared_ptr<const SearchResult> &result)
{
    m_result = result;
    m_view->setHits(std::shared_ptr<const std::vector<ByteHit>>(result, &result->hits));
    if (!m_stays && !result->hits.empty()) {
        // The one under the cursor counts: typing on narrows it.
        const quint64 cursor = m_view->selectionBegin();
        const auto next = std::partition_point(result->hits.begin(), result->hits.end(),
                                               [&](const ByteHit &hit) { return hit.begin < cursor; });
        selectHit(next == result->hits.end() ? 0 : static_cast<std::size_t>(next - result->hits.begin()));
    }
    sayState();
}

void ByteSearchBar::findNext()
{
    step(false);
}

void ByteSearchBar::findPrevious()
{
    step(true);
}

// From the cursor on, once round.
void ByteSearchBar::step(bool backwards)
{
    if (isHidden()) {
        open();
        return;
    }
    if (m_pause.isActive()) {
        apply();
        return;
    }
    if (m_result == nullptr || m_result->hits.empty())
        return;
    const auto &hits = m_result->hits;
    const quint64 from = m_view->selectionBegin();
    const auto begin = hits.begin(), end = hits.end();
    auto place = std::partition_point(
        begin, end, [&](const ByteHit &hit) { return backwards ? hit.begin < from : hit.begin <= from; });
    // The hit that merely lies under the cursor was not gone to yet.
    if (!m_at && !backwards && place != begin && std::prev(place)->begin == from)
        --place;
    if (backwards)
        place = place == begin ? std::prev(end) : std::prev(place);
    else if (place == end)
        place = begin;
    selectHit(static_cast<std::size_t>(place - begin));
    sayState();
}

void ByteSearchBar::selectHit(std::size_t index)
{
    m_at = index;
    m_view->select(m_result->hits[index].begin, m_result->hits[index].length);
}

void ByteSearchBar::sayState()
{
    const bool some = m_result != nullptr && !m_result->hits.empty();
    m_previous->setEnabled(some);
    m_next->setEnabled(some);
    QString text;
    if (m_finder.isBusy()) {
        text = tr("Looking…");
    } else if (m_result != nullptr) {
        const auto count = static_cast<quint64>(m_result->hits.size());
        if (count == 0)
            text = tr("Not found");
        else if (m_at)
            text = tr("%1 of %2", "a hit's number, how many there are")
                       .arg(groupedText(static_cast<quint64>(*m_at + 1)), groupedText(count));
        else
            text = tr("%n hit(s)", nullptr, static_cast<int>(count));
        if (m_result->isCut)
            text = tr("%1, and there are more").arg(text);
        if (m_result->isPartial)
            text = tr("%1; this expression takes too long, some may be missing").arg(text);
    }
    m_state->setText(text);
}

void ByteSearchBar::close()
{
    m_finder.cancel();
    m_pause.stop();
    m_result.reset();
    m_at.reset();
    m_view->setHits(nullptr);
    hide();
    m_view->setFocus();
}

bool ByteSearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sockeye
