// SPDX-License-Identifier: GPL-3.0-or-later
// The targets that a stopped inference had finished, for the next run of the same inference.
#pragma once

#include <string>
#include <vector>

#include "core/infer/infer.h"

namespace grnwb::ui {

/// Used by one job at a time.
class KeptTargets {
 public:
  /// Those of the inference with this key, others are forgotten; further ones are kept as they finish.
  infer::EarlierTargets continueWith(const std::string& key) {
    if (key != m_key) m_done.clear();
    m_key = key;
    return {m_done, [this](const infer::ScoredTarget& target) { m_done.push_back(target); }};
  }
  std::size_t count() const { return m_done.size(); }
  void clear() { m_done.clear(); }

 private:
  std::string m_key;
  std::vector<infer::ScoredTarget> m_done;
};

}  // namespace grnwb::ui
