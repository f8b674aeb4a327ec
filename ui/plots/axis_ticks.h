// SPDX-License-Identifier: GPL-3.0-or-later
// Round positions along an axis and their labels in the user's language.
#pragma once

#include <QString>
#include <vector>

namespace grnwb::ui {

struct Tick {
  double value;
  QString label;
};

/// Multiples of 1, 2 or 5 times a power of ten within [minimum, maximum], about as many as wanted (>= 2).
std::vector<Tick> linearTicks(double minimum, double maximum, int wanted);
/// Powers of ten and, where there are few of them, three times those; minimum > 0. Never fewer than two where the range
/// allows: narrow ranges get linear positions.
std::vector<Tick> logTicks(double minimum, double maximum, int wanted);

/// The smallest of 1, 2, 5 times a power of ten that is not below the step, which is > 0.
double roundStep(double step);

/// A number as on a plot: the user's locale, a true minus, at most the given significant digits.
QString plotNumber(double value, int significantDigits = 3);

}  // namespace grnwb::ui
