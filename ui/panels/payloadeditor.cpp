// SPDX-License-Identifier: MIT
#include "ui/panels/payloadeditor.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/bytes/hex.h"
#include "ui/panels/escapehighlighter.h"
#include "ui/panels/flowlayout.h"
#include "ui/panels/importmenu.h"
#include "ui/panels/savedmessagesmenu.h"
#include "ui/panels/structureeditor.h"
#include "ui/panels/typededitor.h"
#include "ui/text/format.h"
#include "ui/text/parsetext.h"
#include "ui/views/buttonlook.h"
#include "ui/views/bytespreview.h"
#include "ui/views/segmentedcontrol.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kMenuTextLength = 48;
constexpr int kLeastRows = 3;

} // namespace

PayloadEditor::PayloadEditor(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_kind(new SegmentedControl)
    , m_recent(new QToolButton)
    , m_import(new ImportMenu)
    , m_editors(new QStackedWidget)
    , m_preview(new QWidget)
    , m_sizeText(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
    , m_hexText(new BytesPreview)
    , m_fault(new ThemedLabel(TextStyle::Secondary, Role::Text))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    buildHead();
    buildEditors();
    buildPreview();
    refresh();
}

void PayloadEditor::buildHead()
{
    for (const QString &name :
         {tr("Text"), tr("Hex"), tr("Typed"), tr("Structure"), tr("File")}) // in the order of Draft::Kind
        m_kind->addSegment(name);
    m_kind->setObjectName(QStringLiteral("payloadKind"));
    m_kind->setAccessibleName(tr("How it is written"));
    connect(m_kind, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_editors->setCurrentIndex(index);
        fitEditors();
        refresh();
    });

    m_recent->setObjectName(QStringLiteral("recentPayloads"));
    m_recent->setText(tr("Recent"));
    m_recent->setToolTip(tr("What was sent before"));
    m_recent->setPopupMode(QToolButton::InstantPopup);
    m_recent->setMenu(new QMenu(m_recent));
    connect(m_recent->menu(), &QMenu::aboutToShow, this, &PayloadEditor::fillRecent);

    connect(m_import, &ImportMenu::imported, this, &PayloadEditor::takeImported);
    connect(m_import, &ImportMenu::failed, this, &PayloadEditor::sayFault);
    m_saved = new SavedMessagesMenu([this] { return draft(); }, this);
    connect(m_saved, &SavedMessagesMenu::chosen, this, [this](const Draft &draft) {
        keepAndSet(draft);
        focusEditor();
    });

    connect(m_saved, &SavedMessagesMenu::failed, this, &PayloadEditor::sayFault);

    auto *head = new QWidget;
    auto *flow = new FlowLayout(kGrid, head);
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_recent, m_saved, m_import})
        flow->addWidget(part);
    layout()->addWidget(head);
}

QPlainTextEdit *PayloadEditor::makeEditor(const QString &name, const QString &accessibleName)
{
    auto *editor = new QPlainTextEdit;
    editor->setObjectName(name);
    editor->setAccessibleName(accessibleName);
    editor->setTabChangesFocus(true);
    editor->setFont(theme().font(TextStyle::Mono));
    connect(&theme(), &Theme::changed, editor, [editor] { editor->setFont(theme().font(TextStyle::Mono)); });
    connect(editor, &QPlainTextEdit::textChanged, this, &PayloadEditor::refresh);
    m_editors->addWidget(editor);
    return editor;
}

void PayloadEditor::buildEditors()
{
    m_text = makeEditor(QStringLiteral("textEditor"), tr("Text to send"));
    m_text->setPlaceholderText(tr("for example hello\\r\\n", "a text to send, with escapes"));
    new EscapeHighlighter(m_text->document());
    m_hex = makeEditor(QStringLiteral("hexEditor"), tr("Hex to send"));
    m_hex->setPlaceholderText(QStringLiteral("68 65 6C 6C 6F 0D 0A"));
    m_typed = new TypedEditor;
    connect(m_typed, &TypedEditor::changed, this, &PayloadEditor::refresh);
    m_editors->addWidget(m_typed);
    m_structure = new StructureEditor;
    connect(m_structure, &StructureEditor::changed, this, &PayloadEditor::refresh);
    m_editors->addWidget(m_structure);
    m_editors->addWidget(makeFilePage());
    fitEditors();
    static_cast<QVBoxLayout *>(layout())->addWidget(m_editors, 1);
}

// The place is as large as the editor that is seen asks for, not as the largest; and never lower than it can be.
void PayloadEditor::fitEditors()
{
    for (int i = 0; i < m_editors->count(); ++i) {
        const auto policy = i == m_editors->currentIndex() ? QSizePolicy::Expanding : QSizePolicy::Ignored;
        m_editors->widget(i)->setSizePolicy(policy, policy);
    }
    m_editors->setMinimumHeight(std::max(kLeastRows * theme().extent(Extent::TableRow),
                                         m_editors->currentWidget()->minimumSizeHint().height()));
}

QWidget *PayloadEditor::makeFilePage()
{
    auto *page = new QWidget;
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("fileName"));
    m_file->setAccessibleName(tr("File to send"));
    m_file->setPlaceholderText(tr("A file’s name"));
    m_file->setFont(theme().font(TextStyle::Mono));
    connect(m_file, &QLineEdit::textChanged, this, &PayloadEditor::refresh);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Choose a file to send"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
        dialog->open();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addStretch(1);
    return page;
}

void PayloadEditor::buildPreview()
{
    m_fault->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("payloadFault"));
    m_fault->setTone(Tone::Error);
    auto *row = new QHBoxLayout(m_preview);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_sizeText, 0, Qt::AlignTop);
    row->addWidget(m_hexText, 1);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_preview);
    column->addWidget(m_fault);
}

Draft PayloadEditor::draft() const
{
    Draft draft;
    draft.kind = static_cast<Draft::Kind>(m_kind->currentIndex());
    draft.append = draft.kind == Draft::Kind::File ? Draft::Append::Nothing : m_append;
    switch (draft.kind) {
    case Draft::Kind::Text:
        draft.text = m_text->toPlainText();
        break;
    case Draft::Kind::Hex:
        draft.text = m_hex->toPlainText();
        break;
    case Draft::Kind::Typed:
        draft.text = m_typed->text();
        break;
    case Draft::Kind::Structure:
        draft.text = m_structure->text();
        break;
    case Draft::Kind::File:
        draft.text = m_file->text().trimmed();
        break;
    }
    return draft;
}

void PayloadEditor::setDraft(const Draft &draft)
{
    m_kind->setCurrentIndex(static_cast<int>(draft.kind));
    m_append = draft.append;
    switch (draft.kind) {
    case Draft::Kind::Text:
        m_text->setPlainText(draft.text);
        break;
    case Draft::Kind::Hex:
        m_hex->setPlainText(draft.text);
        break;
    case Draft::Kind::Typed:
        m_typed->setText(draft.text);
        break;
    case Draft::Kind::Structure:
        m_structure->setText(draft.text);
        break;
    case Draft::Kind::File:
        m_file->setText(draft.text);
        break;
    }
    refresh();
}

void PayloadEditor::keepAndSet(const Draft &draft)
{
    if (!this->draft().text.isEmpty())
        remember();
    setDraft(draft);
}

// Until the next edit.
void PayloadEditor::sayFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->show();
}

void PayloadEditor::takeImported(const Bytes &bytes)
{
    keepAndSet({Draft::Kind::Hex, QString::fromStdString(toHex(bytes, ' ', HexCase::Upper)), m_append});
}

void PayloadEditor::setAppend(Draft::Append append)
{
    m_append = append;
    refresh();
}

std::optional<quint64> PayloadEditor::size() const
{
    if (!m_bytes)
        return std::nullopt;
    if (m_kind->currentIndex() != static_cast<int>(Draft::Kind::File))
        return m_bytes->size();
    const QFileInfo file(m_file->text().trimmed());
    return static_cast<quint64>(file.size());
}

void PayloadEditor::focusEditor()
{
    m_editors->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    if (m_editors->currentWidget() == m_text || m_editors->currentWidget() == m_hex)
        return;
    if (auto *line = m_editors->currentWidget()->findChild<QLineEdit *>())
        line->setFocus(Qt::ShortcutFocusReason);
    else
        m_editors->currentWidget()->findChild<QAbstractItemView *>()->setFocus(Qt::ShortcutFocusReason);
}

void PayloadEditor::remember()
{
    m_settings.addRecent(Settings::Recent::Sent, draft().historyLine());
}

void PayloadEditor::countSent(std::uint64_t times)
{
    m_sent += times;
    if (changesEachTime(draft().payload()))
        refresh();
}

void PayloadEditor::fillRecent()
{
    QMenu *menu = m_recent->menu();
    menu->clear();
    for (const QString &line : m_settings.recent(Settings::Recent::Sent)) {
        const auto sent = Draft::fromHistoryLine(line);
        if (!sent)
            continue;
        QString text =
            sent->text.simplified().left(kMenuTextLength).replace(QLatin1Char('&'), QStringLiteral("&&"));
        connect(menu->addAction(text), &QAction::triggered, this, [this, sent] {
            setDraft(*sent);
            focusEditor();
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing was sent yet"))->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(tr("Forget them")), &QAction::triggered, this,
            [this] { m_settings.clearRecent(Settings::Recent::Sent); });
}

void PayloadEditor::refresh()
{
    const Draft now = draft();
    if (const QString line = now.historyLine(); line != m_counted) {
        m_counted = line;
        m_sent = 0;
    }
    std::vector<ChangingPart> changing;
    m_bytes = now.bytes(m_sent, &changing);
    if (now.kind == Draft::Kind::File) {
        const QFileInfo file(now.text);
        if (now.text.isEmpty())
            m_bytes = tl::make_unexpected(ParseError{ParseFault::Empty, {}, 0});
        else if (!file.isFile() || !file.isReadable())
            m_bytes = tl::make_unexpected(ParseError{ParseFault::UnreadableFile, now.text.toStdString(), 0});
    }
    m_preview->setVisible(m_bytes.has_value());
    const bool wrong = !m_bytes && m_bytes.error().fault != ParseFault::Empty;
    m_fault->setText(wrong ? parseErrorText(m_bytes.error()) : QString());
    m_fault->setVisible(wrong);
    if (m_bytes) {
        m_sizeText->setText(byteCountText(*size()));
        m_hexText->setBytes(*m_bytes, changing);
    }
    Q_EMIT changed();
}

} // namespace sockeye
