// SPDX-License-Identifier: GPL-3.0-or-later
// What a scatter plot with two axes of their own units shows, as a value.
#pragma once

#include <QPointF>
#include <QRectF>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "ui/plots/scatter_content.h"
#include "ui/plots/value_axis.h"

namespace grnwb::ui {

struct AxesScatterContent {
  /// What a point is drawn as; grey ones lie under the others, marked ones over them in a ring with their name.
  std::vector<double> x, y;  ///< one per point; not drawn where one of them isn't finite
  ValueAxis xAxis, yAxis;
  ScatterColouring colouring;
  std::vector<std::uint8_t> grey;  ///< one per point; empty: none is
  std::vector<qint64> named;       ///< their names stand beside them where there is room, the first ones first
  std::vector<qint64> marked;
  std::function<QString(qint64)> nameOf;  ///< of a point
  QRectF limits;                          ///< outside of it points are dropped, in shares of the axes; null: none
  QString title, subtitle;

  bool isGrey(std::size_t point) const { return !grey.empty() && grey[point] != 0; }
  std::optional<int> codeOf(std::size_t point) const;
  /// In shares of both axes, upwards; not finite where the point isn't drawn.
  QPointF shareOf(std::size_t point) const;
  /// Of all points.
  std::vector<QPointF> shares() const;
};

/// A round axis over the finite values with a little room at both ends.
ValueAxis roomyAxis(const std::vector<double>& values, bool logarithmic, const QString& title);

}  // namespace grnwb::ui
