// SPDX-License-Identifier: GPL-3.0-or-later
// What a study has found so far, cell by cell.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/evaluate/metrics.h"
#include "core/pipeline/provenance.h"
#include "core/study/study.h"

namespace grnwb::study {

enum class CellState { waiting, running, done, failed };

struct CellResult {
  CellState state = CellState::waiting;
  std::string error;                                    ///< of a failed cell: what, why, how to mend it
  std::vector<evaluate::Metrics> sets;                  ///< one per synthetic set or resample
  std::vector<std::vector<std::string>> driftingTypes;  ///< one list per set; empty without labels
  std::int64_t tfs = 0, targets = 0, edges = 0;         ///< of its graph; 0 without one
  double seconds = 0;            ///< wall time of what was done for this cell alone, since it was last taken up
  std::filesystem::path folder;  ///< of its graph, run and synthetic sets, relative to the study's; empty: none yet
  std::vector<pipeline::Provenance> steps;

  /// Edges / (TFs x targets); 0 without a graph.
  double density() const;
};

/// One result per cell of cells(study), in that order.
struct StudyResults {
  std::vector<CellResult> cells;

  std::int64_t count(CellState state) const;
};

/// What the folder of a study holds; cells that nothing is known of wait. Results of another study or with other
/// parameters count as not there. Throws Error(badInput) for damaged files.
StudyResults readResults(const Study& study, const std::filesystem::path& folder);
/// Writes the result of the index-th of cells(study) into the folder of the study; then the cell is done. Throws
/// Error(failed).
void writeResult(const Study& study, std::size_t index, const CellResult& result, const std::filesystem::path& folder);

/// results.json: what was found, without times and places, so that equal results are equal bytes.
std::string resultsToJson(const Study& study, const StudyResults& results);
/// The folder holds results of some study.
bool holdsStudy(const std::filesystem::path& folder);

}  // namespace grnwb::study
