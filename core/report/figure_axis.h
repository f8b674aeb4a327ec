// SPDX-License-Identifier: GPL-3.0-or-later
// Where values lie along an axis of a figure, and round places on it.
#pragma once

#include <string>
#include <vector>

namespace grnwb::report {

struct AxisTick {
  double value = 0;
  std::string label;
};

class FigureAxis {
 public:
  /// minimum and maximum of what is shown, and the pixels that they lie at. Equal ones are widened.
  FigureAxis(double minimum, double maximum, double from, double to);

  double at(double value) const;
  /// The same, but never beyond the ends.
  double clampedAt(double value) const;
  /// Multiples of 1, 2 or 5 times a power of ten, at most as many as wanted (>= 2) and one.
  std::vector<AxisTick> ticks(int wanted) const;

 private:
  double m_minimum, m_maximum, m_from, m_to;
};

}  // namespace grnwb::report
