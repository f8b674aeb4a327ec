// SPDX-License-Identifier: GPL-3.0-or-later
// The History dock: the undo stack of the network, and the project's finished steps as console commands.
#pragma once

#include <QWidget>

#include "ui/models/workspace.h"

class QPushButton;
class QTableView;

namespace grnwb::ui {

class ProvenanceModel;

class HistoryPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HistoryPanel(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void copyCommands() const;

  Workspace& m_workspace;
  ProvenanceModel* m_model;
  QTableView* m_table;
  QPushButton* m_copy;
};

}  // namespace grnwb::ui
