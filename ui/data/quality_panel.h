// SPDX-License-Identifier: GPL-3.0-or-later
// Quality control: the figures of all cells with the thresholds to drag, what the labels lose, counts against genes.
#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "ui/data/cell_filter.h"
#include "ui/plots/distribution_view.h"
#include "ui/plots/export_menu.h"

class QCheckBox;
class QComboBox;
class QToolButton;

namespace grnwb::ui {

class CellScatterCard;
class ShownRefresh;
class TableCard;

class QualityPanel : public QWidget {
  Q_OBJECT
 public:
  QualityPanel(JobQueue& jobs, RawCells& cells, PreprocessSettings& settings, CellFilter& filter,
               QWidget* parent = nullptr);

  std::vector<ExportEntry> exports() const;

 private:
  enum Measure { CountsMeasure, GenesMeasure, MitochondrialMeasure, RibosomalMeasure, MeasureCount };
  /// A line of a plot and the field it moves.
  struct Bound {
    ThresholdLine* line;
    QString field;
    double unset;  ///< the field's value that drops nothing
  };
  using Spreads = std::array<std::shared_ptr<const Distribution>, MeasureCount>;

  QWidget* makeBar();
  QWidget* makePlots();
  void addBound(Measure measure, ThresholdLine::Drops drops, const QString& name, const char* field, double unset,
                double unit);
  void takeLabelColumns();
  /// Anew from the cells: of other data, other labels or other axes.
  void spread();
  void showSpreads(const Spreads& spreads);
  void showKept();
  void showThresholds();
  void showTable();
  QString measureTitle(Measure measure) const;

  RawCells& m_cells;
  PreprocessSettings& m_settings;
  CellFilter& m_filter;
  QToolButton *m_violins = nullptr, *m_histograms = nullptr;
  QCheckBox* m_log = nullptr;
  QComboBox* m_labels = nullptr;
  std::array<DistributionView*, MeasureCount> m_plots{};
  std::vector<Bound> m_bounds;
  TableCard* m_table = nullptr;
  CellScatterCard* m_scatter = nullptr;
  LatestJob<Spreads> m_spreading;
  ShownRefresh *m_refresh, *m_refreshKept;
};

}  // namespace grnwb::ui
