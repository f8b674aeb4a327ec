// SPDX-License-Identifier: GPL-3.0-or-later
// One TF of a perturbation: which, and what it is held at.
#pragma once

#include <QFrame>

#include "core/gan/perturb.h"

class QAbstractItemModel;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace grnwb::ui {

class NumberBox;

class HeldTfRow : public QFrame {
  Q_OBJECT
 public:
  /// tfs: the names offered while one is typed, one a row; kept by the caller.
  HeldTfRow(QAbstractItemModel& tfs, const QString& objectName, QWidget* parent = nullptr);

  QString tf() const;
  void setTf(const QString& tf);
  void setKnockOut();
  gan::Perturbation perturbation() const;
  void setRemovable(bool removable);

 Q_SIGNALS:
  void changed();
  void removeRequested();

 private:
  enum class Holding { knockOut, multiple, raw };
  Holding holding() const;
  void showValue();

  QLineEdit* m_tf;
  QComboBox* m_holding;
  NumberBox* m_value;
  QToolButton* m_remove;
  double m_multiple, m_raw;
};

}  // namespace grnwb::ui
