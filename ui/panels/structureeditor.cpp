// SPDX-License-Identifier: MIT
#include "ui/panels/structureeditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "ui/bridge/aside.h"
#include "ui/models/structuremodel.h"
#include "ui/panels/markedtext.h"
#include "ui/text/parsetext.h"
#include "ui/text/structuretext.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/structureview.h"

namespace sockeye {

namespace {

QString why(const EditError &error)
{
    return error.mustTake == 0
               ? parseErrorText(error.error)
               : StructureEditor::tr("It must take %n bytes: nothing else here could say how many.", nullptr,
                                     static_cast<int>(error.mustTake));
}

} // namespace

StructureEditor::StructureEditor(QWidget *parent)
    : QWidget(parent)
    , m_id(QStringLiteral("dns"))
    , m_box(new QComboBox)
    , m_anew(new QToolButton)
    , m_view(new StructureView)
    , m_fault(new MarkedText(MarkedText::Ink::Toned))
{
    setObjectName(QStringLiteral("structureEditor"));
    m_box->setObjectName(QStringLiteral("structureChoice"));
    m_box->setAccessibleName(tr("Structure of the message"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_anew->setObjectName(QStringLiteral("structureAnew"));
    m_anew->setText(tr("Example"));
    m_anew->setToolTip(tr("Begin again with the structure’s example"));
    m_anew->setIcon(themeIcon(QStringLiteral("resend")));
    m_anew->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_view->setObjectName(QStringLiteral("structureForm"));
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->setToolTip(tr("Double-click a value, or press F2, to change it"));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::SelectedClicked);
    m_view->setMinimumHeight(6 * theme().extent(Extent::TableRow));
    m_fault->setObjectName(QStringLiteral("structureFault"));

    auto *head = new QHBoxLayout;
    head->addWidget(m_box, 1);
    head->addWidget(m_anew);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kHalfGrid);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_fault);
    connect(m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().toString()); });
    connect(m_anew, &QToolButton::clicked, this, &StructureEditor::beginAnew);
    // Queued: the tree is built anew, and its line editor is not done yet.
    connect(m_view->structureModel(), &StructureModel::editRequested, this, &StructureEditor::edit,
            Qt::QueuedConnection);
    m_view->structureModel()->setEditTexts(
        [this](std::size_t field) { return QString::fromStdString(editText(*m_overlay, m_bytes, field)); });
    runAside(
        this, [] { return StructureLibrary::withFolder(StructureLibrary::userFolder()); },
        [this](const std::shared_ptr<const StructureLibrary> &library) { takeLibrary(library); });
}

void StructureEditor::takeLibrary(std::shared_ptr<const StructureLibrary> library)
{
    m_library = std::move(library);
    for (const auto &structure : m_library->all())
        m_box->addItem(localText(structure->name), QString::fromStdString(structure->id));
    m_structure = m_library->find(m_id.toStdString());
    if (m_bytes.empty())
        choose(m_id);
    else
        show(m_bytes);
}

OverlayLayer StructureEditor::layer() const
{
    return [this](ByteView bytes) { return m_library->layOver(m_structure, bytes); };
}

QString StructureEditor::text() const
{
    return m_id + QLatin1Char(':') + QString::fromStdString(toHex(m_bytes));
}

void StructureEditor::setText(const QString &text)
{
    const auto colon = text.indexOf(QLatin1Char(':'));
    m_id = text.left(colon);
    auto bytes = parseHex(text.mid(colon + 1).toStdString()).value_or(Bytes());
    if (!m_library) {
        m_bytes = std::move(bytes);
        return;
    }
    m_structure = m_library->find(m_id.toStdString());
    show(std::move(bytes));
}

void StructureEditor::choose(const QString &id)
{
    m_id = id;
    m_structure = m_library->find(id.toStdString());
    beginAnew();
}

void StructureEditor::beginAnew()
{
    if (m_structure)
        show(exampleOf(*m_structure, layer()));
}

void StructureEditor::show(Bytes bytes)
{
    m_bytes = std::move(bytes);
    m_fault->say({}, Tone::Closed, {});
    m_box->setCurrentIndex(m_box->findData(m_id));
    m_anew->setEnabled(m_structure != nullptr);
    m_overlay = m_structure ? std::make_shared<const Overlay>(layer()(m_bytes)) : nullptr;
    m_view->setOverlay(m_overlay);
    if (!m_structure)
        m_fault->say(QStringLiteral("warning"), Tone::Warning,
                     tr("There is no structure “%1” any more; the bytes are kept.").arg(m_id));
    Q_EMIT changed();
}

void StructureEditor::edit(quint64 field, const QString &text)
{
    if (!m_overlay || field >= m_overlay->fields.size())
        return;
    auto edited = editField(*m_overlay, m_bytes, field, text.toStdString(), layer());
    if (edited) {
        const auto place = m_overlay->fields[field].offset;
        show(std::move(*edited));
        m_view->showOctet(place);
        return;
    }
    m_fault->say(QStringLiteral("error"), Tone::Error,
                 tr("%1: “%2” was not taken. %3", "a field, what was typed, why")
                     .arg(fieldNameText(m_overlay->fields[field]), text, why(edited.error())));
}

} // namespace sockeye
