// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/step_picture.h"

#include <QPainter>
#include <array>
#include <cmath>

#include "core/base/random.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kInset = 14;

struct Group {
  double x, y, spread;  // of the area
  int colour, points;
};
constexpr std::array<Group, 6> kGroups{{{0.22, 0.30, 0.085, 4, 60},
                                        {0.46, 0.24, 0.075, 0, 60},
                                        {0.70, 0.38, 0.07, 3, 42},
                                        {0.40, 0.56, 0.06, 1, 34},
                                        {0.14, 0.74, 0.055, 2, 30},
                                        {0.70, 0.78, 0.06, 6, 30}}};

QPointF inArea(const QRectF& area, double x, double y) {
  return {area.left() + x * area.width(), area.top() + y * area.height()};
}

}  // namespace

StepPicture::StepPicture(Step step, QWidget* parent) : QWidget(parent), m_step(step) {
  setFixedHeight(130);
  setAttribute(Qt::WA_TransparentForMouseEvents);
}

void StepPicture::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line);
  painter.setBrush(theme.view);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::kRadius, measure::kRadius);
  const QRectF area = QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset);
  painter.setFont(textFont(10.5));
  switch (m_step) {
    case Step::data:
      paintHistogram(painter, area);
      break;
    case Step::network:
      paintNetwork(painter, area);
      break;
    case Step::compare:
      paintCells(painter, area);
      break;
  }
}

void StepPicture::paintHistogram(QPainter& painter, const QRectF& area) const {
  const Theme& theme = Theme::current();
  const QRectF plot = area.adjusted(area.width() * 0.12, 0, -area.width() * 0.12, -18);
  constexpr int kBars = 30;
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < kBars; ++i) {
    const double x = (i + 0.5) / kBars;
    const double height = plot.height() * 0.94 * std::exp(-std::pow((x - 0.46) / 0.19, 2));
    painter.setBrush(x < 0.16 || x > 0.86 ? theme.nullBand : theme.accent);
    painter.drawRect(
        QRectF(plot.left() + plot.width() * i / kBars, plot.bottom() - height, plot.width() / kBars - 1, height));
  }
  painter.setPen(QPen(theme.secondText, 1));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  painter.setPen(QPen(theme.secondText, 1, Qt::DashLine));
  for (const double x : {0.16, 0.86}) painter.drawLine(inArea(plot, x, 0.02), inArea(plot, x, 1));
  painter.setPen(theme.secondText);
  painter.drawText(QRectF(area.left(), area.bottom() - 15, area.width(), 15), Qt::AlignCenter, tr("genes per cell"));
}

void StepPicture::paintNetwork(QPainter& painter, const QRectF& area) const {
  const Theme& theme = Theme::current();
  RandomStream stream(1, "welcome network");
  constexpr std::array<std::array<double, 2>, 4> kHubs{{{0.24, 0.58}, {0.52, 0.24}, {0.76, 0.62}, {0.50, 0.82}}};
  for (std::size_t hub = 0; hub < kHubs.size(); ++hub) {
    const QPointF centre = inArea(area, kHubs[hub][0], kHubs[hub][1]);
    const QColor colour = theme.category(static_cast<int>(hub) + 1);
    for (int i = 0; i < 26 - 4 * static_cast<int>(hub); ++i) {
      const double angle = stream.uniform() * 6.2832, radius = 12 + 22 * std::sqrt(stream.uniform());
      const QPointF end = centre + QPointF(radius * 1.3 * std::cos(angle), radius * std::sin(angle));
      QColor line = theme.activates;
      line.setAlphaF(0.35F);
      painter.setPen(QPen(line, 1));
      painter.drawLine(centre, end);
      painter.setPen(Qt::NoPen);
      painter.setBrush(colour);
      painter.drawEllipse(end, 2, 2);
    }
    painter.setPen(QPen(theme.text, 1));
    painter.setBrush(colour);
    painter.drawRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8));
  }
}

void StepPicture::paintCells(QPainter& painter, const QRectF& area) const {
  const Theme& theme = Theme::current();
  for (int side = 0; side < 2; ++side) {
    const QRectF half(area.left() + side * area.width() / 2, area.top() + 10, area.width() / 2 - 6, area.height() - 8);
    RandomStream stream(1, "welcome cells", static_cast<std::uint64_t>(side));
    painter.setPen(theme.secondText);
    painter.drawText(QPointF(half.left(), half.top() - 2), side == 0 ? tr("real") : tr("synthetic"));
    painter.setPen(Qt::NoPen);
    for (const Group& group : kGroups) {
      painter.setBrush(theme.category(group.colour));
      for (int i = 0; i < group.points; ++i)
        painter.drawEllipse(
            inArea(half, group.x + group.spread * stream.normal(), group.y + group.spread * stream.normal()), 1.4, 1.4);
    }
  }
  painter.setPen(theme.line);
  painter.drawLine(QPointF(area.center().x() - 3, area.top()), QPointF(area.center().x() - 3, area.bottom()));
}

}  // namespace grnwb::ui
