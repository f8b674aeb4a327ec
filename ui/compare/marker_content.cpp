// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/marker_content.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "ui/models/number_text.h"

namespace grnwb::ui {
namespace {

using Eigen::Index;

QString panelText(const char* text) {
  return QCoreApplication::translate("MarkerPanel", text);
}

std::vector<int> orderedGroups(const MarkerStudy& study, GroupOrder order) {
  if (order == GroupOrder::tree) return {study.tree.order.begin(), study.tree.order.end()};
  std::vector<int> groups(study.groups.size());
  std::iota(groups.begin(), groups.end(), 0);
  if (order == GroupOrder::size)
    std::ranges::stable_sort(groups, std::ranges::greater(),
                             [&](int group) { return study.real.figures.cells[static_cast<std::size_t>(group)]; });
  else
    std::ranges::stable_sort(groups, [&](int a, int b) {
      return QString::localeAwareCompare(QString::fromStdString(study.groups[static_cast<std::size_t>(a)]),
                                         QString::fromStdString(study.groups[static_cast<std::size_t>(b)])) < 0;
    });
  return groups;
}

/// Leaves renumbered to the rows that they are shown in.
std::vector<celltypes::Dendrogram::Step> shownTree(const celltypes::Dendrogram& tree, const std::vector<int>& rowOf) {
  std::vector<celltypes::Dendrogram::Step> steps = tree.steps;
  const auto leaves = static_cast<std::int32_t>(rowOf.size());
  for (celltypes::Dendrogram::Step& step : steps)
    for (std::int32_t* node : {&step.left, &step.right})
      if (*node < leaves) *node = rowOf[static_cast<std::size_t>(*node)];
  return steps;
}

DotPlotSide sideOf(const GroupedCells& cells, const std::vector<int>& groups, const std::vector<ShownMarker>& markers) {
  DotPlotSide side;
  side.mean.resize(std::ssize(groups), std::ssize(markers));
  side.share.resize(std::ssize(groups), std::ssize(markers));
  for (std::size_t row = 0; row < groups.size(); ++row) {
    side.cells.push_back(cells.figures.cells[static_cast<std::size_t>(groups[row])]);
    for (std::size_t column = 0; column < markers.size(); ++column) {
      const auto r = static_cast<Index>(row), c = static_cast<Index>(column);
      side.mean(r, c) = cells.figures.mean(groups[row], markers[column].figures.gene);
      side.share(r, c) = cells.figures.share(groups[row], markers[column].figures.gene);
    }
  }
  return side;
}

/// firstRow: of the embedding's rows, the one of the side's first cell.
void addPicked(DotPlotSide& side, const MarkerStudy& study, const GroupedCells& cells,
               const std::vector<ShownMarker>& markers, const std::vector<qint64>& picked, qint64 firstRow) {
  data::Categorical labels{
      std::vector<std::int32_t>(static_cast<std::size_t>(cells.cells.rows()), -1), {"picked"}, false};
  for (const qint64 row : picked)
    if (row >= firstRow && row < firstRow + cells.cells.rows())
      labels.codes[static_cast<std::size_t>(row - firstRow)] = 0;
  std::vector<std::int32_t> columns;
  for (const ShownMarker& marker : markers) columns.push_back(marker.figures.gene);
  const celltypes::DotPlot figures = celltypes::dotPlot(cells.cells, study.genes, labels, columns);
  side.cells.push_back(figures.cells.front());
  side.mean.conservativeResize(side.mean.rows() + 1, Eigen::NoChange);
  side.share.conservativeResize(side.share.rows() + 1, Eigen::NoChange);
  side.mean.bottomRows(1) = figures.mean;
  side.share.bottomRows(1) = figures.share;
}

}  // namespace

DotPlotContent markerContent(const MarkerStudy& study, const std::vector<ShownMarker>& markers,
                             const MarkerLook& look) {
  const std::vector<int> groups = orderedGroups(study, look.order);
  std::vector<int> rowOf(groups.size());
  DotPlotContent content;
  content.scale = look.scale;
  if (study.areTypes) content.palette = look.palette;
  for (std::size_t row = 0; row < groups.size(); ++row) {
    const auto group = static_cast<std::size_t>(groups[row]);
    rowOf[group] = static_cast<int>(row);
    content.rows.push_back({QString::fromStdString(study.groups[group]), study.categories[group],
                            static_cast<bool>(study.drifts[group]), false});
  }
  if (look.order == GroupOrder::tree) content.tree = shownTree(study.tree, rowOf);
  std::vector<ShownMarker> shown = markers;
  const auto rowMarked = [&](const ShownMarker& marker) { return rowOf[static_cast<std::size_t>(marker.group)]; };
  if (look.byGroup) std::ranges::stable_sort(shown, {}, rowMarked);
  for (const ShownMarker& marker : shown)
    content.columns.push_back({QString::fromStdString(study.genes[static_cast<std::size_t>(marker.figures.gene)]),
                               look.byGroup ? rowMarked(marker) : -1});
  content.real = sideOf(study.real, groups, shown);
  content.synthetic = sideOf(study.synthetic, groups, shown);
  if (!look.picked.empty()) {
    content.rows.push_back({panelText(QT_TRANSLATE_NOOP("MarkerPanel", "Selected cells")), -1, false, true});
    addPicked(content.real, study, study.real, shown, look.picked, 0);
    addPicked(content.synthetic, study, study.synthetic, shown, look.picked, study.real.cells.rows());
  }
  content.real.title = panelText(QT_TRANSLATE_NOOP("MarkerPanel", "Real"));
  content.real.subtitle =
      panelText(QT_TRANSLATE_NOOP("MarkerPanel", "test split, %1 cells")).arg(countText(study.real.cells.rows()));
  content.synthetic.title = panelText(QT_TRANSLATE_NOOP("MarkerPanel", "Synthetic"));
  content.synthetic.subtitle = panelText(QT_TRANSLATE_NOOP("MarkerPanel", "%1, %2 cells"))
                                   .arg(look.syntheticName, countText(study.synthetic.cells.rows()));
  return content;
}

}  // namespace grnwb::ui
