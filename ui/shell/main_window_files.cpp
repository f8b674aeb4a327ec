// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving projects, and closing, with the questions that keep work from being lost.
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include "ui/pages/welcome_page.h"
#include "ui/shell/main_window.h"

namespace grnwb::ui {
namespace {

constexpr int kRecentProjects = 10;

QString folderKey() {
  return QStringLiteral("lastFolder");
}

/// A modal question that doesn't block the event loop; it deletes itself.
QMessageBox* question(const QString& name, const QString& text, const QString& detail, QWidget* parent) {
  auto* box =
      new QMessageBox(QMessageBox::NoIcon, MainWindow::tr("GRN Workbench"), text, QMessageBox::NoButton, parent);
  box->setObjectName(name);
  box->setInformativeText(detail);
  box->setAttribute(Qt::WA_DeleteOnClose);
  return box;
}

}  // namespace

void MainWindow::chooseProject() {
  auto* dialog = new QFileDialog(this, tr("Open project"), m_settings.value(folderKey()).toString());
  dialog->setObjectName(QStringLiteral("openProjectDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    m_settings.setValue(folderKey(), QFileInfo(folder).absolutePath());
    m_workspace.openProjectFolder(folder);
  });
  dialog->open();
}

void MainWindow::chooseSaveFolder() {
  const QString name = m_workspace.projectName().isEmpty() ? tr("project") : m_workspace.projectName();
  auto* dialog = new QFileDialog(this, tr("Save project as"), m_settings.value(folderKey()).toString(),
                                 tr("Project folder (*.grnwb)"));
  dialog->setObjectName(QStringLiteral("saveProjectDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("grnwb"));
  dialog->selectFile(QFileInfo(name).completeBaseName() + QStringLiteral(".grnwb"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    m_settings.setValue(folderKey(), QFileInfo(folder).absolutePath());
    m_workspace.saveProjectAs(folder);
  });
  connect(dialog, &QFileDialog::rejected, this, [this] { m_afterSave = {}; });
  dialog->open();
}

void MainWindow::save() {
  if (m_workspace.projectFolder().empty())
    chooseSaveFolder();
  else
    m_workspace.saveProject();
}

void MainWindow::whenSafe(std::function<void()> next) {
  if (m_workspace.isEmpty() || !m_workspace.isModified()) {
    next();
    return;
  }
  QMessageBox* box = question(QStringLiteral("unsavedBox"), tr("Save the changes to this project?"),
                              tr("Without saving, what was made since the last save is lost."), this);
  QPushButton* saveButton = box->addButton(tr("Save"), QMessageBox::AcceptRole);
  saveButton->setObjectName(QStringLiteral("saveChanges"));
  QPushButton* discard = box->addButton(tr("Don't save"), QMessageBox::DestructiveRole);
  discard->setObjectName(QStringLiteral("discardChanges"));
  box->addButton(tr("Cancel"), QMessageBox::RejectRole)->setObjectName(QStringLiteral("keepOpen"));
  box->setDefaultButton(saveButton);
  connect(box, &QMessageBox::finished, this, [this, box, saveButton, discard, next = std::move(next)] {
    if (box->clickedButton() == discard) {
      next();
    } else if (box->clickedButton() == saveButton) {
      m_afterSave = next;
      save();
    }
  });
  box->open();
}

void MainWindow::stopJobsAndClose() {
  m_closeWhenIdle = true;
  m_workspace.stopTrainings();
  m_workspace.jobs()->cancelAll();
  if (!m_workspace.jobs()->isBusy()) close();
}

void MainWindow::rememberProject() {
  if (m_workspace.projectFolder().empty() || m_workspace.isEmpty()) return;
  const QString key = QStringLiteral("recentProjects");
  const QString folder = QString::fromStdString(m_workspace.projectFolder().string());
  QStringList recent = m_settings.value(key).toStringList();
  if (!recent.isEmpty() && recent.first() == folder) return;
  recent.removeAll(folder);
  recent.prepend(folder);
  recent = recent.mid(0, kRecentProjects);
  m_settings.setValue(key, recent);
  m_welcome->setRecentProjects(recent);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  const bool trains = !m_workspace.trainingQueue().all().empty();  // or rests
  if ((m_workspace.jobs()->isBusy() || trains) && !m_mayClose) {
    event->ignore();
    if (m_workspace.isRunning(Workspace::Stage::save)) {  // soon over
      m_closeWhenIdle = true;
      return;
    }
    QMessageBox* box = question(
        QStringLiteral("runningBox"),
        trains ? tr("Trainings run or wait. Stop them and close?") : tr("A job is still running. Stop it and close?"),
        tr("A training keeps its last checkpoint; those that wait and other unfinished work are lost."), this);
    QPushButton* stop = box->addButton(tr("Stop and close"), QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("stopAndClose"));
    QPushButton* keep = box->addButton(tr("Keep running"), QMessageBox::RejectRole);
    keep->setObjectName(QStringLiteral("keepRunning"));
    box->setDefaultButton(keep);
    connect(box, &QMessageBox::finished, this, [this, box, stop] {
      if (box->clickedButton() == stop) stopJobsAndClose();
    });
    box->open();
    return;
  }
  m_closeWhenIdle = false;
  if (!m_workspace.isEmpty() && m_workspace.isModified() && !m_mayClose) {
    event->ignore();
    whenSafe([this] {
      m_mayClose = true;
      close();
    });
    return;
  }
  m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
  m_settings.setValue(QStringLiteral("window/layout"),
                      m_layoutBehindWelcome.isEmpty() ? saveState(kLayoutVersion) : m_layoutBehindWelcome);
  saveSession();
  event->accept();
}

}  // namespace grnwb::ui
