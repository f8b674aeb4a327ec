// SPDX-License-Identifier: GPL-3.0-or-later
// The genes that make up most of the cells' counts, as box plots of their share of a cell.
#pragma once

#include <QWidget>

#include "core/data/expressed_genes.h"
#include "ui/data/latest_job.h"
#include "ui/data/raw_cells.h"
#include "ui/plots/figure.h"

namespace grnwb::ui {

class BoxRowsView;
class ShownRefresh;

class ExpressedGenesCard : public QWidget {
  Q_OBJECT
 public:
  ExpressedGenesCard(Workspace& workspace, RawCells& cells, QWidget* parent = nullptr);

  Figure figure() const;

 private:
  void find();
  void show(const data::Dataset* cells, const std::vector<data::ExpressedGene>& genes);

  Workspace& m_workspace;
  RawCells& m_cells;
  BoxRowsView* m_view;
  LatestJob<std::vector<data::ExpressedGene>> m_finding;
  ShownRefresh* m_refresh;
};

}  // namespace grnwb::ui
