// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled example: a curated network of blood cell genes from which cells are simulated.
#pragma once

#include "core/data/simulate.h"

namespace grnwb::data {

/// About 25 TFs and 175 targets of human blood cells with signs, from common knowledge of hematopoiesis.
SimulationNetwork exampleNetwork();

}  // namespace grnwb::data
