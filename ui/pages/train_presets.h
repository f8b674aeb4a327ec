// SPDX-License-Identifier: GPL-3.0-or-later
// The presets of training as cards to choose from, each with its size, time and memory.
#pragma once

#include <QButtonGroup>
#include <QWidget>
#include <vector>

#include "core/gan/train.h"

class QLabel;

namespace grnwb::ui {

/// "0.6 GB" of a number of bytes; "–" when it isn't known (0).
QString memoryText(double bytes);
/// "≈ 47 min"; "–" when it isn't known (0).
QString aboutText(double seconds);

class TrainPresets : public QWidget {
  Q_OBJECT
 public:
  explicit TrainPresets(QWidget* parent = nullptr);

  /// quick, desktop, paper.
  static const std::vector<std::string>& names();
  void setEstimate(const std::string& preset, const gan::TrainEstimate& estimate);
  std::string chosen() const;
  void choose(const std::string& preset);

 Q_SIGNALS:
  void presetChosen(const QString& preset);

 private:
  struct Card {
    QLabel *time, *memory;
  };
  QButtonGroup* m_buttons;
  std::vector<Card> m_cards;
};

}  // namespace grnwb::ui
