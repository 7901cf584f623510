// SPDX-License-Identifier: MIT
#include "ui/text/structuretext.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "ui/text/parsetext.h"

namespace sockeye {

namespace {

struct StructureText {
    Q_DECLARE_TR_FUNCTIONS(sockeye::StructureText)
};

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

QString faultText(const DefinitionError &error)
{
    const QString subject = plain(error.subject);
    switch (error.fault) {
    case DefinitionFault::UnreadableFile:
        return StructureText::tr("The file cannot be read (%1). Check its name and its permissions.")
            .arg(subject);
    case DefinitionFault::TooLarge:
        return StructureText::tr(
            "The definition is too large. Split it into several files that use each other.");
    case DefinitionFault::NotJson:
        return StructureText::tr("This is not JSON: %1. Correct it here or just before.").arg(subject);
    case DefinitionFault::TooDeep:
        return StructureText::tr("This is nested too deeply. Give the inner part a name under “types”.");
    case DefinitionFault::WrongKind:
        return StructureText::tr("Something else belongs here: %1.").arg(subject);
    case DefinitionFault::UnknownKey:
        return StructureText::tr("“%1” means nothing here. Remove it, or write one of: %2.")
            .arg(subject, plain(error.expected));
    case DefinitionFault::DuplicateKey:
        return StructureText::tr("“%1” stands here twice. Remove one.").arg(subject);
    case DefinitionFault::MissingKey:
        return StructureText::tr("“%1” is missing here. Add it.").arg(subject);
    case DefinitionFault::WrongFormat:
        return StructureText::tr("This version of the format is not known. Write \"format\": 1.");
    case DefinitionFault::BadId:
        return StructureText::tr("“%1” is no id. Use letters, digits and _, a letter first.").arg(subject);
    case DefinitionFault::DuplicateId:
        return StructureText::tr("“%1” is taken already. Choose another id.").arg(subject);
    case DefinitionFault::UnknownType:
        return StructureText::tr("There is no type “%1”. Define it under “types” or use one of: %2.")
            .arg(subject, plain(error.expected));
    case DefinitionFault::UnknownEnum:
        return StructureText::tr("There is no enum “%1”. Define it under “enums”.").arg(subject);
    case DefinitionFault::UnknownWord:
        return StructureText::tr("“%1” is not known here. Write one of: %2.")
            .arg(subject, plain(error.expected));
    case DefinitionFault::BadExpression:
        return StructureText::tr("This expression cannot be read from “%1” on. Use field ids, "
                                 "numbers, operators and parentheses.")
            .arg(subject);
    case DefinitionFault::UnknownField:
        return StructureText::tr("No field has the id “%1”. Give it to the field that is meant.")
            .arg(subject);
    case DefinitionFault::OutOfRange:
        return StructureText::tr("%1 is out of range here. It goes from %2.")
            .arg(subject, plain(error.expected));
    case DefinitionFault::PartsWidth:
        return StructureText::tr("The parts take %1 bits together. They must take %2.")
            .arg(subject, plain(error.expected));
    case DefinitionFault::Contradiction:
        return StructureText::tr("These keys do not go together: %1. Keep one of them.").arg(subject);
    }
    return {};
}

} // namespace

QString localText(const LocalText &text)
{
    static const std::string korean = "ko";
    return plain(text.in(QLocale().language() == QLocale::Korean ? korean : std::string()));
}

QString fieldNameText(const OverlayField &field)
{
    const QString name = localText(field.definition->name);
    return field.item < 0 ? name : QStringLiteral("%1 %2").arg(name).arg(field.item + 1);
}

QString remarkText(const OverlayField &field)
{
    const QString detail = plain(field.detail);
    switch (field.remark) {
    case FieldRemark::None:
        return {};
    case FieldRemark::ChecksumRight:
        return StructureText::tr("right");
    case FieldRemark::ChecksumWrong:
        return StructureText::tr("wrong, %1 would be right").arg(detail);
    case FieldRemark::ChecksumNotUsed:
        return StructureText::tr("no checksum");
    case FieldRemark::ChecksumNotAll:
        return StructureText::tr("not checked: not all it covers is here");
    case FieldRemark::ChecksumNoAddresses:
        return StructureText::tr("not checked: it covers addresses not here");
    case FieldRemark::ReservedNotZero:
        return StructureText::tr("reserved, but not zero");
    case FieldRemark::NotAsExpected:
        return field.definition->shouldWhy.isEmpty() ? StructureText::tr("not as expected")
                                                     : localText(field.definition->shouldWhy);
    case FieldRemark::PointsBack:
        return StructureText::tr("goes on at offset %1").arg(detail);
    case FieldRemark::Cut:
        return StructureText::tr("cut: %1 of %2 bytes are here").arg(QString::number(field.size), detail);
    case FieldRemark::LeftOver:
        return StructureText::tr("the structure says nothing about these");
    }
    return {};
}

QString stopText(const OverlayStop &stop)
{
    const QString name = localText(stop.definition->name);
    const int needs = static_cast<int>(std::min<std::size_t>(stop.needs, 1'000'000'000));
    switch (stop.reason) {
    case StopReason::PastEnd:
        return stop.needs > 0
                   ? StructureText::tr("The bytes end here: %1 needs %n more bytes.", nullptr, needs)
                         .arg(name)
                   : StructureText::tr("The bytes end before %1 does.").arg(name);
    case StopReason::PastField:
        return StructureText::tr("%1 needs %n more bytes than the field around it has.", nullptr, needs)
            .arg(name);
    case StopReason::MustFails:
        return stop.definition->mustWhy.isEmpty()
                   ? StructureText::tr("%1 does not fit: its value is not possible here.").arg(name)
                   : StructureText::tr("%1 does not fit: %2.").arg(name, localText(stop.definition->mustWhy));
    case StopReason::DividesByZero:
        return StructureText::tr("What %1 depends on divides by zero.").arg(name);
    case StopReason::FieldNotRead:
        return StructureText::tr("%1 depends on “%2”, which is not here.").arg(name, plain(stop.detail));
    case StopReason::BadSize:
        return StructureText::tr("The size or count of %1 would be %2.").arg(name, plain(stop.detail));
    case StopReason::NoEnd:
        return StructureText::tr("Nothing ends %1.").arg(name);
    case StopReason::BadName:
        return StructureText::tr("%1 is no domain name.").arg(name);
    case StopReason::TooLongNumber:
        return StructureText::tr("The number %1 does not end.").arg(name);
    case StopReason::StandsStill:
        return StructureText::tr("The list %1 would never end: its items take no bytes.").arg(name);
    case StopReason::UnknownStructure:
        return StructureText::tr("%1 uses the structure “%2”, which there is not.")
            .arg(name, plain(stop.detail));
    case StopReason::TooDeep:
        return StructureText::tr("%1 is nested too deeply.").arg(name);
    case StopReason::TooMany:
        return StructureText::tr("Too many fields: the rest is not shown.");
    }
    return {};
}

QString editErrorText(const EditError &error)
{
    return error.mustTake == 0
               ? parseErrorText(error.error)
               : StructureText::tr("It must take %n bytes: nothing else here could say how many.", nullptr,
                                   static_cast<int>(error.mustTake));
}

QString itemFaultText(ItemFault fault)
{
    switch (fault) {
    case ItemFault::NoList:
        return StructureText::tr("Select a list or an item of one first.");
    case ItemFault::FixedCount:
        return StructureText::tr("Nothing else here could say how many there are.");
    case ItemFault::TooMany:
        return StructureText::tr("The number that says how many, or how long they are, has no room for it.");
    case ItemFault::NoFit:
        return StructureText::tr("The rest would no longer fit the structure.");
    }
    return {};
}

QString definitionErrorText(const DefinitionError &error)
{
    if (error.line == 0)
        return faultText(error);
    return StructureText::tr("Line %1, column %2: %3")
        .arg(QString::number(error.line), QString::number(error.column), faultText(error));
}

} // namespace sockeye
