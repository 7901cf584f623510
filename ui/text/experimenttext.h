// SPDX-License-Identifier: MIT
// What the window says of experiments beside their own texts: chapters, roles, what they need, where it is written.
// Translated. Pure; any thread.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "core/lab/abilities.h"
#include "core/lab/experiment.h"

namespace sockeye {

std::string_view textLanguage();               // of what core/lab has in both: "en" or "ko"
QString localText(const lab::LocalText &text); // in the window's language

QString choiceText(const lab::ParameterChoice &choice); // "client", "SHUT_WR"
// What a parameter is, in words: its choice's, or the number.
QString parameterText(const lab::Parameter &parameter, const lab::Value &value);

const QStringList &topics();              // in the order of the chapters: "sockets", "connecting" …
QString topicTitle(const QString &topic); // "Sockets and addresses"
QString roleTitle(lab::Role role);        // "Server"; of None "This program"
QString roleTip(lab::Role role);          // who that is, in a sentence
QString needText(lab::Need need);         // "needs the lab network"
QString whyNotText(lab::Need need);       // a sentence: what is missing here
QString needIcon(lab::Need need);         // of themeicon.h

// The first need among these that this computer or user lacks.
std::optional<lab::Need> lackingNeed(const lab::Abilities &abilities, const std::vector<lab::Need> &needs);

// Where a source can be read: "tcp(7)", "RFC 9293 section 3.6"; empty for one that is neither.
QString sourceUrl(const QString &source);
// "shutdown(2), tcp(7)" with links, as rich text.
QString sourceLinks(const std::vector<std::string> &sources);

} // namespace sockeye
