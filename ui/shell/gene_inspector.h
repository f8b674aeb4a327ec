// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of one gene: names, evidence as a TF, expression per label, place in the network, links.
#pragma once

#include "ui/models/workspace.h"
#include "ui/shell/gene_identity.h"
#include "ui/shell/inspector_column.h"

namespace grnwb::ui {

class GeneInspector : public InspectorColumn {
  Q_OBJECT
 public:
  GeneInspector(Workspace& workspace, const QString& gene, QWidget* parent = nullptr);

 Q_SIGNALS:
  void perturbationRequested(const QString& tf);
  void networkRequested();

 private:
  void addHeadline(const GeneIdentity& identity);
  void addNames(const GeneIdentity& identity);
  void addKnowledge();
  void addRole();
  void addLinks(const GeneIdentity& identity);
  void addActions();

  Workspace& m_workspace;
  const QString m_gene;
  const std::string m_name;
};

}  // namespace grnwb::ui
