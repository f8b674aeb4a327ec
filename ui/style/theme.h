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
  QColor accent, onAccent, selectedRow;
  QColor good, caution, alarm, goodFill, cautionFill, alarmFill;
  QColor activates, represses;

  static const Theme& light();
  static const Theme& darkTheme();
  /// The one in force for the application (set by applyTheme).
  static const Theme& current();

  static constexpr int kCategories = 12;
  /// Colour of the n-th of several categories, Okabe-Ito based, distinct for the first kCategories and repeating after.
  QColor category(int index) const;
  /// Viridis and cividis, value in [0, 1].
  static QColor viridis(double value);
  static QColor cividis(double value);
};

/// Fixed sizes of the window in pixels at scale 1.
namespace measure {
inline constexpr int kRail = 76, kToolbar = 38, kPageBar = 40, kDockTitle = 26, kViewHeader = 34, kStatusBar = 24;
inline constexpr int kRow = 23, kTableHeader = 25, kCellPadding = 8, kControl = 26, kSmallControl = 22;
inline constexpr int kRadius = 4, kPadding = 10, kGap = 6, kCardGap = 8;
}  // namespace measure

/// Fusion style, palette, style sheet and fonts for the whole application. Widgets get a QEvent::PaletteChange.
void applyTheme(bool dark);
/// Whether the desktop's own palette is dark; meaningful before the first applyTheme.
bool systemPrefersDark();

/// The system's sans font at the given size of the design in pixels at 96 dpi (12.5 text, 12 tables, 11 axes).
QFont textFont(double size, bool bold = false);

/// A line icon drawn in the text colour of the theme in force when it is painted, such as "data", "network", "undo",
/// "play": a file of resources/icons without its ending.
QIcon icon(const QString& name);
/// The same in one fixed colour, as for a status.
QIcon icon(const QString& name, const QColor& colour);
/// The same in another colour of the theme in force, such as &Theme::onAccent.
QIcon icon(const QString& name, QColor Theme::*colour);

}  // namespace grnwb::ui
