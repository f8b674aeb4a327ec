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

std::vector<QPointF> AxesScatterContent::shares() const {
  // What share() works out for each value, with the ends of the axes worked out once.
  const auto scaleOf = [](const ValueAxis& axis) {
    const bool isLogarithmic = axis.logarithmic;
    const double first = isLogarithmic ? std::log1p(std::max(axis.minimum, 0.0)) : axis.minimum,
                 last = isLogarithmic ? std::log1p(std::max(axis.maximum, 0.0)) : axis.maximum;
    return [isLogarithmic, first, length = last - first](double value) {
      return ((isLogarithmic ? std::log1p(std::max(value, 0.0)) : value) - first) / length;
    };
  };
  const auto xScale = scaleOf(xAxis), yScale = scaleOf(yAxis);
  std::vector<QPointF> shares(x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    shares[i] = std::isfinite(x[i]) && std::isfinite(y[i]) ? QPointF(xScale(x[i]), yScale(y[i])) : shareOf(i);
  return shares;
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
