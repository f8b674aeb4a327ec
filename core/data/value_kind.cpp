// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/value_kind.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grnwb::data {
namespace {

constexpr double kLargestLog = 30;
constexpr float kLargest = std::numeric_limits<float>::max();
constexpr int kCellsToLookAt = 200;

/// Of a value >= 0. Above 2^23 every float is whole; below, the integer conversion is much faster than floor.
bool isWhole(float value) {
  constexpr float kAllWhole = 1 << 23;
  return value >= kAllWhole || value == static_cast<float>(static_cast<std::int32_t>(value));
}

/// Distance of transform(value) / transform(smallest value) to the nearest whole number, largest over the cell.
template <class Transform>
double distanceToMultiples(std::span<const float> values, float smallest, Transform transform) {
  double largest = 0;
  for (const float value : values) {
    const double ratio = transform(static_cast<double>(value)) / transform(static_cast<double>(smallest));
    largest = std::max(largest, std::abs(ratio - std::round(ratio)));
  }
  return largest;
}

/// Of values >= 0 that aren't all whole: normalised or log.
ValueKind kindByMultiples(const SparseMatrix& matrix, double maximum) {
  constexpr double kTolerance = 0.02;
  int normalised = 0, log = 0;
  const std::int64_t step = std::max<std::int64_t>(1, matrix.rows / kCellsToLookAt);
  for (std::int64_t row = 0; row < matrix.rows; row += step) {
    const auto values = matrix.rowValues(row);
    if (values.empty() || !std::ranges::all_of(values, [](float v) { return std::isfinite(v); })) continue;
    const auto [smallest, largest] = std::ranges::minmax(values);
    if (!(smallest > 0 && largest > smallest)) continue;
    if (distanceToMultiples(values, smallest, [](double v) { return v; }) < kTolerance)
      ++normalised;
    else if (largest < kLargestLog &&
             distanceToMultiples(values, smallest, [](double v) { return std::expm1(v); }) < kTolerance)
      ++log;
  }
  if (normalised != log) return normalised > log ? ValueKind::normalised : ValueKind::log;
  return maximum <= kLargestLog ? ValueKind::log : ValueKind::normalised;
}

}  // namespace

const char* name(ValueKind kind) {
  switch (kind) {
    case ValueKind::counts:
      return "counts";
    case ValueKind::normalised:
      return "normalised";
    case ValueKind::log:
      return "log";
    case ValueKind::scaled:
      return "scaled";
    case ValueKind::empty:
      break;
  }
  return "empty";
}

ValueKind valueKind(const SparseMatrix& matrix) {
  bool any = false, whole = true;
  float maximum = 0;
  for (const float value : matrix.values) {
    if (!std::isfinite(value)) continue;
    if (value < 0) return ValueKind::scaled;
    any = true;
    whole = whole && isWhole(value);
    maximum = std::max(maximum, value);
  }
  if (!any) return ValueKind::empty;
  return whole ? ValueKind::counts : kindByMultiples(matrix, static_cast<double>(maximum));
}

bool areCounts(const SparseMatrix& matrix) {
  return std::ranges::all_of(matrix.values, [](float v) { return v >= 0 && v <= kLargest && isWhole(v); });
}

const SparseMatrix* findCounts(const Dataset& dataset) {
  if (areCounts(dataset.x)) return &dataset.x;
  const auto layer = dataset.layers.find("counts");
  return layer != dataset.layers.end() && areCounts(layer->second) ? &layer->second : nullptr;
}

}  // namespace grnwb::data
