// SPDX-License-Identifier: GPL-3.0-or-later
// A line of text that gives way where there is little room, with the whole of it as its tool tip.
#pragma once

#include <QLabel>

namespace grnwb::ui {

class ElidedLabel : public QLabel {
  Q_OBJECT
 public:
  using QLabel::QLabel;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace grnwb::ui
