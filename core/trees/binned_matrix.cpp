// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/binned_matrix.h"

#include <algorithm>

namespace grnwb::trees {
namespace {

struct DistinctValue {
  float value;
  std::size_t rows;
};

std::vector<DistinctValue> distinctValues(std::span<const float> values) {
  std::vector<float> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  std::vector<DistinctValue> distinct;
  for (const float value : sorted) {
    if (distinct.empty() || distinct.back().value != value) distinct.push_back({value, 0});
    ++distinct.back().rows;
  }
  return distinct;
}

/// The largest value of each bin.
std::vector<float> cutIntoBins(const std::vector<DistinctValue>& distinct, std::size_t rows) {
  std::vector<float> upper;
  if (distinct.size() <= BinnedMatrix::kMaxBins) {
    for (const DistinctValue& d : distinct) upper.push_back(d.value);
    return upper;
  }
  std::size_t inBin = 0, rowsLeft = rows;  // rowsLeft: from the start of the open bin
  for (std::size_t i = 0; i < distinct.size(); ++i) {
    const std::size_t share = rowsLeft / (BinnedMatrix::kMaxBins - upper.size());
    inBin += distinct[i].rows;
    const bool lastBin = upper.size() + 1 == BinnedMatrix::kMaxBins;
    const bool lastValue = i + 1 == distinct.size();
    const bool full = inBin >= share || (!lastValue && distinct[i + 1].rows >= share);
    if (!lastValue && (lastBin || !full)) continue;
    upper.push_back(distinct[i].value);
    rowsLeft -= inBin;
    inBin = 0;
  }
  return upper;
}

}  // namespace

void BinnedMatrix::addFeature(std::span<const float> values) {
  Column column;
  column.upper = cutIntoBins(distinctValues(values), m_rows);
  column.bins.reserve(m_rows);
  for (const float value : values)
    column.bins.push_back(
        static_cast<std::uint8_t>(std::ranges::lower_bound(column.upper, value) - column.upper.begin()));
  m_columns.push_back(std::move(column));
}

std::uint8_t BinnedMatrix::cutBetween(std::size_t feature, std::size_t below, std::size_t above) const {
  const std::vector<float>& upper = m_columns[feature].upper;
  const float middle = upper[below] / 2 + upper[above] / 2;
  std::size_t cut = below;
  while (cut + 1 < above && upper[cut + 1] <= middle) ++cut;
  return static_cast<std::uint8_t>(cut);
}

}  // namespace grnwb::trees
