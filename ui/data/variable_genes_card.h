// SPDX-License-Identifier: GPL-3.0-or-later
// Mean of the genes against their spread over the cells that the filters leave; the chosen ones in the accent.
#pragma once

#include <QWidget>

#include "ui/data/latest_job.h"
#include "ui/data/preprocess_settings.h"
#include "ui/data/raw_cells.h"
#include "ui/plots/figure.h"

class QLabel;

namespace grnwb::ui {

class AxesScatterView;
class ShownRefresh;

class VariableGenesCard : public QWidget {
  Q_OBJECT
 public:
  VariableGenesCard(Workspace& workspace, RawCells& cells, PreprocessSettings& settings, QWidget* parent = nullptr);

  AxesScatterView& view() { return *m_view; }
  Figure figure() const;

 private:
  struct Ranked {
    std::shared_ptr<const data::Dataset> cells;
    data::PreprocessParameters parameters;
    data::RankedGenes genes;
    std::string hindrance;  ///< why there are none; empty: there are
  };
  void rank();
  void show(Ranked ranked);
  void showSelection();
  QString geneText(qint64 point) const;
  const std::string& nameOf(qint64 point) const;

  Workspace& m_workspace;
  RawCells& m_cells;
  PreprocessSettings& m_settings;
  AxesScatterView* m_view;
  QLabel* m_state;
  Ranked m_ranked;
  LatestJob<Ranked> m_ranking;
  ShownRefresh* m_refresh;
};

}  // namespace grnwb::ui
