// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_legend.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/graph/legend_row.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kHeight = 26;
constexpr double kDensityRamp = 32, kValueRamp = 90, kMoreText = 60;

QString boundText(double value) {
  return QLocale().toString(value, 'f', value == std::floor(value) || value >= 100 ? 0 : 2);
}

void lineRow(LegendRow& row) {
  const Theme& theme = Theme::current();
  row.square(theme.secondText);
  row.text(GraphLegend::tr("TF"), theme.text);
  row.circle(theme.secondText);
  row.text(GraphLegend::tr("target"), theme.text);
  row.edge(theme.activates, EdgeDash::solid, EdgeHead::arrow);
  row.text(GraphLegend::tr("activates"), theme.text);
  row.edge(theme.represses, EdgeDash::dashed, EdgeHead::bar);
  row.text(GraphLegend::tr("represses"), theme.text);
  row.edge(theme.secondText, EdgeDash::solid, EdgeHead::arrow);
  row.text(GraphLegend::tr("sign unknown"), theme.text);
  row.ramp(kDensityRamp, [&theme](double share) {
    QColor colour = theme.faintText;
    colour.setAlphaF(static_cast<float>(0.05 + 0.95 * share));
    return colour;
  });
  row.text(GraphLegend::tr("edge density"), theme.text);
}

void categoryRow(LegendRow& row, const GeneColours& colours) {
  const Theme& theme = Theme::current();
  row.text(colours.title, theme.secondText);
  for (int i = 0; i < colours.categories.size(); ++i) {
    const bool last = i + 1 == colours.categories.size() && colours.others.isEmpty();
    if (!row.hasRoomFor(colours.categories[i], last ? 0 : kMoreText)) {
      row.text(GraphLegend::tr("+ %Ln more", "", static_cast<int>(colours.categories.size()) - i), theme.secondText);
      return;
    }
    row.square(colours.categoryColour(i, theme));
    row.text(colours.categories[i], theme.text);
  }
  if (colours.others.isEmpty() || !row.hasRoomFor(colours.others)) return;
  row.square(theme.faintText);
  row.text(colours.others, theme.text);
}

void rampRow(LegendRow& row, const GeneColours& colours) {
  const Theme& theme = Theme::current();
  row.text(colours.title, theme.secondText);
  row.text(boundText(colours.low), theme.text);
  row.skip(-8);
  row.ramp(kValueRamp, [](double share) { return Theme::cividis(share); });
  row.text(boundText(colours.high), theme.text);
  if (row.hasRoomFor(colours.unit)) row.text(colours.unit, theme.secondText);
}

void markRow(LegendRow& row, const MarkCounts& marks) {
  const Theme& theme = Theme::current();
  const auto edges = [&](const MarkStyle& style, std::size_t count, const QString& text) {
    if (count == 0) return;
    row.edge(style.colour, style.dash, EdgeHead::arrow);
    row.text(text, theme.text);
  };
  const auto genes = [&](const MarkStyle& style, std::size_t count, const QString& text) {
    if (count == 0) return;
    row.ring(style.colour, style.dash);
    row.text(text, theme.text);
  };
  const auto number = [](std::size_t count) { return static_cast<int>(count); };
  edges(addedStyle(), marks.added, GraphLegend::tr("%Ln edges added", "", number(marks.added)));
  edges(removedStyle(), marks.removed, GraphLegend::tr("%Ln edges removed", "", number(marks.removed)));
  edges(changedStyle(), marks.changed, GraphLegend::tr("%Ln edges changed", "", number(marks.changed)));
  genes(addedStyle(), marks.addedGenes, GraphLegend::tr("%Ln genes added", "", number(marks.addedGenes)));
  genes(removedStyle(), marks.removedGenes, GraphLegend::tr("%Ln genes removed", "", number(marks.removedGenes)));
  if (marks.leftOut > 0)
    row.text(GraphLegend::tr("the %Ln weakest are not drawn", "", number(marks.leftOut)), theme.secondText);
}

}  // namespace

GraphLegend::GraphLegend(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("graphLegend"));
  setAccessibleName(tr("Legend"));
  setFont(textFont(11));
  setFixedHeight(kHeight);
}

void GraphLegend::setColours(const GeneColours& colours) {
  m_colours = colours;
  setToolTip(colours.isEmpty()  ? QString()
             : colours.isRamp() ? tr("%1, from %2 to %3 %4, coloured by log(1 + value)")
                                      .arg(colours.title, boundText(colours.low), boundText(colours.high), colours.unit)
                                : tr("%1: %2").arg(colours.title, colours.categories.join(QStringLiteral(", "))));
  update();
}

void GraphLegend::setMarks(const MarkCounts& marks) {
  m_marks = marks;
  setFixedHeight(hasMarks() ? 2 * kHeight : kHeight);
  update();
}

QSize GraphLegend::sizeHint() const {
  return {400, height()};
}

void GraphLegend::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.dock);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
  LegendRow first(painter, QRectF(0, 0, width(), kHeight));
  lineRow(first);
  if (!m_colours.isEmpty()) m_colours.isRamp() ? rampRow(first, m_colours) : categoryRow(first, m_colours);
  if (!hasMarks()) return;
  LegendRow second(painter, QRectF(0, kHeight, width(), kHeight));
  markRow(second, m_marks);
}

}  // namespace grnwb::ui
