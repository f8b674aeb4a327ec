// SPDX-License-Identifier: GPL-3.0-or-later
// Real and synthetic cells on one embedding: side by side or overlaid, coloured, one camera, one lasso.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "core/pipeline/compared_cells.h"
#include "ui/models/selection_hub.h"
#include "ui/plots/export_menu.h"
#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_content.h"
#include "ui/plots/scatter_view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;
class QToolButton;

namespace grnwb::ui {

class ScatterLegend;

class CellsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CellsPanel(SelectionHub& selection, QWidget* parent = nullptr);

  /// points: real cells first. labels: one per real cell, or empty. subtitle: what the synthetic cells come from.
  void setEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells, const std::vector<std::string>& labels,
                    const QString& syntheticSubtitle);
  /// Null until they are there: then cells can be coloured by a gene.
  void setCells(std::shared_ptr<const pipeline::ComparedCells> cells);
  std::vector<ExportEntry> exports() const;

 private:
  enum class ColourBy { type, source, gene };
  QWidget* makeBar();
  void showColouring();
  void showContent();
  void showSelection();
  void selectCells(const std::vector<qint64>& rows);
  void setTool(ScatterView::Tool tool);
  ColourBy colourBy() const;
  ScatterColouring colouring() const;
  ScatterColouring byType() const;
  ScatterColouring bySource() const;
  ScatterColouring byGene(const std::string& gene) const;
  QString hoverText(qint64 row) const;

  SelectionHub& m_selection;
  Eigen::MatrixX2d m_points;
  Eigen::Index m_realCells = 0;
  std::vector<std::string> m_labels;
  QString m_syntheticSubtitle;
  std::shared_ptr<const pipeline::ComparedCells> m_cells;

  ScatterCamera m_camera;
  ScatterView *m_real, *m_synthetic;
  ScatterLegend* m_legend;
  QToolButton *m_sideBySide, *m_overlaid;
  QComboBox* m_colour;
  QLineEdit* m_gene;
  QStringListModel* m_geneNames;
  QPushButton* m_chip;
};

}  // namespace grnwb::ui
