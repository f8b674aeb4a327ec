// SPDX-License-Identifier: GPL-3.0-or-later
// A smooth curve through a cloud of points: local quadratic regression of one variable.
#pragma once

#include <vector>

namespace grnwb::data {

/// The curve at each x, as loess draws it (Cleveland and Grosse 1991): quadratics are fitted by least squares to the
/// nearest share `span` of the points (tricube weights) at the ends of intervals that hold a fifth of as many points
/// each, and cubics blend their values and slopes in between. Finite numbers only; x may hold equal ones. Where the
/// neighbours stand at too few places for a quadratic, the least-squares fit of smallest coefficients is taken.
std::vector<double> localRegression(const std::vector<double>& x, const std::vector<double>& y, double span);

}  // namespace grnwb::data
