// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_painter.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/plots/heat_map_layout.h"

namespace grnwb::ui {
namespace {

constexpr double kLabelGap = 7, kSlantDegrees = -45, kColumnNameSpacing = 1.08;

/// The names of one axis, one at a time in the weight and colour they have.
template <class DrawName>
void paintNames(QPainter& painter, const HeatMapAxis& axis, const HeatMapLayout& layout, std::optional<int> selected,
                double distance, const Theme& theme, const DrawName& drawName) {
  std::vector<int> bold;
  if (selected) bold.push_back(*selected);
  bold.insert(bold.end(), axis.emphasised.begin(), axis.emphasised.end());
  const std::vector<bool> shown = layout.shownNames(axis.size(), bold, distance);
  QFont font = layout.nameFont;
  for (int i = 0; i < axis.size(); ++i) {
    if (!shown[static_cast<std::size_t>(i)]) continue;
    font.setWeight(std::ranges::find(bold, i) != bold.end() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme.text);
    drawName(i);
  }
}

void paintRowNames(QPainter& painter, const HeatMapContent& content, const HeatMapLayout& layout,
                   std::optional<int> selected, const Theme& theme) {
  const double line = QFontMetricsF(layout.nameFont).height();
  paintNames(painter, content.rows, layout, selected, line, theme, [&](int row) {
    const QFontMetricsF metrics(painter.font());
    const double middle = layout.tops[static_cast<std::size_t>(row)] + layout.side / 2;
    const QRectF place(layout.matrix.left() - kLabelGap - layout.rowNameWidth, middle - line / 2, layout.rowNameWidth,
                       line);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(content.rows.names[row], Qt::ElideRight, layout.rowNameWidth));
  });
}

void paintColumnNames(QPainter& painter, const HeatMapContent& content, const HeatMapLayout& layout,
                      std::optional<int> selected, const Theme& theme) {
  const double distance = QFontMetricsF(layout.nameFont).height() * kColumnNameSpacing;
  paintNames(painter, content.columns, layout, selected, distance, theme, [&](int column) {
    const QFontMetricsF metrics(painter.font());
    painter.save();
    painter.translate(layout.lefts[static_cast<std::size_t>(column)] + layout.side / 2,
                      layout.matrix.top() - kLabelGap + 1);
    painter.rotate(kSlantDegrees);
    painter.drawText(QPointF(0, (metrics.ascent() - metrics.descent()) / 2),
                     metrics.elidedText(content.columns.names[column], Qt::ElideRight, layout.columnNameLength));
    painter.restore();
  });
}

void paintCell(QPainter& painter, const QRectF& cell, double value, const HeatMapContent& content, bool showsValue,
               const Theme& theme) {
  const bool isMissing = !std::isfinite(value);
  const QColor ground = isMissing ? theme.hover : content.scale.colour(value);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ground);
  painter.drawRect(cell);
  painter.setPen(isMissing ? theme.secondText : inkOn(ground));
  if (showsValue)
    painter.drawText(cell, Qt::AlignCenter, heatMapNumber(value));
  else if (isMissing)
    painter.drawLine(cell.bottomLeft(), cell.topRight());
}

}  // namespace

void paintHeatMap(QPainter& painter, const HeatMapContent& content, const HeatMapLayout& layout,
                  std::optional<GridPlace> selected, const Theme& theme) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (content.values.empty()) return;
  painter.setFont(layout.valueFont);
  for (int row = 0; row < content.rows.size(); ++row)
    for (int column = 0; column < content.columns.size(); ++column)
      paintCell(painter, layout.cell({row, column}), content.value({row, column}), content, layout.showsValues, theme);
  paintRowNames(painter, content, layout, selected ? std::optional(selected->row) : std::nullopt, theme);
  paintColumnNames(painter, content, layout, selected ? std::optional(selected->column) : std::nullopt, theme);
  painter.setFont(layout.nameFont);
  paintColourBar(painter, layout.bar, content.scale, theme);
  if (selected) paintCellOutline(painter, layout.cell(*selected), theme.represses, theme);
}

void paintCellOutline(QPainter& painter, const QRectF& cell, const QColor& colour, const Theme& theme) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme.view, 1));
  painter.drawRect(cell.adjusted(1.5, 1.5, -1.5, -1.5));
  painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.drawRect(cell);
}

}  // namespace grnwb::ui
