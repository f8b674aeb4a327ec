// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/unique_names.h"

#include <map>
#include <set>

namespace grnwb::data {

std::int64_t makeUnique(std::vector<std::string>& names) {
  std::set<std::string> taken(names.begin(), names.end());
  if (taken.size() == names.size()) return 0;
  std::set<std::string> seen;
  std::map<std::string, int> suffix;
  std::int64_t renamed = 0;
  for (std::string& name : names) {
    if (seen.insert(name).second) continue;
    const std::string repeated = name;
    do name = repeated + "-" + std::to_string(++suffix[repeated]);
    while (taken.contains(name));
    taken.insert(name);
    ++renamed;
  }
  return renamed;
}

}  // namespace grnwb::data
