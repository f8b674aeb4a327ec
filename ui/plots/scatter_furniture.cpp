// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_furniture.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/plots/halo_texts.h"
#include "ui/plots/scatter_camera.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kAxisPixels = 11, kHeadPixels = 13;

QFont pixelFont(const QPainter& painter, int pixels, bool bold) {
  QFont font = painter.font();
  font.setPixelSize(pixels);
  font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
  return font;
}

}  // namespace

QRectF paintScatterTitle(QPainter& painter, const QRectF& area, const ScatterContent& content, const Theme& theme) {
  if (content.title.isEmpty()) return {};
  QRectF title, subtitle;
  const QRectF row(area.left() + 10, area.top() + 6, area.width() - 20, 20);
  painter.setFont(pixelFont(painter, kHeadPixels, true));
  painter.setPen(theme.text);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, content.title, &title);
  painter.setFont(pixelFont(painter, kAxisPixels, false));
  painter.setPen(theme.secondText);
  const QRectF rest = row.adjusted(title.width() + 7, 0, 0, 0);
  const QString text = QFontMetricsF(painter.font()).elidedText(content.subtitle, Qt::ElideRight, rest.width());
  painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text, &subtitle);
  return title.united(subtitle);
}

QRectF paintScatterCorner(QPainter& painter, const QRectF& area, const ScatterContent& content, const Theme& theme) {
  if (content.xName.isEmpty()) return {};
  constexpr double kArm = 30;
  const QPointF corner(area.left() + 22, area.bottom() - 18);
  painter.setFont(pixelFont(painter, kAxisPixels, false));
  painter.setPen(QPen(theme.faintText, 1));
  painter.drawLine(corner, corner + QPointF(kArm, 0));
  painter.drawLine(corner, corner - QPointF(0, kArm));
  painter.setPen(theme.secondText);
  const QFontMetricsF metrics(painter.font());
  painter.drawText(corner + QPointF(kArm + 5, metrics.ascent() / 2 - 1), content.xName);
  painter.save();
  painter.translate(corner - QPointF(0, kArm + 5));
  painter.rotate(-90);
  painter.drawText(QPointF(0, metrics.ascent() / 2 - 1), content.yName);
  painter.restore();
  const double length = kArm + 8 + metrics.horizontalAdvance(content.xName);
  return {corner.x() - 10, corner.y() - length, length + 10, length + 10};
}

void paintScatterNames(QPainter& painter, const QRectF& area, const ScatterContent& content,
                       const std::vector<CategoryMedian>& medians, const ScatterCamera& camera,
                       std::vector<QRectF> taken, HaloTexts& texts, const Theme& theme) {
  const QFontMetricsF metrics(HaloTexts::font(painter.font()));
  for (const CategoryMedian& median : medians) {
    const QString& text = content.colouring.names[median.category];
    const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
    const QPointF middle = camera.toView(median.at, area);
    // Rings of eight places around the median, nearest first.
    for (int place = 0; place < 41; ++place) {
      const double ring = (place + 7) / 8 * 12.0, angle = place * std::numbers::pi / 4;
      QRectF box(QPointF(), size);
      box.moveCenter(middle + ring * QPointF(std::cos(angle) * 1.6, std::sin(angle)));
      const QRectF roomy = box.adjusted(-3, 0, 3, 0);
      if (!area.contains(roomy) || std::ranges::any_of(taken, [&](const QRectF& t) { return t.intersects(roomy); }))
        continue;
      taken.push_back(roomy);
      texts.paint(painter, box, text, theme.text, theme);
      break;
    }
  }
}

}  // namespace grnwb::ui
