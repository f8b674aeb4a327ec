// SPDX-License-Identifier: GPL-3.0-or-later
// What a perturbation found, in plain words above its table.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/models/perturbation_result.h"

class QLabel;

namespace grnwb::ui {

class Banner;

class PerturbationSummary : public QWidget {
  Q_OBJECT
 public:
  explicit PerturbationSummary(QWidget* parent = nullptr);

  void setResult(const PerturbationResult& result);

  /// How many targets of the held TFs move, and how many others.
  static QString movedText(const PerturbationResult& result);
  /// The held TFs with their values, the pairs, the seed and the run.
  static QString heldText(const PerturbationResult& result);
  /// Held TFs that are so low in the control cells that a knock-out or a multiple of their mean says little; empty:
  /// none.
  static QString rareText(const PerturbationResult& result);
  /// Targets that moved without a held regulator, which must not be; empty: none.
  static QString strayText(const PerturbationResult& result);

 private:
  QLabel *m_moved, *m_held;
  Banner *m_rare, *m_stray;
};

}  // namespace grnwb::ui
