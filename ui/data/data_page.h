// SPDX-License-Identifier: GPL-3.0-or-later
// The page Data: what the file holds, its quality control, and preprocessing with live counts.
#pragma once

#include "ui/data/preprocess_settings.h"
#include "ui/pages/page.h"
#include "ui/plots/export_menu.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace grnwb::ui {

class Banner;
class CellFilter;
class GeneTable;
class GeneTableModel;
class GenesPanel;
class QualityPanel;
class RawCells;
class SplitsPanel;

class DataPage : public Page {
  Q_OBJECT
 public:
  explicit DataPage(Workspace& workspace, QWidget* parent = nullptr);

 Q_SIGNALS:
  void openDataRequested();
  void openExampleRequested();
  /// Names, colours and choice of the cells' labels.
  void labelsRequested();

 private:
  enum View { QualityView, GenesView, SplitsView, TableView };
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeBar();
  QWidget* makeTabs();
  QWidget* makeViews();
  void takeRaw();
  void refreshState();
  void showSummary();
  void showEvidence(const QStringList& reasons);
  void preprocess();
  std::vector<ExportEntry> exports() const;

  PreprocessSettings* m_settings;
  RawCells* m_cells;
  CellFilter* m_filter;
  QStackedWidget *m_stack, *m_views = nullptr;
  QTabBar* m_tabs = nullptr;
  QLabel *m_source = nullptr, *m_kind = nullptr, *m_sizes = nullptr;
  QToolButton* m_about = nullptr;
  QLabel* m_evidence = nullptr;
  QWidget* m_warningBox = nullptr;
  Banner* m_warnings = nullptr;
  QPushButton *m_labels = nullptr, *m_symbols = nullptr, *m_preprocess = nullptr, *m_next = nullptr;
  QualityPanel* m_quality = nullptr;
  GenesPanel* m_genes = nullptr;
  SplitsPanel* m_splits = nullptr;
  GeneTableModel* m_model;
  GeneTable* m_table = nullptr;
};

}  // namespace grnwb::ui
