// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/grid_place.h"

#include <qnamespace.h>
#include <algorithm>

namespace grnwb::ui {

std::optional<GridPlace> placeAfterKey(const std::optional<GridPlace>& from, int key, int rows, int columns) {
  if (rows == 0 || columns == 0) return {};
  GridPlace to = from.value_or(GridPlace{});
  const int step = from ? 1 : 0;
  switch (key) {
    case Qt::Key_Left:
      to.column -= step;
      break;
    case Qt::Key_Right:
      to.column += step;
      break;
    case Qt::Key_Up:
      to.row -= step;
      break;
    case Qt::Key_Down:
      to.row += step;
      break;
    case Qt::Key_Home:
      to.column = 0;
      break;
    case Qt::Key_End:
      to.column = columns - 1;
      break;
    default:
      return {};
  }
  return GridPlace{std::clamp(to.row, 0, rows - 1), std::clamp(to.column, 0, columns - 1)};
}

}  // namespace grnwb::ui
