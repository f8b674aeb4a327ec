// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the network's edges under the canvas: filter, sort, copy; shares its selection with the window.
#pragma once

#include <QWidget>

#include "ui/models/edge_table_model.h"
#include "ui/models/workspace.h"

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace grnwb::ui {

/// Selected rows are the selection's edges; rows of selected genes are tinted, or shown alone with "Selected genes".
class EdgeLedger : public QWidget {
  Q_OBJECT
 public:
  explicit EdgeLedger(Workspace& workspace, QWidget* parent = nullptr);

  EdgeTableModel& model() { return *m_model; }
  QTableView& view() { return *m_view; }

 private:
  class Filter;
  QWidget* makeBar();
  QWidget* makeNoRows();
  void takeNetwork();
  void takeSelection();
  void showSelection();
  void showCount();
  void filter();
  void copyRows() const;
  void clearFilter();

  Workspace& m_workspace;
  EdgeTableModel* m_model;
  Filter* m_filter;
  QTableView* m_view;
  QLabel* m_count = nullptr;
  QLineEdit* m_search = nullptr;
  QToolButton* m_onlySelected = nullptr;
  QWidget* m_noRows = nullptr;
  bool m_following = false;  ///< the hub's selection is being shown
};

}  // namespace grnwb::ui
