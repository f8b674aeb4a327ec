// SPDX-License-Identifier: GPL-3.0-or-later
// The window: workflow rail, pages, docks, toolbar, menus and status bar around one workspace.
#pragma once

#include <QMainWindow>

#include "ui/models/workspace.h"

namespace grnwb::ui {

class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(Workspace& workspace, QWidget* parent = nullptr);

  /// Shows a page by its objectName: "welcomePage", "dataPage", "knowledgePage", "networkPage", "trainPage",
  /// "comparePage".
  void showPage(const QString& objectName);
};

}  // namespace grnwb::ui
