// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axes_scatter_content.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grnwb::ui {
namespace {

constexpr double kRoom = 0.03;  // of the axis, at both ends

}  // namespace

std::optional<int> AxesScatterContent::codeOf(std::size_t point) const {
  if (colouring.codes.empty() || colouring.codes[point] < 0) return std::nullopt;
  return colouring.codes[point];
}

QPointF AxesScatterContent::shareOf(std::size_t point) const {
  if (!std::isfinite(x[point]) || !std::isfinite(y[point]))
    return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
  return {xAxis.share(x[point]), yAxis.share(y[point])};
}

ValueAxis roomyAxis(const std::vector<double>& values, bool logarithmic, const QString& title) {
  double least = std::numeric_limits<double>::infinity(), most = -least;
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    least = std::min(least, value);
    most = std::max(most, value);
  }
  if (!(most >= least)) return {0, 1, logarithmic, title};
  if (most == least) most = least + 1;
  const ValueAxis tight{least, most, logarithmic, title};
  ValueAxis roomy = tight.part(-kRoom, 1 + kRoom);
  if (least >= 0) roomy.minimum = std::max(roomy.minimum, logarithmic ? 0 : -kRoom * most);
  return roomy;
}

}  // namespace grnwb::ui
