// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells panel exports: its views with one legend, and their cells as a table.
#include <algorithm>
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
    std::vector<Figure> views{m_real->figure(QStringLiteral("real-cells"))};
    if (!isOverlaid()) views.push_back(m_synthetic->figure(QStringLiteral("synthetic-cells")));
    Figure figure = withLegend(QStringLiteral("cells"), std::move(views));
    figure.csv = [table = csv()] { return table; };
    return figure;
  };
  std::vector<ExportEntry> entries{{tr("Real and synthetic cells"), both}};
  if (isOverlaid()) return entries;
  entries.push_back({tr("Real cells"), [this] {
                       return withLegend(QStringLiteral("real-cells"), {m_real->figure(QStringLiteral("real-cells"))});
                     }});
  entries.push_back({tr("Synthetic cells"), [this] {
                       return withLegend(QStringLiteral("synthetic-cells"),
                                         {m_synthetic->figure(QStringLiteral("synthetic-cells"))});
                     }});
  return entries;
}

Figure CellsPanel::withLegend(const QString& name, std::vector<Figure> figures) const {
  const int columns = static_cast<int>(figures.size());
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
