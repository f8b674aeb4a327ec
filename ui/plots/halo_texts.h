// SPDX-License-Identifier: GPL-3.0-or-later
// Names among the points of a plot: text with a halo, kept as small pictures for the screen.
#pragma once

#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QRectF>
#include <QString>
#include <utility>

class QPainter;

namespace grnwb::ui {

struct Theme;

class HaloTexts {
 public:
  /// The font of these texts in a view with that font.
  static QFont font(QFont font);

  /// In that font, from the box's left top. On a raster screen as a picture, elsewhere as text.
  void paint(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour, const Theme& theme);
  /// After a change of the theme.
  void clear() { m_pictures.clear(); }

 private:
  QHash<std::pair<QString, QRgb>, QPixmap> m_pictures;
  double m_ratio = 1;  // device pixels of the pictures
};

}  // namespace grnwb::ui
