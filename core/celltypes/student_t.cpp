// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/student_t.h"

#include <cmath>
#include <initializer_list>

namespace grnwb::celltypes {
namespace {

/// log(gamma(x)), x > 0, by Stirling's series; std::lgamma writes a global, so that threads would race.
double logGamma(double x) {
  double shift = 0;
  for (; x < 20; ++x) shift += std::log(x);
  const double y = 1 / (x * x);
  const double series = (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y / 1188)))) / x;
  return (x - 0.5) * std::log(x) - x + 0.91893853320467274178 + series - shift;
}

/// The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method.
double betaFraction(double x, double a, double b) {
  constexpr double kTiny = 1e-300;
  double c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), value = d;
  for (int m = 1; m < 10000; ++m) {
    const double k = m;
    for (const double term : {k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)),
                              -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))}) {
      d = 1 + term * d;
      c = 1 + term / c;
      d = 1 / (std::abs(d) < kTiny ? kTiny : d);
      c = std::abs(c) < kTiny ? kTiny : c;
      value *= c * d;
    }
    if (std::abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

}  // namespace

double studentTwoSided(double t, double degrees) {
  // The regularised incomplete beta function at degrees / (degrees + t^2); both arguments without cancellation.
  const double a = degrees / 2, b = 0.5, square = t * t;
  const double x = degrees / (degrees + square), rest = square / (degrees + square);
  if (square == 0) return 1;
  const double logX = -std::log1p(square / degrees);
  const double front = std::exp(a * logX + b * std::log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b));
  if (x < (a + 1) / (a + b + 2)) return front * betaFraction(x, a, b) / a;
  return 1 - front * betaFraction(rest, b, a) / b;
}

}  // namespace grnwb::celltypes
