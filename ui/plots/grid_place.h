// SPDX-License-Identifier: GPL-3.0-or-later
// A place in a picture of rows and columns, and where the keys lead from there.
#pragma once

#include <optional>

namespace grnwb::ui {

struct GridPlace {
  int row = 0, column = 0;

  bool operator==(const GridPlace&) const = default;
};

/// An arrow, Home or End (Qt::Key) from a place; the first one leads to the first place. Nothing for other keys and in
/// a grid without places.
std::optional<GridPlace> placeAfterKey(const std::optional<GridPlace>& from, int key, int rows, int columns);

}  // namespace grnwb::ui
