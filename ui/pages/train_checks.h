// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at before a training starts, each with a verdict and its reason.
#pragma once

#include <QFrame>
#include <QString>
#include <string>
#include <vector>

#include "core/gan/train.h"
#include "core/grn/grn.h"

class QGridLayout;

namespace grnwb::ui {

struct TrainCheck {
  enum class Verdict { ok, caution, blocked };
  QString name;  ///< for tests: "memory", "disk", "time", "genes", "regulators", "cells"
  QString title, value;
  QString reason;  ///< why it isn't ok; empty when it is
  Verdict verdict = Verdict::ok;
};

/// 0: not known.
struct TrainFacts {
  gan::TrainEstimate estimate;
  double freeMemoryBytes = 0, freeDiskBytes = 0;
  int threads = 1;
  std::int64_t trainingCells = 0;
};

std::vector<TrainCheck> trainChecks(const grn::Grn& grn, const std::vector<std::string>& genes,
                                    const gan::TrainParameters& parameters, const TrainFacts& facts);
bool canStart(const std::vector<TrainCheck>& checks);

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
