// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics of a comparison with their null bands and what the marks in them mean.
#pragma once

#include <QWidget>

#include "core/pipeline/comparison.h"
#include "ui/plots/export_menu.h"

class QLabel;
class QHBoxLayout;
class QPushButton;
class QTableView;

namespace grnwb::ui {

class MetricsModel;

class MetricsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit MetricsPanel(QWidget* parent = nullptr);

  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison);
  std::vector<ExportEntry> exports() const;

 Q_SIGNALS:
  void randomGraphsRequested();

 private:
  QWidget* makeBar();
  void showLegend();

  std::shared_ptr<const pipeline::Comparison> m_comparison;
  MetricsModel* m_model;
  QTableView* m_table;
  QLabel* m_subtitle = nullptr;
  QPushButton* m_randomGraphs = nullptr;
  QWidget* m_legend = nullptr;
  QHBoxLayout* m_legendRow = nullptr;
};

}  // namespace grnwb::ui
