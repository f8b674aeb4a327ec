// SPDX-License-Identifier: GPL-3.0-or-later
// How the user arranged the drawn network; names may be of genes that have left it.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>

namespace grnwb::pipeline {

struct NetworkPicture {
  std::map<std::string, std::array<double, 2>> places;  ///< x to the right, y down; unit: about one edge length
  std::set<std::string> pinned, hidden;

  bool operator==(const NetworkPicture&) const = default;
};

}  // namespace grnwb::pipeline
