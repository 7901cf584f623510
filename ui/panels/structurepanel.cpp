// SPDX-License-Identifier: MIT
#include "ui/panels/structurepanel.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/text/format.h"
#include "ui/text/structuretext.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/emptystate.h"
#include "ui/views/structureview.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr std::size_t kMostOffered = 3; // named where nothing is certain

} // namespace

StructurePanel::StructurePanel(QWidget *parent)
    : QWidget(parent)
    , m_box(new QComboBox)
    , m_own(new QToolButton)
    , m_errors(new QMenu(m_own))
    , m_view(new StructureView)
    , m_note(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
    , m_empty(new EmptyState({}, {}))
    , m_tree(new QWidget)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("structurePanel"));
    m_box->setObjectName(QStringLiteral("structureBox"));
    m_box->setAccessibleName(tr("Structure"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_own->setObjectName(QStringLiteral("ownStructures"));
    m_own->setAccessibleName(tr("Your own structures"));
    m_own->setToolTip(tr("Your own structures"));
    m_own->setPopupMode(QToolButton::InstantPopup);
    m_own->setMenu(m_errors);
    m_own->setIcon(themeIcon(QStringLiteral("folder")));
    m_view->setMinimumHeight(2 * theme().extent(Extent::TableRow));
    m_note->setObjectName(QStringLiteral("structureNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);
    auto *tree = new QVBoxLayout(m_tree);
    tree->setContentsMargins(0, 0, 0, 0);
    tree->setSpacing(0);
    tree->addWidget(m_view, 1);
    tree->addWidget(m_note);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPanelMargin, 0, kPanelMargin, kHalfGrid);
    head->setSpacing(kHalfGrid);
    head->addWidget(m_box, 1);
    head->addWidget(m_own);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_box);

    connect(m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().toString()); });
    connect(m_view, &StructureView::fieldChosen, this, &StructurePanel::fieldChosen);
}

void StructurePanel::setBytes(std::shared_ptr<const Bytes> bytes, OctetsOrigin origin)
{
    m_bytes = std::move(bytes);
    m_origin = std::move(origin);
    m_cursor = 0;
    ask();
}

void StructurePanel::setCursor(quint64 offset)
{
    m_cursor = offset;
    if (!m_isStale)
        m_view->showOctet(offset);
}

void StructurePanel::choose(const QString &id)
{
    m_chosen[portKey()] = id.toStdString();
    ask();
}

// The port of the two that names a service is the lower one.
std::string StructurePanel::portKey() const
{
    const auto lowest = std::min_element(m_origin.ports.begin(), m_origin.ports.end());
    return std::to_string(static_cast<int>(m_origin.carrier)) + ':' +
           (lowest == m_origin.ports.end() ? std::string() : std::to_string(*lowest));
}

void StructurePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void StructurePanel::ask()
{
    m_isStale = true;
    const quint64 question = ++m_question;
    if (m_bytes == nullptr || !isVisible())
        return;
    const auto chosen = m_chosen.find(portKey());
    auto *job = new StructureJob(m_library, m_bytes, m_origin,
                                 chosen == m_chosen.end() ? std::string() : chosen->second);
    connect(job, &StructureJob::done, this, [this, question](const StructureAnswer &answer) {
        if (m_library == nullptr)
            m_library = answer.library;
        if (question == m_question)
            take(answer);
    });
    job->start();
}

void StructurePanel::reload()
{
    m_library = nullptr;
    ask();
}

void StructurePanel::take(const StructureAnswer &answer)
{
    m_isStale = false;
    fillBox(answer);
    fillErrors();
    m_view->setOverlay(answer.overlay);
    if (answer.overlay == nullptr) {
        sayWhatFits(answer);
    } else {
        const auto &stops = answer.overlay->stops;
        m_note->setVisible(!stops.empty());
        if (!stops.empty()) {
            m_note->setTone(Tone::Error);
            m_note->setText(
                tr("Stops fitting at %1. %2").arg(offsetText(stops.front().at, 4), stopText(stops.front())));
        }
        m_view->showOctet(m_cursor);
    }
    m_stack->setCurrentWidget(answer.overlay == nullptr ? static_cast<QWidget *>(m_empty) : m_tree);
    Q_EMIT shown();
}

void StructurePanel::sayWhatFits(const StructureAnswer &answer)
{
    QStringList names;
    for (const StructureCandidate &candidate : answer.candidates) {
        if (names.size() < static_cast<qsizetype>(kMostOffered))
            names += localText(candidate.structure->name);
    }
    if (names.isEmpty())
        m_empty->setTexts(tr("No structure is certain."),
                          tr("Neither the port nor the bytes name one. Choose one above to try it."));
    else
        m_empty->setTexts(tr("No structure is certain."),
                          tr("These would fit: %1. Choose one above.").arg(names.join(QStringLiteral(", "))));
}

void StructurePanel::fillBox(const StructureAnswer &answer)
{
    const QSignalBlocker silent(m_box);
    const auto chosen = m_chosen.find(portKey());
    m_box->clear();
    m_box->addItem(answer.automatic ? tr("Automatic: %1").arg(localText(answer.automatic->name))
                                    : tr("Automatic: none is certain"),
                   QString());
    const auto add = [this](const Structure &structure, bool fits) {
        const QString name = localText(structure.name);
        m_box->addItem(fits ? tr("%1 (fits)").arg(name) : name, QString::fromStdString(structure.id));
        m_box->setItemData(m_box->count() - 1, localText(structure.about), Qt::ToolTipRole);
    };
    const auto isOffered = [&](const auto &structure) {
        return std::any_of(answer.candidates.begin(), answer.candidates.end(),
                           [&](const auto &candidate) { return candidate.structure == structure; });
    };
    m_box->insertSeparator(m_box->count());
    for (const StructureCandidate &candidate : answer.candidates)
        add(*candidate.structure, candidate.fits);
    if (!answer.candidates.empty())
        m_box->insertSeparator(m_box->count());
    for (const auto &structure : answer.library->all()) {
        if (!isOffered(structure))
            add(*structure, false);
    }
    const QString id = chosen == m_chosen.end() ? QString() : QString::fromStdString(chosen->second);
    m_box->setCurrentIndex(std::max(0, id.isEmpty() ? 0 : m_box->findData(id)));
    m_box->setToolTip(m_box->currentData(Qt::ToolTipRole).toString());
}

void StructurePanel::fillErrors()
{
    m_errors->clear();
    m_errors->setToolTipsVisible(true);
    const auto folder = QString::fromStdString(StructureLibrary::userFolder().string());
    m_errors->addAction(themeIcon(QStringLiteral("resend")), tr("&Read your structures again"), this,
                        &StructurePanel::reload);
    QAction *where = m_errors->addAction(tr("They are read from %1").arg(folder));
    where->setEnabled(false);
    const auto &bad = m_library->badFiles();
    m_own->setIcon(themeIcon(bad.empty() ? QStringLiteral("folder") : QStringLiteral("warning")));
    m_own->setToolTip(
        bad.empty() ? tr("Your own structures")
                    : tr("%n of your structures cannot be used", nullptr, static_cast<int>(bad.size())));
    if (!bad.empty())
        m_errors->addSection(m_own->toolTip());
    for (const auto &file : bad) {
        const QString name = QString::fromStdString(file.file).section(QLatin1Char('/'), -1);
        QAction *line =
            m_errors->addAction(themeIcon(QStringLiteral("error")),
                                QStringLiteral("%1: %2").arg(name, definitionErrorText(file.error)));
        line->setToolTip(QString::fromStdString(file.file));
    }
}

} // namespace sockeye
