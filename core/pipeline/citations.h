// SPDX-License-Identifier: GPL-3.0-or-later
// The papers behind the methods of the program, as a reference list names them.
#pragma once

#include <string>
#include <vector>

namespace grnwb::pipeline {

struct Citation {
  std::string key;   ///< "moerman2019"
  std::string text;  ///< authors, title, where and when
  std::string doi;   ///< without the address before it; empty: it has none

  bool operator==(const Citation&) const = default;
};

/// By key; all of them, sorted by key.
const std::vector<Citation>& citations();
/// Throws Error(usage) for an unknown key.
const Citation& citation(const std::string& key);

/// A line of a reference list: "Moerman T, ... doi:10.1093/..."
std::string reference(const Citation& citation);

}  // namespace grnwb::pipeline
