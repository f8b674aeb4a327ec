// SPDX-License-Identifier: GPL-3.0-or-later
// Colours for values, and the bar that explains them.
#pragma once

#include <QColor>
#include <QString>
#include <optional>

#include "ui/style/theme.h"

class QFont;
class QPainter;
class QRectF;

namespace grnwb::ui {

/// From a range of values to a colour map of the theme.
struct ColourScale {
  struct Mark {
    QString name;
    double value = 0;
  };

  QString title;  ///< above the bar
  double minimum = 0, maximum = 1;
  QColor (*map)(double share) = &Theme::cividis;  ///< share of the range, in [0, 1]
  std::optional<Mark> mark = {};                  ///< a named line on the bar, such as what chance gives

  /// Values outside the range get the colours of its ends.
  QColor colour(double value) const;
};

/// From blue at 0 over a colour near the ground at 1/2 to orange at 1: told apart by the colour-blind too.
QColor divergingColour(const Theme& theme, double share);

/// White or near black, whichever is read more easily on the ground (contrast of WCAG 2.1).
QColor inkOn(const QColor& ground);

/// The part of the second, 0-1, in a colour between two.
QColor mixed(const QColor& first, const QColor& second, double part);

/// An upright bar, ticks and the mark at its right, the title above it.
void paintColourBar(QPainter& painter, const QRectF& bar, const ColourScale& scale, const Theme& theme);
/// What the bar needs at its right for ticks, mark and title, in pixels.
double colourBarTextWidth(const ColourScale& scale, const QFont& font);

}  // namespace grnwb::ui
