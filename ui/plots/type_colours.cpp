// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/type_colours.h"

#include <algorithm>
#include <set>

#include "ui/style/theme.h"

namespace grnwb::ui {

std::vector<std::string> shownTypes(const std::vector<std::string>& classified,
                                    const std::vector<std::string>& labels) {
  std::vector<std::string> types = classified;
  for (const std::string& label : std::set<std::string>(labels.begin(), labels.end()))
    if (!label.empty() && std::ranges::find(classified, label) == classified.end()) types.push_back(label);
  return types;
}

QColor typeColour(const Theme& theme, int type) {
  return type < 0 ? theme.faintText : theme.category(type);
}

}  // namespace grnwb::ui
