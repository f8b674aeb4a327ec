// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/style/style_sheet.h"

namespace grnwb::ui {
namespace {

constexpr auto kDarkProperty = "grnwbDark";

Theme makeLight() {
  return {.dark = false,
          .window = 0xf0f1f3,
          .dock = 0xf6f7f9,
          .view = 0xffffff,
          .otherRow = 0xf7f9fb,
          .header = 0xeceef1,
          .rail = 0xe5e8ec,
          .line = 0xd9dde3,
          .controlBorder = 0xbcc4ce,
          .text = 0x1d232b,
          .secondText = 0x56616d,
          .faintText = 0x8791a0,
          .hover = 0xeaeef4,
          .nullBand = 0xd3d8df,
          .realBar = 0x4a5460,
          .accent = 0x2a62c9,
          .onAccent = 0xffffff,
          .selectedRow = 0xe3ebfa,
          .good = 0x1b7a56,
          .caution = 0x94600a,
          .alarm = 0xb93d0c,
          .goodFill = 0xe1f2ea,
          .cautionFill = 0xfcf1da,
          .alarmFill = 0xfcebe3,
          .activates = 0x0072b2,
          .represses = 0xd55e00};
}

Theme makeDark() {
  return {.dark = true,
          .window = 0x24282e,
          .dock = 0x272b31,
          .view = 0x1b1e23,
          .otherRow = 0x1f2328,
          .header = 0x2b3037,
          .rail = 0x1f2328,
          .line = 0x383e47,
          .controlBorder = 0x4d5661,
          .text = 0xe2e6eb,
          .secondText = 0xa6b0bb,
          .faintText = 0x79848f,
          .hover = 0x2f3640,
          .nullBand = 0x434b55,
          .realBar = 0xb9c2cc,
          .accent = 0x7aa5f5,
          .onAccent = 0x14203a,
          .selectedRow = 0x2a3a5a,
          .good = 0x58c79f,
          .caution = 0xe6b457,
          .alarm = 0xf39468,
          .goodFill = 0x1f3a31,
          .cautionFill = 0x3d331e,
          .alarmFill = 0x452a20,
          .activates = 0x3a93d4,
          .represses = 0xee7a2a};
}

// Okabe and Ito's colours first, then shades of them (the cell types of the design), the last two neutral.
constexpr std::array<QRgb, Theme::kCategories> kLightCategories{0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7,
                                                                0x56b4e9, 0xd55e00, 0xd9c400, 0x9a6a00,
                                                                0x8a7d00, 0xf3c677, 0x222222, 0x8791a0};
constexpr std::array<QRgb, Theme::kCategories> kDarkCategories{0x3a93d4, 0xedae2b, 0x1fb488, 0xd98fb8,
                                                               0x7cc8f2, 0xee7a2a, 0xf0e442, 0xb98a2c,
                                                               0xa79b2e, 0xf6d08c, 0xe4e6ea, 0x79848f};

// Ten evenly spaced colours of matplotlib's maps (CC0); straight lines between them stay within 2/255 of the originals'
// lightness.
using ColourMap = std::array<QRgb, 10>;
constexpr ColourMap kViridis{0x440154, 0x482878, 0x3e4a89, 0x31688e, 0x26828e,
                             0x1f9e89, 0x35b779, 0x6dcd59, 0xb4de2c, 0xfde725};
constexpr ColourMap kCividis{0x00204d, 0x00336f, 0x39486b, 0x575c6d, 0x707173,
                             0x8a8779, 0xa69d75, 0xc4b56c, 0xe4cf5b, 0xffea46};

QColor interpolate(const ColourMap& map, double value) {
  const double position = std::clamp(std::isnan(value) ? 0.0 : value, 0.0, 1.0) * double(map.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(position), map.size() - 2);
  const double part = position - double(below);
  const QColor a(map[below]), b(map[below + 1]);
  const auto mix = [part](int from, int to) { return static_cast<int>(std::lround(from + part * (to - from))); };
  return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QPalette paletteOf(const Theme& theme) {
  QPalette palette;
  palette.setColor(QPalette::Window, theme.window);
  palette.setColor(QPalette::WindowText, theme.text);
  palette.setColor(QPalette::Base, theme.view);
  palette.setColor(QPalette::AlternateBase, theme.otherRow);
  palette.setColor(QPalette::Text, theme.text);
  palette.setColor(QPalette::Button, theme.window);
  palette.setColor(QPalette::ButtonText, theme.text);
  palette.setColor(QPalette::BrightText, theme.alarm);
  palette.setColor(QPalette::ToolTipBase, theme.view);
  palette.setColor(QPalette::ToolTipText, theme.text);
  palette.setColor(QPalette::PlaceholderText, theme.faintText);
  palette.setColor(QPalette::Highlight, theme.accent);
  palette.setColor(QPalette::HighlightedText, theme.onAccent);
  palette.setColor(QPalette::Link, theme.accent);
  palette.setColor(QPalette::LinkVisited, theme.accent);
  palette.setColor(QPalette::Light, theme.view);
  palette.setColor(QPalette::Midlight, theme.header);
  palette.setColor(QPalette::Mid, theme.line);
  palette.setColor(QPalette::Dark, theme.controlBorder);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, theme.faintText);
  return palette;
}

}  // namespace

const Theme& Theme::light() {
  static const Theme theme = makeLight();
  return theme;
}

const Theme& Theme::darkTheme() {
  static const Theme theme = makeDark();
  return theme;
}

const Theme& Theme::current() {
  return qApp && qApp->property(kDarkProperty).toBool() ? darkTheme() : light();
}

QColor Theme::category(int index) const {
  const auto& colours = dark ? kDarkCategories : kLightCategories;
  const int count = static_cast<int>(colours.size());
  return colours[static_cast<std::size_t>(((index % count) + count) % count)];
}

QColor Theme::viridis(double value) {
  return interpolate(kViridis, value);
}

QColor Theme::cividis(double value) {
  return interpolate(kCividis, value);
}

QFont textFont(double size, bool bold) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  font.setPointSizeF(size * 72.0 / 96.0);
  font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
  return font;
}

bool systemPrefersDark() {
  const QPalette palette = QGuiApplication::palette();
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void applyTheme(bool dark) {
  const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
  qApp->setProperty(kDarkProperty, dark);
  if (qApp->style()->objectName() != QStringLiteral("fusion"))
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setFont(textFont(12.5));
  QApplication::setPalette(paletteOf(theme));
  qApp->setStyleSheet(styleSheet(theme));
}

}  // namespace grnwb::ui
