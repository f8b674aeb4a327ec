// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_card.h"

#include <QPainter>
#include <QWidget>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kTitlePixels = 13, kSubtitlePixels = 11;

}  // namespace

void paintCard(QWidget& widget) {
  const Theme& theme = Theme::current();
  QPainter painter(&widget);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.line, 1));
  painter.setBrush(theme.view);
  painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::kRadius, measure::kRadius);
}

QRectF paintFigureTitle(QPainter& painter, const QRectF& area, const QString& title, const QString& subtitle,
                        const Theme& theme) {
  QFont font = painter.font();
  font.setPixelSize(kTitlePixels);
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(theme.text);
  const QRectF row(area.left() + 6, area.top(), area.width() - 12, 22);
  QRectF drawn;
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title, &drawn);
  font.setPixelSize(kSubtitlePixels);
  font.setWeight(QFont::Normal);
  painter.setFont(font);
  painter.setPen(theme.secondText);
  painter.drawText(row.adjusted(drawn.width() + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, subtitle);
  return area.adjusted(0, 24, 0, 0);
}

}  // namespace grnwb::ui
