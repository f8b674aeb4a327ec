// SPDX-License-Identifier: GPL-3.0-or-later
// The box that says by what the genes on the canvas are coloured.
#pragma once

#include <QComboBox>

#include "ui/graph/gene_colours.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {

class GrnCanvas;

/// Emits colours for the network on the canvas whenever the choice, the network or the data change; what takes long is
/// computed in a job.
class ColourChoice : public QComboBox {
  Q_OBJECT
 public:
  ColourChoice(Workspace& workspace, GrnCanvas& canvas, QWidget* parent);

  /// Call it when the canvas shows another network; sameGenes: with the genes of the one before.
  void followNetwork(bool sameGenes);

 Q_SIGNALS:
  void coloursChanged(const grnwb::ui::GeneColours& colours);

 private:
  enum Kind { highestLabel, degree, regulon, community, role, expression };
  void fill();
  void refresh();
  /// work: null for colours that need no job.
  void compute(std::function<GeneColours(JobContext&)> work);

  Workspace& m_workspace;
  GrnCanvas& m_canvas;
  QString m_chosen;  ///< by the user, also while the data don't offer it
  int m_job = -1;
};

}  // namespace grnwb::ui
