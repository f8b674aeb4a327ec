// SPDX-License-Identifier: GPL-3.0-or-later
// Tables 3 and 5, and the overlap of edges.
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/grn/overlap.h"
#include "core/knowledge/tf_list.h"
#include "core/report/number_text.h"
#include "core/report/row_values.h"
#include "core/report/setting_words.h"
#include "core/report/table_builders.h"
#include "core/study/study_files.h"

namespace grnwb::report {
namespace fs = std::filesystem;
namespace {

using Names = std::vector<std::string>;
/// The first row of that data set and family of settings, with that model where one is given: all share their TFs.
std::optional<study::StudyRow> firstRow(const std::vector<study::StudyRow>& allRows, std::size_t data, int ofFamily,
                                        std::optional<std::size_t> model) {
  const auto found = std::ranges::find_if(allRows, [&](const study::StudyRow& row) {
    return row.data == data && family(row.setting) == ofFamily && (!model || row.model == model);
  });
  return found == allRows.end() ? std::nullopt : std::optional(*found);
}

/// Means over the split seeds that both lists are known of.
struct ListComparison {
  std::vector<double> reference, other, shared, share;
};
ListComparison compareLists(const study::Study& study, const study::StudyRow& curated, const study::StudyRow& proposed,
                            const fs::path& folder) {
  ListComparison result;
  for (const std::uint64_t seed : study.splitSeeds) {
    const fs::path reference = folder / tfListFile(study, curated, seed),
                   other = folder / tfListFile(study, proposed, seed);
    if (!fs::exists(reference) || !fs::exists(other)) continue;
    const std::vector<std::string> all = knowledge::readTfList(reference), found = knowledge::readTfList(other);
    const grn::ListOverlap overlap = grn::listOverlap(all, found);
    result.reference.push_back(static_cast<double>(all.size()));
    result.other.push_back(static_cast<double>(found.size()));
    result.shared.push_back(static_cast<double>(all.size() - overlap.missing.size()));
    result.share.push_back(overlap.share);
  }
  return result;
}

/// Of the graphs of two rows on the same split, or of all of one row; a dash without any two.
std::string meanOverlap(const std::vector<study::StudyCell>& allCells, const NetworkOverlaps& overlaps,
                        std::size_t rowA, std::size_t rowB) {
  std::vector<double> values;
  for (std::size_t a = 0; a < overlaps.cells.size(); ++a)
    for (std::size_t b = 0; b < overlaps.cells.size(); ++b) {
      const study::StudyCell &cellA = allCells[overlaps.cells[a]], &cellB = allCells[overlaps.cells[b]];
      if (cellA.row != rowA || cellB.row != rowB) continue;
      if (rowA == rowB ? a >= b : cellA.splitSeed != cellB.splitSeed) continue;
      if (const double value = overlaps.matrix.at(a, b).regulators; !std::isnan(value)) values.push_back(value);
    }
  return values.empty() ? kNothing : fixedText(meanOf(values), 3);
}

}  // namespace

TextTable tfListTable(const study::Study& study, const fs::path& folder) {
  TextTable table{"table3",
                  "Table 3. Lists of transcription factors among the genes of the data: H curated, L proposed by a "
                  "language model; means over the split seeds.",
                  {"Data", "Model", "|H|", "|L|", "|H ∩ L|", "|H ∩ L| / |H|"},
                  {}};
  const std::vector<study::StudyRow> allRows = rows(study);
  for (std::size_t data = 0; data < study.data.size(); ++data)
    for (std::size_t model = 0; model < study.models.size(); ++model) {
      const auto curated = firstRow(allRows, data, 1, std::nullopt), proposed = firstRow(allRows, data, 2, model);
      if (!curated || !proposed) continue;
      const ListComparison lists = compareLists(study, *curated, *proposed, folder);
      if (lists.share.empty()) continue;
      table.rows.push_back({plain(study.data[data].name), plain(study.models[model].name),
                            plain(countText(meanOf(lists.reference))), plain(countText(meanOf(lists.other))),
                            plain(countText(meanOf(lists.shared))),
                            plain(fixedText(100 * meanOf(lists.share), 2) + " %")});
    }
  return table;
}

TextTable densityTable(const study::Study& study, const study::StudyResults& results) {
  TextTable table{"table5",
                  "Table 5. Density of the imposed graphs: edges / (TFs × targets); means over split seeds and graphs.",
                  {"Data", "Setting", "TFs from", "Edges from", "TFs", "Targets", "Edges", "Density"},
                  {}};
  const std::vector<study::StudyRow> allRows = rows(study);
  const std::vector<study::StudyCell> allCells = cells(study);
  for (std::size_t row = 0; row < allRows.size(); ++row) {
    std::vector<double> tfs, targets, edges, densities;
    for (std::size_t i = 0; i < allCells.size() && i < results.cells.size(); ++i) {
      const study::CellResult& cell = results.cells[i];
      if (allCells[i].row != row || cell.state != study::CellState::done || cell.edges == 0) continue;
      tfs.push_back(static_cast<double>(cell.tfs));
      targets.push_back(static_cast<double>(cell.targets));
      edges.push_back(static_cast<double>(cell.edges));
      densities.push_back(cell.density());
    }
    if (tfs.empty()) continue;
    table.rows.push_back({plain(study.data.at(allRows[row].data).name), plain(settingTitle(allRows[row].setting)),
                          plain(tfSource(study, allRows[row])), plain(edgeSource(study, allRows[row])),
                          plain(countText(meanOf(tfs))), plain(countText(meanOf(targets))),
                          plain(countText(meanOf(edges))), plain(fixedText(meanOf(densities), 4))});
  }
  return table;
}

TextTable overlapTable(const study::Study& study, const std::vector<NetworkOverlaps>& overlaps) {
  TextTable table{"overlap",
                  "Overlap of edges: mean over the targets of the Jaccard index of their two sets of regulators, of "
                  "the graphs of two settings on the same split; on the diagonal between the graphs of one setting.",
                  {"Data", "Setting"},
                  {}};
  const std::vector<study::StudyRow> allRows = rows(study);
  const std::vector<study::StudyCell> allCells = cells(study);
  const auto hasGraph = [](const study::StudyRow& row) { return family(row.setting) != 0; };
  for (const study::StudyRow& row : allRows)
    if (row.data == 0 && hasGraph(row)) table.columns.push_back(rowTitle(study, row));
  for (std::size_t a = 0; a < allRows.size(); ++a) {
    if (!hasGraph(allRows[a]) || overlaps[allRows[a].data].cells.empty()) continue;
    std::vector<TextTable::Cell> line{plain(study.data.at(allRows[a].data).name), plain(rowTitle(study, allRows[a]))};
    for (std::size_t b = 0; b < allRows.size(); ++b)
      if (hasGraph(allRows[b]) && allRows[b].data == allRows[a].data)
        line.push_back(plain(meanOverlap(allCells, overlaps[allRows[a].data], a, b)));
    table.rows.push_back(std::move(line));
  }
  return table;
}

}  // namespace grnwb::report
