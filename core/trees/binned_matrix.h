// SPDX-License-Identifier: GPL-3.0-or-later
// Feature columns cut once into at most 256 bins each, so that every later split search reads one byte per value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace grnwb::trees {

class BinnedMatrix {
 public:
  static constexpr std::size_t kMaxBins = 256;

  explicit BinnedMatrix(std::size_t rows) : m_rows(rows) {}

  /// values: one per row, finite. Up to 256 distinct values get a bin each. With more, bins hold about equally many
  /// rows; equal values share a bin, and a value as common as a whole bin (often 0) has one of its own.
  void addFeature(std::span<const float> values);

  std::size_t rows() const { return m_rows; }
  std::size_t features() const { return m_columns.size(); }
  std::size_t binCount(std::size_t feature) const { return m_columns[feature].upper.size(); }
  /// Bin of each row; larger values lie in larger bins.
  const std::uint8_t* bins(std::size_t feature) const { return m_columns[feature].bins.data(); }
  /// The last bin on the left of a cut half-way between the values of two bins, below < above.
  std::uint8_t cutBetween(std::size_t feature, std::size_t below, std::size_t above) const;

 private:
  struct Column {
    std::vector<std::uint8_t> bins;
    std::vector<float> upper;  ///< largest value in each bin
  };

  std::size_t m_rows;
  std::vector<Column> m_columns;
};

}  // namespace grnwb::trees
