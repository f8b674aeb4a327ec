// SPDX-License-Identifier: GPL-3.0-or-later
// How far the networks of a project agree: heat map, density table, and the pair that is chosen in the map.
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/models/workspace.h"
#include "ui/network/overlap_pair.h"
#include "ui/network/overlap_study.h"
#include "ui/plots/export_menu.h"

class QLabel;
class QStackedWidget;

namespace grnwb::ui {

class DensityTable;
class HeatMapView;
class OverlapSide;

/// Computed anew whenever a network changes, at once while it is shown, otherwise when it is shown next.
class OverlapPanel : public QWidget {
  Q_OBJECT
 public:
  explicit OverlapPanel(Workspace& workspace, QWidget* parent = nullptr);
  ~OverlapPanel() override;

  /// What is shown; null before the first one.
  const OverlapStudy* study() const { return m_study ? &*m_study : nullptr; }

 Q_SIGNALS:
  void pairChosen(const grnwb::ui::ComparedPair& pair);
  /// The user let go of the pair.
  void pairReleased();
  /// The network is to be kept as a version.
  void saveVersionAsked();

 private:
  QWidget* makeEmpty();
  QWidget* makeMap();
  QWidget* makeResults();

  void compute();
  void adopt(OverlapStudy study);
  void drop();
  void showMap();
  void choosePair(int row, int column);
  void copyMap() const;
  std::vector<ExportEntry> exports() const;

  Workspace& m_workspace;
  std::optional<OverlapStudy> m_study;
  std::pair<QString, QString> m_pair;  ///< keys of the networks chosen in the map
  int m_emphasised = -1;               ///< row of the density table
  int m_job = -1;
  QTimer m_wait;  ///< joins changes that come together

  OverlapSide* m_side = nullptr;
  QStackedWidget* m_stack = nullptr;
  HeatMapView* m_map = nullptr;
  DensityTable* m_density = nullptr;
  OverlapPair* m_pairCard = nullptr;
  QLabel *m_kindText = nullptr, *m_empty = nullptr;
};

}  // namespace grnwb::ui
