// SPDX-License-Identifier: GPL-3.0-or-later
// Feature columns cut once into bins, so that every later split search reads a small integer per value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace grnwb::trees {

class BinnedMatrix {
 public:
  static constexpr std::size_t kFewBins = 256;     ///< a byte per value
  static constexpr std::size_t kManyBins = 65536;  ///< two bytes per value

  /// maxBins: kFewBins or kManyBins.
  BinnedMatrix(std::size_t rows, std::size_t maxBins) : m_rows(rows), m_maxBins(maxBins) {}

  /// values: one per row, finite. Up to maxBins distinct values get a bin each. With more, bins hold about equally many
  /// rows; equal values share a bin, and a value as common as a whole bin (often 0) has one of its own.
  void addFeature(std::span<const float> values);

  std::size_t rows() const { return m_rows; }
  std::size_t features() const { return m_columns.size(); }
  std::size_t binCount(std::size_t feature) const { return m_columns[feature].upper.size(); }
  /// Of any feature; 0 without features.
  std::size_t mostBins() const;
  bool hasFewBins() const { return m_maxBins == kFewBins; }
  /// Bin of each row, where the matrix has few bins and where it has many; larger values lie in larger bins.
  const std::uint8_t* fewBins(std::size_t feature) const { return m_columns[feature].few.data(); }
  const std::uint16_t* manyBins(std::size_t feature) const { return m_columns[feature].many.data(); }
  std::size_t bin(std::size_t feature, std::size_t row) const {
    return hasFewBins() ? fewBins(feature)[row] : manyBins(feature)[row];
  }
  /// Half-way between the largest values of two bins.
  double middle(std::size_t feature, std::size_t below, std::size_t above) const;
  /// The last bin on the left of a cut half-way between the values of two bins, below < above.
  std::size_t cutBetween(std::size_t feature, std::size_t below, std::size_t above) const;

 private:
  struct Column {
    std::vector<std::uint8_t> few;
    std::vector<std::uint16_t> many;
    std::vector<float> upper;  ///< largest value in each bin
  };

  std::size_t m_rows, m_maxBins;
  std::vector<Column> m_columns;
};

}  // namespace grnwb::trees
