// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/clip_segment.h"

#include <algorithm>

namespace grnwb::ui {

bool clipSegment(QLineF& line, const QRectF& area) {
  double enter = 0, leave = 1;
  const double dx = line.dx(), dy = line.dy();
  const double direction[4] = {-dx, dx, -dy, dy};
  const double room[4] = {line.x1() - area.left(), area.right() - line.x1(), line.y1() - area.top(),
                          area.bottom() - line.y1()};
  for (int side = 0; side < 4; ++side) {
    if (direction[side] == 0) {
      if (room[side] < 0) return false;
      continue;
    }
    const double at = room[side] / direction[side];
    if (direction[side] < 0)
      enter = std::max(enter, at);
    else
      leave = std::min(leave, at);
  }
  if (!(enter <= leave)) return false;
  line = QLineF(line.pointAt(enter), line.pointAt(leave));
  return true;
}

}  // namespace grnwb::ui
