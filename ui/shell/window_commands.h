// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the window can be told to do: its own commands, those of each page with their menus, and the pages'
// buttons.
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <functional>
#include <vector>

#include "ui/models/shortcut_model.h"

class QMainWindow;

namespace grnwb::ui {

struct WindowCommand {
  QString text, place, shortcut;
  QIcon icon;
  bool enabled = true;
  std::function<void()> run;
};

/// place: "File", or the page's name. Menus that are filled when they open are filled first. showPage leads to a page
/// by its objectName, for commands that need it to be seen.
std::vector<WindowCommand> windowCommands(const QMainWindow& window,
                                          const std::function<void(const QString&)>& showPage);

/// The actions whose shortcut can be changed: named ones that last.
QList<ShortcutModel::Command> shortcutCommands(const QMainWindow& window);

}  // namespace grnwb::ui
