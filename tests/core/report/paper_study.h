// SPDX-License-Identifier: GPL-3.0-or-later
// A study with the paper's means for PBMC-All, spread evenly around them.
#pragma once

#include <map>
#include <vector>

#include "core/study/results.h"

namespace grnwb::test {

inline const std::map<study::Setting, evaluate::Metrics>& paperMeans() {
  using study::Setting;
  static const std::map<Setting, evaluate::Metrics> kMeans{
      {Setting::control, {100, 0.00029, 0.0051, 0.49, 1.93}},
      {Setting::stage1, {107, 0.00036, 0.0057, 0.55, 1.90}},
      {Setting::curatedModel, {89, 0.00024, 0.0072, 0.63, 1.82}},
      {Setting::curatedInferred, {121, 0.00047, 0.0139, 0.73, 1.71}},
      {Setting::curatedRandom, {121, 0.00045, 0.0166, 0.85, 1.56}},
      {Setting::modelModel, {90, 0.00026, 0.0206, 0.86, 1.54}},
      {Setting::modelInferred, {83, 0.00023, 0.0069, 0.59, 1.86}},
      {Setting::modelRandom, {92, 0.00026, 0.0226, 0.87, 1.52}}};
  return kMeans;
}

inline study::Study paperStudy() {
  study::Study study;
  study.name = "paper";
  study.data.push_back(
      {.name = "PBMC-All", .file = "pbmc.h5ad", .labels = {}, .tfs = "bundled human", .context = {}, .preprocess = {}});
  for (const auto& [setting, means] : paperMeans()) study.settings.push_back(setting);
  study.models.push_back({.name = "gpt-4", .settings = {}, .transcripts = {}});
  study.sets = 2;
  study.randomGraphs = 3;
  return study;
}

/// Sets of the first split seed lie 15 % and 5 % below the row's mean, those of the second 5 % and 15 % above.
inline study::StudyResults paperResults(const study::Study& study) {
  study::StudyResults results;
  const std::vector<study::StudyRow> rows = study::rows(study);
  for (const study::StudyCell& cell : study::cells(study)) {
    const study::StudyRow& row = rows[cell.row];
    study::CellResult result;
    result.state = study::CellState::done;
    for (std::int64_t set = 0; set < study.sets; ++set) {
      const double factor = 1 + (cell.splitSeed == study.splitSeeds.front() ? -0.1 : 0.1) + (set == 0 ? -0.05 : 0.05);
      evaluate::Metrics metrics = paperMeans().at(row.setting);
      for (double evaluate::Metrics::*metric :
           {&evaluate::Metrics::euclidean, &evaluate::Metrics::cosine, &evaluate::Metrics::mmd,
            &evaluate::Metrics::rfAuroc, &evaluate::Metrics::lisi})
        metrics.*metric *= factor;
      result.sets.push_back(metrics);
    }
    if (row.setting != study::Setting::control && row.setting != study::Setting::stage1) {
      result.tfs = row.model && row.setting != study::Setting::curatedModel ? 95 : 75;
      result.targets = 1000 - result.tfs;
      result.edges = 10 * result.targets;
    }
    results.cells.push_back(std::move(result));
  }
  return results;
}

}  // namespace grnwb::test
