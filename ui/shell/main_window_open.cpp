// SPDX-License-Identifier: GPL-3.0-or-later
// How data come in: files and folders by every way, with the question how to read one, and several as one.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

#include "core/project/archive.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/merge_report_dialog.h"
#include "ui/dialogs/open_choices_dialog.h"
#include "ui/models/dropped_file.h"
#include "ui/shell/main_window.h"

namespace grnwb::ui {
namespace {

QString dataFolderKey() {
  return QStringLiteral("lastFolder");
}

/// One filter for all, then one for each kind.
QString dataFilters() {
  return QStringList{cellFilesFilter(),
                     MainWindow::tr("AnnData (*.h5ad)"),
                     MainWindow::tr("10x Genomics (*.h5 *.mtx *.mtx.gz)"),
                     MainWindow::tr("Loom (*.loom)"),
                     MainWindow::tr("Tables (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz)"),
                     MainWindow::tr("Archives and exported projects (*.tar.gz *.tgz *.zip)"),
                     MainWindow::tr("All files (*)")}
      .join(QStringLiteral(";;"));
}

}  // namespace

void MainWindow::connectOpening() {
  connect(&m_workspace, &Workspace::choicesNeeded, this, &MainWindow::askHowToRead);
  connect(&m_workspace, &Workspace::filesMerged, this, &MainWindow::reportMerge);
}

void MainWindow::chooseFiles(const QString& name, const QString& title, bool several,
                             std::function<void(const QStringList&)> use) {
  auto* dialog = new QFileDialog(this, title, m_settings.value(dataFolderKey()).toString(), dataFilters());
  dialog->setObjectName(name);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::filesSelected, this, [this, use = std::move(use)](const QStringList& files) {
    if (files.isEmpty()) return;
    m_settings.setValue(dataFolderKey(), QFileInfo(files.first()).absolutePath());
    use(files);
  });
  dialog->open();
}

void MainWindow::chooseData() {
  chooseFiles(QStringLiteral("openDataDialog"), tr("Open data"), true, [this](const QStringList& files) {
    if (files.size() == 1)
      openFile(files.first());
    else
      askToMerge(files);
  });
}

void MainWindow::chooseDataWithChoices() {
  chooseFiles(QStringLiteral("openWithChoicesDialog"), tr("Open data with choices"), false,
              [this](const QStringList& files) { m_workspace.lookAtDataFile(files.first()); });
}

void MainWindow::openPaths(const QStringList& paths) {
  if (paths.size() == 1)
    openPath(paths.first());
  else
    whenSafe([this, paths] { askToMerge(paths); });
}

void MainWindow::openPath(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) {
    Q_EMIT m_workspace.refused(tr("%1 does not exist any more.").arg(QDir::toNativeSeparators(path)));
    return;
  }
  const bool project = info.isDir() && QFileInfo::exists(QDir(path).filePath(QStringLiteral("project.json")));
  whenSafe([this, path, project] {
    if (project)
      m_workspace.openProjectFolder(path);
    else
      openFile(path);
  });
}

/// As it was read the last time.
void MainWindow::openRecent(const QString& path) {
  const auto reading = QFileInfo::exists(path) ? takeRecentReading(path) : std::nullopt;
  if (!reading) return openPath(path);
  whenSafe([this, path, reading] {
    m_openingData = path;
    m_workspace.openDataFile(path, *reading);
  });
}

void MainWindow::openFile(const QString& path) {
  if (project::isArchive(path.toStdString()) && project::holdsProject(path.toStdString()))
    m_workspace.openArchive(path);
  else
    openData(path);
}

void MainWindow::openData(const QString& path) {
  m_openingData = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  m_workspace.openDataFile(path);
}

void MainWindow::askHowToRead(const QString& path, const io::FileLook& look) {
  auto* dialog = new OpenChoicesDialog(*m_workspace.jobs(), path, look, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_openingData = QDir::cleanPath(QFileInfo(dialog->path()).absoluteFilePath());
    m_workspace.openDataFile(dialog->path(), dialog->options());
  });
  dialog->open();
}

void MainWindow::askToMerge(const QStringList& files) {
  auto* dialog = new MergeDialog(*m_workspace.jobs(), files, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &MergeDialog::filesRequested, this, [this, dialog] {
    chooseFiles(QStringLiteral("addMergedDialog"), tr("Add files"), true,
                [dialog](const QStringList& added) { dialog->addFiles(added); });
  });
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { m_workspace.openMerged(dialog->files(), dialog->batchColumn()); });
  dialog->open();
}

void MainWindow::reportMerge() {
  auto* dialog = new MergeReportDialog(m_workspace.state(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace grnwb::ui
