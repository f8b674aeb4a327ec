// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/null_band.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace grnwb::evaluate {
namespace {

constexpr std::int64_t kFewestValues = 3;
constexpr double kHalf = 0.5;

/// P(|T| < sqrt(degrees) tan(angle)); Abramowitz and Stegun, 26.7.3 and 26.7.4.
double centralProbability(double angle, std::int64_t degrees) {
  const double sine = std::sin(angle), cosine = std::cos(angle);
  const bool odd = degrees % 2 == 1;
  double term = odd ? cosine : 1, sum = degrees == 1 ? 0 : term;
  for (std::int64_t k = odd ? 3 : 2; k < degrees; k += 2)
    sum += term *= cosine * cosine * static_cast<double>(k - 1) / static_cast<double>(k);
  return odd ? (angle + sine * sum) * 2 / std::numbers::pi : sine * sum;
}

/// The 97.5 % quantile of Student's t distribution.
double studentQuantile(std::int64_t degrees) {
  constexpr int kSteps = 60;
  constexpr double kCentral = 0.95;
  double low = 0, high = std::numbers::pi / 2;
  for (int step = 0; step < kSteps; ++step) {
    const double middle = (low + high) / 2;
    (centralProbability(middle, degrees) < kCentral ? low : high) = middle;
  }
  return std::sqrt(static_cast<double>(degrees)) * std::tan(low);
}

/// How bad a value is, on a scale where lower is better.
double badness(double value, Better better, double width) {
  if (better == Better::higher) return -value;
  if (better == Better::lower || value >= kHalf) return value;
  return std::max(kHalf, 1 - value - width);
}

Interval badnessOf(const NullBand& band, Better better) {
  const Interval range = likelyRange(band);
  if (better == Better::higher) return {-range.high, -range.low};
  return better == Better::lower ? range : Interval{range.low, std::max(range.high, kHalf)};
}

double widthOf(const NullBand& band) {
  const Interval range = likelyRange(band);
  return range.high - range.low;
}

/// Where a badness begins to be far off the control's, random graphs not helping.
double farBadness(const NullBand& control, Better better) {
  if (better == Better::lower) return 2 * control.mean;
  const double usual = badness(control.mean, better, widthOf(control));
  const double worst = better == Better::higher ? -1 : 1;
  return usual + (worst - usual) / 4;
}

}  // namespace

NullBand nullBand(const std::vector<double>& values) {
  NullBand band;
  if (values.empty()) return band;
  band.count = std::ssize(values);
  const auto [low, high] = std::ranges::minmax(values);
  band.low = low;
  band.high = high;
  const auto count = static_cast<double>(values.size());
  for (const double value : values) band.mean += value / count;
  double squares = 0;
  for (const double value : values) squares += (value - band.mean) * (value - band.mean);
  band.sd = std::sqrt(squares / std::max(1.0, count - 1));
  return band;
}

Interval likelyRange(const NullBand& band) {
  if (band.count < 2) return {band.low, band.high};
  const double reach = studentQuantile(band.count - 1) * band.sd * std::sqrt(1 + 1 / static_cast<double>(band.count));
  return {std::min(band.low, band.mean - reach), std::max(band.high, band.mean + reach)};
}

Standing standing(double value, const NullBand& band, Better better) {
  if (band.count < kFewestValues) return Standing::unknown;
  const double bad = badness(value, better, widthOf(band));
  const Interval range = badnessOf(band, better);
  if (bad < range.low) return Standing::better;
  return bad > range.high ? Standing::worse : Standing::within;
}

bool tellsApart(const NullBand& control, const NullBand& random) {
  if (control.count < kFewestValues || random.count < kFewestValues) return false;
  const Interval a = likelyRange(control), b = likelyRange(random);
  return a.high < b.low || b.high < a.low;
}

Verdict verdict(double value, const NullBand& control, const NullBand& random, Better better) {
  Verdict result;
  const bool apart = tellsApart(control, random);
  if (random.count >= kFewestValues && control.count >= kFewestValues && !apart) {
    result.random = Verdict::Random::tellsNone;
  } else if (const Standing place = standing(value, random, better); place != Standing::unknown) {
    result.random = place == Standing::better   ? Verdict::Random::better
                    : place == Standing::within ? Verdict::Random::within
                                                : Verdict::Random::worse;
  }
  const Standing place = standing(value, control, better);
  if (place == Standing::unknown) return result;
  if (place != Standing::worse) {
    result.control = Verdict::Control::withinNoise;
    return result;
  }
  const double far =
      apart ? (badnessOf(control, better).high + badnessOf(random, better).low) / 2 : farBadness(control, better);
  const bool slight = badness(value, better, widthOf(control)) < far;
  result.control = slight ? Verdict::Control::slightlyOff : Verdict::Control::farOff;
  return result;
}

}  // namespace grnwb::evaluate
