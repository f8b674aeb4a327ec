// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/venn_picture.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace grnwb::ui {
namespace {

constexpr double kVennMargin = 2, kTextMargin = 2, kStub = 4, kSetNameGap = 6, kSideMargin = 8;
constexpr double kNamesWidth = 180, kNamesHeight = 140;  // the smallest area with names
constexpr int kGrid = 49, kDirections = 24;

QRectF boxAround(const QPointF& centre, const QSizeF& size) {
  return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

QRectF boundsOf(const std::vector<VennCircle>& circles) {
  QRectF bounds;
  for (const VennCircle& circle : circles)
    if (circle.radius > 0) bounds |= boxAround(circle.centre, {2 * circle.radius, 2 * circle.radius});
  return bounds;
}

bool touches(const VennCircle& circle, const QRectF& box) {
  const QPointF nearest(std::clamp(circle.centre.x(), box.left(), box.right()),
                        std::clamp(circle.centre.y(), box.top(), box.bottom()));
  return circle.radius > 0 && circle.contains(nearest);
}

QFont bold(QFont font) {
  font.setWeight(QFont::DemiBold);
  return font;
}

QFont smaller(QFont font) {
  if (font.pixelSize() > 0)
    font.setPixelSize(std::max(9, font.pixelSize() - 2));
  else
    font.setPointSizeF(font.pointSizeF() * 0.9);
  font.setWeight(QFont::Normal);
  return font;
}

/// Widths that fit together: the longest give way first.
std::vector<double> fairWidths(std::vector<double> wanted, double available) {
  std::vector<double> sorted = wanted;
  std::ranges::sort(sorted);
  double rest = available, limit = available;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    limit = rest / static_cast<double>(sorted.size() - i);
    if (sorted[i] > limit) break;
    rest -= sorted[i];
    limit = available;
  }
  for (double& width : wanted) width = std::min(width, std::max(0.0, limit));
  return wanted;
}

}  // namespace

VennPicture::VennPicture(const VennContent& content, const QRectF& area, const QFont& font)
    : m_unit(content.layout), m_layout(content.layout), m_font(bold(font)), m_noteFont(smaller(font)) {
  QRectF middle = area.adjusted(kVennMargin, kVennMargin, -kVennMargin, -kVennMargin);
  const bool showsNames = area.width() >= kNamesWidth && area.height() >= kNamesHeight;
  if (showsNames) {
    const double row = QFontMetricsF(m_font).height() + kSetNameGap;
    if (!content.note.isEmpty()) {
      m_note = content.note;
      m_noteBox = middle;
      m_noteBox.setTop(middle.bottom() - QFontMetricsF(m_noteFont).height());
      middle.setBottom(m_noteBox.top() - kSetNameGap);
    }
    middle.adjust(kSideMargin, row, -kSideMargin, content.counts.sets > 2 ? -row : 0);
  }
  QRectF room = middle;
  for (int pass = 0; pass < 4; ++pass) {  // counts that stand outside need room beside the circles
    placeCircles(room);
    placeCounts(content, middle);
    QRectF taken = boundsOf(m_layout.circles);
    for (const Label& label : m_counts) taken |= label.box;
    if (middle.contains(taken)) break;
    room.adjust(std::max(0.0, middle.left() - taken.left()), std::max(0.0, middle.top() - taken.top()),
                -std::max(0.0, taken.right() - middle.right()), -std::max(0.0, taken.bottom() - middle.bottom()));
  }
  if (showsNames) placeNames(content, area.adjusted(kVennMargin, kVennMargin, -kVennMargin, -kVennMargin));
}

void VennPicture::placeCircles(const QRectF& area) {
  const QRectF unit = boundsOf(m_unit.circles);
  m_layout = m_unit;
  const double scale =
      unit.isEmpty() ? 0 : std::max(0.0, std::min(area.width() / unit.width(), area.height() / unit.height()));
  for (VennCircle& circle : m_layout.circles) {
    circle.centre = area.center() + scale * (circle.centre - unit.center());
    circle.radius *= scale;
  }
}

QPointF VennPicture::pole(VennMask mask) const {
  const auto room = [&](const QPointF& at) {
    double least = -1;
    if (maskAt(at) != mask) return least;
    for (const VennCircle& circle : m_layout.circles) {
      if (circle.radius <= 0) continue;
      const double distance = std::abs(QLineF(at, circle.centre).length() - circle.radius);
      least = least < 0 ? distance : std::min(least, distance);
    }
    return least;
  };
  QRectF search = boundsOf(m_layout.circles);
  for (std::size_t i = 0; i < m_layout.circles.size(); ++i)
    if (mask >> i & 1U) search &= boundsOf({m_layout.circles[i]});
  QPointF best;
  double most = -1;
  for (int zoom = 0; zoom < 3; ++zoom) {
    const QPointF corner = search.topLeft();
    for (int row = 0; row < kGrid; ++row)
      for (int column = 0; column < kGrid; ++column) {
        const QPointF at(corner.x() + search.width() * column / (kGrid - 1),
                         corner.y() + search.height() * row / (kGrid - 1));
        if (const double here = room(at); here > most + 1e-6) {
          most = here;
          best = at;
        }
      }
    if (most < 0) return {std::nan(""), std::nan("")};
    search = boxAround(best, search.size() * 4 / (kGrid - 1));
  }
  return best;
}

bool VennPicture::isInside(const QRectF& box, VennMask mask) const {
  const QRectF wide = box.adjusted(-kTextMargin, 0, kTextMargin, 0);
  for (const double x : {wide.left(), wide.center().x(), wide.right()})
    for (const double y : {wide.top(), wide.center().y(), wide.bottom()})
      if (maskAt({x, y}) != mask) return false;
  return true;
}

bool VennPicture::isFree(const QRectF& box) const {
  const QRectF wide = box.adjusted(-kTextMargin, -kTextMargin, kTextMargin, kTextMargin);
  return std::ranges::none_of(m_layout.circles, [&](const VennCircle& circle) { return touches(circle, wide); }) &&
         std::ranges::none_of(m_counts,
                              [&](const Label& label) { return label.isWritten && label.box.intersects(wide); });
}

bool VennPicture::placeOutside(Label& label, const QPointF& from, const QRectF& bounds) const {
  const double reach = bounds.width() + bounds.height();
  double shortest = std::numeric_limits<double>::infinity();
  for (int i = 0; i < kDirections; ++i) {
    const double angle = 2 * std::numbers::pi * i / kDirections;
    const QPointF step(std::cos(angle), -std::sin(angle));
    double length = 0;
    while (length < reach && maskAt(from + length * step) != 0) length += 1;
    const double half =
        std::abs(step.x()) * label.box.width() / 2 + std::abs(step.y()) * label.box.height() / 2 + kStub;
    for (double stub = kStub; stub < 40 && length + stub < shortest; stub += 6) {
      const QPointF end = from + (length + stub) * step;
      const QRectF box = boxAround(end + half * step, label.box.size());
      const QLineF line(from, end);
      const bool crosses = std::ranges::any_of(m_counts, [&](const Label& other) {
        return other.isWritten && touches({line.center(), line.length() / 2}, other.box) &&
               (line.intersects({other.box.topLeft(), other.box.bottomRight()}) == QLineF::BoundedIntersection ||
                line.intersects({other.box.topRight(), other.box.bottomLeft()}) == QLineF::BoundedIntersection);
      });
      if (crosses || !isFree(box)) continue;
      shortest = length + stub;
      label.box = box;
      label.line = line;
      break;
    }
  }
  return std::isfinite(shortest);
}

void VennPicture::placeCounts(const VennContent& content, const QRectF& bounds) {
  m_counts.clear();
  const QFontMetricsF metrics(m_font);
  const double total = content.counts.total();
  std::vector<std::pair<Label, QPointF>> outside;
  for (VennMask mask = 1; mask < content.counts.masks(); ++mask) {
    const int count = content.counts.regions[mask];
    const bool isAreaOfNone = count == 0 && m_unit.areas[mask] > 0.02 * total;
    if (count == 0 && !isAreaOfNone) continue;
    Label label;
    label.text = QLocale().toString(count);
    label.mask = mask;
    const QPointF at = pole(mask);
    label.box = boxAround(at, {metrics.horizontalAdvance(label.text), metrics.height()});
    label.isWritten = !std::isnan(at.x());
    if (!label.isWritten)
      label.box = {};
    else if (!isInside(label.box, mask)) {
      outside.emplace_back(label, at);
      continue;
    }
    m_counts.push_back(label);
  }
  for (auto& [label, at] : outside) {
    label.isWritten = placeOutside(label, at, bounds);
    if (!label.isWritten) label.box = {};
    m_counts.push_back(label);
  }
}

QPointF VennPicture::anchorOf(int set, const QPointF& from) const {
  const VennCircle& circle = m_layout.circles[static_cast<std::size_t>(set)];
  QPointF nearest, exposed;
  double least = std::numeric_limits<double>::infinity(), leastExposed = least;
  for (int i = 0; i < 180; ++i) {
    const double angle = 2 * std::numbers::pi * i / 180;
    const QPointF at = circle.centre + circle.radius * QPointF(std::cos(angle), std::sin(angle));
    const double distance = QLineF(from, at).length();
    if (distance < least) {
      least = distance;
      nearest = at;
    }
    const bool isExposed = std::ranges::none_of(m_layout.circles, [&](const VennCircle& other) {
      return &other != &circle && QLineF(at, other.centre).length() < other.radius + 1;
    });
    if (isExposed && distance < leastExposed) {
      leastExposed = distance;
      exposed = at;
    }
  }
  return std::isfinite(leastExposed) ? exposed : nearest;
}

void VennPicture::placeNames(const VennContent& content, const QRectF& area) {
  const double line = QFontMetricsF(m_font).height();
  std::vector<int> sets;
  for (int i = 0; i < content.counts.sets; ++i) sets.push_back(i);
  const auto centre = [&](int set) { return m_layout.circles[static_cast<std::size_t>(set)].centre; };
  std::ranges::stable_sort(sets, {}, [&](int set) { return centre(set).x(); });
  int below = -1;
  if (sets.size() == 3) {
    below = *std::ranges::max_element(sets, {}, [&](int set) { return centre(set).y(); });
    const double depth = centre(below).y() - std::min(centre(sets.front()).y(), centre(sets.back()).y());
    if (depth < line) below = sets[1];
  }
  const auto labelOf = [&](int set) {
    Label label;
    label.set = set;
    label.text = QStringLiteral("%1: %2").arg(content.names.value(set),
                                              QLocale().toString(content.counts.inAllOf(1U << unsigned(set))));
    label.box = boxAround(centre(set), {QFontMetricsF(m_font).horizontalAdvance(label.text) + 2, line});
    return label;
  };
  std::vector<Label> top, bottom;
  for (const int set : sets) (set == below ? bottom : top).push_back(labelOf(set));
  QRectF taken = boundsOf(m_layout.circles);
  for (const Label& label : m_counts) taken |= label.box;
  QRectF strip(area.left(), 0, area.width(), line);
  strip.moveBottom(std::max(area.top() + line, taken.top() - kSetNameGap));
  placeRow(std::move(top), strip, true);
  strip.moveTop(taken.bottom() + kSetNameGap);
  placeRow(std::move(bottom), strip, false);
}

void VennPicture::placeRow(std::vector<Label> row, const QRectF& strip, bool isTop) {
  const double gap = 14, available = strip.width() - gap * std::max(0.0, double(row.size()) - 1);
  std::vector<double> widths;
  for (const Label& label : row) widths.push_back(label.box.width());
  widths = fairWidths(widths, available);
  double left = strip.left();
  for (std::size_t i = 0; i < row.size(); ++i) {
    const double wanted = row[i].box.center().x() - widths[i] / 2;
    row[i].box = QRectF(std::max(left, wanted), strip.top(), widths[i], strip.height());
    left = row[i].box.right() + gap;
  }
  double right = strip.right();
  for (std::size_t i = row.size(); i-- > 0;) {
    row[i].box.moveRight(std::min(right, row[i].box.right()));
    right = row[i].box.left() - gap;
  }
  for (Label& label : row) {
    label.text = QFontMetricsF(m_font).elidedText(label.text, Qt::ElideMiddle, label.box.width());
    const QPointF from(label.box.center().x(), isTop ? label.box.bottom() : label.box.top());
    if (m_layout.circles[static_cast<std::size_t>(label.set)].radius > 0) {
      const QPointF to = anchorOf(label.set, from);
      if (QLineF(from, to).length() > kSetNameGap + 2) label.line = QLineF(from, to);
    }
    m_names.push_back(label);
  }
}

}  // namespace grnwb::ui
