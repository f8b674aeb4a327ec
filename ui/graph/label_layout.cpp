// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/label_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace grnwb::ui {
namespace {

constexpr double kCell = 3;  // pixels
constexpr double kGap = 3;   // between node and text

/// Which cells of the area are covered.
class Cover {
 public:
  explicit Cover(const QRectF& area)
      : m_area(area),
        m_columns(static_cast<int>(std::ceil(area.width() / kCell)) + 1),
        m_rows(static_cast<int>(std::ceil(area.height() / kCell)) + 1),
        m_covered(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), false) {}

  bool isFree(const QRectF& rect) const {
    if (!m_area.contains(rect)) return false;
    bool free = true;
    forEach(rect, [&](std::size_t cell) { free = free && !m_covered[cell]; });
    return free;
  }
  void add(const QRectF& rect) {
    forEach(rect, [&](std::size_t cell) { m_covered[cell] = true; });
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
  std::vector<bool> m_covered;
};

}  // namespace

std::vector<std::optional<QRectF>> placeLabels(const std::vector<LabelWish>& wishes, const std::vector<QRectF>& taken,
                                               const QRectF& area) {
  Cover cover(area);
  for (const QRectF& rect : taken) cover.add(rect);
  std::vector<std::optional<QRectF>> places(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const auto& [centre, radius, size, always] = wishes[i];
    const double away = radius + kGap;
    const QPointF corners[] = {
        centre + QPointF(away, -size.height() / 2), centre + QPointF(-away - size.width(), -size.height() / 2),
        centre + QPointF(-size.width() / 2, -away - size.height()), centre + QPointF(-size.width() / 2, away)};
    for (const QPointF& corner : corners) {
      const QRectF rect(corner, size);
      if (!cover.isFree(rect)) continue;
      places[i] = rect;
      break;
    }
    if (!places[i] && always) places[i] = QRectF(corners[0], size);
    if (places[i]) cover.add(*places[i]);
  }
  return places;
}

}  // namespace grnwb::ui
