// SPDX-License-Identifier: GPL-3.0-or-later
// The genes of the real data sets that knowledge is held against.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/io/read_dataset.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

inline constexpr std::array kRealCells{
    "data/cells/pbmc_purified_7203x8836_counts.h5ad", "data/cells/pbmc3k_filtered_gene_bc_matrices_hg19",
    "data/cells/pbmc68k_reduced_700x765_counts.h5ad", "data/cells/pbmc_ifnb_2000x9015_counts.h5ad"};

inline std::vector<std::string> genesOf(const std::string& cells) {
  JobContext job;
  return io::readDataset(sharedPath(cells), job).genes.names;
}

}  // namespace grnwb::test
