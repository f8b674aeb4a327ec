// SPDX-License-Identifier: GPL-3.0-or-later
// A searchable, sortable table of genes that shares its selection with the window and can be copied and exported.
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWidget>
#include <functional>

#include "ui/models/workspace.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace grnwb::ui {

class GeneTable : public QWidget {
  Q_OBJECT
 public:
  /// nameRole: the role in which the model has a row's gene name. The model is kept by the caller.
  GeneTable(Workspace& workspace, QAbstractItemModel& model, int nameRole, const QString& objectName,
            QWidget* parent = nullptr);

  QTableView& view() { return *m_view; }
  /// Controls of the page go here, after title and search.
  QHBoxLayout* barRow() { return m_barRow; }
  void setTitle(const QString& title);
  /// A filter besides the search; called with source rows.
  void setRowFilter(std::function<bool(int)> accepts);
  int shownRows() const;

 Q_SIGNALS:
  void shownRowsChanged();

 private:
  class Filter;
  void takeSelection();
  void showSelection();
  void copyRows() const;
  void exportCsv();
  void refreshEmpty();

  Workspace& m_workspace;
  int m_nameRole;
  Filter* m_filter;
  QTableView* m_view;
  QLineEdit* m_search;
  QLabel* m_title;
  QWidget* m_noRows;
  QHBoxLayout* m_barRow;
  bool m_following = false;  ///< the hub's selection is being shown
};

}  // namespace grnwb::ui
