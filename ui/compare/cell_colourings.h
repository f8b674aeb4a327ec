// SPDX-License-Identifier: GPL-3.0-or-later
// By what the cells of an embedding are coloured.
#pragma once

#include "ui/compare/shown_cells.h"
#include "ui/plots/scatter_content.h"

namespace grnwb::ui {

/// Real cells by their own labels, synthetic ones by the types they were given, unassigned ones faint; while they have
/// none, in the accent colour.
ScatterColouring coloursByType(const ShownCells& cells);
ScatterColouring coloursBySource(const ShownCells& cells);
/// log(1 + normalised counts); by source while gene or expression are missing.
ScatterColouring coloursByGene(const ShownCells& cells, const std::string& gene);
/// The mean of that over the targets; those that are no gene of the cells are passed over. By source without any.
ScatterColouring coloursByActivity(const ShownCells& cells, const std::string& tf,
                                   const std::vector<std::string>& targets);
/// By source while they are missing.
ScatterColouring coloursByCluster(const ShownCells& cells);
/// Synthetic less real, see densityDifference().
ScatterColouring coloursByDensity(const ShownCells& cells);

}  // namespace grnwb::ui
