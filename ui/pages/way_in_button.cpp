// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/way_in_button.h"

#include <QPainter>

#include "ui/style/theme.h"

namespace grnwb::ui {

WayInButton::WayInButton(const QString& iconName, const QString& text, const QString& explanation,
                         const QString& shortcut, bool recommended, QWidget* parent)
    : QAbstractButton(parent),
      m_iconName(iconName),
      m_explanation(explanation),
      m_shortcut(shortcut),
      m_recommended(recommended) {
  setText(text);
  setAccessibleDescription(explanation);
  setFixedHeight(sizeHint().height());
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAttribute(Qt::WA_Hover);
  setFocusPolicy(Qt::StrongFocus);
}

void WayInButton::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool marked = m_recommended || hasFocus();
  painter.setPen(QPen(marked ? theme.accent : theme.controlBorder, hasFocus() && !m_recommended ? 2 : 1));
  painter.setBrush(isDown() || m_recommended ? theme.selectedRow : underMouse() ? theme.hover : theme.view);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measure::kRadius, measure::kRadius);

  constexpr int kIcon = 20, kTextLeft = 50;
  ui::icon(m_iconName, m_recommended ? theme.accent : theme.text)
      .paint(&painter, QRect(17, (height() - kIcon) / 2, kIcon, kIcon));
  painter.setFont(textFont(13, true));
  painter.setPen(theme.text);
  painter.drawText(QRect(kTextLeft, 9, width() - kTextLeft, 20), Qt::AlignLeft | Qt::AlignVCenter, text());

  painter.setFont(textFont(10.5));
  const int keyWidth = painter.fontMetrics().horizontalAdvance(m_shortcut) + 10;
  const QRectF key(width() - keyWidth - 13.5, height() / 2.0 - 8.5, keyWidth, 17);
  painter.setPen(theme.controlBorder);
  painter.setBrush(theme.view);
  painter.drawRoundedRect(key, 3, 3);
  painter.setPen(theme.secondText);
  painter.drawText(key, Qt::AlignCenter, m_shortcut);

  painter.setFont(textFont(12));
  const int textWidth = static_cast<int>(key.left()) - kTextLeft - measure::kGap;
  painter.drawText(QRect(kTextLeft, 29, textWidth, 20), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_explanation, Qt::ElideRight, textWidth));
}

}  // namespace grnwb::ui
