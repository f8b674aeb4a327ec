// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sparse_rows.h"

#include <algorithm>
#include <utility>

namespace grnwb::io {
namespace {

constexpr std::int64_t kPieceEntries =
    1 << 24;  // 64 MiB of each kind; malloc maps what is larger than 32 MiB by itself

}  // namespace

SparseRows::SparseRows(std::int64_t mostEntries)
    : m_pieceSize(static_cast<std::size_t>(std::clamp<std::int64_t>(mostEntries, 1, kPieceEntries))) {
  addPiece();
}

void SparseRows::addPiece() {
  Piece& piece = m_pieces.emplace_back();
  piece.columnIndex.reserve(m_pieceSize);
  piece.values.reserve(m_pieceSize);
}

data::SparseMatrix SparseRows::take(std::int64_t columns) {
  data::SparseMatrix matrix;
  matrix.rows = static_cast<std::int64_t>(m_offsets.size()) - 1;
  matrix.columns = columns;
  matrix.offsets = std::move(m_offsets);
  matrix.columnIndex.reserve(static_cast<std::size_t>(m_entries));  // room that isn't touched isn't taken yet
  matrix.values.reserve(static_cast<std::size_t>(m_entries));
  for (Piece& piece : m_pieces) {
    const Piece done = std::exchange(piece, Piece());
    matrix.columnIndex.insert(matrix.columnIndex.end(), done.columnIndex.begin(), done.columnIndex.end());
    matrix.values.insert(matrix.values.end(), done.values.begin(), done.values.end());
  }
  return matrix;
}

}  // namespace grnwb::io
