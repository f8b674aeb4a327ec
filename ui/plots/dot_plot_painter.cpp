// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/dot_plot_painter.h"

#include <QPainter>
#include <cmath>

#include "ui/plots/dot_plot_labels.h"
#include "ui/plots/dot_plot_layout.h"
#include "ui/plots/dot_plot_legend.h"
#include "ui/plots/dot_plot_scales.h"

namespace grnwb::ui {
namespace {

constexpr double kOutline = 0.6, kOutlineInk = 0.4, kSmallestRadius = 0.3;

void paintRowGrounds(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                     const DotPlotEmphasis& emphasis, const Theme& theme) {
  const DotPlotLayout::Block& place = layout.blocks[static_cast<std::size_t>(block)];
  painter.setPen(Qt::NoPen);
  const auto fillRow = [&](int row, const QColor& colour) {
    const QRectF cell = layout.cell(block, {row, 0});
    painter.setBrush(colour);
    painter.drawRect(QRectF(place.dots.left(), cell.top(), place.dots.width() + place.counts.width(), cell.height()));
  };
  for (int row = 0; row < content.rowCount(); ++row)
    if (content.rows[static_cast<std::size_t>(row)].drifts && block == content.blocks() - 1)
      fillRow(row, theme.alarmFill);
  if (emphasis.place) fillRow(emphasis.place->row, theme.hover);
  for (int row = 0; row < content.rowCount(); ++row) {
    const bool isPicked = content.rows[static_cast<std::size_t>(row)].isPicked;
    painter.setPen(QPen(isPicked ? theme.controlBorder : theme.hover, 1));
    const double y = layout.cell(block, {row, 0}).top();
    painter.drawLine(QPointF(place.dots.left(), y), QPointF(place.counts.right(), y));
  }
}

void paintColumnGrounds(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                        const DotPlotEmphasis& emphasis, const Theme& theme) {
  const QRectF& dots = layout.blocks[static_cast<std::size_t>(block)].dots;
  for (int column = 0; column < content.columnCount(); ++column) {
    if (!emphasis.genes.contains(content.columns[static_cast<std::size_t>(column)].gene)) continue;
    const QRectF cell = layout.cell(block, {0, column});
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.selectedRow);
    painter.drawRect(
        QRectF(cell.left(), dots.top() - layout.nameHeight, cell.width(), dots.height() + layout.nameHeight));
  }
}

void paintGroupLines(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                     const Theme& theme) {
  const DotPlotLayout::Block& place = layout.blocks[static_cast<std::size_t>(block)];
  painter.setPen(QPen(theme.line, 1));
  for (int column = 1; column < content.columnCount(); ++column) {
    const auto i = static_cast<std::size_t>(column);
    if (content.columns[i].marks == content.columns[i - 1].marks) continue;
    const double x = layout.cell(block, {0, column}).left();
    painter.drawLine(QPointF(x, place.dots.top()), QPointF(x, place.dots.bottom()));
  }
}

void paintDots(QPainter& painter, const DotPlotContent& content, const DotPlotScales& scales,
               const DotPlotLayout& layout, int block, const Theme& theme) {
  const ColourScale colours = scales.colours(theme);
  const QRectF seen = layout.blocks[static_cast<std::size_t>(block)].dots;
  for (int row = 0; row < content.rowCount(); ++row)
    for (int column = 0; column < content.columnCount(); ++column) {
      const GridPlace at{row, column};
      const double radius = layout.largestRadius * std::sqrt(scales.area(block, at));
      if (radius < kSmallestRadius || !layout.cell(block, at).intersects(seen)) continue;
      const QColor colour = colours.colour(scales.value(block, at));
      painter.setBrush(colour);
      painter.setPen(QPen(mixed(colour, theme.text, kOutlineInk), kOutline));  // light dots on light, dark on dark
      painter.drawEllipse(layout.centre(block, at), radius, radius);
    }
}

/// Keeps what follows to the columns that are seen. A figure shows them all, and stays free of clips.
void clipColumns(QPainter& painter, const DotPlotLayout& layout, int block) {
  if (layout.overflow > 0)
    painter.setClipRect(layout.blocks[static_cast<std::size_t>(block)].dots.adjusted(
        0, -layout.nameHeight - layout.bracketHeight, 0, 0));
}

void paintFrame(QPainter& painter, const DotPlotLayout& layout, int block, const GridPlace& at, const Theme& theme) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme.accent, 1.5));
  painter.drawRect(layout.cell(block, at).adjusted(0.75, 0.75, -0.75, -0.75));
}

}  // namespace

void paintDotPlot(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout,
                  const DotPlotEmphasis& emphasis, const Theme& theme) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (content.isEmpty()) return;
  const DotPlotScales scales(content);
  for (int block = 0; block < content.blocks(); ++block) {
    paintRowGrounds(painter, content, layout, block, emphasis, theme);
    painter.save();
    clipColumns(painter, layout, block);
    paintColumnGrounds(painter, content, layout, block, emphasis, theme);
    paintGroupLines(painter, content, layout, block, theme);
    paintDots(painter, content, scales, layout, block, theme);
    paintGeneNames(painter, content, layout, block, emphasis.genes, theme);
    if (emphasis.place) paintFrame(painter, layout, block, *emphasis.place, theme);
    painter.restore();
    paintRowLabels(painter, content, layout, block, theme);
  }
  paintDotLegend(painter, scales, layout, theme);
}

}  // namespace grnwb::ui
