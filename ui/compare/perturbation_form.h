// SPDX-License-Identifier: GPL-3.0-or-later
// What a perturbation is made of: the TFs to hold, the number of pairs, the seed.
#pragma once

#include <QFrame>
#include <vector>

#include "core/gan/generate.h"
#include "core/gan/perturb.h"

class QLabel;
class QSpinBox;
class QStringListModel;
class QVBoxLayout;

namespace grnwb::ui {

class HeldTfRow;

class PerturbationForm : public QFrame {
  Q_OBJECT
 public:
  explicit PerturbationForm(QWidget* parent = nullptr);

  /// Those of the run.
  void setTfs(const QStringList& tfs);
  /// That TF alone, as a knock-out; nothing changes where it is among those held.
  void hold(const QString& tf);
  /// The same, until the user has chosen a TF.
  void propose(const QString& tf);

  std::vector<gan::Perturbation> perturbations() const;
  gan::GenerateParameters parameters() const;
  /// Why these can't be held; empty when they can.
  QString problem() const;

 Q_SIGNALS:
  void changed();

 private:
  HeldTfRow* addRow();
  void removeRow(HeldTfRow* row);
  void takeChange();

  QStringListModel* m_tfs;
  std::vector<HeldTfRow*> m_rows;  ///< never empty
  int m_nextRow = 0;
  bool m_chosen = false;     ///< by the user, or for another part of the window
  bool m_proposing = false;  ///< what changes now wasn't changed by the user
  QVBoxLayout* m_rowColumn;
  QSpinBox *m_pairs, *m_seed;
  QLabel* m_problem;
};

}  // namespace grnwb::ui
