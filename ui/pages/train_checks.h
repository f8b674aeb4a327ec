// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at before a training starts, in words, each with a verdict and its reason.
#pragma once

#include <QFrame>
#include <QString>
#include <vector>

#include "core/pipeline/training_checks.h"

class QGridLayout;

namespace grnwb::ui {

struct TrainCheck {
  enum class Verdict { ok, caution, blocked };
  QString name;  ///< for tests: "memory", "disk", "time", "genes", "expression", "regulators", "cells", ...
  QString title, value;
  QString reason;  ///< why it isn't ok; empty when it is
  Verdict verdict = Verdict::ok;
};

/// How the time to train is known: from sizes alone, or from timed steps.
enum class CheckedTime { estimated, timed };

/// In the order shown. threads: of the training.
std::vector<TrainCheck> trainChecks(const pipeline::TrainingChecks& checks, CheckedTime time, int threads);

/// The checks as a list with an icon each.
class TrainChecksView : public QFrame {
  Q_OBJECT
 public:
  explicit TrainChecksView(QWidget* parent = nullptr);
  void setChecks(const std::vector<TrainCheck>& checks);

 private:
  QGridLayout* m_grid;
};

}  // namespace grnwb::ui
