// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ledger_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace grnwb::ui {

void LedgerRows::assign(std::vector<int> shown, std::vector<double> keys, bool descending) {
  m_shown = std::move(shown);
  m_keys = std::move(keys);
  m_descending = descending;
  std::ranges::sort(m_shown, [this](int a, int b) { return before(a, keyOf(a), b, keyOf(b)); });
  m_rows.assign(m_keys.size(), -1);
  renumber(0);
}

int LedgerRows::rowOf(int pair) const {
  return pair >= 0 && pair < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(pair)] : -1;
}

double LedgerRows::keyOf(int pair) const {
  return m_keys[static_cast<std::size_t>(pair)];
}

void LedgerRows::setKey(int pair, double key) {
  if (pair >= static_cast<int>(m_keys.size())) {
    m_keys.resize(static_cast<std::size_t>(pair) + 1, LedgerPair::kNone);
    m_rows.resize(m_keys.size(), -1);
  }
  m_keys[static_cast<std::size_t>(pair)] = key;
}

int LedgerRows::placeOf(int pair, double key) const {
  const auto comesBefore = [&](int shown) { return before(shown, keyOf(shown), pair, key); };
  const int own = rowOf(pair);
  const auto begin = m_shown.begin();
  if (own < 0) return static_cast<int>(std::partition_point(begin, m_shown.end(), comesBefore) - begin);
  const auto self = begin + own;
  const auto place = std::partition_point(begin, self, comesBefore);
  if (place != self) return static_cast<int>(place - begin);
  return static_cast<int>(std::partition_point(self + 1, m_shown.end(), comesBefore) - begin) - 1;
}

void LedgerRows::insert(int pair, int row) {
  m_shown.insert(m_shown.begin() + row, pair);
  renumber(row);
}

void LedgerRows::remove(int row) {
  m_rows[static_cast<std::size_t>(pairAt(row))] = -1;
  m_shown.erase(m_shown.begin() + row);
  renumber(row);
}

bool LedgerRows::before(int a, double keyA, int b, double keyB) const {
  const bool noneA = std::isnan(keyA), noneB = std::isnan(keyB);
  if (noneA != noneB) return noneB;
  if (!noneA && keyA != keyB) return m_descending ? keyA > keyB : keyA < keyB;
  return m_pairs.before(a, b);
}

void LedgerRows::renumber(int firstRow) {
  for (int row = firstRow; row < count(); ++row) m_rows[static_cast<std::size_t>(pairAt(row))] = row;
}

}  // namespace grnwb::ui
