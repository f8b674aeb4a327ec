// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cell_graph.h"

#include <chrono>

#include "core/base/random.h"
#include "core/infer/infer.h"
#include "core/study/study_json.h"

namespace grnwb::study {
namespace {

constexpr const char* kTopUp = "grnboost2";

/// Uniform scores of all TFs of the list for all genes.
Made<data::ScoredEdges> randomScores(const Study& study, const StudyCell& cell, const PreparedSplit& split,
                                     Made<std::vector<std::string>> tfs, JobContext& job) {
  const auto start = std::chrono::system_clock::now();
  infer::InferParameters parameters = study.infer;
  parameters.method = "random";
  // Each setting, and each model's list, has graphs of its own.
  const StudyRow row = rows(study).at(cell.row);
  const std::string name = "random graphs of " + std::string(settingName(row.setting)) +
                           (row.model ? " " + study.models[*row.model].name : "") + ", split " +
                           std::to_string(cell.splitSeed);
  parameters.seed = RandomStream(study.infer.seed, name, static_cast<std::uint64_t>(cell.graph)).bits();
  Made<data::ScoredEdges> made{infer::infer(split.data, tfs.value, parameters, job).edges, std::move(tfs.records)};
  made.records.push_back(pipeline::makeProvenance("infer", infer::fields(parameters), parameters.seed,
                                                  {{"data", split.hash}, {"tfs", pipeline::hashOfNames(tfs.value)}},
                                                  start, job.threads()));
  return made;
}

}  // namespace

Made<grn::Grn> cellGraph(const Study& study, const StudyCell& cell, SharedSteps& shared, JobContext& job) {
  const StudyRow row = rows(study).at(cell.row);
  const PreparedSplit& split = shared.split(row.data, cell.splitSeed, job);
  const bool asked = row.setting == Setting::curatedModel || row.setting == Setting::modelModel;
  const Made<data::ScoredEdges> edges =
      isRandom(row.setting) ? randomScores(study, cell, split, shared.tfs(row, cell.splitSeed, job), job)
                            : shared.edges(row, cell.splitSeed, job);
  grn::ImposeParameters parameters = study.impose;
  parameters.source = isRandom(row.setting) ? "random" : asked ? "llm" : study.infer.method;
  data::ScoredEdges topUp;
  if (parameters.shortTargets == kTopUp) {
    if (asked)
      topUp = shared.topUpEdges(row, cell.splitSeed, job).value;
    else
      parameters.shortTargets = "keep";  // GRNBoost2 has no more to give to its own, and nothing to random ones
  }
  const auto start = std::chrono::system_clock::now();
  grn::Imposed imposed = grn::impose(edges.value, split.data.genes.names, parameters, job, topUp);
  Made<grn::Grn> made{std::move(imposed.grn), edges.records};
  pipeline::Provenance record = pipeline::makeProvenance("impose", grn::fields(parameters), parameters.seed,
                                                         {{"data", split.hash}}, start, job.threads());
  record.parameters["short targets"] = std::to_string(imposed.shortTargets.size());
  record.parameters["dropped genes"] = std::to_string(imposed.dropped.size());
  made.records.push_back(std::move(record));
  return made;
}

}  // namespace grnwb::study
