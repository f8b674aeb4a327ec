// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/venn_layout.h"

#include <QHash>
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace grnwb::ui {
namespace {

constexpr int kScanLines = 1024, kHalvings = 60, kSteps = 400;
constexpr double kExact = 1e-12;    // of the squared size
constexpr double kFirstStep = 0.2;  // of the size

/// The distance at which two circles share the area: they just touch where it is 0 or the whole smaller circle.
double distanceFor(double a, double b, double shared) {
  double near = std::abs(a - b), far = a + b;
  if (shared <= 0) return far;
  for (int step = 0; step < kHalvings; ++step) {
    const double middle = (near + far) / 2;
    (lensArea(a, b, middle) > shared ? near : far) = middle;
  }
  return (near + far) / 2;
}

/// Length of what the intervals share.
double sharedLength(const std::vector<VennCircle>& circles, VennMask mask, double y) {
  double from = -1e300, to = 1e300;
  for (std::size_t i = 0; i < circles.size(); ++i) {
    if (!(mask >> i & 1U)) continue;
    const double up = y - circles[i].centre.y(), squared = circles[i].radius * circles[i].radius - up * up;
    if (squared <= 0) return 0;
    from = std::max(from, circles[i].centre.x() - std::sqrt(squared));
    to = std::min(to, circles[i].centre.x() + std::sqrt(squared));
  }
  return std::max(0.0, to - from);
}

/// Area that all circles of the mask share.
double sharedArea(const std::vector<VennCircle>& circles, VennMask mask) {
  double top = -1e300, bottom = 1e300;
  for (std::size_t i = 0; i < circles.size(); ++i) {
    if (!(mask >> i & 1U)) continue;
    top = std::max(top, circles[i].centre.y() - circles[i].radius);
    bottom = std::min(bottom, circles[i].centre.y() + circles[i].radius);
  }
  if (bottom <= top) return 0;
  double area = 0;
  const double step = (bottom - top) / kScanLines;
  for (int line = 0; line < kScanLines; ++line) area += sharedLength(circles, mask, top + (line + 0.5) * step) * step;
  return area;
}

/// What the layout of three circles is sought by: the second is right of the first, the third anywhere.
using Position = std::array<double, 3>;  // x of the second, x and y of the third

struct PairFit {
  std::array<double, 3> radii;
  std::array<double, 3> shared;  // of 0 and 1, 0 and 2, 1 and 2

  double loss(const Position& at) const {
    const auto miss = [&](std::size_t a, std::size_t b, double distance, double wanted) {
      const double error = lensArea(radii[a], radii[b], distance) - wanted;
      return error * error;
    };
    return miss(0, 1, std::abs(at[0]), shared[0]) + miss(0, 2, std::hypot(at[1], at[2]), shared[1]) +
           miss(1, 2, std::hypot(at[1] - at[0], at[2]), shared[2]);
  }
};

/// Nelder and Mead's simplex (The Computer Journal 1965, 7, 308).
Position minimised(const PairFit& fit, const Position& start, double size) {
  std::array<std::pair<double, Position>, 4> simplex;
  simplex[0] = {fit.loss(start), start};
  for (std::size_t i = 0; i < 3; ++i) {
    Position corner = start;
    corner[i] += size;
    simplex[i + 1] = {fit.loss(corner), corner};
  }
  const auto mixed = [](const Position& from, const Position& to, double share) {
    Position at{};
    for (std::size_t i = 0; i < 3; ++i) at[i] = from[i] + share * (to[i] - from[i]);
    return at;
  };
  for (int step = 0; step < kSteps; ++step) {
    std::ranges::stable_sort(simplex, {}, [](const auto& corner) { return corner.first; });
    const Position& worst = simplex[3].second;
    Position middle{};
    for (std::size_t i = 0; i < 3; ++i)
      middle[i] = (simplex[0].second[i] + simplex[1].second[i] + simplex[2].second[i]) / 3;
    const auto tried = [&](double share) {
      const Position at = mixed(worst, middle, share);
      return std::pair(fit.loss(at), at);
    };
    auto next = tried(2);
    if (next.first < simplex[0].first) {
      if (const auto further = tried(3); further.first < next.first) next = further;
    } else if (next.first >= simplex[2].first) {
      next = tried(next.first < simplex[3].first ? 1.5 : 0.5);
    }
    if (next.first < simplex[3].first) {
      simplex[3] = next;
      continue;
    }
    for (std::size_t i = 1; i < 4; ++i) {
      simplex[i].second = mixed(simplex[0].second, simplex[i].second, 0.5);
      simplex[i].first = fit.loss(simplex[i].second);
    }
  }
  return std::ranges::min_element(simplex, {}, [](const auto& corner) { return corner.first; })->second;
}

/// Where the third circle has both distances, below the line of the others, or as near to that as the line allows.
Position triangle(double side, double fromFirst, double fromSecond) {
  if (side <= 0) return {0, 0, fromFirst};
  const double x = (side * side + fromFirst * fromFirst - fromSecond * fromSecond) / (2 * side);
  const double squared = fromFirst * fromFirst - x * x;
  if (squared >= 0) return {side, x, std::sqrt(squared)};
  return {side, std::clamp(x, -fromFirst, fromFirst), 0};
}

Position placedThree(const PairFit& fit) {
  std::array<double, 3> close{}, other{};  // two distances at which a pair shares what it should
  constexpr std::array<std::pair<std::size_t, std::size_t>, 3> pairs{{{0, 1}, {0, 2}, {1, 2}}};
  const double total = fit.radii[0] * fit.radii[0] + fit.radii[1] * fit.radii[1] + fit.radii[2] * fit.radii[2];
  for (std::size_t p = 0; p < 3; ++p) {
    const double a = fit.radii[pairs[p].first], b = fit.radii[pairs[p].second], smaller = std::min(a, b);
    const bool isNested = fit.shared[p] >= std::numbers::pi * smaller * smaller * (1 - 1e-12);
    close[p] = other[p] = distanceFor(a, b, fit.shared[p]);
    if (isNested)
      other[p] = 0;
    else if (fit.shared[p] <= 0)
      other[p] = 2 * (fit.radii[0] + fit.radii[1] + fit.radii[2]);
  }
  Position best{};
  double least = std::numeric_limits<double>::infinity();
  for (int choice = 0; choice < 27 && least > kExact * total * total; ++choice) {
    const auto distance = [&](std::size_t p, int share) { return std::lerp(close[p], other[p], share / 2.0); };
    const Position start = triangle(distance(0, choice / 9), distance(1, choice / 3 % 3), distance(2, choice % 3));
    const bool isExact = fit.loss(start) <= kExact * total * total;
    const Position at = isExact ? start : minimised(fit, start, kFirstStep * std::sqrt(total));
    if (const double loss = fit.loss(at); loss < least) {
      best = at;
      least = loss;
    }
  }
  return best;
}

}  // namespace

int VennCounts::inAllOf(VennMask mask) const {
  int count = 0;
  for (VennMask region = 1; region < masks(); ++region)
    if ((region & mask) == mask) count += regions[region];
  return count;
}

int VennCounts::total() const {
  return inAllOf(0);
}

VennCounts vennCounts(const std::vector<QStringList>& lists) {
  VennCounts counts;
  counts.sets = std::min(kMostVennSets, static_cast<int>(lists.size()));
  QHash<QString, VennMask> masks;
  for (std::size_t i = 0; i < static_cast<std::size_t>(counts.sets); ++i)
    for (const QString& name : lists[i]) masks[name] |= 1U << i;
  for (const VennMask mask : masks) ++counts.regions[mask];
  return counts;
}

bool VennCircle::contains(const QPointF& at) const {
  return std::hypot(at.x() - centre.x(), at.y() - centre.y()) <= radius;
}

double lensArea(double a, double b, double d) {
  if (d >= a + b) return 0;
  const double smaller = std::min(a, b);
  if (d <= std::abs(a - b)) return std::numbers::pi * smaller * smaller;
  const auto segment = [d](double radius, double other) {
    const double cosine = (d * d + radius * radius - other * other) / (2 * d * radius);
    const double angle = std::acos(std::clamp(cosine, -1.0, 1.0));
    return radius * radius * (angle - std::sin(2 * angle) / 2);
  };
  return segment(a, b) + segment(b, a);
}

VennLayout::VennLayout(const VennCounts& counts) {
  for (int i = 0; i < counts.sets; ++i) circles.push_back({{}, std::sqrt(counts.inAllOf(1U << i) / std::numbers::pi)});
  if (counts.sets == 2) circles[1].centre.setX(distanceFor(circles[0].radius, circles[1].radius, counts.inAllOf(3)));
  if (counts.sets == 3) {
    const Position at =
        placedThree({{circles[0].radius, circles[1].radius, circles[2].radius},
                     {double(counts.inAllOf(3)), double(counts.inAllOf(5)), double(counts.inAllOf(6))}});
    circles[1].centre = {at[0], 0};
    circles[2].centre = {at[1], std::abs(at[2])};
  }
  std::array<double, 8> shared{};
  for (VennMask mask = 1; mask < counts.masks(); ++mask) shared[mask] = sharedArea(circles, mask);
  for (VennMask mask = 1; mask < counts.masks(); ++mask)
    for (VennMask larger = mask; larger < counts.masks(); ++larger)
      if ((larger & mask) == mask) areas[mask] += (std::popcount(larger ^ mask) % 2 == 0 ? 1 : -1) * shared[larger];
}

VennMask VennLayout::maskAt(const QPointF& at) const {
  VennMask mask = 0;
  for (std::size_t i = 0; i < circles.size(); ++i)
    if (circles[i].contains(at)) mask |= 1U << i;
  return mask;
}

double VennLayout::worstError(const VennCounts& counts) const {
  double worst = 0;
  for (VennMask mask = 1; mask < counts.masks(); ++mask)
    worst = std::max(worst, std::abs(areas[mask] - counts.regions[mask]));
  return worst;
}

}  // namespace grnwb::ui
