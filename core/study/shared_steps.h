// SPDX-License-Identifier: GPL-3.0-or-later
// What several cells of a study share; made when first asked for, kept in the study's folder, and read from there
// later.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/scored_edges.h"
#include "core/pipeline/training_run.h"
#include "core/study/prepared_split.h"
#include "core/study/run_study.h"
#include "core/study/step_record.h"
#include "core/study/type_drift.h"

namespace grnwb::study {

class SharedSteps {
 public:
  /// Keeps references to study and observer. folder: the study's.
  SharedSteps(const Study& study, std::filesystem::path folder, const StudyObserver& observer);

  /// The cells of one split are held at a time: the reference is good until another one is asked for.
  const PreparedSplit& split(std::size_t data, std::uint64_t seed, JobContext& job);
  /// Of a setting with a graph.
  Made<std::vector<std::string>> tfs(const StudyRow& row, std::uint64_t seed, JobContext& job);
  /// Of a setting with a graph that isn't random.
  Made<data::ScoredEdges> edges(const StudyRow& row, std::uint64_t seed, JobContext& job);
  /// GRNBoost2's edges between the TFs of the row's setting, for topping up.
  Made<data::ScoredEdges> topUpEdges(const StudyRow& row, std::uint64_t seed, JobContext& job);
  /// The finished run whose Stage 1 all graphs of the split share; of all genes.
  pipeline::TrainingRun stage1(std::size_t data, std::uint64_t seed, JobContext& job);
  /// data: cells of the split that was asked for last, on some genes; real: its test cells.
  const TypeDrift& typeDrift(const data::Dataset& data, const data::Matrix& real, JobContext& job);

  gan::TrainParameters trainParameters(std::size_t data) const;

 private:
  Made<data::ScoredEdges> inferred(const StudyRow& row, std::uint64_t seed, const std::string& method, JobContext& job);

  const Study& m_study;
  const std::filesystem::path m_folder;
  const StudyObserver& m_observer;
  std::filesystem::path m_splitFile;  ///< of m_split
  std::optional<PreparedSplit> m_split;
  std::size_t m_splitData = 0;
  std::vector<std::string> m_driftGenes;
  std::optional<TypeDrift> m_drift;
};

}  // namespace grnwb::study
