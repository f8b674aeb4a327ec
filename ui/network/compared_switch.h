// SPDX-License-Identifier: GPL-3.0-or-later
// Which edges of two compared networks the ledger lists: those of both, or of one alone.
#pragma once

#include <QWidget>

#include "ui/models/ledger_pairs.h"
#include "ui/network/overlap_pair.h"

class QButtonGroup;

namespace grnwb::ui {

class ComparedSwitch : public QWidget {
  Q_OBJECT
 public:
  explicit ComparedSwitch(QWidget* parent = nullptr);

  /// Begins with the edges of both.
  void setPair(const ComparedPair& pair);

 Q_SIGNALS:
  void listChosen(const grnwb::ui::LedgerList& list);

 private:
  void choose(int part);

  ComparedPair m_pair;
  QButtonGroup* m_buttons;
};

}  // namespace grnwb::ui
