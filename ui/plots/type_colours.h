// SPDX-License-Identifier: GPL-3.0-or-later
// Which colour a cell type has: the same in every view.
#pragma once

#include <QColor>
#include <string>
#include <vector>

namespace grnwb::ui {

struct Theme;

/// The types of a comparison's classifier in their order, then the other labels, sorted; each once, empty ones left
/// out. The type of code i has colour i, whether or not there are other labels.
std::vector<std::string> shownTypes(const std::vector<std::string>& classified, const std::vector<std::string>& labels);

/// -1: unassigned.
QColor typeColour(const Theme& theme, int type);

}  // namespace grnwb::ui
