// SPDX-License-Identifier: GPL-3.0-or-later
// One training stage live: losses, gradient penalty, labelers and validation MMD over one step axis, and its cells.
#pragma once

#include <QWidget>
#include <vector>

#include "core/gan/train.h"
#include "ui/plots/export_menu.h"

namespace grnwb::ui {

class CurveView;
class TrainingPreviewView;

class TrainingCurves : public QWidget {
  Q_OBJECT
 public:
  explicit TrainingCurves(int stage, QWidget* parent = nullptr);

  /// Steps of the other stage are left out. plannedSteps: end of the step axis, 0: as far as the log goes.
  void setLog(const std::vector<gan::StepLog>& log, std::int64_t plannedSteps);
  void setSmoothing(int window);
  TrainingPreviewView* preview() const { return m_preview; }
  std::vector<ExportEntry> exports() const;

 private:
  CurveView* addCurve(const QString& objectName, const QString& title, const QString& subtitle);

  int m_stage;
  QWidget *m_empty, *m_grid;
  std::vector<CurveView*> m_curves;
  CurveView *m_critic, *m_generator, *m_penalty, *m_labelers = nullptr, *m_validation;
  TrainingPreviewView* m_preview;
};

}  // namespace grnwb::ui
