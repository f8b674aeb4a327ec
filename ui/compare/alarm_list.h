// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of a comparison, a card for each kind, or a word that there are none.
#pragma once

#include <QWidget>
#include <vector>

#include "core/pipeline/comparison.h"

class QFrame;

namespace grnwb::ui {

class AlarmCard;

class AlarmList : public QWidget {
  Q_OBJECT
 public:
  explicit AlarmList(QWidget* parent = nullptr);

  /// Null: nothing is shown.
  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison);
  /// Shown now.
  int count() const;

 Q_SIGNALS:
  /// Rows of the embedding.
  void cellsRequested(const std::vector<qint64>& cells);
  /// The genes, or the regulons, behind an alarm.
  void genesRequested();
  void regulonsRequested();

 private:
  void showDrift(const pipeline::Alarms& alarms);
  void showRegulons(const pipeline::Alarms& alarms);
  void showRegions(const pipeline::Alarms& alarms);
  std::vector<qint64> driftingCells() const;
  std::vector<qint64> inventedCells() const;

  std::shared_ptr<const pipeline::Comparison> m_comparison;
  AlarmCard *m_drift, *m_regulons, *m_regions;
  QFrame* m_none;
};

}  // namespace grnwb::ui
