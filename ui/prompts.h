// SPDX-License-Identifier: MIT
// Every question the window asks in a dialog, behind a seam that tests can answer. No answer is waited for:
// `done` is called later (or at once, in a test), and never when the person turned the question down.
// GUI thread only; the caller keeps it alive while a question is open.
#pragma once

#include <functional>

#include <QString>

#include "core/journal/exporters/exporter.h"

class QWidget;

namespace sockeye {

struct ExportChoice {
    QString path;
    ExportFormat format = ExportFormat::Csv;
    bool redacted = false;
};

class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          std::function<void(const QString &path)> done) = 0;
    // The person has agreed to replace a file that exists.
    virtual void saveFile(QWidget *parent, const QString &title, const QString &filter,
                          const QString &suggested, std::function<void(const QString &path)> done) = 0;
    virtual void exportSession(QWidget *parent, const QString &suggested,
                               std::function<void(const ExportChoice &choice)> done) = 0;
    virtual void text(QWidget *parent, const QString &title, const QString &label, const QString &start,
                      std::function<void(const QString &text)> done) = 0;
    // Another answer than yes and no.
    struct Other {
        QString text;
        std::function<void()> done;
    };
    virtual void confirm(QWidget *parent, const QString &question, const QString &explanation,
                         const QString &yes, std::function<void()> done, Other other) = 0;
    virtual void message(QWidget *parent, const QString &what, const QString &why) = 0;
};

// The real ones: window-modal dialogs that delete themselves.
class DialogPrompts : public Prompts
{
public:
    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(const QString &)> done) override;
    void saveFile(QWidget *parent, const QString &title, const QString &filter, const QString &suggested,
                  std::function<void(const QString &)> done) override;
    void exportSession(QWidget *parent, const QString &suggested,
                       std::function<void(const ExportChoice &)> done) override;
    void text(QWidget *parent, const QString &title, const QString &label, const QString &start,
              std::function<void(const QString &)> done) override;
    void confirm(QWidget *parent, const QString &question, const QString &explanation, const QString &yes,
                 std::function<void()> done, Other other) override;
    void message(QWidget *parent, const QString &what, const QString &why) override;
};

} // namespace sockeye
