// SPDX-License-Identifier: GPL-3.0-or-later
// Student's t distribution.
#pragma once

namespace grnwb::celltypes {

/// Probability of a value as far from 0 as t or farther, on either side; degrees > 0, not necessarily whole. Relative
/// error below 1e-10 down to the smallest numbers.
double studentTwoSided(double t, double degrees);

}  // namespace grnwb::celltypes
