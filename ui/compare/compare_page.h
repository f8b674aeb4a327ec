// SPDX-License-Identifier: GPL-3.0-or-later
// The page Compare: synthetic cells beside real ones, from the metrics down to the edges behind a gap; and what follows
// when TFs are held.
#pragma once

#include "ui/pages/page.h"
#include "ui/plots/export_menu.h"

class QStackedWidget;
class QTabBar;

namespace grnwb::ui {

class Banner;
class CompareBar;
class CompareOverview;
class GapPanel;
class MarkerPanel;
class PerturbationPanel;

class ComparePage : public Page {
  Q_OBJECT
 public:
  explicit ComparePage(Workspace& workspace, QWidget* parent = nullptr);
  /// The next comparison names the cell types by these marker sets; refused when the file holds none.
  bool useMarkerSets(const QString& path);

 public Q_SLOTS:
  /// Shows the view in which TFs are held, with this one filled in; empty: with the one that is selected.
  void showPerturbation(const QString& tf);

 private:
  enum View { OverviewView, MarkersView, GapsView, PerturbationView };
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeBar();
  QWidget* makeTabs();
  QWidget* makeViews();

  void takeRun();
  void takeComparison();
  void takeEmbedding();
  void takeRunning();
  /// Says so where random graphs were trained after the comparison; empty otherwise.
  QString newerRandomGraphs() const;
  std::vector<ExportEntry> exports() const;

  QStackedWidget* m_stack;
  QTabBar* m_tabs = nullptr;
  QStackedWidget *m_tools = nullptr, *m_views = nullptr;
  CompareBar* m_bar = nullptr;
  Banner* m_stale = nullptr;
  CompareOverview* m_overview = nullptr;
  MarkerPanel* m_markers = nullptr;
  GapPanel* m_gaps = nullptr;
  PerturbationPanel* m_perturbation = nullptr;
  bool m_showsLive = false;  ///< an embedding that still grows, or was cancelled
};

}  // namespace grnwb::ui
