// SPDX-License-Identifier: MIT
#include "ui/lookactions.h"

#include "ui/actions.h"
#include "ui/settings.h"

namespace sockeye {

void connectLookActions(Actions &actions, Settings &settings, QObject *context)
{
    const std::pair<ActionId, ColorScheme> schemes[] = {{ActionId::ThemeDesktop, ColorScheme::System},
                                                        {ActionId::ThemeLight, ColorScheme::Light},
                                                        {ActionId::ThemeDark, ColorScheme::Dark}};
    for (const auto &entry : schemes) {
        const ColorScheme scheme = entry.second;
        actions[entry.first]->setChecked(settings.colorScheme() == scheme);
        QObject::connect(actions[entry.first], &QAction::triggered, context, [&settings, scheme] {
            settings.setColorScheme(scheme);
            theme().setScheme(scheme);
        });
    }
    const std::pair<ActionId, QString> languages[] = {{ActionId::LanguageDesktop, QString()},
                                                      {ActionId::LanguageEnglish, QStringLiteral("en")},
                                                      {ActionId::LanguageKorean, QStringLiteral("ko")}};
    for (const auto &entry : languages) {
        const QString language = entry.second;
        actions[entry.first]->setChecked(settings.language() == language);
        QObject::connect(actions[entry.first], &QAction::triggered, context,
                         [&settings, language] { settings.setLanguage(language); });
    }
}

} // namespace sockeye
