// SPDX-License-Identifier: GPL-3.0-or-later
// Places for labels beside their nodes so that none covers another.
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

namespace grnwb::ui {

struct LabelWish {
  QPointF centre;       ///< of the node, in pixels
  double radius = 0;    ///< of the node
  QSizeF size;          ///< of the text
  bool sought = false;  ///< may stand farther away where no side is free
};

/// The rectangle of each label, or none where nothing is free. Earlier wishes go first; right, left, above, below and
/// the corners are tried in turn. taken: what no label may cover.
std::vector<std::optional<QRectF>> placeLabels(const std::vector<LabelWish>& wishes, const std::vector<QRectF>& taken,
                                               const QRectF& area);

/// From the node to a label that stands away from it; null for one beside its node.
QLineF leaderLine(const LabelWish& wish, const QRectF& place);

}  // namespace grnwb::ui
