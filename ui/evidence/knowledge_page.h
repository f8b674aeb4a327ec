// SPDX-License-Identifier: GPL-3.0-or-later
// The page Knowledge: TF candidates from lists and language models, and the step from them to a network.
#pragma once

#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace grnwb::ui {

class CandidatesPanel;
class EdgesPanel;
class ModelBar;

class KnowledgePage : public Page {
  Q_OBJECT
 public:
  explicit KnowledgePage(Workspace& workspace, QWidget* parent = nullptr);

 public Q_SLOTS:
  /// The tab Edges, with the answers about the selected target.
  void showEdges();

 private:
  enum Tab { candidates, edges, inquiry, transcript };
  void addTab(QWidget* panel, const QString& text);
  void showTab(int tab);
  void runStep();
  void refreshState();

  ModelBar* m_model;
  QPushButton *m_run, *m_pause;
  QTabBar* m_tabs;
  QStackedWidget* m_panels;
  CandidatesPanel* m_candidates;
  EdgesPanel* m_edges;
  llm::Step m_step = llm::Step::tfs;  ///< of the tab that was shown last, of those with a step
  bool m_leadToNetwork = false;       ///< an inference started here is on its way
};

}  // namespace grnwb::ui
