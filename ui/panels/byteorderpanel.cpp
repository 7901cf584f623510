// SPDX-License-Identifier: MIT
#include "ui/panels/byteorderpanel.h"

#include <algorithm>

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/panels/flowlayout.h"
#include "ui/panels/labelledfield.h"
#include "ui/panels/markedtext.h"
#include "ui/text/byteordertext.h"
#include "ui/text/parsetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/bytecells.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

const QString kFields = QStringLiteral("byteOrder");
constexpr int kColumnsOfHalves = 120; // characters across, from which on both halves stand side by side
constexpr int kValueWidth = 22;       // digits: the widest number, with its sign

QString name(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

ThemedLabel *wrapping(TextStyle style, Role role, const QString &text = {})
{
    auto *label = new ThemedLabel(style, role, text);
    label->setWordWrap(true);
    return label;
}

QComboBox *orderBox(const QString &objectName)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    for (const auto order : {HostOrder::Little, HostOrder::Big})
        box->addItem(hostOrderText(order), static_cast<int>(order));
    box->setCurrentIndex(box->findData(static_cast<int>(kThisHost)));
    return box;
}

} // namespace

ByteOrderPanel::ByteOrderPanel(Settings &settings, QWidget *parent)
    : QScrollArea(parent)
    , m_settings(settings)
    , m_number{&orderedTypes().front(), 7000}
{
    setObjectName(QStringLiteral("byteOrderPanel"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    viewport()->setBackgroundRole(QPalette::Base);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    column->setSpacing(kPanelMargin);
    column->addWidget(buildFields());
    m_fault = new MarkedText(MarkedText::Ink::Toned);
    m_fault->setObjectName(QStringLiteral("byteOrderFault"));
    column->addWidget(m_fault);
    m_results = new QWidget;
    m_halves = new QBoxLayout(QBoxLayout::TopToBottom, m_results);
    m_halves->setContentsMargins(0, 0, 0, 0);
    m_halves->setSpacing(3 * kGrid);
    m_halves->addWidget(buildBytes(), 2);
    m_halves->addWidget(buildTales(), 3);
    column->addWidget(m_results);
    column->addStretch(1);
    setWidget(page);
    restore();
    refresh();
}

QWidget *ByteOrderPanel::buildFields()
{
    m_value = new QLineEdit;
    m_value->setObjectName(QStringLiteral("byteOrderValue"));
    m_value->setFont(theme().font(TextStyle::Mono));
    connect(&theme(), &Theme::changed, m_value, [this] { m_value->setFont(theme().font(TextStyle::Mono)); });
    m_value->setToolTip(tr("Decimal, or hexadecimal after 0x"));
    m_value->setMinimumWidth(kValueWidth * QFontMetrics(m_value->font()).horizontalAdvance(QLatin1Char('0')));
    m_type = new QComboBox;
    m_type->setObjectName(QStringLiteral("byteOrderType"));
    for (const auto &type : orderedTypes())
        m_type->addItem(tr("%1: %2 bytes, %3()", "a type, its size and its conversion")
                            .arg(name(type.name))
                            .arg(type.octets)
                            .arg(name(type.toNetwork)),
                        name(type.name));
    m_sender = orderBox(QStringLiteral("byteOrderSender"));
    m_receiver = orderBox(QStringLiteral("byteOrderReceiver"));
    connect(m_value, &QLineEdit::textChanged, this, &ByteOrderPanel::refresh);
    for (QComboBox *box : {m_type, m_sender, m_receiver})
        connect(box, &QComboBox::currentIndexChanged, this, &ByteOrderPanel::refresh);

    auto *row = new QWidget;
    auto *flow = new FlowLayout(kGrid, row);
    flow->addWidget(labelledField(tr("&Value"), m_value));
    flow->addWidget(labelledField(tr("&Type"), m_type));
    flow->addWidget(labelledField(tr("Sen&der"), m_sender));
    flow->addWidget(labelledField(tr("&Receiver"), m_receiver));
    return row;
}

QWidget *ByteOrderPanel::buildBytes()
{
    const auto button = [this](const char *objectName, const QString &tip) {
        auto *made = new QPushButton(tr("To the send panel"));
        made->setObjectName(QLatin1String(objectName));
        made->setToolTip(tip);
        made->setAutoDefault(false);
        made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        return made;
    };
    m_memory = new ByteCells;
    m_memory->setObjectName(QStringLiteral("memoryBytes"));
    m_wire = new ByteCells;
    m_wire->setObjectName(QStringLiteral("wireBytes"));
    m_memoryNote = wrapping(TextStyle::Secondary, Role::TextDim);
    m_conversion = wrapping(TextStyle::Mono, Role::Text);
    m_conversion->setObjectName(QStringLiteral("conversion"));
    m_conversion->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sendWire = button("sendWire", tr("Take the number in network order to the send panel"));
    setButtonLook(m_sendWire, ButtonLook::Primary);
    m_sendMemory = button("sendMemory", tr("Take the bytes as they lie in memory to the send panel"));
    m_note = new MarkedText(MarkedText::Ink::Quiet);
    m_note->setObjectName(QStringLiteral("byteOrderNote"));

    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(kHalfGrid);
    grid->setColumnStretch(1, 1);
    const auto row = [&](int at, const QString &title, ByteCells *cells, ThemedLabel *note,
                         QPushButton *take) {
        grid->addWidget(new ThemedLabel(TextStyle::Body, Role::Text, title), 2 * at, 0);
        grid->addWidget(cells, 2 * at, 1, Qt::AlignLeft);
        grid->addWidget(take, 2 * at, 2, 2, 1, Qt::AlignTop);
        grid->addWidget(note, 2 * at + 1, 0, 1, 2);
    };
    row(0, tr("In the sender’s memory"), m_memory, m_memoryNote, m_sendMemory);
    row(1, tr("On the wire"), m_wire,
        wrapping(TextStyle::Secondary, Role::TextDim, tr("Network byte order: the highest byte first.")),
        m_sendWire);
    grid->addWidget(m_conversion, 4, 0, 1, 3);
    grid->addWidget(m_note, 5, 0, 1, 3);
    grid->setRowStretch(6, 1);
    connect(m_sendMemory, &QPushButton::clicked, this, [this] { send(sender()); });
    connect(m_sendWire, &QPushButton::clicked, this, [this] { send(HostOrder::Big); });
    return page;
}

QWidget *ByteOrderPanel::buildTales()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    int at = 0;
    int column = 1;
    for (const QString &head : {tr("What the programs do"), tr("On the wire"), tr("The receiver gets")})
        grid->addWidget(new ThemedLabel(TextStyle::Secondary, Role::TextDim, head), at, column++);
    ++at;
    for (const OrderTale tale : kOrderTales) {
        TaleRow row{tale,
                    new QLabel,
                    wrapping(TextStyle::BodyStrong, Role::Text),
                    new ByteCells,
                    new ThemedLabel(TextStyle::MonoStrong, Role::Text),
                    wrapping(TextStyle::Secondary, Role::TextDim)};
        row.read->setObjectName(QStringLiteral("read%1").arg(static_cast<int>(tale)));
        row.read->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->setRowMinimumHeight(at++, kGrid);
        grid->addWidget(row.mark, at, 0);
        grid->addWidget(row.title, at, 1);
        grid->addWidget(row.wire, at, 2);
        grid->addWidget(row.read, at, 3);
        grid->addWidget(row.reason, ++at, 1, 1, 3);
        ++at;
        m_tales.push_back(row);
    }
    grid->setRowStretch(at, 1);
    connect(&theme(), &Theme::changed, this, &ByteOrderPanel::refresh);
    return page;
}

void ByteOrderPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int enough = kColumnsOfHalves * QFontMetrics(font()).averageCharWidth();
    m_halves->setDirection(width() >= enough ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ByteOrderPanel::restore()
{
    const QVariantMap values = m_settings.fields(kFields);
    m_type->setCurrentIndex(
        std::max(0, m_type->findData(values.value(QStringLiteral("type"), QStringLiteral("u16")))));
    // The port everyone meets first.
    m_value->setText(values.value(QStringLiteral("value"), QStringLiteral("7000")).toString());
}

void ByteOrderPanel::remember()
{
    m_settings.setFields(kFields, {{QStringLiteral("type"), m_type->currentData()},
                                   {QStringLiteral("value"), m_value->text()}});
}

const OrderedType &ByteOrderPanel::type() const
{
    return orderedTypes()[static_cast<std::size_t>(m_type->currentIndex())];
}

HostOrder ByteOrderPanel::sender() const
{
    return static_cast<HostOrder>(m_sender->currentData().toInt());
}

HostOrder ByteOrderPanel::receiver() const
{
    return static_cast<HostOrder>(m_receiver->currentData().toInt());
}

void ByteOrderPanel::refresh()
{
    if (m_tales.empty())
        return;
    const auto number = parseOrdered(type(), m_value->text().toStdString());
    m_results->setEnabled(number.has_value());
    m_fault->say(QStringLiteral("error"), Tone::Error, number ? QString() : parseErrorText(number.error()));
    if (!number)
        return;
    m_number = *number;
    remember();
    m_memory->setOctets(m_number.inMemory(sender()), sender() == HostOrder::Big);
    m_wire->setOctets(m_number.onWire(), true);
    m_memoryNote->setText(sender() == HostOrder::Little ? tr("Little endian: the lowest byte first.")
                                                        : tr("Big endian: the highest byte first."));
    const auto converted = m_number.converted(sender());
    m_conversion->setText(QStringLiteral("%1(%2) = %3(%2) = %4")
                              .arg(name(type().toNetwork), QString::fromStdString(m_number.text()),
                                   name(type().toHost), orderedNumberText(converted)));
    const auto wrong = QString::fromStdString(converted.text());
    if (m_number.isSameInBothOrders())
        m_note->say(QStringLiteral("note"), Tone::Closed,
                    tr("This number is the same in both orders; another one shows the difference."));
    else if (type().octets == 2 && !type().isSigned && sender() == HostOrder::Little)
        m_note->say(QStringLiteral("note"), Tone::Closed,
                    tr("As a port: bind() without htons() takes port %1 where %2 was meant.")
                        .arg(wrong, QString::fromStdString(m_number.text())));
    else
        m_note->say({}, Tone::Closed, {});
    for (const TaleRow &row : m_tales)
        showTale(row);
}

void ByteOrderPanel::showTale(const TaleRow &row)
{
    const auto outcome = orderOutcome(row.tale, m_number, sender(), receiver());
    const auto tone = !outcome.isRight ? Tone::Error : outcome.isLuck ? Tone::Warning : Tone::Ok;
    const QString icon = !outcome.isRight ? QStringLiteral("error")
                         : outcome.isLuck ? QStringLiteral("warning")
                                          : QStringLiteral("check");
    row.mark->setPixmap(iconPixmap(icon, theme().ink(tone), kIconSize, devicePixelRatioF()));
    row.title->setText(orderTaleTitle(row.tale, type()));
    row.wire->setOctets(outcome.wire, outcome.wire == m_number.onWire());
    row.read->setText(orderedNumberText(outcome.read));
    row.read->setTone(tone);
    row.reason->setText(orderTaleReason(outcome, type()));
}

void ByteOrderPanel::send(HostOrder order)
{
    Q_EMIT sendRequested(QStringLiteral("%1%2:%3").arg(
        name(type().name), order == HostOrder::Big ? QStringLiteral("be") : QStringLiteral("le"),
        QString::fromStdString(m_number.text())));
}

} // namespace sockeye
