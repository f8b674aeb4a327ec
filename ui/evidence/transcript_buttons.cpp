// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/transcript_buttons.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>

#include "core/base/error.h"
#include "core/base/file.h"
#include "ui/models/transcript_text.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

TranscriptButtons::TranscriptButtons(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(measure::kGap);

  QMenu* write = addMenu(tr("Write questions"), tr("Questions as text files, for any chat window"),
                         QStringLiteral("new"), QStringLiteral("writeQuestions"));
  const auto addWrite = [&](const QString& text, llm::Step step) {
    connect(write->addAction(text), &QAction::triggered, this, [this, step] { writeQuestions(step); });
  };
  addWrite(tr("TF questions…"), llm::Step::tfs);
  addWrite(tr("Edge questions…"), llm::Step::edges);

  QMenu* read = addMenu(tr("Import answers"),
                        tr("Answers saved from a chat window; they are recorded like those of a model that was asked"),
                        QStringLiteral("import"), QStringLiteral("importAnswers"));
  const auto addRead = [&](const QString& text, llm::Step step, bool folder) {
    connect(read->addAction(text), &QAction::triggered, this, [this, step, folder] { importAnswers(step, folder); });
  };
  addRead(tr("To TF questions, from a file…"), llm::Step::tfs, false);
  addRead(tr("To TF questions, from a folder…"), llm::Step::tfs, true);
  read->addSeparator();
  addRead(tr("To edge questions, from a file…"), llm::Step::edges, false);
  addRead(tr("To edge questions, from a folder…"), llm::Step::edges, true);

  QMenu* save = addMenu(tr("Export"), tr("Save all prompts and answers"), QStringLiteral("export"),
                        QStringLiteral("transcriptExport"));
  connect(save->addAction(tr("All answers, JSON lines…")), &QAction::triggered, this,
          [this] { exportAll(QStringLiteral("jsonl"), tr("JSON lines (*.jsonl)"), transcriptJsonLines); });
  connect(save->addAction(tr("All answers, CSV…")), &QAction::triggered, this,
          [this] { exportAll(QStringLiteral("csv"), tr("CSV table (*.csv)"), transcriptCsv); });
}

QMenu* TranscriptButtons::addMenu(const QString& text, const QString& toolTip, const QString& iconName,
                                  const QString& objectName) {
  QToolButton* button = toolButton(iconName, toolTip, objectName, this);
  button->setText(text);
  button->setAccessibleName(text);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setFocusPolicy(Qt::StrongFocus);
  auto* menu = new QMenu(button);
  button->setMenu(menu);
  layout()->addWidget(button);
  return menu;
}

bool TranscriptButtons::hasQuestions(llm::Step step) {
  try {
    return !m_workspace.questions(step).empty();
  } catch (const Error& error) {
    Q_EMIT m_workspace.refused(QString::fromUtf8(error.what()));
    return false;
  }
}

void TranscriptButtons::writeQuestions(llm::Step step) {
  if (!hasQuestions(step)) return;
  auto* dialog = new QFileDialog(this, tr("Folder for the questions"));
  dialog->setObjectName(QStringLiteral("writeQuestionsDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, step](const QString& folder) { m_workspace.writeQuestions(step, folder); });
  dialog->open();
}

void TranscriptButtons::importAnswers(llm::Step step, bool folder) {
  if (!hasQuestions(step)) return;
  auto* dialog = new QFileDialog(this, folder ? tr("Folder with answers") : tr("File with answers"), QString(),
                                 tr("Text (*.txt *.md);;All files (*)"));
  dialog->setObjectName(QStringLiteral("importAnswersDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, step](const QString& path) { m_workspace.importAnswers(step, path); });
  dialog->open();
}

void TranscriptButtons::exportAll(const QString& suffix, const QString& filter,
                                  std::string (*text)(const llm::Transcript&)) {
  auto* dialog = new QFileDialog(this, tr("Export all answers"), QString(), filter);
  dialog->setObjectName(QStringLiteral("transcriptExportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  connect(dialog, &QFileDialog::fileSelected, this, [this, text](const QString& file) {
    auto transcript = m_workspace.state().transcript;
    if (!transcript) transcript = std::make_shared<const llm::Transcript>();
    m_workspace.jobs()->start<bool>(
        tr("Export %1").arg(QFileInfo(file).fileName()), JobQueue::Weight::light,
        [transcript, text, path = file.toStdString()](JobContext&) {
          writeFileAtomically(path, text(*transcript));
          return true;
        },
        [](bool) {});
  });
  dialog->open();
}

}  // namespace grnwb::ui
