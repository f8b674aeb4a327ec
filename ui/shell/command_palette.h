// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window in one list that a few typed letters narrow down.
#pragma once

#include <QDialog>
#include <vector>

#include "ui/shell/window_commands.h"

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace grnwb::ui {

/// Words may come in any order, and may be of the place: "layout reset" finds "Reset layout". Return runs the command.
class CommandPalette : public QDialog {
  Q_OBJECT
 public:
  CommandPalette(std::vector<WindowCommand> commands, QWidget* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void narrow(const QString& text);
  void run(const QModelIndex& index);

  std::vector<WindowCommand> m_commands;
  QLineEdit* m_line;
  QListView* m_list;
  QSortFilterProxyModel* m_shown;
};

}  // namespace grnwb::ui
