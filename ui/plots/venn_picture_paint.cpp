// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include "ui/plots/venn_picture.h"

namespace grnwb::ui {
namespace {

constexpr double kPen = 1.4, kTextReach = 4;
constexpr int kLightAlpha = 40, kDarkAlpha = 60;

}  // namespace

QColor VennPicture::setColour(int set, const Theme& theme) {
  if (set == 2) return theme.dark ? theme.category(3) : theme.category(3).darker(140);  // its name is read on white
  return set == 0 ? theme.caution : theme.accent;
}

void VennPicture::paint(QPainter& painter, const Theme& theme) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < m_layout.circles.size(); ++i) {
    const VennCircle& circle = m_layout.circles[i];
    if (circle.radius <= 0) continue;
    QColor ground = setColour(static_cast<int>(i), theme);
    painter.setPen(QPen(ground, kPen));
    ground.setAlpha(theme.dark ? kDarkAlpha : kLightAlpha);
    painter.setBrush(ground);
    painter.drawEllipse(circle.centre, circle.radius, circle.radius);
  }
  painter.setFont(m_font);
  for (const Label& label : m_counts) {
    if (!label.isWritten) continue;
    if (label.line) {
      painter.setPen(QPen(theme.secondText, 1));
      painter.drawLine(*label.line);
    }
    painter.setPen(theme.text);
    painter.drawText(label.box.adjusted(-kTextReach, 0, kTextReach, 0), Qt::AlignCenter, label.text);
  }
  for (const Label& label : m_names) {
    const QColor colour = setColour(label.set, theme);
    painter.setPen(QPen(colour, 1));
    if (label.line) painter.drawLine(*label.line);
    painter.drawText(label.box.adjusted(-kTextReach, 0, kTextReach, 0), Qt::AlignCenter, label.text);
  }
  painter.setFont(m_noteFont);
  painter.setPen(theme.secondText);
  const QString note = QFontMetricsF(m_noteFont).elidedText(m_note, Qt::ElideRight, m_noteBox.width());
  if (!note.isEmpty()) painter.drawText(m_noteBox, Qt::AlignCenter, note);
}

void VennPicture::paintRegion(QPainter& painter, VennMask mask, const QColor& fill, const QColor& line) const {
  QPainterPath region, others;
  for (std::size_t i = 0; i < m_layout.circles.size(); ++i) {
    const VennCircle& at = m_layout.circles[i];
    QPainterPath circle;
    circle.addEllipse(at.centre, at.radius, at.radius);
    if (!(mask >> i & 1U))
      others = others.united(circle);
    else
      region = region.isEmpty() ? circle : region.intersected(circle);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(line, kPen));
  painter.setBrush(fill);
  painter.drawPath(region.subtracted(others));
}

}  // namespace grnwb::ui
