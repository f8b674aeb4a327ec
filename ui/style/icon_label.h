// SPDX-License-Identifier: GPL-3.0-or-later
// A line icon as a widget, in a colour named by its meaning so that it follows the theme.
#pragma once

#include <QWidget>

#include "ui/style/theme.h"

namespace grnwb::ui {

class IconLabel : public QWidget {
  Q_OBJECT
 public:
  using Colour = QColor Theme::*;
  IconLabel(const QString& iconName, Colour colour, int size, QWidget* parent = nullptr);
  void setIcon(const QString& iconName, Colour colour);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_iconName;
  Colour m_colour;
};

}  // namespace grnwb::ui
