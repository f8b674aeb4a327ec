// SPDX-License-Identifier: GPL-3.0-or-later
// What was open: recent projects and data, and the session that the next start may go on with.
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QTabBar>
#include <QTimer>

#include "core/base/error.h"
#include "core/io/read_option_texts.h"
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

QString recentReadingKey() {
  return QStringLiteral("recentReading");
}

QString sessionKey(const char* name) {
  return QStringLiteral("session/") + QString::fromLatin1(name);
}

}  // namespace

/// Once it is open: a file that can't be read isn't offered again.
void MainWindow::rememberData() {
  const bool isOpen = !m_workspace.isEmpty() && m_workspace.projectFolder().empty() &&
                      m_workspace.projectName() == QFileInfo(m_openingData).fileName();
  if (m_openingData.isEmpty() || !isOpen) return;
  QVariantMap reading;
  for (const auto& [name, text] : io::toTexts(m_workspace.state().reading))
    reading.insert(QString::fromStdString(name), QString::fromStdString(text));
  QVariantMap all = m_settings.value(recentReadingKey()).toMap();
  all.insert(m_openingData, reading);
  QStringList recent = m_settings.value(recentDataKey()).toStringList();
  recent.removeAll(m_openingData);
  recent.prepend(std::exchange(m_openingData, {}));
  recent = recent.mid(0, kRecentData);
  for (const QString& file : all.keys())
    if (!recent.contains(file)) all.remove(file);
  m_settings.setValue(recentDataKey(), recent);
  m_settings.setValue(recentReadingKey(), all);
  showRecent();
}

/// How the file was read the last time; kept again once it is open, so that one that has changed is looked into anew.
std::optional<io::ReadOptions> MainWindow::takeRecentReading(const QString& path) {
  QVariantMap all = m_settings.value(recentReadingKey()).toMap();
  const auto at = all.find(path);
  if (at == all.end()) return std::nullopt;
  std::map<std::string, std::string> texts;
  const QVariantMap reading = at->toMap();
  for (auto text = reading.begin(); text != reading.end(); ++text)
    texts[text.key().toStdString()] = text->toString().toStdString();
  all.erase(at);
  m_settings.setValue(recentReadingKey(), all);
  try {
    return io::readOptionsFromTexts(texts);
  } catch (const Error&) {  // settings of another version
    return std::nullopt;
  }
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
                                       [this, path] { openRecent(path); });
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
