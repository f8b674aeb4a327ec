// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a study in the paper's layout, one below the other.
#pragma once

#include <QScrollArea>
#include <vector>

#include "core/report/tables.h"

class QVBoxLayout;

namespace grnwb::ui {

/// Each table with its caption, as high as its rows; Ctrl+C copies the one with the focus as TSV.
class TextTablesPanel : public QScrollArea {
  Q_OBJECT
 public:
  /// nothing: what stands there without tables.
  explicit TextTablesPanel(const QString& nothing, QWidget* parent = nullptr);
  void setTables(std::vector<report::TextTable> tables);

 private:
  void addTable(QVBoxLayout& column, const report::TextTable& table);

  QString m_nothing;
};

}  // namespace grnwb::ui
