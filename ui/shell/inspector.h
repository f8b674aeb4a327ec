// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspector dock: all that is known of the selected gene, edge or cells.
#pragma once

#include <QScrollArea>

#include "ui/models/workspace.h"

namespace grnwb::ui {

class InspectorColumn;

class Inspector : public QScrollArea {
  Q_OBJECT
 public:
  explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The user wants to hold this TF in synthetic cells.
  void perturbationRequested(const QString& tf);
  /// The user wants to see the selection on the page Network.
  void networkRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// Builds the content anew, once for all changes of one turn of the event loop.
  void schedule();
  void rebuild();
  void showNothing();
  void showEdge(const EdgeName& edge);
  void showGenes(const QStringList& genes);
  void showEdges(std::size_t count);
  void showCells(const std::vector<qint64>& cells);
  void addEvidence(const std::string& tf, const std::string& target);
  void selectGene(const QString& gene);

  Workspace& m_workspace;
  InspectorColumn* m_column = nullptr;
  QTimer m_refresh;
};

}  // namespace grnwb::ui
