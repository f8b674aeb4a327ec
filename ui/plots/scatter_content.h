// SPDX-License-Identifier: GPL-3.0-or-later
// What a scatter plot shows, as a value: points, their colours, what is highlighted.
#pragma once

#include <Eigen/Core>
#include <QColor>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <functional>
#include <set>
#include <vector>

namespace grnwb::ui {

struct Theme;

/// Either categories (codes, one per point, -1: without a label) or values (one per point, NaN: without a value).
struct ScatterColouring {
  enum class Scale {
    sequential,  ///< viridis
    diverging    ///< blue below the middle of the range, orange above it, hardly seen at the middle
  };

  QString title;
  std::vector<int> codes;
  QStringList names;
  /// Of a category; empty: the theme's category colours.
  std::function<QColor(const Theme&, int)> categoryColour;
  int legendOnly = -1;  ///< a category that is named in the legend, but not among the points
  std::vector<double> values;
  double minimum = 0, maximum = 1;  ///< of the scale
  Scale scale = Scale::sequential;

  bool isByValue() const { return !values.empty(); }
  QColor colourOf(const Theme& theme, int category) const;
  /// share: of the range of values, in [0, 1].
  QColor scaleColour(const Theme& theme, double share) const;
};

struct ScatterContent {
  Eigen::MatrixX2d points;
  /// Points [ownFirst, ownFirst + ownCount) are the plot's own; the others are faint ground to compare with.
  Eigen::Index ownFirst = 0, ownCount = 0;
  ScatterColouring colouring;
  std::set<int> hidden;             ///< categories that are switched off
  std::vector<qint64> highlighted;  ///< sorted; when any, the rest fades to half
  bool showsLabels = true;          ///< names at the medians of the categories
  QString title, subtitle, xName, yName;

  bool isOwn(Eigen::Index point) const { return point >= ownFirst && point < ownFirst + ownCount; }
  bool isHidden(Eigen::Index point) const;
  int code(Eigen::Index point) const;  ///< -1 where there are no categories
  QRectF bounds() const;
};

struct CategoryMedian {
  int category;
  QPointF at;  ///< median of x and of y over the own points
  Eigen::Index count;
};
/// Largest category first; hidden and empty ones left out, and the one that stands in the legend only.
std::vector<CategoryMedian> categoryMedians(const ScatterContent& content);

}  // namespace grnwb::ui
