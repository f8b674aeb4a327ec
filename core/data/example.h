// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled example: a curated network of blood cell genes from which cells are simulated.
#pragma once

#include "core/data/simulate.h"

namespace grnwb::data {

/// 26 TFs and 174 targets of human blood cells with signs, and the TF levels of 9 cell types, from common knowledge of
/// hematopoiesis.
SimulationNetwork exampleNetwork();

}  // namespace grnwb::data
