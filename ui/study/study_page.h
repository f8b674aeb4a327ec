// SPDX-License-Identifier: GPL-3.0-or-later
// The page Study: settings x data sets x seeds as the paper's table, the queue that fills it, and the report.
#pragma once

#include "ui/models/study_document.h"
#include "ui/pages/page.h"

class QCheckBox;
class QStackedWidget;
class QTabBar;

namespace grnwb::ui {

class Banner;
class RowCard;
class SettingStrip;
class StudyBar;
class StudyTable;
class StudyTableModel;
class TextTablesPanel;

class StudyPage : public Page {
  Q_OBJECT
 public:
  explicit StudyPage(Workspace& workspace, QWidget* parent = nullptr);

  /// Queue and chosen row; the page's right side until a dock takes it.
  QWidget* side() const { return m_side; }

 private:
  enum View { ResultsView, OverlapView, DensityView, ProvenanceView };
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeTabs();
  QWidget* makeViews();
  QWidget* makeSide();
  QCheckBox* addSwitch(QHBoxLayout& row, const QString& text, const QString& name, bool isOn);

  void takeStudy();
  void takeResults();
  void takeSwitches();
  /// The tables of the shown view are read anew where results have changed since.
  void readTables();
  void showTables(const std::vector<report::TextTable>& tables);

  StudyDocument& m_document;
  StudyTableModel* m_model;
  QStackedWidget* m_stack;
  QWidget* m_side = nullptr;
  StudyBar* m_bar = nullptr;
  QTabBar* m_tabs = nullptr;
  QStackedWidget* m_views = nullptr;
  QCheckBox *m_deviations = nullptr, *m_best = nullptr, *m_published = nullptr;
  Banner* m_stale = nullptr;
  StudyTable* m_table = nullptr;
  SettingStrip* m_strip = nullptr;
  RowCard* m_card = nullptr;
  TextTablesPanel *m_overlap = nullptr, *m_density = nullptr, *m_provenance = nullptr;
  std::shared_ptr<const study::StudyResults> m_tabled;  ///< what the tables of the other views show
};

}  // namespace grnwb::ui
