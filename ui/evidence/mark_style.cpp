// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/mark_style.h"

#include <QPainter>

#include "ui/style/theme.h"

namespace grnwb::ui {

MarkStyle markStyle(MarkKind kind, bool selected) {
  const Theme& theme = Theme::current();
  const bool dropped = kind == MarkKind::outside || kind == MarkKind::dropped;
  if (selected) return {theme.accent, theme.accent, theme.onAccent, true, dropped};
  const auto soft = [](QColor colour) {
    colour.setAlpha(110);
    return colour;
  };
  switch (kind) {
    case MarkKind::kept:
      return {theme.goodFill, soft(theme.good), theme.text, true, false};
    case MarkKind::alias:
      return {theme.cautionFill, soft(theme.caution), theme.text, true, false};
    case MarkKind::outside:
      return {theme.alarmFill, soft(theme.alarm), theme.alarm, true, true};
    case MarkKind::dropped:
      return {theme.view, theme.line, theme.secondText, false, true};
    case MarkKind::asked:
      break;
  }
  return {theme.view, theme.line, theme.text, false, false};
}

void paintMarkBox(QPainter& painter, const QRectF& box, const MarkStyle& style) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(style.line, 1));
  painter.setBrush(style.fill);
  painter.drawRoundedRect(box, 3, 3);
  painter.restore();
}

}  // namespace grnwb::ui
