// SPDX-License-Identifier: GPL-3.0-or-later
// Places for labels beside their nodes so that none covers another.
#pragma once

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
  bool always = false;  ///< placed even where no side is free
};

/// The rectangle of each label, or none where no side of the node is free. Earlier wishes go first; right, left, above,
/// below are tried in turn. taken: what no label may cover.
std::vector<std::optional<QRectF>> placeLabels(const std::vector<LabelWish>& wishes, const std::vector<QRectF>& taken,
                                               const QRectF& area);

}  // namespace grnwb::ui
