// SPDX-License-Identifier: GPL-3.0-or-later
// A run folder: one training of the causal GAN on one version of a network, with its log and its cells.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/gan/train.h"
#include "core/grn/grn.h"

namespace grnwb::pipeline {

/// What RUN/run.json and RUN/log.jsonl hold.
struct TrainingRun {
  std::string id;  ///< the folder's name
  std::filesystem::path folder;
  gan::TrainParameters parameters;
  std::string dataHash, grnHash;
  std::vector<gan::StepLog> log;
  bool finished = false;
  std::shared_ptr<const data::Dataset> synthetic;    ///< null until generated
  std::shared_ptr<const data::Dataset> stage1Cells;  ///< null until generated
};

struct TrainRequest {
  gan::TrainParameters parameters;
  std::filesystem::path folder;        ///< created when missing
  std::filesystem::path stage1Folder;  ///< a finished Stage 1 to share; empty: train one in folder
  int stages = 2;                      ///< 1: Stage 1 only
  bool resume = false;
};

/// Trains on the "train" split of data and writes run.json, log.jsonl, stage1.pt, stage2.pt into the folder. Every
/// logged step also goes to onStep (on the calling thread; may be empty). The validation metric is the MMD to the
/// validation split.
TrainingRun trainRun(const data::Dataset& data, const grn::Grn& grn, const TrainRequest& request, JobContext& job,
                     const std::function<void(const gan::StepLog&)>& onStep = {});

/// Throws Error(badInput) when the folder holds no run.
TrainingRun readRun(const std::filesystem::path& folder);

}  // namespace grnwb::pipeline
