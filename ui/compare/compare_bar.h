// SPDX-License-Identifier: GPL-3.0-or-later
// What is compared: the real cells, the run whose cells are held against them, the definition of the metrics; and the
// button that starts it.
#pragma once

#include <QWidget>

#include "core/pipeline/comparison.h"
#include "ui/models/workspace.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace grnwb::ui {

class CompareBar : public QWidget {
  Q_OBJECT
 public:
  explicit CompareBar(Workspace& workspace, QWidget* parent = nullptr);

  /// The next comparison names the cell types by them. Refused, with what is wrong, when the file holds none.
  bool useMarkerSets(const QString& path);

 public Q_SLOTS:
  void evaluate();

 private:
  void takeRuns();
  void takeRunning();
  /// The settings that made it are those of the next one.
  void takeComparison();
  void openSettings();

  Workspace& m_workspace;
  pipeline::ComparisonParameters m_parameters;
  QLabel *m_real, *m_progress;
  QComboBox *m_run, *m_definition;
  QPushButton *m_cancel, *m_evaluate;
};

}  // namespace grnwb::ui
