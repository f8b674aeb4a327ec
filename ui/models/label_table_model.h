// SPDX-License-Identifier: GPL-3.0-or-later
// The labels of the cells as a table in which they are renamed and painted.
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <vector>

#include "ui/models/workspace.h"

namespace grnwb::ui {

/// One row per label in the file, in its order. Every change is one undo step of the workspace.
class LabelTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { ColourColumn, NameColumn, FileColumn, CellsColumn, ColumnCount };
  enum Role { SwatchRole = Qt::UserRole + 1 };  ///< the label's QColor in the theme in force
  explicit LabelTableModel(Workspace& workspace, QObject* parent = nullptr);

  /// An invalid colour: the one by the label's place.
  void setColour(int row, const QColor& colour);
  /// Names of the file and colours by place.
  void reset();
  void chooseColumn(const QString& column);
  bool isEdited() const;
  /// Which labels can't be told apart by colour; empty: all can.
  QString sharedColoursText() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void labelsShown();  ///< after every change, whoever made it

 private:
  struct Row {
    std::string file, shown;
    qint64 cells = 0;
    QColor light, dark;
  };
  std::vector<Row> rows() const;
  void refresh();

  Workspace& m_workspace;
  std::string m_column;
  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
