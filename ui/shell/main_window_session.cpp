// SPDX-License-Identifier: GPL-3.0-or-later
// What was open: recent projects and data, and the session that the next start may go on with.
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QTabBar>
#include <QTimer>

#include "ui/models/app_settings.h"
#include "ui/pages/welcome_page.h"
#include "ui/shell/main_window.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kRecentData = 10;

QString recentDataKey() {
  return QStringLiteral("recentData");
}

QString sessionKey(const char* name) {
  return QStringLiteral("session/") + QString::fromLatin1(name);
}

}  // namespace

void MainWindow::openData(const QString& path) {
  m_openingData = QFileInfo(path).absoluteFilePath();
  m_workspace.openDataFile(path);
}

/// Once it is open: a file that can't be read isn't offered again.
void MainWindow::rememberData() {
  const bool isOpen = !m_workspace.isEmpty() && m_workspace.projectFolder().empty() &&
                      m_workspace.projectName() == QFileInfo(m_openingData).fileName();
  if (m_openingData.isEmpty() || !isOpen) return;
  QStringList recent = m_settings.value(recentDataKey()).toStringList();
  recent.removeAll(m_openingData);
  recent.prepend(std::exchange(m_openingData, {}));
  m_settings.setValue(recentDataKey(), recent.mid(0, kRecentData));
  showRecent();
}

void MainWindow::showRecent() {
  m_welcome->setRecentProjects(m_settings.value(QStringLiteral("recentProjects")).toStringList());
  m_welcome->setRecentData(m_settings.value(recentDataKey()).toStringList());
}

void MainWindow::fillRecent(QMenu& menu) {
  menu.clear();
  const auto add = [this, &menu](const QStringList& paths, const char* iconName) {
    for (const QString& path : paths) {
      QAction* action = menu.addAction(icon(QString::fromLatin1(iconName)), QFileInfo(path).fileName(), this,
                                       [this, path] { openPath(path); });
      action->setToolTip(QDir::toNativeSeparators(path));
    }
  };
  menu.setToolTipsVisible(true);
  const QStringList projects = m_settings.value(QStringLiteral("recentProjects")).toStringList(),
                    files = m_settings.value(recentDataKey()).toStringList();
  add(projects, "open");
  if (!projects.isEmpty() && !files.isEmpty()) menu.addSeparator();
  add(files, "data");
  if (menu.isEmpty()) menu.addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::saveSession() {
  m_settings.remove(QStringLiteral("session"));
  if (m_workspace.isEmpty() || m_workspace.projectFolder().empty()) return;
  m_settings.setValue(sessionKey("project"), QString::fromStdString(m_workspace.projectFolder().string()));
  m_settings.setValue(sessionKey("page"), currentPage());
  for (const auto* tabs : findChildren<QTabBar*>())
    if (!tabs->objectName().isEmpty())
      m_settings.setValue(sessionKey("tabs/") + tabs->objectName(), tabs->currentIndex());
}

void MainWindow::restoreSession() {
  if (!readAppSettings(m_settings).restoreSession) return;
  const QString folder = m_settings.value(sessionKey("project")).toString();
  if (folder.isEmpty() || !QFileInfo::exists(folder)) return;
  const QString page = m_settings.value(sessionKey("page")).toString();
  // The window turns to the page Data when a project comes; the session's page is shown after that.
  connect(
      &m_workspace, &Workspace::projectReplaced, this,
      [this, page] {
        QTimer::singleShot(0, this, [this, page] {
          for (auto* tabs : findChildren<QTabBar*>()) {
            const QVariant index = m_settings.value(sessionKey("tabs/") + tabs->objectName());
            if (!tabs->objectName().isEmpty() && index.isValid()) tabs->setCurrentIndex(index.toInt());
          }
          showPage(page);
        });
      },
      Qt::SingleShotConnection);
  m_workspace.openProjectFolder(folder);
}

}  // namespace grnwb::ui
