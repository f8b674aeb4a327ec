// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_axis.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/report/number_text.h"

namespace grnwb::report {
namespace {

/// The smallest of 1, 2, 5 times a power of ten that is not below the step.
double roundStep(double step) {
  const double power = std::pow(10, std::floor(std::log10(step)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= step * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

}  // namespace

FigureAxis::FigureAxis(double minimum, double maximum, double from, double to)
    : m_minimum(minimum), m_maximum(maximum), m_from(from), m_to(to) {
  if (m_maximum > m_minimum) return;
  const double margin = minimum == 0 ? 1 : std::abs(minimum) / 10;
  m_minimum -= margin;
  m_maximum += margin;
}

double FigureAxis::at(double value) const {
  return m_from + (value - m_minimum) / (m_maximum - m_minimum) * (m_to - m_from);
}

double FigureAxis::clampedAt(double value) const {
  return at(std::clamp(value, m_minimum, m_maximum));
}

std::vector<AxisTick> FigureAxis::ticks(int wanted) const {
  const double step = roundStep((m_maximum - m_minimum) / wanted);
  const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
  std::vector<AxisTick> ticks;
  for (auto i = static_cast<std::int64_t>(std::ceil(m_minimum / step - 1e-9));
       static_cast<double>(i) * step <= m_maximum + step * 1e-9; ++i)
    ticks.push_back({static_cast<double>(i) * step, fixedText(static_cast<double>(i) * step, decimals)});
  return ticks;
}

}  // namespace grnwb::report
