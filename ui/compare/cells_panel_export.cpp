// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells panel exports: its views with one legend, and their cells as a table.
#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/compare/cell_regions.h"
#include "ui/compare/cells_panel.h"
#include "ui/plots/figure_panel.h"
#include "ui/plots/legend_figure.h"
#include "ui/plots/scatter_figure.h"
#include "ui/plots/scatter_legend.h"

namespace grnwb::ui {

std::vector<ExportEntry> CellsPanel::exports() const {
  if (m_cells.count() == 0) return {};
  const auto both = [this] {
    Figure figure = withLegend(QStringLiteral("cells"), views(), isOverlaid() ? 1 : 2);
    figure.csv = [table = csv()] { return table; };
    return figure;
  };
  std::vector<ExportEntry> entries{{tr("Real and synthetic cells"), both}};
  if (isOverlaid()) return entries;
  entries.push_back(
      {tr("Real cells"),
       [this] { return withLegend(QStringLiteral("real-cells"), {m_real->figure(QStringLiteral("real-cells"))}, 1); }});
  entries.push_back({tr("Synthetic cells"), [this] {
                       return withLegend(QStringLiteral("synthetic-cells"),
                                         {m_synthetic->figure(QStringLiteral("synthetic-cells"))}, 1);
                     }});
  return entries;
}

std::vector<Figure> CellsPanel::views() const {
  std::vector<Figure> views{m_real->figure(QStringLiteral("real-cells"))};
  if (!isOverlaid()) views.push_back(m_synthetic->figure(QStringLiteral("synthetic-cells")));
  return views;
}

Figure CellsPanel::panelWith(std::vector<Figure> further) const {
  std::vector<Figure> all = views();
  std::ranges::move(further, std::back_inserter(all));
  return withLegend(QStringLiteral("comparison"), std::move(all), 2);
}

Figure CellsPanel::withLegend(const QString& name, std::vector<Figure> figures, int columns) const {
  return panelFigure(
      name, std::move(figures), columns,
      legendFigure(m_colouring, m_real->content().hidden, m_legend->showsRings() ? ringsText(m_cells) : QString()));
}

QByteArray CellsPanel::csv() const {
  const auto far = [this, rings = ringsOf(m_cells)](Eigen::Index cell) {
    for (std::size_t ring = 0; ring < rings.size(); ++ring)
      if (std::ranges::binary_search(rings[ring].points, cell)) return QString::number(ring + 1);
    return QString();
  };
  const auto selected = [this](Eigen::Index cell) {
    return std::ranges::binary_search(m_real->content().highlighted, cell) ? QStringLiteral("yes") : QString();
  };
  const auto source = [this](Eigen::Index cell) {
    return m_cells.isReal(cell) ? QStringLiteral("real") : QStringLiteral("synthetic");
  };
  return scatterCsv(m_real->content(), 0, m_cells.count(),
                    {{QStringLiteral("source"), source},
                     {QStringLiteral("region far from real cells"), far},
                     {QStringLiteral("selected"), selected}});
}

}  // namespace grnwb::ui
