// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/dot_plot_labels.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <vector>

#include "ui/plots/dot_plot_layout.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kRowDotRadius = 3.5, kRowNameOffset = 13, kBracketFoot = 4, kBracketWidth = 1.6, kNameAir = 4;

QColor colourOfRow(const DotPlotRow& row, const TypePalette& palette, const Theme& theme) {
  return row.category < 0 ? theme.secondText : palette.colour(theme, row.name, row.category);
}

QFont demiBold(QFont font, bool isBold) {
  font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
  return font;
}

/// In one line at the bottom, or in two, parted at the first space, where it is too long for that.
void paintGroupName(QPainter& painter, const QString& name, const QRectF& place, const QFont& font,
                    const Theme& theme) {
  const QFontMetricsF metrics(font);
  const qsizetype space = name.indexOf(QLatin1Char(' '));
  QStringList lines{name};
  if (space > 0 && metrics.horizontalAdvance(name) > place.width()) lines = {name.left(space), name.mid(space + 1)};
  for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideRight, place.width());
  painter.setFont(font);
  painter.setPen(theme.secondText);
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const double bottom = place.bottom() - metrics.descent() - double(lines.size() - 1 - i) * (metrics.height() - 1);
    painter.drawText(QPointF(place.center().x() - metrics.horizontalAdvance(lines[i]) / 2, bottom), lines[i]);
  }
}

void paintBracket(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block, int first,
                  int last, const Theme& theme) {
  const DotPlotRow& row =
      content.rows[static_cast<std::size_t>(content.columns[static_cast<std::size_t>(first)].marks)];
  const double y = layout.blocks[static_cast<std::size_t>(block)].dots.top() - layout.nameHeight - kBracketFoot;
  const double from = layout.cell(block, {0, first}).left() + 2, to = layout.cell(block, {0, last}).right() - 2;
  painter.setPen(QPen(colourOfRow(row, content.palette, theme), kBracketWidth));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(QPolygonF{{from, y + kBracketFoot}, {from, y}, {to, y}, {to, y + kBracketFoot}});
  paintGroupName(
      painter, row.name,
      QRectF(from - 2, y - layout.bracketHeight + kBracketFoot, to - from + 4, layout.bracketHeight - kBracketFoot - 2),
      layout.smallFont, theme);
}

void paintTree(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
               const Theme& theme) {
  const QRectF& area = layout.blocks[static_cast<std::size_t>(block)].tree;
  const double highest = std::max(content.tree.back().height, 1e-12);
  std::vector<QPointF> nodes;
  for (std::size_t leaf = 0; leaf <= content.tree.size(); ++leaf)
    nodes.emplace_back(area.right(), layout.centre(block, {static_cast<int>(leaf), 0}).y());
  painter.setPen(QPen(theme.controlBorder, 1));
  for (const celltypes::Dendrogram::Step& step : content.tree) {
    const QPointF a = nodes[static_cast<std::size_t>(step.left)], b = nodes[static_cast<std::size_t>(step.right)];
    const double x = area.right() - area.width() * step.height / highest;
    painter.drawPolyline(QPolygonF{a, {x, a.y()}, {x, b.y()}, b});
    nodes.emplace_back(x, (a.y() + b.y()) / 2);
  }
}

void paintTitle(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                const Theme& theme) {
  const QRectF& place = layout.blocks[static_cast<std::size_t>(block)].title;
  const bool isDifference = content.blocks() == 1;
  const DotPlotSide& side = block == 0 ? content.real : content.synthetic;
  const QString title =
      isDifference ? QStringLiteral("%1 − %2").arg(content.synthetic.title, content.real.title) : side.title;
  const QString subtitle = isDifference ? content.synthetic.subtitle : side.subtitle;
  painter.setFont(layout.titleFont);
  painter.setPen(theme.text);
  QRectF drawn;
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, title, &drawn);
  painter.setFont(layout.smallFont);
  painter.setPen(theme.secondText);
  const QRectF rest = place.adjusted(drawn.width() + 8, 0, 0, 0);
  painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(layout.smallFont).elidedText(subtitle, Qt::ElideRight, rest.width()));
}

void paintCounts(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                 const Theme& theme) {
  const QRectF& place = layout.blocks[static_cast<std::size_t>(block)].counts;
  const QLocale locale;
  const auto count = [&](const DotPlotSide& side, std::size_t row) { return locale.toString(qint64(side.cells[row])); };
  painter.setFont(layout.smallFont);
  painter.setPen(theme.secondText);
  painter.drawText(QRectF(place.left(), place.top() - 22, place.width() - 2, 20), Qt::AlignRight | Qt::AlignBottom,
                   QCoreApplication::translate("DotPlot", "cells"));
  for (std::size_t row = 0; row < content.rows.size(); ++row) {
    const QString text = content.blocks() == 1
                             ? QStringLiteral("%1 → %2").arg(count(content.real, row), count(content.synthetic, row))
                             : count(block == 0 ? content.real : content.synthetic, row);
    const bool drifts = content.rows[row].drifts && block == content.blocks() - 1;
    painter.setFont(demiBold(layout.smallFont, drifts));
    painter.setPen(drifts ? theme.alarm : theme.secondText);
    const QRectF cell = layout.cell(block, {static_cast<int>(row), 0});
    painter.drawText(QRectF(place.left(), cell.top(), place.width() - 2, cell.height()),
                     Qt::AlignRight | Qt::AlignVCenter, text);
  }
}

}  // namespace

void paintGeneNames(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                    const QSet<QString>& emphasised, const Theme& theme) {
  const double base = layout.blocks[static_cast<std::size_t>(block)].dots.top() - kNameAir;
  for (int column = 0; column < content.columnCount(); ++column) {
    const QString& gene = content.columns[static_cast<std::size_t>(column)].gene;
    const bool isBold = emphasised.contains(gene);
    painter.setFont(demiBold(layout.nameFont, isBold));
    painter.setPen(isBold ? theme.accent : theme.text);
    const QFontMetricsF metrics(painter.font());
    painter.save();
    painter.translate(layout.centre(block, {0, column}).x(), base);
    painter.rotate(-90);
    painter.drawText(QPointF(0, (metrics.ascent() - metrics.descent()) / 2),
                     metrics.elidedText(gene, Qt::ElideRight, layout.nameHeight - kNameAir));
    painter.restore();
  }
  for (int first = 0; first < content.columnCount();) {
    int last = first;
    const int marks = content.columns[static_cast<std::size_t>(first)].marks;
    while (last + 1 < content.columnCount() && content.columns[static_cast<std::size_t>(last) + 1].marks == marks)
      ++last;
    if (marks >= 0) paintBracket(painter, content, layout, block, first, last, theme);
    first = last + 1;
  }
}

void paintRowLabels(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout, int block,
                    const Theme& theme) {
  paintTitle(painter, content, layout, block, theme);
  paintCounts(painter, content, layout, block, theme);
  const DotPlotLayout::Block& place = layout.blocks[static_cast<std::size_t>(block)];
  if (place.labels.isEmpty()) return;
  if (!content.tree.empty()) paintTree(painter, content, layout, block, theme);
  for (std::size_t row = 0; row < content.rows.size(); ++row) {
    const DotPlotRow& shown = content.rows[row];
    const QRectF cell = layout.cell(block, {static_cast<int>(row), 0});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOfRow(shown, content.palette, theme));
    if (!shown.isPicked)
      painter.drawEllipse(QPointF(place.labels.left() + kRowDotRadius + 1, cell.center().y()), kRowDotRadius,
                          kRowDotRadius);
    painter.setFont(demiBold(layout.nameFont, shown.isPicked));
    painter.setPen(shown.isPicked ? theme.accent : theme.text);
    const QRectF name(place.labels.left() + kRowNameOffset, cell.top(), place.labels.width() - kRowNameOffset,
                      cell.height());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(shown.name, Qt::ElideRight, name.width()));
  }
}

}  // namespace grnwb::ui
