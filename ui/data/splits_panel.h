// SPDX-License-Identifier: GPL-3.0-or-later
// What preprocessing made: the splits with their labels, what was dropped, genes empty in a split and how to mend it.
#pragma once

#include <QWidget>

#include "ui/data/cell_filter.h"
#include "ui/plots/export_menu.h"

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace grnwb::ui {

class ShownRefresh;
class SplitSizes;
class TableCard;

class SplitsPanel : public QWidget {
  Q_OBJECT
 public:
  SplitsPanel(Workspace& workspace, RawCells& cells, PreprocessSettings& settings, CellFilter& filter,
              QWidget* parent = nullptr);

  std::vector<ExportEntry> exports() const;

 Q_SIGNALS:
  /// With the settings as they are now.
  void preprocessRequested();

 private:
  QWidget* makeLeft();
  QWidget* makeRight();
  QFrame* makeMend();
  void showSizes();
  void takePrepared();
  void showLabels();
  void showEmptyGenes();
  void showDropped();
  QString labelColumn() const;
  void mend(const QString& field, const QString& value);

  Workspace& m_workspace;
  RawCells& m_cells;
  PreprocessSettings& m_settings;
  CellFilter& m_filter;
  SplitSizes* m_sizes = nullptr;
  TableCard *m_labels = nullptr, *m_empty = nullptr;
  QLabel* m_note = nullptr;
  QPushButton *m_minimum = nullptr, *m_asTest = nullptr, *m_stratify = nullptr;
  QWidget *m_mendBox = nullptr, *m_droppedBox = nullptr;
  QVBoxLayout* m_dropped = nullptr;
  ShownRefresh* m_refresh;
};

}  // namespace grnwb::ui
