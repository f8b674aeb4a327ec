// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/halo_texts.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kHaloTextPixels = 12, kHaloOpacity = 220, kMostPictures = 512;
constexpr double kHaloReach = 2;  // px around the letters

void paintWithHalo(QPainter& painter, const QPointF& corner, const QString& text, const QColor& colour, QColor halo) {
  const QPointF base = corner + QPointF(0, QFontMetricsF(painter.font()).ascent());
  QPainterPath path;
  path.addText(base, painter.font(), text);
  halo.setAlpha(kHaloOpacity);
  painter.strokePath(path, QPen(halo, 2 * kHaloReach - 0.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setPen(colour);
  painter.drawText(base, text);
}

}  // namespace

QFont HaloTexts::font(QFont font) {
  font.setPixelSize(kHaloTextPixels);
  font.setWeight(QFont::DemiBold);
  return font;
}

void HaloTexts::paint(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
                      const Theme& theme) {
  painter.setFont(font(painter.font()));
  if (painter.paintEngine()->type() != QPaintEngine::Raster ||
      painter.worldTransform().type() > QTransform::TxTranslate)
    return paintWithHalo(painter, box.topLeft(), text, colour, theme.view);
  const double ratio = painter.device()->devicePixelRatioF();
  if (ratio != m_ratio || m_pictures.size() >= kMostPictures) m_pictures.clear();
  m_ratio = ratio;
  QPixmap& picture = m_pictures[{text, colour.rgb()}];
  if (picture.isNull()) {
    const QSizeF pixels = (box.size() + QSizeF(2 * kHaloReach + 1, 2 * kHaloReach)) * ratio;
    picture = QPixmap(static_cast<int>(std::ceil(pixels.width())), static_cast<int>(std::ceil(pixels.height())));
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter inside(&picture);
    inside.setRenderHint(QPainter::Antialiasing);
    inside.setFont(painter.font());
    paintWithHalo(inside, {kHaloReach, kHaloReach}, text, colour, theme.view);
  }
  // On whole pixels, where text is sharp.
  const QPointF place = painter.worldTransform().map(box.topLeft()) - QPointF(kHaloReach, kHaloReach);
  const QTransform world = painter.worldTransform();
  painter.setWorldTransform({});
  painter.drawPixmap(QPointF(std::round(place.x() * ratio), std::round(place.y() * ratio)) / ratio, picture);
  painter.setWorldTransform(world);
}

}  // namespace grnwb::ui
