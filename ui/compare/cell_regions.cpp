// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cell_regions.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "ui/models/number_text.h"
#include "ui/plots/point_hull.h"

namespace grnwb::ui {
namespace {

class CellRegions {
  Q_DECLARE_TR_FUNCTIONS(CellRegions)
};

std::vector<qint64> ownOf(const std::vector<qint64>& enclosed, Eigen::Index first, Eigen::Index count) {
  std::vector<qint64> own;
  std::ranges::copy_if(enclosed, std::back_inserter(own),
                       [&](qint64 cell) { return cell >= first && cell < first + count; });
  return own;
}

}  // namespace

std::vector<ScatterRing> ringsOf(const ShownCells& cells) {
  std::vector<ScatterRing> rings;
  for (const evaluate::InventedRegion& region : cells.regions()) {
    ScatterRing ring;
    for (const std::int64_t cell : region.cells) ring.points.push_back(cells.realCount() + cell);
    ring.hull = hullOfLargestGroup(cells.points(), ring.points);
    ring.text =
        CellRegions::tr("%1 cells far from all real ones").arg(countText(static_cast<qint64>(region.cells.size())));
    rings.push_back(std::move(ring));
  }
  return rings;
}

QString ringsText(const ShownCells& cells) {
  std::size_t far = 0;
  for (const evaluate::InventedRegion& region : cells.regions()) far += region.cells.size();
  return far == 0 ? QString()
                  : CellRegions::tr("far from all real cells (%1)").arg(countText(static_cast<qint64>(far)));
}

QString drawnRegionText(const std::vector<qint64>& enclosed, bool isBox, Eigen::Index first, Eigen::Index count) {
  const QString cells = countText(static_cast<qint64>(ownOf(enclosed, first, count).size()));
  return isBox ? CellRegions::tr("box: %1 cells").arg(cells) : CellRegions::tr("lasso: %1 cells").arg(cells);
}

QString linkedRegionText(const ShownCells& cells, const std::vector<qint64>& enclosed, Eigen::Index first,
                         Eigen::Index count) {
  const std::vector<qint64> own = ownOf(enclosed, first, count);
  const QString all = countText(static_cast<qint64>(own.size()));
  std::vector<qint64> counts(cells.types().size(), 0);
  for (const qint64 cell : own)
    if (const int type = cells.typeOf(cell); type != ShownCells::kUnassigned) ++counts[static_cast<std::size_t>(type)];
  const auto most = std::ranges::max_element(counts);
  if (most == counts.end() || *most == 0) return CellRegions::tr("%1 cells").arg(all);
  const auto& type = cells.types()[static_cast<std::size_t>(most - counts.begin())];
  return CellRegions::tr("%1: %2 of %3").arg(QString::fromStdString(type), countText(*most), all);
}

}  // namespace grnwb::ui
