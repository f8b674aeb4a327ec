// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axis_ticks.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace grnwb::ui {
namespace {

QString withTrueMinus(QString text) {
  return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString tickLabel(double value, double step) {
  const QLocale locale;
  if (value == 0) return locale.toString(0);
  if (std::abs(value) < 1e-4 || std::abs(value) >= 1e7) return plotNumber(value, 3);
  if (step >= 1000) {
    const int decimals = std::fmod(step, 1000) == 0 ? 0 : 1;
    return withTrueMinus(locale.toString(value / 1000, 'f', decimals)) + QStringLiteral(" k");
  }
  const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
  return withTrueMinus(locale.toString(value, 'f', decimals));
}

}  // namespace

double roundStep(double step) {
  const double power = std::pow(10, std::floor(std::log10(step)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= step * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

QString plotNumber(double value, int significantDigits) {
  QLocale locale;
  if (!std::isfinite(value)) return QStringLiteral("–");
  const double size = std::abs(value);
  if (size == 0) return locale.toString(0);
  if (size < 1e-4 || size >= 1e7) {
    locale.setNumberOptions(QLocale::OmitLeadingZeroInExponent);
    return withTrueMinus(locale.toString(value, 'e', std::max(0, significantDigits - 1)));
  }
  const int magnitude = static_cast<int>(std::floor(std::log10(size)));
  return withTrueMinus(locale.toString(value, 'f', std::max(0, significantDigits - 1 - magnitude)));
}

std::vector<Tick> linearTicks(double minimum, double maximum, int wanted) {
  std::vector<Tick> ticks;
  if (!(maximum > minimum)) return ticks;
  const double step = roundStep((maximum - minimum) / std::max(1, wanted));
  for (auto i = static_cast<qint64>(std::ceil(minimum / step - 1e-9));
       static_cast<double>(i) * step <= maximum + step * 1e-9; ++i)
    ticks.push_back({static_cast<double>(i) * step, tickLabel(static_cast<double>(i) * step, step)});
  return ticks;
}

std::vector<Tick> logTicks(double minimum, double maximum, int wanted) {
  const int first = static_cast<int>(std::floor(std::log10(minimum)));
  const int last = static_cast<int>(std::ceil(std::log10(maximum)));
  const int stride = std::max(1, (last - first) / std::max(1, wanted));
  const auto inside = [&](double value) { return value >= minimum * (1 - 1e-9) && value <= maximum * (1 + 1e-9); };
  const auto at = [&](std::vector<double> factors) {
    std::vector<Tick> ticks;
    for (int power = first; power <= last; power += stride)
      for (const double factor : factors) {
        const double value = factor * std::pow(10, power);
        if (inside(value)) ticks.push_back({value, tickLabel(value, std::pow(10, std::min(power, 2)))});
      }
    return ticks;
  };
  std::vector<Tick> ticks = at({1});
  if (static_cast<int>(ticks.size()) < 3) ticks = at({1, 3});
  if (static_cast<int>(ticks.size()) < 3) ticks = at({1, 2, 5});
  return ticks.size() < 2 ? linearTicks(minimum, maximum, wanted) : ticks;
}

}  // namespace grnwb::ui
