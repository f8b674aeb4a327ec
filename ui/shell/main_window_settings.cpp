// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the program and of its shortcuts, and their effect on the window.
#include <QApplication>
#include <QSettings>

#include "core/base/parallel.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/models/app_settings.h"
#include "ui/models/shortcut_model.h"
#include "ui/shell/main_window.h"
#include "ui/style/theme.h"

namespace grnwb::ui {

void MainWindow::showSettings() {
  const std::filesystem::path& standard = m_standardExamples.empty() ? m_workspace.exampleRoot() : m_standardExamples;
  auto* dialog = new SettingsDialog(readAppSettings(m_settings), QString::fromStdString(standard.string()), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    const AppSettings before = readAppSettings(m_settings), chosen = dialog->settings();
    writeAppSettings(chosen, m_settings);
    if (chosen.theme == AppSettings::ThemeChoice::system && before.theme != chosen.theme)
      m_actions.followSystem->trigger();
    else if (chosen.theme != AppSettings::ThemeChoice::system)
      setDark(chosen.theme == AppSettings::ThemeChoice::dark);
    applySettings();
  });
  dialog->open();
}

/// All but the theme, which the program chose before the window was made.
void MainWindow::applySettings() {
  const AppSettings chosen = readAppSettings(m_settings);
  m_workspace.jobs()->setThreads(chosen.threads > 0 ? std::min(chosen.threads, hardwareThreads()) : hardwareThreads());
  m_workspace.setDefaultLanguageModel(chosen.model, chosen.modelAddress.toStdString());
  if (!chosen.exampleFolder.isEmpty()) {
    if (m_standardExamples.empty()) m_standardExamples = m_workspace.exampleRoot();
    m_workspace.setExampleRoot(chosen.exampleFolder.toStdString());
  } else if (!m_standardExamples.empty()) {
    m_workspace.setExampleRoot(m_standardExamples);
  }
}

void MainWindow::showShortcuts() {
  auto* dialog = new ShortcutsDialog(*m_shortcuts, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace grnwb::ui
