// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspector dock: all that is known of the selected gene, edge or cells.
#pragma once

#include <QScrollArea>

#include "ui/models/workspace.h"

class QVBoxLayout;

namespace grnwb::ui {

class Inspector : public QScrollArea {
  Q_OBJECT
 public:
  explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The user wants to hold this TF in synthetic cells.
  void perturbationRequested(const QString& tf);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// Builds the content anew, once for all changes of one turn of the event loop.
  void schedule();
  void rebuild();
  void showNothing();
  void showGene(const QString& gene);
  void showEdge(const EdgeName& edge);
  void showGenes(const QStringList& genes);
  void showEdges(std::size_t count);
  void showCells(const std::vector<qint64>& cells);

  QWidget* content() const { return widget(); }
  void addTitle(const QString& text, const QString& subtitle);
  void addHead(const QString& text);
  void addFact(const QString& name, const QString& value);
  void addExpression(const QString& gene);
  void addKnowledge(const pipeline::TfCandidate& candidate);
  void addEvidence(const std::string& tf, const std::string& target);
  void addGeneChips(const std::vector<std::string>& genes);
  void addLinks(const QString& gene);
  void selectGene(const QString& gene);

  Workspace& m_workspace;
  QVBoxLayout* m_column = nullptr;
  QTimer m_refresh;
};

}  // namespace grnwb::ui
