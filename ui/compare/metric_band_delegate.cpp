// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/metric_band_delegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/compare/metrics_model.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kBoxHeight = 12, kDot = 3.5, kMargin = 10;
constexpr int kSign = 16;

/// Hatched orange for random graphs, hatched violet for random TFs.
QColor hatchColour(const Theme& theme, BandMark mark) {
  return mark == BandMark::randomGraphs ? theme.represses : theme.category(3);
}

void paintBox(QPainter& painter, const QRectF& box, BandMark mark) {
  const Theme& theme = Theme::current();
  if (mark == BandMark::control) {
    painter.setPen(QPen(theme.faintText, 1));
    painter.setBrush(theme.nullBand);
    painter.drawRect(box);
    return;
  }
  const QColor colour = hatchColour(theme, mark);
  painter.setPen(QPen(colour, 1));
  painter.setBrush(QBrush(colour, Qt::BDiagPattern));
  painter.drawRect(box);
}

void paintLine(QPainter& painter, double x, double middle) {
  QPen pen(Theme::current().text, 1.5);
  pen.setDashPattern({2, 1.5});
  painter.setPen(pen);
  painter.drawLine(QPointF(x, middle - kBoxHeight / 2), QPointF(x, middle + kBoxHeight / 2));
}

void paintDot(QPainter& painter, const QPointF& at, double halfWidth) {
  painter.setPen(QPen(Theme::current().accent, 2));
  painter.drawLine(QPointF(at.x() - halfWidth, at.y()), QPointF(at.x() + halfWidth, at.y()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(Theme::current().accent);
  painter.drawEllipse(at, kDot, kDot);
}

/// From values to positions; the span of all that is drawn, with a little room.
struct Strip {
  double minimum, maximum, left, width;

  double x(double value) const {
    return maximum > minimum ? left + width * (value - minimum) / (maximum - minimum) : left + width / 2;
  }
};

Strip stripOf(const MetricBands& bands, const QRectF& area) {
  double low = bands.value - bands.deviation, high = bands.value + bands.deviation;
  for (const evaluate::NullBand* band : {&bands.control, &bands.randomGraphs, &bands.randomTfs}) {
    if (band->count == 0) continue;
    low = std::min(low, band->low);
    high = std::max(high, band->high);
  }
  if (bands.stage1) {
    low = std::min(low, *bands.stage1);
    high = std::max(high, *bands.stage1);
  }
  return {low, high, area.left() + kMargin, area.width() - 2 * kMargin};
}

void paintBands(QPainter& painter, const QRectF& area, const MetricBands& bands) {
  const Strip strip = stripOf(bands, area);
  const double middle = area.center().y() + 0.5;
  painter.setPen(QPen(Theme::current().line, 1));
  painter.drawLine(QPointF(strip.left, middle), QPointF(strip.left + strip.width, middle));
  const auto box = [&](const evaluate::NullBand& band, BandMark mark) {
    if (band.count == 0) return;
    const double left = strip.x(band.low), right = strip.x(band.high);
    const double width = std::max(2.0, right - left);
    paintBox(painter, {(left + right - width) / 2, middle - kBoxHeight / 2, width, kBoxHeight}, mark);
  };
  box(bands.control, BandMark::control);
  box(bands.randomGraphs, BandMark::randomGraphs);
  box(bands.randomTfs, BandMark::randomTfs);
  if (bands.stage1) paintLine(painter, strip.x(*bands.stage1), middle);
  const double x = strip.x(bands.value);
  paintDot(painter, {x, middle}, strip.x(bands.value + bands.deviation) - x);
}

}  // namespace

void MetricBandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  paintGround(painter, option, index);
  const QVariant bands = index.data(MetricsModel::BandsRole);
  if (!bands.isValid()) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintBands(*painter, option.rect, bands.value<MetricBands>());
  painter->restore();
}

BandMarkSign::BandMarkSign(BandMark mark, QWidget* parent) : QWidget(parent), m_mark(mark) {
  setFixedSize(kSign, kSign);
}

void BandMarkSign::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPointF middle = QRectF(rect()).center();
  switch (m_mark) {
    case BandMark::synthetic:
      return paintDot(painter, middle, 0);
    case BandMark::stage1:
      return paintLine(painter, middle.x(), middle.y());
    case BandMark::control:
    case BandMark::randomGraphs:
    case BandMark::randomTfs:
      return paintBox(painter, QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5), m_mark);
  }
}

}  // namespace grnwb::ui
