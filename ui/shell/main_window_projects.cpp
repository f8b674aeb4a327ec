// SPDX-License-Identifier: GPL-3.0-or-later
// Copies and archives of a project, its size, and what is asked when it can't be opened as it is.
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include "core/project/archive.h"
#include "ui/dialogs/project_size_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"

namespace grnwb::ui {
namespace {

QString lastFolderKey() {
  return QStringLiteral("lastFolder");
}

/// A dialog for a name that is new; it deletes itself.
QFileDialog* nameDialog(const QString& objectName, const QString& title, const QString& filter, const QString& suffix,
                        const QString& suggestion, const QSettings& settings, QWidget* parent) {
  auto* dialog = new QFileDialog(parent, title, settings.value(lastFolderKey()).toString(), filter);
  dialog->setObjectName(objectName);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->selectFile(suggestion + QLatin1Char('.') + suffix);
  return dialog;
}

}  // namespace

void MainWindow::connectProject() {
  connect(&m_workspace, &Workspace::projectLocked, this, &MainWindow::askAboutLock);
  connect(&m_workspace, &Workspace::partsMissing, this, &MainWindow::askAboutMissing);
  connect(&m_workspace, &Workspace::noted, this,
          [this](const QString& note) { m_messages->post(MessageBar::Kind::note, note); });
}

void MainWindow::chooseCopy() {
  chooseCopyOf(m_workspace.projectName(), [this](const QString& folder) { m_workspace.saveCopy(folder); });
}

void MainWindow::chooseCopyOf(const QString& name, std::function<void(const QString&)> use) {
  const QString suggestion = tr("Copy of %1").arg(QFileInfo(name).completeBaseName());
  QFileDialog* dialog = nameDialog(QStringLiteral("saveCopyDialog"), tr("Save a copy"), tr("Project folder (*.grnwb)"),
                                   QStringLiteral("grnwb"), suggestion, m_settings, this);
  connect(dialog, &QFileDialog::fileSelected, this, [this, use = std::move(use)](const QString& folder) {
    m_settings.setValue(lastFolderKey(), QFileInfo(folder).absolutePath());
    use(folder);
  });
  dialog->open();
}

void MainWindow::chooseArchive() {
  QFileDialog* dialog = nameDialog(QStringLiteral("exportArchiveDialog"), tr("Export as one archive"),
                                   tr("Archive (*.tar.gz)"), QString::fromLatin1(project::kArchiveEnding).mid(1),
                                   m_workspace.projectName() + QStringLiteral(".grnwb"), m_settings, this);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    m_settings.setValue(lastFolderKey(), QFileInfo(file).absolutePath());
    m_workspace.exportArchive(file);
  });
  dialog->open();
}

void MainWindow::showProjectSize() {
  auto* dialog = new ProjectSizeDialog(m_workspace, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::askAboutLock(const QString& folder, const QString& holder) {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("GRN Workbench"),
                              tr("%1 is open already.").arg(QFileInfo(folder).fileName()), QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("lockedBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setInformativeText(tr("It is open in %1. Two writers would undo each other's work, so here it can only be "
                             "looked at, or opened as a copy.")
                              .arg(holder));
  QPushButton* look = box->addButton(tr("Open read-only"), QMessageBox::AcceptRole);
  look->setObjectName(QStringLiteral("openReadOnly"));
  QPushButton* copy = box->addButton(tr("Open a copy…"), QMessageBox::ActionRole);
  copy->setObjectName(QStringLiteral("openCopy"));
  box->addButton(tr("Cancel"), QMessageBox::RejectRole)->setObjectName(QStringLiteral("openNothing"));
  box->setDefaultButton(look);
  connect(box, &QMessageBox::finished, this, [this, box, look, copy, folder] {
    if (box->clickedButton() == look) m_workspace.openReadOnly(folder);
    if (box->clickedButton() == copy)
      chooseCopyOf(QFileInfo(folder).fileName(),
                   [this, folder](const QString& target) { m_workspace.openCopy(folder, target); });
  });
  box->open();
}

void MainWindow::askAboutMissing(const QString& folder, const QStringList& files) {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("GRN Workbench"),
                              tr("%1 has lost files.").arg(QFileInfo(folder).fileName()), QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("missingBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setInformativeText(tr("Missing, or cut short: %1. If they were moved, or are in a copy of the project, name the "
                             "folder: they are known by their content, whatever they are called now.")
                              .arg(files.join(QStringLiteral(", "))));
  QPushButton* look = box->addButton(tr("Look in a folder…"), QMessageBox::AcceptRole);
  look->setObjectName(QStringLiteral("lookInFolder"));
  box->addButton(tr("Cancel"), QMessageBox::RejectRole)->setObjectName(QStringLiteral("openNothing"));
  box->setDefaultButton(look);
  connect(box, &QMessageBox::finished, this, [this, box, look, folder] {
    if (box->clickedButton() != look) return;
    auto* dialog = new QFileDialog(this, tr("Where the files may be"), QFileInfo(folder).absolutePath());
    dialog->setObjectName(QStringLiteral("lookInDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, folder](const QString& lookIn) { m_workspace.openRelinked(folder, lookIn); });
    dialog->open();
  });
  box->open();
}

}  // namespace grnwb::ui
