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
std::vector<float> cutIntoBins(const std::vector<DistinctValue>& distinct, std::size_t rows, std::size_t maxBins) {
  std::vector<float> upper;
  if (distinct.size() <= maxBins) {
    for (const DistinctValue& d : distinct) upper.push_back(d.value);
    return upper;
  }
  std::size_t inBin = 0, rowsLeft = rows;  // rowsLeft: from the start of the open bin
  for (std::size_t i = 0; i < distinct.size(); ++i) {
    const std::size_t share = rowsLeft / (maxBins - upper.size());
    inBin += distinct[i].rows;
    const bool lastBin = upper.size() + 1 == maxBins;
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
  column.upper = cutIntoBins(distinctValues(values), m_rows, m_maxBins);
  const auto fill = [&]<class Bin>(std::vector<Bin>& bins) {
    bins.reserve(m_rows);
    for (const float value : values)
      bins.push_back(static_cast<Bin>(std::ranges::lower_bound(column.upper, value) - column.upper.begin()));
  };
  if (hasFewBins())
    fill(column.few);
  else
    fill(column.many);
  m_columns.push_back(std::move(column));
}

std::size_t BinnedMatrix::mostBins() const {
  std::size_t most = 0;
  for (const Column& column : m_columns) most = std::max(most, column.upper.size());
  return most;
}

double BinnedMatrix::middle(std::size_t feature, std::size_t below, std::size_t above) const {
  const std::vector<float>& upper = m_columns[feature].upper;
  return static_cast<double>(upper[below]) / 2 + static_cast<double>(upper[above]) / 2;
}

std::size_t BinnedMatrix::cutBetween(std::size_t feature, std::size_t below, std::size_t above) const {
  const std::vector<float>& upper = m_columns[feature].upper;
  const double cutValue = middle(feature, below, above);
  std::size_t cut = below;
  while (cut + 1 < above && static_cast<double>(upper[cut + 1]) <= cutValue) ++cut;
  return cut;
}

}  // namespace grnwb::trees
