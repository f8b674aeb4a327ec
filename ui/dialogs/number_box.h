// SPDX-License-Identifier: GPL-3.0-or-later
// A spin box for numbers of any size: 20,000 and 0.0001 both read well and keep all their digits.
#pragma once

#include <QDoubleSpinBox>

namespace grnwb::ui {

class NumberBox : public QDoubleSpinBox {
  Q_OBJECT
 public:
  explicit NumberBox(QWidget* parent = nullptr);

  QString textFromValue(double value) const override;
  double valueFromText(const QString& text) const override;
  QValidator::State validate(QString& text, int& position) const override;
  void stepBy(int steps) override;
};

}  // namespace grnwb::ui
