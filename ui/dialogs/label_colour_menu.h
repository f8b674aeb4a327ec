// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that a label can have: those that colour-blind people tell apart, any other, or the one by its place.
#pragma once

#include <QColor>
#include <QMenu>

namespace grnwb::ui {

class LabelColourMenu : public QMenu {
  Q_OBJECT
 public:
  /// present: what the label has, which any other starts from.
  explicit LabelColourMenu(const QColor& present, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// Of the light theme; invalid: the one by its place.
  void chosen(const QColor& colour);

 private:
  void askForOther(const QColor& present);
};

}  // namespace grnwb::ui
