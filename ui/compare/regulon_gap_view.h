// SPDX-License-Identifier: GPL-3.0-or-later
// Regulons by how far their TF lost hold of them, and the edges of the selected one.
#pragma once

#include <QWidget>
#include <vector>

#include "core/evaluate/regulon_gaps.h"
#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"

class QStackedWidget;

namespace grnwb::ui {

class EdgeGapModel;
class EdgeTable;
class GeneTable;
class RegulonGapModel;

class RegulonGapView : public QWidget {
  Q_OBJECT
 public:
  explicit RegulonGapView(Workspace& workspace, QWidget* parent = nullptr);

  void setRegulons(std::vector<evaluate::RegulonGap> regulons);
  const RegulonGapModel& regulons() const { return *m_model; }
  std::vector<ExportEntry> exports() const;

 private:
  void takeSelection();
  void showRegulon(const QString& tf);

  Workspace& m_workspace;
  RegulonGapModel* m_model;
  EdgeGapModel* m_edgeModel;
  GeneTable* m_table;
  QStackedWidget* m_stack;
  EdgeTable* m_edges;
  QString m_tf;
};

}  // namespace grnwb::ui
