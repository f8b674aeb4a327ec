// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/label_painter.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kHalo = 1;  // pixels around the letters
constexpr int kMostPictures = 4096;

std::size_t at(LabelKind kind) {
  return static_cast<std::size_t>(kind);
}

}  // namespace

LabelPainter::LabelPainter() {
  clear();
}

void LabelPainter::clear() {
  m_fonts = {textFont(11), textFont(11.5, true), textFont(14, true)};
  for (auto& sizes : m_sizes) sizes.clear();
  m_pictures.clear();
}

QSizeF LabelPainter::size(const QString& name, LabelKind kind) {
  QSizeF& size = m_sizes[at(kind)][name];
  if (size.isEmpty()) {
    const QFontMetricsF metrics(m_fonts[at(kind)]);
    size = {metrics.horizontalAdvance(name), metrics.height()};
  }
  return size;
}

void LabelPainter::paint(QPainter& painter, QPointF corner, const QString& name, LabelKind kind, bool faded) {
  const double ascent = QFontMetricsF(m_fonts[at(kind)]).ascent();
  if (painter.paintEngine()->type() != QPaintEngine::Raster ||
      painter.worldTransform().type() > QTransform::TxTranslate)
    return paintText(painter, corner + QPointF(0, ascent), name, kind, faded);

  const double ratio = painter.device()->devicePixelRatioF();
  if (ratio != m_ratio || m_pictures.size() >= kMostPictures) m_pictures.clear();
  m_ratio = ratio;
  QPixmap& picture = m_pictures[{name, kind, faded}];
  if (picture.isNull()) {
    const QSizeF pixels = (size(name, kind) + QSizeF(2 * kHalo + 1, 2 * kHalo)) * ratio;
    picture = QPixmap(static_cast<int>(std::ceil(pixels.width())), static_cast<int>(std::ceil(pixels.height())));
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter text(&picture);
    text.setRenderHint(QPainter::Antialiasing);
    paintText(text, {kHalo, kHalo + ascent}, name, kind, faded);
  }
  // On whole pixels, where text is sharp.
  const QPointF place = painter.worldTransform().map(corner) - QPointF(kHalo, kHalo);
  const QTransform world = painter.worldTransform();
  painter.setWorldTransform({});
  painter.drawPixmap(QPointF(std::round(place.x() * ratio), std::round(place.y() * ratio)) / ratio, picture);
  painter.setWorldTransform(world);
}

void LabelPainter::paintText(QPainter& painter, QPointF base, const QString& name, LabelKind kind, bool faded) const {
  const Theme& theme = Theme::current();
  painter.setFont(m_fonts[at(kind)]);
  // A halo in the ground's colour keeps names readable over edges.
  if (painter.paintEngine()->type() == QPaintEngine::Raster) {
    painter.setPen(theme.view);
    for (const QPointF offset : {QPointF(-kHalo, 0), QPointF(kHalo, 0), QPointF(0, -kHalo), QPointF(0, kHalo)})
      painter.drawText(base + offset, name);
  } else {
    QPainterPath outline;
    outline.addText(base, m_fonts[at(kind)], name);
    painter.strokePath(outline, QPen(theme.view, 2.4 * kHalo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  }
  painter.setPen(faded ? theme.faintText : theme.text);
  painter.drawText(base, name);
}

}  // namespace grnwb::ui
