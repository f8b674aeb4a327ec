// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of one target to the doses of one held TF.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/models/perturbation_result.h"
#include "ui/plots/export_menu.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace grnwb::ui {

class CurveView;

class DoseCard : public QWidget {
  Q_OBJECT
 public:
  explicit DoseCard(QWidget* parent = nullptr);

  void setResult(std::shared_ptr<const PerturbationResult> result);
  /// A TF that isn't held, and an empty one, leave the TF as it is; so does a gene that is no target the target.
  void showEdge(const QString& tf, const QString& target);
  std::vector<ExportEntry> exports() const;

 private:
  QString tf() const;
  void refresh();

  std::shared_ptr<const PerturbationResult> m_result;
  QString m_target;
  QComboBox* m_tf;
  QStackedWidget* m_stack;
  CurveView* m_curve;
  QLabel* m_none;
};

}  // namespace grnwb::ui
