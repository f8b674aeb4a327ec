// SPDX-License-Identifier: GPL-3.0-or-later
// A sortable table of the edges of one gene that shares its selection with the window and can be copied and exported.
#pragma once

#include <QWidget>

#include "ui/models/workspace.h"
#include "ui/plots/figure.h"

class QHBoxLayout;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace grnwb::ui {

class EdgeTable : public QWidget {
  Q_OBJECT
 public:
  /// The roles in which the model has the names of an edge's ends, and that of the gene all rows share, which stays
  /// selected beside the edges.
  struct Roles {
    int tf, target, shared;
  };
  /// The model is kept by the caller.
  EdgeTable(Workspace& workspace, QAbstractItemModel& model, const Roles& roles, const QString& objectName,
            QWidget* parent = nullptr);

  QTableView& view() { return *m_view; }
  /// Controls go here, after the title.
  QHBoxLayout* barRow() { return m_barRow; }
  void setTitle(const QString& title);
  /// The table for export, without a picture.
  Figure figure(const QString& name) const;

 private:
  void takeSelection();
  void showSelection();
  void copyRows() const;

  Workspace& m_workspace;
  Roles m_roles;
  QSortFilterProxyModel* m_sorted;
  QTableView* m_view;
  QLabel* m_title;
  QHBoxLayout* m_barRow;
  bool m_following = false;  ///< the hub's selection is being shown
};

}  // namespace grnwb::ui
