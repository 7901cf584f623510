// SPDX-License-Identifier: MIT
#include "ui/experimentfiles.h"

#include <QFileInfo>
#include <QLocale>

#include "core/journal/exporters/cprogram.h"
#include "core/journal/exporters/outputfile.h"
#include "core/journal/exporters/pythonprogram.h"
#include "core/lab/experimentprogram.h"
#include "core/lab/report.h"
#include "core/lab/runscene.h"
#include "ui/bridge/aside.h"
#include "ui/prompts.h"
#include "ui/sessionbanners.h"
#include "ui/text/errnotext.h"

namespace sockeye {

namespace {

// 0 or errno. The person has agreed to replace a file that is there.
int writeFile(const std::string &path, const std::string &text)
{
    const auto written = writeText(path, text);
    return written ? 0 : written.error().code;
}

std::string spokenLanguage()
{
    return QLocale().language() == QLocale::Korean ? "ko" : "en";
}

} // namespace

ExperimentFiles::ExperimentFiles(Prompts &prompts, SessionBanners &banners, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_banners(banners)
    , m_window(window)
{
}

void ExperimentFiles::askAndWrite(Language language, std::shared_ptr<const lab::Experiment> experiment,
                                  const std::map<std::string, std::int64_t, std::less<>> &parameters)
{
    const bool isC = language == Language::C;
    const QString id = QString::fromStdString(experiment->id);
    const auto write = [this, isC, experiment = std::move(experiment), parameters](const QString &path) {
        runAside(
            this,
            [isC, experiment, parameters, path = path.toStdString(), spoken = spokenLanguage()] {
                lab::ProgramOptions options;
                options.parameters = parameters;
                options.here = lab::RunScene::freeAddress();
                options.language = spoken;
                const auto program = lab::programOf(*experiment, options);
                return writeFile(path, isC ? cProgram(program) : pythonProgram(program));
            },
            [this, path](int err) { showWritten(path, err); });
    };
    m_prompts.saveFile(m_window, tr("Take the experiment away as a program"),
                       isC ? tr("C programs (*.c)") : tr("Python programs (*.py)"),
                       id + (isC ? QStringLiteral(".c") : QStringLiteral(".py")), write);
}

void ExperimentFiles::showWritten(const QString &path, int err)
{
    const QString name = QFileInfo(path).fileName();
    if (err == 0)
        m_banners.say(SessionBanners::Topic::Export, Tone::Ok, tr("The program was written to %1.").arg(name),
                      path.endsWith(QLatin1String(".py"))
                          ? tr("Run it: python3 %1").arg(name)
                          : tr("Build it: cc -Wall -Wextra -pthread -o program %1").arg(name));
    else
        showFailed(tr("The program could not be written to %1.").arg(path), err);
}

void ExperimentFiles::askAndReport(const RunState &state, std::shared_ptr<const EventLog> log)
{
    m_prompts.saveFile(m_window, tr("Report the run"), tr("Pages (*.html)"),
                       QString::fromStdString(state.experiment->id) + QStringLiteral(".html"),
                       [this, state, log = std::move(log)](const QString &path) {
                           runAside(
                               this,
                               [state, log, path = path.toStdString(), spoken = spokenLanguage()] {
                                   return writeFile(path, lab::experimentReport(*state.experiment,
                                                                                state.record, *log, spoken));
                               },
                               [this, path](int err) { showReported(path, err); });
                       });
}

void ExperimentFiles::showReported(const QString &path, int err)
{
    if (err == 0)
        m_banners.say(SessionBanners::Topic::Export, Tone::Ok,
                      tr("The report was written to %1.").arg(QFileInfo(path).fileName()), path);
    else
        showFailed(tr("The report could not be written to %1.").arg(path), err);
}

void ExperimentFiles::showFailed(const QString &what, int err)
{
    m_banners.say(SessionBanners::Topic::Export, Tone::Error, what,
                  tr("%1 (%2)", "what an errno means, and its name")
                      .arg(errnoText(err, CallCode::None).brief, QString::fromStdString(errnoName(err))));
}

} // namespace sockeye
