// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/number_box.h"

#include <algorithm>
#include <cmath>

namespace grnwb::ui {
namespace {

constexpr int kDigits = 15;

}  // namespace

NumberBox::NumberBox(QWidget* parent) : QDoubleSpinBox(parent) {
  setDecimals(kDigits);
  setAlignment(Qt::AlignRight);
  setKeyboardTracking(false);
}

QString NumberBox::textFromValue(double value) const {
  const double size = std::abs(value);
  const bool plain = size == 0 || (size >= 1e-3 && size < 1e7);
  if (!plain) return locale().toString(value, 'g', 6);
  return locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

double NumberBox::valueFromText(const QString& text) const {
  bool ok = false;
  const double value = locale().toDouble(text, &ok);
  return ok ? value : QLocale::c().toDouble(text);
}

QValidator::State NumberBox::validate(QString& text, int&) const {
  bool local = false, plain = false;
  const double value = locale().toDouble(text, &local);
  const double cValue = QLocale::c().toDouble(text, &plain);
  if (!local && !plain) return QValidator::Intermediate;
  const double number = local ? value : cValue;
  return number >= minimum() && number <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
}

void NumberBox::stepBy(int steps) {
  const double size = std::abs(value());
  const double step = size > 0 ? std::pow(10.0, std::floor(std::log10(size) + 1e-9) - 1) : 0.1;
  setValue(std::clamp(value() + steps * step, minimum(), maximum()));
}

}  // namespace grnwb::ui
