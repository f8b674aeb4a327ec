// SPDX-License-Identifier: GPL-3.0-or-later
// What a dot plot shows: groups of real and synthetic cells by genes, with the same rows and columns on both sides.
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <vector>

#include "core/celltypes/dot_plot.h"
#include "ui/plots/grid_place.h"
#include "ui/style/type_palette.h"

namespace grnwb::ui {

struct DotPlotRow {
  QString name;
  int category = -1;      ///< place among the colours of the palette; -1: no colour
  bool drifts = false;    ///< the synthetic cells have far more or far fewer of these
  bool isPicked = false;  ///< a user's pick of cells: stands below the groups, and no scale is made from it
};

struct DotPlotColumn {
  QString gene;
  int marks = -1;  ///< row that the gene marks; -1: none. Neighbours that mark the same one stand under a bracket
};

/// One set of cells.
struct DotPlotSide {
  QString title, subtitle;
  std::vector<std::int64_t> cells;  ///< of each row
  Eigen::MatrixXd mean;             ///< rows x columns, of log(1 + normalised counts)
  Eigen::MatrixXd share;            ///< rows x columns, of cells in which the gene is seen, 0-1
};

struct DotPlotContent {
  enum class Scale {
    perGene,    ///< means as a share of the way from the gene's lowest to its highest mean of the real groups
    mean,       ///< means as they are
    difference  ///< one block: synthetic less real
  };

  std::vector<DotPlotRow> rows;
  std::vector<DotPlotColumn> columns;
  DotPlotSide real, synthetic;
  Scale scale = Scale::perGene;
  TypePalette palette;                            ///< of the rows
  std::vector<celltypes::Dendrogram::Step> tree;  ///< over the first rows, in the order shown; empty: none

  bool isEmpty() const { return rows.empty() || columns.empty(); }
  int rowCount() const { return static_cast<int>(rows.size()); }
  int columnCount() const { return static_cast<int>(columns.size()); }
  bool holds(const GridPlace& at) const;
  /// Real and synthetic, or their difference.
  int blocks() const { return scale == Scale::difference ? 1 : 2; }
  /// A line for each group and gene, with both sides: cells, means, shares. Nothing stands for means of no cells.
  QByteArray csv() const;
};

}  // namespace grnwb::ui
