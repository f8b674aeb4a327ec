// SPDX-License-Identifier: GPL-3.0-or-later
// A scatter plot for export: its picture and its data.
#pragma once

#include <memory>
#include <vector>

#include "ui/plots/figure.h"
#include "ui/plots/scatter_content.h"
#include "ui/plots/scatter_overlay.h"

namespace grnwb::ui {

/// bounds: the part of the plane that is shown, in data units. CSV: that of scatterCsv, of the own points.
Figure scatterFigure(const QString& name, std::shared_ptr<const ScatterContent> content, const ScatterOverlay& overlay,
                     const QRectF& bounds);

/// One more column of a table of points.
struct ScatterColumn {
  QString name;
  std::function<QString(Eigen::Index point)> text;
};
/// point (from 0), x, y, label or value under the colouring's title, then the other columns; of points
/// [first, first + count).
QByteArray scatterCsv(const ScatterContent& content, Eigen::Index first, Eigen::Index count,
                      const std::vector<ScatterColumn>& columns = {});

}  // namespace grnwb::ui
