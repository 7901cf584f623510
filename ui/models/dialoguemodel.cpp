// SPDX-License-Identifier: MIT
#include "ui/models/dialoguemodel.h"

#include <algorithm>

#include "ui/text/format.h"
#include "ui/text/parsetext.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

using State = DialogueProgress::Step;

constexpr qlonglong kLongestMs = 24LL * 3600 * 1000;

QString millisecondsText(std::chrono::milliseconds time)
{
    return groupedText(static_cast<qint64>(time.count()));
}

} // namespace

void DialogueModel::setDialogue(Dialogue dialogue)
{
    beginResetModel();
    m_dialogue = std::move(dialogue);
    m_progress = {};
    endResetModel();
}

void DialogueModel::insert(int row, const DialogueStep &step)
{
    clearProgress();
    beginInsertRows({}, row, row);
    m_dialogue.steps.insert(m_dialogue.steps.begin() + row, step);
    endInsertRows();
    Q_EMIT edited();
}

void DialogueModel::remove(int row)
{
    clearProgress();
    beginRemoveRows({}, row, row);
    const auto at = m_dialogue.steps.begin() + row;
    m_removed.push_back({row, std::move(*at)});
    m_dialogue.steps.erase(at);
    endRemoveRows();
    Q_EMIT edited();
}

int DialogueModel::undoRemove()
{
    const Removed back = std::move(m_removed.back());
    m_removed.pop_back();
    const int row = std::min(back.row, rowCount());
    insert(row, back.step);
    return row;
}

void DialogueModel::move(int row, int by)
{
    const int to = row + by;
    if (to < 0 || to >= rowCount() || by == 0)
        return;
    clearProgress();
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    const auto step = m_dialogue.steps[static_cast<std::size_t>(row)];
    m_dialogue.steps.erase(m_dialogue.steps.begin() + row);
    m_dialogue.steps.insert(m_dialogue.steps.begin() + to, step);
    endMoveRows();
    Q_EMIT edited();
}

void DialogueModel::showProgress(const DialogueProgress &progress)
{
    m_progress = progress;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, kResult), index(rowCount() - 1, kResult));
}

void DialogueModel::clearProgress()
{
    showProgress({});
}

std::optional<DialogueModel::Fault> DialogueModel::fault() const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (const int column : {kSend, kExpect}) {
            const auto sentence = faultOf(m_dialogue.steps[static_cast<std::size_t>(row)], column);
            if (!sentence.isEmpty())
                return Fault{row, sentence};
        }
    }
    return std::nullopt;
}

int DialogueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_dialogue.steps.size());
}

int DialogueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString DialogueModel::textOf(const DialogueStep &step, int column) const
{
    switch (column) {
    case kSend:
        return QString::fromStdString(step.payload);
    case kDelay:
        return millisecondsText(step.delay);
    case kExpect:
        return QString::fromStdString(step.expect);
    case kWithin:
        return step.expect.empty() ? QString() : millisecondsText(step.timeout);
    default:
        return {};
    }
}

QString DialogueModel::faultOf(const DialogueStep &step, int column) const
{
    const auto fault = column == kSend     ? Dialogue::payloadFault(step)
                       : column == kExpect ? Dialogue::expectFault(step)
                                           : std::nullopt;
    return fault ? parseErrorText(*fault) : QString();
}

QString DialogueModel::resultText(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_progress.states.size())
        return {};
    const auto reply = m_progress.replyNs[at];
    switch (m_progress.states[at]) {
    case State::ToCome:
        return {};
    case State::Delayed:
        return tr("waits");
    case State::Sending:
        return tr("is sent");
    case State::Expecting:
        return tr("waits for the reply");
    case State::Done:
        return reply < 0 ? tr("done") : tr("reply after %1").arg(durationText(reply));
    case State::Failed:
        return m_progress.end == DialogueProgress::End::NoReply ? tr("no reply") : tr("failed");
    }
    return {};
}

std::optional<int> DialogueModel::toneOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_progress.states.size())
        return std::nullopt;
    if (m_progress.states[at] == State::Failed)
        return static_cast<int>(Tone::Error);
    return m_progress.states[at] == State::Done ? std::optional(static_cast<int>(Tone::Ok)) : std::nullopt;
}

QVariant DialogueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &step = m_dialogue.steps[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == kResult ? resultText(index.row()) : textOf(step, column);
    case Qt::EditRole:
        if (column == kDelay)
            return static_cast<qlonglong>(step.delay.count());
        if (column == kWithin)
            return static_cast<qlonglong>(step.timeout.count());
        return textOf(step, column);
    case Qt::ToolTipRole: {
        const auto sentence = faultOf(step, column);
        return sentence.isEmpty() ? textOf(step, column) : sentence;
    }
    case Qt::FontRole:
        return theme().font(column == kSend || column == kExpect ? TextStyle::Mono : TextStyle::Body);
    case Qt::ForegroundRole:
        if (!faultOf(step, column).isEmpty())
            return theme().ink(Tone::Error);
        if (const auto tone = toneOf(index.row()); tone && column == kResult)
            return theme().ink(static_cast<Tone>(*tone));
        return theme().color(column == kResult ? Role::TextDim : Role::Text);
    case Qt::TextAlignmentRole:
        return column == kDelay || column == kWithin ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                     : QVariant();
    default:
        return {};
    }
}

bool DialogueModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() == kResult)
        return false;
    auto &step = m_dialogue.steps[static_cast<std::size_t>(index.row())];
    const auto milliseconds =
        std::chrono::milliseconds(std::clamp<qlonglong>(value.toLongLong(), 0, kLongestMs));
    switch (index.column()) {
    case kSend:
        step.payload = value.toString().toStdString();
        break;
    case kDelay:
        step.delay = milliseconds;
        break;
    case kExpect:
        step.expect = value.toString().toStdString();
        break;
    default:
        step.timeout = milliseconds;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), kResult));
    Q_EMIT edited();
    return true;
}

QVariant DialogueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const bool isNumber = section == kDelay || section == kWithin;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == kExpect)
            return tr(
                "Looked for in what comes: text, hex:1B ?? 58, u16be:7000, any, any:4; joined by “ + ”. "
                "Empty: no reply is waited for");
        if (section == kSend)
            return tr("Text, hex:1B 58, u16be:7000, counter:u16be, time:u32be, random:8, repeat:3:x, @file; "
                      "joined by “ + ”. Empty: nothing is sent");
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case kSend:
        return tr("Send");
    case kDelay:
        return tr("after, ms", "a delay, column of a table");
    case kExpect:
        return tr("Expect");
    case kWithin:
        return tr("within, ms", "a limit, column of a table");
    default:
        return tr("What came of it");
    }
}

Qt::ItemFlags DialogueModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() != kResult)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace sockeye
