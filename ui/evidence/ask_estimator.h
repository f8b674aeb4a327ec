// SPDX-License-Identifier: GPL-3.0-or-later
// What the next series of questions would take, kept up to date as data, TFs, settings and the transcript change.
#pragma once

#include <QObject>
#include <QTimer>

#include "ui/models/workspace.h"

namespace grnwb::ui {

/// Estimates a moment after the last change, so that typing isn't slowed; long series are counted in a job.
class AskEstimator : public QObject {
  Q_OBJECT
 public:
  explicit AskEstimator(Workspace& workspace, QObject* parent = nullptr);

  void setStep(llm::Step step);
  llm::Step step() const { return m_step; }
  /// False until the first estimate is there.
  bool isKnown() const { return m_known; }
  /// In a replay requests are 0 and recorded counts the answers of all models.
  const llm::AskEstimate& estimate() const { return m_estimate; }
  /// Why nothing can be asked; empty: it can.
  const QString& problem() const { return m_problem; }

 Q_SIGNALS:
  void changed();

 private:
  struct Result {
    llm::AskEstimate estimate;
    QString problem;
  };
  void schedule();
  void estimateNow();
  void take(const Result& result);

  Workspace& m_workspace;
  QTimer m_timer;
  llm::Step m_step = llm::Step::tfs;
  llm::AskEstimate m_estimate;
  QString m_problem;
  bool m_known = false;
  int m_round = 0;  ///< of estimating; only the last one's result counts
};

}  // namespace grnwb::ui
