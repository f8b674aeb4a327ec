// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sparse_rows.h"

#include <algorithm>
#include <utility>

namespace grnwb::io {
namespace {

constexpr std::int64_t kPieceEntries = 1 << 23;  // 32 MiB of each kind: malloc maps such a piece by itself

/// All pieces in one; each is given back as soon as it is copied.
template <class Piece, class T>
std::vector<T> joined(std::vector<Piece>& pieces, std::vector<T> Piece::*member, std::int64_t entries) {
  if (pieces.size() == 1) return std::move(pieces.front().*member);
  std::vector<T> all;
  all.reserve(static_cast<std::size_t>(entries));  // room that isn't touched isn't taken yet
  for (Piece& piece : pieces) {
    const std::vector<T> done = std::exchange(piece.*member, {});
    all.insert(all.end(), done.begin(), done.end());
  }
  return all;
}

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
  matrix.columnIndex = joined(m_pieces, &Piece::columnIndex, m_entries);
  matrix.values = joined(m_pieces, &Piece::values, m_entries);
  return matrix;
}

}  // namespace grnwb::io
