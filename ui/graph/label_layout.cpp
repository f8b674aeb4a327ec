// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/label_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace grnwb::ui {
namespace {

constexpr double kCell = 3;                  // pixels
constexpr double kGap = 3;                   // between node and text
constexpr double kStep = 8, kFarthest = 75;  // how a sought label goes away from its node
constexpr double kCorner = 0.72;

/// Where a label stands beside its node, by the direction from one to the other.
constexpr QPointF kSides[] = {{1, 0},
                              {-1, 0},
                              {0, -1},
                              {0, 1},
                              {kCorner, -kCorner},
                              {kCorner, kCorner},
                              {-kCorner, -kCorner},
                              {-kCorner, kCorner}};

QRectF beside(const LabelWish& wish, QPointF side, double gap) {
  const QPointF anchor = wish.centre + (wish.radius + gap) * side;
  const auto shift = [](double along, double length) { return along > 0 ? 0 : along < 0 ? -length : -length / 2; };
  return {anchor + QPointF(shift(side.x(), wish.size.width()), shift(side.y(), wish.size.height())), wish.size};
}

/// Which cells of the area are covered.
class Cover {
 public:
  explicit Cover(const QRectF& area)
      : m_area(area),
        m_columns(static_cast<int>(std::ceil(area.width() / kCell)) + 1),
        m_rows(static_cast<int>(std::ceil(area.height() / kCell)) + 1),
        m_covered(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0) {}

  bool isFree(const QRectF& rect) const {
    if (!m_area.contains(rect)) return false;
    bool free = true;
    forEach(rect, [&](std::size_t cell) { free = free && m_covered[cell] == 0; });
    return free;
  }
  void add(const QRectF& rect) {
    forEach(rect, [&](std::size_t cell) { m_covered[cell] = 1; });
  }

 private:
  template <class Visit>
  void forEach(const QRectF& rect, Visit visit) const {
    const auto cell = [](double offset, int count) {
      return static_cast<int>(std::clamp(std::floor(offset / kCell), 0.0, static_cast<double>(count - 1)));
    };
    const QRectF within = rect.intersected(m_area);
    if (within.isEmpty()) return;
    const int lastRow = cell(within.bottom() - m_area.top(), m_rows);
    const int lastColumn = cell(within.right() - m_area.left(), m_columns);
    for (int r = cell(within.top() - m_area.top(), m_rows); r <= lastRow; ++r)
      for (int c = cell(within.left() - m_area.left(), m_columns); c <= lastColumn; ++c)
        visit(static_cast<std::size_t>(r) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(c));
  }

  QRectF m_area;
  int m_columns, m_rows;
  std::vector<unsigned char> m_covered;
};

}  // namespace

std::vector<std::optional<QRectF>> placeLabels(const std::vector<LabelWish>& wishes, const std::vector<QRectF>& taken,
                                               const QRectF& area) {
  Cover cover(area);
  for (const QRectF& rect : taken) cover.add(rect);
  std::vector<std::optional<QRectF>> places(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const LabelWish& wish = wishes[i];
    const double farthest = wish.sought ? kFarthest : kGap;
    for (double gap = kGap; gap <= farthest && !places[i]; gap += kStep)
      for (const QPointF& side : kSides) {
        const QRectF rect = beside(wish, side, gap);
        if (!cover.isFree(rect)) continue;
        places[i] = rect;
        cover.add(rect);
        break;
      }
  }
  return places;
}

QLineF leaderLine(const LabelWish& wish, const QRectF& place) {
  const QPointF nearest(std::clamp(wish.centre.x(), place.left(), place.right()),
                        std::clamp(wish.centre.y(), place.top(), place.bottom()));
  const QLineF line(wish.centre, nearest);
  const double length = line.length();
  return length < wish.radius + 2 * kStep ? QLineF() : QLineF(line.pointAt(wish.radius / length), nearest);
}

}  // namespace grnwb::ui
