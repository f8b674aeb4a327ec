// SPDX-License-Identifier: GPL-3.0-or-later
// The matrices that an h5ad file of any anndata version holds, and which of them is wanted.
#pragma once

#include <string>
#include <vector>

#include "core/hdf5/node.h"

namespace grnwb::io {

/// name: as ReadOptions::matrix has it; genes: the table that belongs to it.
struct H5adMatrix {
  std::string name;
  hdf5::Node values, genes;
};

/// X where there is one, raw, then the layers. What is no matrix of numbers is left out.
std::vector<H5adMatrix> h5adMatrices(const hdf5::Node& root);

/// The one of this name. Throws Error(badInput) with what there is.
const H5adMatrix& chosenMatrix(const hdf5::Node& root, const std::vector<H5adMatrix>& matrices,
                               const std::string& name);

}  // namespace grnwb::io
