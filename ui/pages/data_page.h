// SPDX-License-Identifier: GPL-3.0-or-later
// The page Data: what the file holds, its quality figures, and preprocessing with live counts.
#pragma once

#include "core/data/preprocess.h"
#include "ui/pages/page.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace grnwb::ui {

class GeneTable;
class GeneTableModel;
class HistogramView;
class ParameterForm;

class DataPage : public Page {
  Q_OBJECT
 public:
  explicit DataPage(Workspace& workspace, QWidget* parent = nullptr);

 Q_SIGNALS:
  void openDataRequested();
  void openExampleRequested();

 private:
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeSide();
  QWidget* makePlots();
  void takeRaw();
  void takePrepared();
  void refreshState();
  void showSummary();
  void scheduleCounts();
  void countRemaining();
  void showRemaining(const data::FilterCounts& counts);
  void showReport();

  data::PreprocessParameters m_parameters;
  QStackedWidget* m_stack;
  QLabel *m_source, *m_kind, *m_sizes, *m_warnings, *m_remain;
  QFrame* m_banner;
  QPushButton *m_preprocess, *m_next;
  ParameterForm* m_form;
  HistogramView *m_counts, *m_genes, *m_mitochondrial;
  QVBoxLayout* m_report;
  QWidget* m_reportBox;
  GeneTableModel* m_model;
  GeneTable* m_table;
  QTimer m_countTimer;
  bool m_filtersMoved = false;  ///< since the data came
  int m_countJob = 0;
};

}  // namespace grnwb::ui
