// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlayreport.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sockeye {

namespace {

using Json = nlohmann::ordered_json;

std::string_view remarkId(FieldRemark remark)
{
    switch (remark) {
    case FieldRemark::None:
        return {};
    case FieldRemark::ChecksumRight:
        return "checksum-right";
    case FieldRemark::ChecksumWrong:
        return "checksum-wrong";
    case FieldRemark::ChecksumNotUsed:
        return "checksum-not-used";
    case FieldRemark::ChecksumNotAll:
        return "checksum-not-all-here";
    case FieldRemark::ChecksumNoAddresses:
        return "checksum-no-addresses";
    case FieldRemark::ReservedNotZero:
        return "reserved-not-zero";
    case FieldRemark::NotAsExpected:
        return "not-as-expected";
    case FieldRemark::PointsBack:
        return "points-back";
    case FieldRemark::Cut:
        return "cut";
    case FieldRemark::LeftOver:
        return "left-over";
    }
    return {};
}

std::string_view reasonId(StopReason reason)
{
    switch (reason) {
    case StopReason::PastEnd:
        return "past-end";
    case StopReason::PastField:
        return "past-field";
    case StopReason::MustFails:
        return "must-fails";
    case StopReason::DividesByZero:
        return "divides-by-zero";
    case StopReason::FieldNotRead:
        return "field-not-read";
    case StopReason::BadSize:
        return "bad-size";
    case StopReason::NoEnd:
        return "no-end";
    case StopReason::BadName:
        return "bad-name";
    case StopReason::TooLongNumber:
        return "too-long-number";
    case StopReason::StandsStill:
        return "stands-still";
    case StopReason::UnknownStructure:
        return "unknown-structure";
    case StopReason::TooDeep:
        return "too-deep";
    case StopReason::TooMany:
        return "too-many";
    }
    return {};
}

Json jsonOf(const OverlayStop &stop)
{
    Json made{{"reason", reasonId(stop.reason)}, {"at", stop.at}, {"field", stop.definition->id}};
    if (stop.needs > 0)
        made["needs"] = stop.needs;
    made["why"] = describe(stop);
    return made;
}

// Names a field within its list: "[3]".
std::string numbered(const OverlayField &field)
{
    const std::string &name = field.definition->name.en;
    return field.item < 0 ? name : fmt::format("{} [{}]", name, field.item);
}

// Calls `field` and `stop` in the order in which they were met.
template<typename OnField, typename OnStop>
void walk(const Overlay &overlay, const OnField &field, const OnStop &stop)
{
    std::size_t next = 0;
    for (std::size_t i = 0; i <= overlay.fields.size(); ++i) {
        for (; next < overlay.stops.size() && overlay.stops[next].before <= i; ++next)
            stop(overlay.stops[next]);
        if (i < overlay.fields.size())
            field(overlay.fields[i], i);
    }
}

std::size_t depthOf(const Overlay &overlay, std::size_t parent)
{
    std::size_t depth = 0;
    for (; parent != kNoField; parent = overlay.fields[parent].parent)
        ++depth;
    return depth;
}

} // namespace

std::string describe(const OverlayStop &stop)
{
    const std::string &name = stop.definition->name.en;
    const auto at = fmt::format("at {:04X}", stop.at);
    switch (stop.reason) {
    case StopReason::PastEnd:
        return stop.needs > 0 ? fmt::format("{}: \"{}\" needs {} more {}; the bytes end {}", at, name,
                                            stop.needs, stop.needs == 1 ? "byte" : "bytes", "before it does")
                              : fmt::format("{}: the bytes end before \"{}\" does", at, name);
    case StopReason::PastField:
        return fmt::format("{}: \"{}\" needs {} more {} than the field around it has", at, name, stop.needs,
                           stop.needs == 1 ? "byte" : "bytes");
    case StopReason::MustFails:
        return fmt::format("{}: \"{}\" does not fit: {}", at, name,
                           stop.definition->mustWhy.isEmpty() ? "its value is not possible here"
                                                              : stop.definition->mustWhy.en);
    case StopReason::DividesByZero:
        return fmt::format("{}: what \"{}\" depends on divides by zero", at, name);
    case StopReason::FieldNotRead:
        return fmt::format("{}: \"{}\" depends on \"{}\", which is not here", at, name, stop.detail);
    case StopReason::BadSize:
        return fmt::format("{}: the size or count of \"{}\" would be {}", at, name, stop.detail);
    case StopReason::NoEnd:
        return fmt::format("{}: nothing ends \"{}\"", at, name);
    case StopReason::BadName:
        return fmt::format("{}: \"{}\" is no domain name", at, name);
    case StopReason::TooLongNumber:
        return fmt::format("{}: the number \"{}\" does not end", at, name);
    case StopReason::StandsStill:
        return fmt::format("{}: the list \"{}\" would never end: its items take no bytes", at, name);
    case StopReason::UnknownStructure:
        return fmt::format("{}: \"{}\" uses the structure \"{}\", which there is not", at, name, stop.detail);
    case StopReason::TooDeep:
        return fmt::format("{}: \"{}\" is nested too deeply", at, name);
    case StopReason::TooMany:
        return fmt::format("{}: too many fields; the rest is not shown", at);
    }
    return {};
}

std::string describe(const OverlayField &field)
{
    switch (field.remark) {
    case FieldRemark::None:
        return {};
    case FieldRemark::ChecksumRight:
        return "checksum right";
    case FieldRemark::ChecksumWrong:
        return fmt::format("checksum wrong, {} would be right", field.detail);
    case FieldRemark::ChecksumNotUsed:
        return "no checksum";
    case FieldRemark::ChecksumNotAll:
        return "checksum not checked: not all it covers is here";
    case FieldRemark::ChecksumNoAddresses:
        return "checksum not checked: it covers addresses that are not here";
    case FieldRemark::ReservedNotZero:
        return "reserved, but not zero";
    case FieldRemark::NotAsExpected:
        return field.definition->shouldWhy.isEmpty() ? "not as expected" : field.definition->shouldWhy.en;
    case FieldRemark::PointsBack:
        return fmt::format("goes on at offset {} of the message", field.detail);
    case FieldRemark::Cut:
        return fmt::format("cut: {} of {} bytes are here", field.size, field.detail);
    case FieldRemark::LeftOver:
        return "the structure says nothing about these";
    }
    return {};
}

std::vector<std::string> overlayLines(const Overlay &overlay)
{
    std::vector<std::string> lines;
    walk(
        overlay,
        [&](const OverlayField &field, std::size_t) {
            auto line =
                fmt::format("{:04X} {:<5} {:{}}{}", field.offset,
                            field.bits > 0 ? fmt::format(".{}", field.bits) : fmt::format("+{}", field.size),
                            "", 2 * depthOf(overlay, field.parent), numbered(field));
            if (!field.value.empty())
                line += ": " + field.value;
            if (field.label != nullptr)
                line += field.value.empty() ? ": " + field.label->en : fmt::format(" ({})", field.label->en);
            if (const auto remark = describe(field); !remark.empty())
                line += " - " + remark;
            lines.push_back(std::move(line));
        },
        [&](const OverlayStop &stop) {
            lines.push_back(fmt::format("!          {:{}}stops {}", "", 2 * depthOf(overlay, stop.parent),
                                        describe(stop)));
        });
    return lines;
}

nlohmann::ordered_json overlayJson(const Overlay &overlay)
{
    Json whole{{"structure", overlay.structure->id},
               {"octets", overlay.octets},
               {"covered", overlay.covered},
               {"fits", overlay.fits()},
               {"fields", Json::array()}};
    // Those that hold others stay open until the walk has left them.
    struct Open {
        Json made;
        std::size_t index;
    };
    std::vector<Open> open;
    Json rootStops = Json::array();
    const auto close = [&](std::size_t upTo) {
        while (!open.empty() && (upTo == kNoField || open.back().index != upTo)) {
            Json made = std::move(open.back().made);
            open.pop_back();
            (open.empty() ? whole : open.back().made)["fields"].push_back(std::move(made));
        }
    };
    walk(
        overlay,
        [&](const OverlayField &field, std::size_t index) {
            close(field.parent);
            Json made{{"id", field.definition->id},
                      {"name", field.definition->name.en},
                      {"offset", field.offset},
                      {"size", field.size}};
            if (field.bits > 0) {
                made["bit"] = field.bit;
                made["bits"] = field.bits;
            }
            if (field.item >= 0)
                made["item"] = field.item;
            if (!field.value.empty())
                made["value"] = field.value;
            if (field.label != nullptr)
                made["label"] = field.label->en;
            if (field.remark != FieldRemark::None)
                made["remark"] = remarkId(field.remark);
            if (!field.detail.empty())
                made["detail"] = field.detail;
            open.push_back({std::move(made), index});
        },
        [&](const OverlayStop &stop) {
            close(stop.parent);
            (open.empty() ? rootStops : open.back().made["stops"]).push_back(jsonOf(stop));
        });
    close(kNoField);
    if (!rootStops.empty())
        whole["stops"] = std::move(rootStops);
    return whole;
}

} // namespace sockeye
