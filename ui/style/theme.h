// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, type and measures of the window, light and dark (design/mock README).
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace grnwb::ui {

/// Every colour a widget or painter may use, by meaning.
struct Theme {
  bool dark = false;
  QColor window, dock, view, otherRow, header, rail, line, controlBorder;
  QColor text, secondText, faintText, hover, nullBand, realBar;
  QColor accent, selectedRow;
  QColor good, caution, alarm, goodFill, cautionFill, alarmFill;
  QColor activates, represses;

  static const Theme& light();
  static const Theme& darkTheme();
  /// The one in force for the application (set by applyTheme).
  static const Theme& current();

  /// Colour of the n-th of several categories, Okabe-Ito based, distinct for the first 12 and repeating after.
  QColor category(int index) const;
  /// Viridis and cividis, value in [0, 1].
  static QColor viridis(double value);
  static QColor cividis(double value);
};

/// Fusion style, palette, style sheet and fonts for the whole application.
void applyTheme(bool dark);
/// A line icon drawn in the text colour of the current theme, such as "data", "network", "undo", "play".
QIcon icon(const QString& name);

}  // namespace grnwb::ui
