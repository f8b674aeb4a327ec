// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_overlaps.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/grn/grn.h"
#include "core/study/study_files.h"

namespace grnwb::report {
namespace fs = std::filesystem;

std::vector<NetworkOverlaps> networkOverlaps(const study::Study& study, const fs::path& folder, JobContext& job) {
  const std::vector<study::StudyRow> allRows = rows(study);
  const std::vector<study::StudyCell> allCells = cells(study);
  std::vector<std::size_t> order(allCells.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return allCells[i].row; });
  std::vector<NetworkOverlaps> overlaps(study.data.size());
  std::vector<std::vector<grn::EdgeSet>> networks(study.data.size());
  for (const std::size_t i : order) {
    job.throwIfStopped();
    const fs::path file = folder / study::graphFile(cellFolder(study, allCells[i]));
    if (!fs::exists(file)) continue;
    const std::size_t data = allRows[allCells[i].row].data;
    overlaps[data].cells.push_back(i);
    networks[data].emplace_back(grn::fromJson(readFile(file), file.string()));
  }
  for (std::size_t data = 0; data < overlaps.size(); ++data)
    overlaps[data].matrix = grn::overlapMatrix(networks[data], job);
  return overlaps;
}

}  // namespace grnwb::report
