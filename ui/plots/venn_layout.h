// SPDX-License-Identifier: GPL-3.0-or-later
// Up to three sets as circles: sizes, places, and how truly their areas tell the counts.
#pragma once

#include <QPointF>
#include <QStringList>
#include <array>
#include <vector>

namespace grnwb::ui {

/// A region of a Venn diagram: bit i is set where set i is; the elements of these sets and of no other.
using VennMask = unsigned;
inline constexpr int kMostVennSets = 3;

struct VennCounts {
  int sets = 0;                  ///< 0 to 3
  std::array<int, 8> regions{};  ///< elements, by mask; regions[0] is 0

  VennMask masks() const { return 1U << sets; }
  /// Elements that are in all sets of the mask, whether or not they are in others too.
  int inAllOf(VennMask mask) const;
  int total() const;

  bool operator==(const VennCounts&) const = default;
};
/// Names that stand twice in a list count once; lists after the third are left out.
VennCounts vennCounts(const std::vector<QStringList>& lists);

struct VennCircle {
  QPointF centre;
  double radius = 0;

  bool contains(const QPointF& at) const;
};

/// Area of the overlap of two circles.
double lensArea(double firstRadius, double secondRadius, double distance);

/// In units in which an element has the area 1; y grows downwards. The areas of the circles are the sizes of the sets.
/// The areas of the overlaps of two circles are those of two sets wherever three circles can have them, else as close
/// as can be (least squares); what all three share follows from these.
struct VennLayout {
  std::vector<VennCircle> circles;
  std::array<double, 8> areas{};  ///< by mask

  explicit VennLayout(const VennCounts& counts);

  /// Sets that the point is in.
  VennMask maskAt(const QPointF& at) const;
  /// The largest |area - count| of a region, in elements.
  double worstError(const VennCounts& counts) const;
};

}  // namespace grnwb::ui
