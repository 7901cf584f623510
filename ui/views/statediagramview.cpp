// SPDX-License-Identifier: MIT
#include "ui/views/statediagramview.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include "ui/text/explain.h"
#include "ui/text/format.h"
#include "ui/text/statefamily.h"
#include "ui/text/theme.h"
#include "ui/views/chip.h"

namespace sockeye {

namespace {

constexpr QSizeF kDrawnFor(1018, 330); // from there on all of it grows
constexpr double kMostEnlarged = 1.6;
constexpr int kNoLegendBelow = 8; // of its own height: then the figure needs the room
constexpr double kReach = 8;      // pixels from a line that still mean it

double distance(const QPolygonF &line, const QPointF &point)
{
    double best = 1e9;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line[i - 1], line[i]);
        const double along = part.length() > 0
                                 ? std::clamp(QPointF::dotProduct(point - part.p1(), part.p2() - part.p1()) /
                                                  (part.length() * part.length()),
                                              0.0, 1.0)
                                 : 0;
        best = std::min(best, QLineF(part.pointAt(along), point).length());
    }
    return best;
}

} // namespace

StateDiagramView::StateDiagramView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stateDiagram"));
    setAccessibleName(tr("TCP state diagram"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateDiagramView::setEnds(DiagramEnd selected, std::optional<DiagramEnd> peer)
{
    m_selected = std::move(selected);
    m_peer = std::move(peer);
    if (m_focused && *m_focused >= m_selected.trail.size())
        m_focused.reset();
    setAccessibleDescription(spokenText());
    update();
}

void StateDiagramView::setBeganNs(std::int64_t ns)
{
    m_beganNs = ns;
}

void StateDiagramView::setRareShown(bool shown)
{
    m_rare = shown;
    update();
}

QSize StateDiagramView::sizeHint() const
{
    return {760, 320};
}

QSize StateDiagramView::minimumSizeHint() const
{
    return {260, 180};
}

int StateDiagramView::legendHeight() const
{
    const int legend = theme().extent(Extent::Header) + kGrid;
    return height() < kNoLegendBelow * legend ? 0 : legend;
}

StateDiagramLayout StateDiagramView::layoutNow() const
{
    Chip widest;
    widest.text = stateText(TcpState::Established);
    return StateDiagramLayout(QSizeF(width(), height() - legendHeight()) / enlargement(), chipSize(widest));
}

double StateDiagramView::enlargement() const
{
    return std::clamp(std::min(width() / kDrawnFor.width(), height() / kDrawnFor.height()), 1.0,
                      kMostEnlarged);
}

StateDiagramView::Walk StateDiagramView::walkOf(const DiagramEnd &end, std::size_t edge) const
{
    Walk walk;
    for (const auto &[step, ns, row] : end.trail) {
        if (StateDiagramLayout::edgeFor(step.from, step.to) != edge)
            continue;
        walk.implied = (!walk.walked || walk.implied) && step.evidence == Evidence::Implied;
        walk.walked = true;
    }
    return walk;
}

std::optional<std::size_t> StateDiagramView::stepAt(const QPointF &place) const
{
    const QPointF point = place / enlargement();
    const auto layout = layoutNow();
    std::optional<std::size_t> best;
    double nearest = kReach;
    for (std::size_t i = 0; i < m_selected.trail.size(); ++i) {
        const auto &step = m_selected.trail[i].step;
        if (layout.nodeRect(StateDiagramLayout::nodeFor(step.to, false)).contains(point))
            best = i; // the latest visit
        else if (const auto edge = StateDiagramLayout::edgeFor(step.from, step.to)) {
            const double d = distance(layout.edgeLine(*edge), point);
            if (d < nearest) {
                nearest = d;
                best = i;
            }
        }
    }
    return best;
}

QString StateDiagramView::describe(const TrailStep &trail, std::size_t index) const
{
    const auto &step = trail.step;
    auto text =
        step.from == TcpState::Unknown
            ? tr("%1 at %2 s").arg(stateText(step.to), sessionTimeText(trail.ns - m_beganNs))
            : tr("%1 to %2 at %3 s")
                  .arg(stateText(step.from), stateText(step.to), sessionTimeText(trail.ns - m_beganNs));
    if (const auto *words = Explain::shipped().transition(step.from, step.to))
        text += QStringLiteral("\n%1\n%2").arg(words->happened.text(), words->why.text());
    const auto source = sourceName(step.source);
    if (step.evidence == Evidence::Implied)
        text +=
            u'\n' + tr("Implied: nobody saw it, but every legal way between the states seen passes here.");
    else
        text += u'\n' + tr("Evidence: %1, %2")
                            .arg(evidenceText(step.evidence),
                                 QString::fromUtf8(source.data(), qsizetype(source.size())));
    if (index + 1 < m_selected.trail.size())
        text += u'\n' + tr("It stayed %1.").arg(durationText(m_selected.trail[index + 1].ns - trail.ns));
    QStringList next;
    for (const auto &edge : StateDiagramLayout::edges()) {
        if (StateDiagramLayout::stateOf(edge.from) == step.to && !edge.rare)
            next << tr("%1 leads to %2")
                        .arg(QCoreApplication::translate("StateDiagram", edge.cause),
                             stateText(StateDiagramLayout::stateOf(edge.to)));
    }
    if (!next.isEmpty())
        text += u'\n' + next.join(QStringLiteral("; ")) + u'.';
    return text;
}

QString StateDiagramView::spokenText() const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_selected.trail.size(); ++i)
        lines << describe(m_selected.trail[i], i);
    return lines.isEmpty() ? tr("No state is known yet.") : lines.join(u'\n');
}

void StateDiagramView::mousePressEvent(QMouseEvent *event)
{
    if (const auto step = stepAt(event->position()))
        focusStep(*step);
}

void StateDiagramView::focusStep(std::size_t step)
{
    m_focused = step;
    update();
    Q_EMIT stepActivated(m_selected.trail[step].row);
}

void StateDiagramView::keyPressEvent(QKeyEvent *event)
{
    const auto count = m_selected.trail.size();
    if (count == 0)
        return QWidget::keyPressEvent(event);
    const auto here = m_focused.value_or(count - 1);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return focusStep(here > 0 ? here - 1 : 0);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return focusStep(std::min(here + 1, count - 1));
    case Qt::Key_Home:
        return focusStep(0);
    case Qt::Key_End:
        return focusStep(count - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return focusStep(here);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool StateDiagramView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto step = stepAt(help->pos()))
            QToolTip::showText(help->globalPos(),
                               describe(m_selected.trail[*step], *step)
                                   .toHtmlEscaped()
                                   .replace(u'\n', QLatin1String("<br>")), // only rich text is wrapped
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void StateDiagramView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace sockeye
