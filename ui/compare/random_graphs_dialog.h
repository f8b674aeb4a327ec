// SPDX-License-Identifier: GPL-3.0-or-later
// How many random graphs are trained beside a run, and whether their TFs are drawn too.
#pragma once

#include <QDialog>

#include "core/grn/random_graph.h"
#include "core/pipeline/training_run.h"

class QCheckBox;
class QLabel;
class QSpinBox;

namespace grnwb::ui {

class RandomGraphsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit RandomGraphsDialog(const pipeline::TrainingRun& run, QWidget* parent = nullptr);

  int graphs() const;
  grn::RandomTfs tfs() const;

 private:
  void showTime();

  double m_secondsEach;
  QSpinBox* m_graphs;
  QCheckBox* m_drawTfs;
  QLabel* m_time;
};

}  // namespace grnwb::ui
