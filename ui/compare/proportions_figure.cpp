// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/proportions_figure.h"

#include <QPainter>
#include <algorithm>
#include <vector>

#include "ui/compare/proportions_model.h"
#include "ui/models/table_text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/plot_card.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kTextSize = 11, kNameShare = 0.34, kAxisHeight = 30, kLegendHeight = 22;

struct BarRow {
  celltypes::TypeShare share;
  int code;
  QColor colour;
};

struct BarPicture {
  std::vector<BarRow> rows;
  double largest = 0;
};

BarPicture pictureOf(const QAbstractItemModel& model) {
  BarPicture picture;
  for (int i = 0; i < model.rowCount(); ++i) {
    const QModelIndex index = model.index(i, 0);
    picture.rows.push_back({index.data(ProportionsModel::ShareRole).value<celltypes::TypeShare>(),
                            index.data(ProportionsModel::CodeRole).toInt(),
                            index.data(ProportionsModel::ColourRole).value<QColor>()});
    picture.largest = index.data(ProportionsModel::LargestRole).toDouble();
  }
  return picture;
}

void paintRow(QPainter& painter, const QRectF& name, const QRectF& bars, const BarRow& row, double largest,
              const Theme& theme) {
  painter.setFont(textFont(kTextSize, row.share.drift == celltypes::Drift::large));
  painter.setPen(theme.text);
  painter.drawText(
      name.adjusted(0, 0, -measure::kGap, 0), Qt::AlignRight | Qt::AlignVCenter,
      QFontMetricsF(painter.font()).elidedText(QString::fromStdString(row.share.type), Qt::ElideRight, name.width()));
  const auto bar = [&](double from, double to, double top, double bottom, const QColor& colour) {
    painter.fillRect(QRectF(QPointF(bars.left() + bars.width() * from / largest, bars.top() + top * bars.height()),
                            QPointF(bars.left() + bars.width() * to / largest, bars.top() + bottom * bars.height())),
                     colour);
  };
  if (row.code >= 0) bar(row.share.low, row.share.high, 0.08, 0.92, theme.nullBand);
  bar(0, row.share.realShare, 0.2, 0.48, theme.realBar);
  bar(0, row.share.syntheticShare, 0.52, 0.8, row.colour);
}

void paintAxis(QPainter& painter, const QRectF& bars, double largest, const Theme& theme) {
  painter.setFont(textFont(kTextSize));
  painter.setPen(theme.secondText);
  for (const Tick& tick : linearTicks(0, 100 * largest, 5)) {
    const double x = bars.left() + bars.width() * tick.value / (100 * largest);
    painter.drawLine(QPointF(x, bars.bottom()), QPointF(x, bars.bottom() + 4));
    painter.drawText(QRectF(x - 30, bars.bottom() + 5, 60, 14), Qt::AlignHCenter, tick.label);
  }
  painter.drawLine(bars.bottomLeft(), bars.bottomRight());
  painter.drawText(QRectF(bars.left(), bars.bottom() + 17, bars.width(), 14), Qt::AlignHCenter,
                   ProportionsModel::tr("Share of the cells, %"));
}

void paintLegend(QPainter& painter, const QRectF& area, const Theme& theme) {
  double x = area.left();
  const auto entry = [&](const QColor& colour, const QString& text) {
    painter.fillRect(QRectF(x, area.center().y() - 4, 14, 8), colour);
    painter.setPen(theme.secondText);
    painter.drawText(QRectF(x + 18, area.top(), 300, area.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    x += 18 + QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * measure::kPadding;
  };
  painter.setFont(textFont(kTextSize));
  entry(theme.realBar, ProportionsModel::tr("real"));
  entry(theme.category(0), ProportionsModel::tr("synthetic, in the type's colour"));
  entry(theme.nullBand, ProportionsModel::tr("95 % range of the real share"));
}

void paintProportions(QPainter& painter, const QRectF& area, const BarPicture& picture) {
  const Theme& theme = Theme::light();
  painter.fillRect(area, theme.view);
  const QRectF below = paintFigureTitle(painter, area, ProportionsModel::tr("Cell types"),
                                        ProportionsModel::tr("real and synthetic cells, one classifier"), theme);
  const QRectF rows = below.adjusted(measure::kPadding, measure::kPadding, -2 * measure::kPadding,
                                     -kAxisHeight - kLegendHeight - measure::kGap);
  const double height = rows.height() / static_cast<double>(std::max<std::size_t>(1, picture.rows.size()));
  const double middle = rows.left() + kNameShare * rows.width();
  const double largest = std::max(picture.largest, 1e-9);
  for (std::size_t i = 0; i < picture.rows.size(); ++i) {
    const double top = rows.top() + static_cast<double>(i) * height;
    paintRow(painter, {rows.left(), top, middle - rows.left(), height}, {middle, top, rows.right() - middle, height},
             picture.rows[i], largest, theme);
  }
  paintAxis(painter, {middle, rows.top(), rows.right() - middle, rows.height()}, largest, theme);
  paintLegend(painter, {middle - 40, below.bottom() - kLegendHeight - 2, below.right() - middle, kLegendHeight}, theme);
}

}  // namespace

Figure proportionsFigure(const QAbstractItemModel& model) {
  Figure figure;
  figure.name = QStringLiteral("proportions");
  figure.paint = [picture = pictureOf(model)](QPainter& painter, const QRectF& area) {
    paintProportions(painter, area, picture);
  };
  figure.csv = [csv = tableText(model, QLatin1Char(','))] { return csv.toUtf8(); };
  return figure;
}

}  // namespace grnwb::ui
