// SPDX-License-Identifier: GPL-3.0-or-later
// A sparse matrix of unknown size that grows row by row without ever being held twice.
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::io {

/// Entries lie in pieces that are large enough for the system to take each back as soon as it is copied into the whole.
class SparseRows {
 public:
  /// mostEntries: a bound, so that a small matrix takes little room.
  explicit SparseRows(std::int64_t mostEntries);

  void add(std::int32_t column, float value) {
    if (m_pieces.back().values.size() == m_pieceSize) addPiece();
    m_pieces.back().columnIndex.push_back(column);
    m_pieces.back().values.push_back(value);
    ++m_entries;
  }
  void endRow() { m_offsets.push_back(m_entries); }

  /// The matrix, once; its rows are those that were ended.
  data::SparseMatrix take(std::int64_t columns);

 private:
  struct Piece {
    std::vector<std::int32_t> columnIndex;
    std::vector<float> values;
  };
  void addPiece();

  std::size_t m_pieceSize;
  std::int64_t m_entries = 0;
  std::vector<Piece> m_pieces;
  std::vector<std::int64_t> m_offsets{0};
};

}  // namespace grnwb::io
