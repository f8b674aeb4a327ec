// SPDX-License-Identifier: GPL-3.0-or-later
// The page Network: the graph over its edge ledger, with search, edits, layout, checks and export.
#pragma once

#include "core/base/mailbox.h"
#include "core/layout/force_layout.h"
#include "ui/pages/page.h"

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QStringListModel;
class QToolButton;

namespace grnwb::ui {

class ChecksPanel;
class EdgeLedger;
class GraphLegend;
class GrnCanvas;

class NetworkPage : public Page {
  Q_OBJECT
 public:
  explicit NetworkPage(Workspace& workspace, QWidget* parent = nullptr);

 private:
  QWidget* makeEmpty();
  QWidget* makeContent();
  QWidget* makeBar();
  QWidget* makeGraph();
  QWidget* makeTools();
  QWidget* makeZoom();
  void makeActions();

  void takeNetwork();
  void takeSelection();
  void takeRunning();
  void showChecks();
  void showLayoutRunning();

  void runInference();
  /// fresh: from scratch; otherwise from the present places.
  void startLayout(bool fresh);
  void toggleLayout();
  void colourGenes();

  void findGene();
  void selectGene(const QString& gene);
  void addEdge();
  void deleteEdges();
  void savePicture();
  void saveEdges();
  void save(const QString& title, const QStringList& filters, const std::function<void(const QString&)>& write);

  QStackedWidget* m_stack;
  QPushButton* m_run = nullptr;
  QLabel* m_size = nullptr;
  QToolButton* m_layout = nullptr;
  QToolButton* m_showChecks = nullptr;
  QLineEdit* m_search = nullptr;
  QStringListModel* m_genes = nullptr;
  QAction* m_addEdge = nullptr;
  QAction* m_deleteEdges = nullptr;
  GrnCanvas* m_canvas = nullptr;
  QPushButton* m_focus = nullptr;
  GraphLegend* m_legend = nullptr;
  EdgeLedger* m_ledger = nullptr;
  ChecksPanel* m_checks = nullptr;
  int m_layoutJob = -1;
  std::shared_ptr<Mailbox<layout::Positions>> m_places;
};

}  // namespace grnwb::ui
