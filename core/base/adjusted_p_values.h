// SPDX-License-Identifier: GPL-3.0-or-later
// P-values adjusted for how many there are.
#pragma once

#include <vector>

namespace grnwb {

/// Of the false discovery rate (Benjamini and Hochberg, 1995), in the order given.
std::vector<double> benjaminiHochberg(const std::vector<double>& pValues);

}  // namespace grnwb
