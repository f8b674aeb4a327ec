// SPDX-License-Identifier: GPL-3.0-or-later
// A run folder: one training of the causal GAN on one version of a network, with its log and its cells.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/gan/train.h"
#include "core/grn/grn.h"
#include "core/pipeline/provenance.h"
#include "core/pipeline/training_preview.h"

namespace grnwb::pipeline {

/// What RUN/run.json, RUN/grn.json, RUN/log.jsonl and RUN/*.h5ad hold.
struct TrainingRun {
  std::string id;  ///< the folder's name
  std::filesystem::path folder;
  gan::TrainParameters parameters;
  Provenance provenance;  ///< inputs "data" and "grn"
  std::vector<gan::StepLog> log;
  std::array<std::shared_ptr<const TrainingPreview>, 2> previews;  ///< the latest of each stage, or null
  bool finished = false;
  std::shared_ptr<const grn::Grn> network;           ///< it was trained on; null where the file is missing
  std::shared_ptr<const data::Dataset> synthetic;    ///< RUN/synthetic.h5ad; null until generated
  std::shared_ptr<const data::Dataset> stage1Cells;  ///< RUN/stage1_cells.h5ad; null until generated

  std::string dataHash() const;  ///< empty before training began
  std::string grnHash() const;
};

struct TrainRequest {
  gan::TrainParameters parameters;
  std::filesystem::path folder;                 ///< created when missing
  std::filesystem::path stage1Folder;           ///< a finished Stage 1 to share; empty: train one in folder
  std::vector<std::filesystem::path> siblings;  ///< runs that may hold the very Stage 1; it is taken from the first
  std::filesystem::path older;  ///< a run on another network of the same data that this one continues; its
                                ///< Stage 1 is shared
  int stages = 2;               ///< 1: Stage 1 only
  bool resume = false;
};

/// Both are called on the training thread and may be empty.
struct RunObserver {
  std::function<void(const gan::StepLog&)> onStep;
  std::function<void(std::shared_ptr<const TrainingPreview>)> onPreview;
};

/// Trains on the "train" split of data and writes run.json, log.jsonl, grn.json, stage1.pt and stage2.pt into the
/// folder. Genes that are not in the graph are left out, with a warning. The validation metric is the MMD to the
/// validation split, whose cells are also what previews show the synthetic ones beside. Throws what
/// gan::trainStage1 and trainStage2 throw, and Error(badInput) when resume is asked for data or a graph other than the
/// run's.
TrainingRun trainRun(const data::Dataset& data, const grn::Grn& grn, const TrainRequest& request, JobContext& job,
                     const RunObserver& observer = {});

/// What trainRun() would take for a request that doesn't resume, from timed steps (gan::timeSteps); a Stage 1 that it
/// would share is not counted. Writes nothing.
gan::TrainEstimate timeRun(const data::Dataset& data, const grn::Grn& grn, const TrainRequest& request,
                           JobContext& job);

/// Generates synthetic.h5ad and stage1_cells.h5ad of the run, as many cells each.
void generateCells(TrainingRun& run, std::int64_t cells, std::uint64_t seed, JobContext& job);

/// Everything but the cells. Throws Error(badInput) when the folder holds no run.
TrainingRun readRun(const std::filesystem::path& folder);
/// Reads the run's cells where the files exist.
void readCells(TrainingRun& run, JobContext& job);

}  // namespace grnwb::pipeline
