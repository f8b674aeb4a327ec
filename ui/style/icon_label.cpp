// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon_label.h"

#include <QPainter>

namespace grnwb::ui {

IconLabel::IconLabel(const QString& iconName, Colour colour, int size, QWidget* parent)
    : QWidget(parent), m_iconName(iconName), m_colour(colour) {
  setFixedSize(size, size);
}

void IconLabel::setIcon(const QString& iconName, Colour colour) {
  m_iconName = iconName;
  m_colour = colour;
  update();
}

void IconLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  icon(m_iconName, Theme::current().*m_colour).paint(&painter, rect());
}

}  // namespace grnwb::ui
