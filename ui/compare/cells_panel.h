// SPDX-License-Identifier: GPL-3.0-or-later
// Real and synthetic cells on one embedding: side by side or overlaid, coloured, one camera, one lasso.
#pragma once

#include <QPolygonF>
#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "ui/compare/shown_cells.h"
#include "ui/models/workspace.h"
#include "ui/plots/export_menu.h"
#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_content.h"
#include "ui/plots/scatter_view.h"

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace grnwb::ui {

class CellColourChoice;
class ScatterLegend;

class CellsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CellsPanel(Workspace& workspace, QWidget* parent = nullptr);

  /// points: real cells first. labels: one per real cell, or empty. subtitle: what the synthetic cells come from.
  void setEmbedding(const Eigen::MatrixX2d& points, Eigen::Index realCells, const std::vector<std::string>& labels,
                    const QString& syntheticSubtitle);
  /// Null until they are there: then cells can be coloured by a gene or by a TF's targets in the network.
  void setCells(std::shared_ptr<const pipeline::ComparedCells> cells);
  /// Null until it is there: then synthetic cells have types, all have clusters, and invented regions have rings.
  void setComparison(std::shared_ptr<const pipeline::Comparison> comparison);
  /// Of the cell types.
  void setPalette(const TypePalette& palette);
  std::vector<ExportEntry> exports() const;
  /// Its views and further ones as panels of one figure, two in a row, over one legend.
  Figure panelWith(std::vector<Figure> further) const;

 private:
  QWidget* makeBar();
  void addTools(QWidget* bar, QHBoxLayout* row);
  /// What is known of the cells changed.
  void takeKnown();
  void takeNetwork();
  void showColouring();
  void showContent();
  void showRings();
  void showSelection();
  void showRegion();
  void selectCells(const std::vector<qint64>& rows);
  bool isOverlaid() const;
  ScatterColouring colouring() const;
  QString hoverText(qint64 row) const;
  std::vector<Figure> views() const;
  /// With the legend below.
  Figure withLegend(const QString& name, std::vector<Figure> figures, int columns) const;
  QByteArray csv() const;

  Workspace& m_workspace;
  ShownCells m_cells;
  QString m_syntheticSubtitle;
  ScatterColouring m_colouring;
  /// What was last enclosed, in which view, and which cells that selected.
  QPolygonF m_region;
  const ScatterView* m_regionView = nullptr;
  std::vector<qint64> m_regionCells;

  ScatterCamera m_camera;
  ScatterView *m_real, *m_synthetic;
  ScatterLegend* m_legend;
  QToolButton *m_sideBySide, *m_overlaid;
  CellColourChoice* m_colour;
  QPushButton* m_chip;
};

}  // namespace grnwb::ui
