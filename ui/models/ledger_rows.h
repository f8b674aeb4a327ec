// SPDX-License-Identifier: GPL-3.0-or-later
// Which pairs the ledger shows, in which order.
#pragma once

#include <vector>

#include "ui/models/ledger_pairs.h"

namespace grnwb::ui {

/// Sorted by a number of each pair; pairs without one (NaN) come last in both directions, equal ones in the order of
/// the network.
class LedgerRows {
 public:
  explicit LedgerRows(const LedgerPairs& pairs) : m_pairs(pairs) {}

  /// keys: one of every pair, shown or not.
  void assign(std::vector<int> shown, std::vector<double> keys, bool descending);

  int count() const { return static_cast<int>(m_shown.size()); }
  int pairAt(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
  /// -1: not shown.
  int rowOf(int pair) const;
  const std::vector<int>& shown() const { return m_shown; }

  double keyOf(int pair) const;
  /// A shown pair's key may change only so far that the rows stay sorted, or while it is not shown.
  void setKey(int pair, double key);
  /// The row of a pair with that key among all others that are shown.
  int placeOf(int pair, double key) const;
  void insert(int pair, int row);
  void remove(int row);

 private:
  bool before(int a, double keyA, int b, double keyB) const;
  void renumber(int firstRow);

  const LedgerPairs& m_pairs;
  std::vector<int> m_shown, m_rows;  ///< pairs by row, rows by pair
  std::vector<double> m_keys;        ///< by pair
  bool m_descending = false;
};

}  // namespace grnwb::ui
