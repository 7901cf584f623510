// SPDX-License-Identifier: MIT
#include "ui/text/callrowtext.h"

#include <QCoreApplication>

#include "ui/text/errnotext.h"
#include "ui/text/format.h"
#include "ui/text/notetext.h"

namespace sockeye {

namespace {

struct CallRowWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::CallRowText)
};

void setMark(RowText &row, const IndexEntry &entry)
{
    row.icon = QStringLiteral("calls");
    row.iconName = CallRowWords::tr("call");
    if ((entry.flags & IndexEntry::kFailed) != 0 && !isPassing(entry.err)) {
        row.icon = QStringLiteral("error");
        row.iconName = CallRowWords::tr("failed call");
        row.iconTone = Tone::Error;
    } else if ((entry.flags & IndexEntry::kEndOfStream) != 0) {
        row.icon = QStringLiteral("arrow-eos");
        row.iconName = CallRowWords::tr("end of stream");
        row.iconRole = Role::In;
    } else if ((entry.flags & IndexEntry::kCarriedData) != 0) {
        row.icon = isSend(entry.call) ? QStringLiteral("arrow-out") : QStringLiteral("arrow-in");
        row.iconName = isSend(entry.call) ? CallRowWords::tr("sent") : CallRowWords::tr("received");
        row.iconRole = isSend(entry.call) ? Role::Out : Role::In;
    }
}

void setResult(RowText &row, const IndexEntry &entry, const CallEvent *call)
{
    row.result.push_back(
        mono(QStringLiteral("= %1 ").arg(static_cast<std::int32_t>(entry.value)), Role::TextDim));
    if (entry.err != 0) {
        const bool passing = isPassing(entry.err);
        TextSpan name = passing ? mono(QString::fromStdString(errnoName(entry.err)))
                                : strong(QString::fromStdString(errnoName(entry.err)));
        TextSpan brief = dim(QLatin1Char(' ') + errnoText(entry.err, entry.call).brief);
        if (!passing)
            name.tone = brief.tone = Tone::Error;
        row.result.push_back(name);
        row.result.push_back(brief);
    } else if ((entry.flags & IndexEntry::kEndOfStream) != 0) {
        row.result.push_back(dim(CallRowWords::tr("end of stream")));
    } else if (call != nullptr && !call->result.empty()) {
        row.result.push_back(mono(lineText(call->result), Role::TextDim));
    }
}

} // namespace

RowText callRowTextOf(const IndexEntry &entry, const Event *event)
{
    const auto *call = event ? event->as<CallEvent>() : nullptr;
    const std::string_view name = callName(entry.call);
    RowText row;
    setMark(row, entry);
    row.what = {
        mono(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))),
        mono(QStringLiteral("(%1)").arg(call ? lineText(call->args) : QStringLiteral("…")), Role::TextDim)};
    setResult(row, entry, call);
    if (call != nullptr && call->durationNs > 0)
        row.duration = durationText(call->durationNs);
    return row;
}

} // namespace sockeye
