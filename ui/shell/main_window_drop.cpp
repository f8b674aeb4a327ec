// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped on the window: each goes where it belongs, and one that isn't understood is said to be so.
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <algorithm>

#include "ui/compare/compare_page.h"
#include "ui/models/dropped_file.h"
#include "ui/models/study_document.h"
#include "ui/shell/drop_hint.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"

namespace grnwb::ui {
namespace {

/// Files and folders of this computer; empty: none, or others among them.
QStringList carried(const QMimeData& mime) {
  QStringList paths;
  for (const QUrl& url : mime.urls()) {
    if (!url.isLocalFile()) return {};
    paths << url.toLocalFile();
  }
  return paths;
}

bool areAllData(const QStringList& paths) {
  return std::ranges::all_of(paths, [](const QString& path) { return kindOfFile(path) == FileKind::data; });
}

}  // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!event->mimeData()->hasUrls()) return;
  const QStringList paths = carried(*event->mimeData());
  event->acceptProposedAction();
  if (paths.size() > 1 && areAllData(paths))
    return m_dropHint->showText(tr("Open %1 files as one").arg(paths.size()), true);
  if (paths.size() != 1) return m_dropHint->showText(tr("One file or folder at a time"), false);
  const FileKind kind = kindOfFile(paths.first());
  m_dropHint->showText(openingText(kind, paths.first()), kind != FileKind::unknown);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
  m_dropHint->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
  m_dropHint->hide();
  event->acceptProposedAction();
  openDropped(carried(*event->mimeData()));
}

void MainWindow::openDropped(const QStringList& paths) {
  if (paths.size() > 1 && areAllData(paths)) return openPaths(paths);
  if (paths.size() != 1) return m_messages->post(MessageBar::Kind::caution, tr("Drop one file or folder at a time."));
  const QString& path = paths.first();
  const FileKind kind = kindOfFile(path);
  switch (kind) {
    case FileKind::project:
      return openPath(path.endsWith(QStringLiteral("project.json")) ? QFileInfo(path).absolutePath() : path);
    case FileKind::data:
      return openPath(path);
    case FileKind::network:
      showPage(QStringLiteral("networkPage"));
      return m_workspace.openNetworkFile(path);
    case FileKind::tfList:
      showPage(QStringLiteral("knowledgePage"));
      return m_workspace.useTfList(path);
    case FileKind::markerSets:
      showPage(m_compare->objectName());
      if (m_compare->useMarkerSets(path))
        m_messages->post(
            MessageBar::Kind::note,
            tr("The next evaluation names cell types by the marker sets %1.").arg(QFileInfo(path).fileName()));
      return;
    case FileKind::study:
      showPage(QStringLiteral("studyPage"));
      return m_workspace.study()->open(path);
    case FileKind::unknown:
      m_messages->post(MessageBar::Kind::caution, openingText(kind, path) + QLatin1Char('.'));
  }
}

}  // namespace grnwb::ui
