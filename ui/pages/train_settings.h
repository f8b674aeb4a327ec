// SPDX-License-Identifier: GPL-3.0-or-later
// What a training is started with: its preset and settings, and what stands against the start.
#pragma once

#include <QScrollArea>
#include <memory>
#include <string>

#include "core/gan/train.h"
#include "core/pipeline/training_checks.h"
#include "ui/models/workspace.h"

class QLabel;
class QPushButton;

namespace grnwb::ui {

class ParameterForm;
class TrainChecksView;
class TrainPresets;

class TrainSettings : public QScrollArea {
  Q_OBJECT
 public:
  explicit TrainSettings(Workspace& workspace, QWidget* parent = nullptr);

  /// With the seed.
  const gan::TrainParameters& parameters() const { return m_parameters; }
  /// There is something to train on, and no check forbids it.
  bool canStart() const { return m_canStart; }

 Q_SIGNALS:
  /// Settings or what they are checked against changed.
  void checked();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeContent();
  void usePreset(const std::string& name);
  void takeInputs();
  void takeRunning();
  void check();

  Workspace& m_workspace;
  gan::TrainParameters m_parameters;
  std::int64_t m_seed = 1;
  std::shared_ptr<const data::Preprocessed> m_prepared;  ///< that m_facts is of
  pipeline::DataFacts m_facts;
  bool m_canStart = false;

  QLabel *m_changed = nullptr, *m_verdict = nullptr;
  QPushButton* m_time = nullptr;
  TrainPresets* m_presets = nullptr;
  ParameterForm* m_form = nullptr;
  TrainChecksView* m_checks = nullptr;
};

}  // namespace grnwb::ui
