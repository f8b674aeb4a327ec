// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of the cells against their genes, coloured by a share or by label; dropped cells in grey.
#pragma once

#include <QWidget>

#include "ui/data/cell_filter.h"
#include "ui/plots/axes_scatter_content.h"
#include "ui/plots/figure.h"

class QComboBox;

namespace grnwb::ui {

class AxesScatterView;
class ScatterLegend;
class ShownRefresh;

class CellScatterCard : public QWidget {
  Q_OBJECT
 public:
  CellScatterCard(RawCells& cells, PreprocessSettings& settings, CellFilter& filter, QWidget* parent = nullptr);

  void setLogarithmic(bool on);
  AxesScatterView& view() { return *m_view; }
  Figure figure() const;

 private:
  enum class Colour { mitochondrial, ribosomal, label };
  void offerColours();
  void takeCells();
  void takeFilter();
  ScatterColouring colouring() const;
  QRectF limits(const ValueAxis& counts, const ValueAxis& genes) const;
  QString cellText(qint64 cell) const;

  RawCells& m_cells;
  PreprocessSettings& m_settings;
  CellFilter& m_filter;
  AxesScatterView* m_view;
  ScatterLegend* m_legend;
  QComboBox* m_colour;
  bool m_isLogarithmic = true;
  ShownRefresh *m_refresh, *m_refreshFilter;
};

}  // namespace grnwb::ui
