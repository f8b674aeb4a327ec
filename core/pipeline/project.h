// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a project and its folder (name.grnwb/): files the field can already read.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/data/preprocess.h"
#include "core/data/scored_edges.h"
#include "core/grn/grn.h"
#include "core/knowledge/prior_network.h"
#include "core/pipeline/comparison.h"
#include "core/pipeline/language_model.h"
#include "core/pipeline/network_picture.h"
#include "core/pipeline/network_versions.h"
#include "core/pipeline/provenance.h"
#include "core/pipeline/tf_selection.h"
#include "core/pipeline/training_run.h"

namespace grnwb::pipeline {

/// Immutable parts, each null until its stage ran. Replacing a pointer is the only change.
struct ProjectState {
  std::string sourceName;  ///< file the raw data came from
  std::shared_ptr<const data::Dataset> raw;
  data::PreprocessParameters preprocessParameters;
  std::shared_ptr<const data::Preprocessed> prepared;
  LanguageModelSettings languageModel;
  std::filesystem::path transcriptFile;  ///< that the transcript was read from; empty: none
  std::shared_ptr<const llm::Transcript> transcript;
  std::shared_ptr<const AskedTfs> askedTfs;
  std::shared_ptr<const TfSelection> tfs;
  std::shared_ptr<const knowledge::PriorNetwork> prior;
  std::shared_ptr<const AskedEdges> askedEdges;
  std::map<std::string, std::shared_ptr<const data::ScoredEdges>> scoredEdges;  ///< the latest of each method
  std::shared_ptr<const grn::Grn> grn;                                          ///< the one being edited
  NetworkVersions versions;
  NetworkPicture picture;
  std::vector<std::shared_ptr<const TrainingRun>> runs;  ///< all, finished or not, the oldest first
  std::shared_ptr<const TrainingRun> run;                ///< the one whose cells are looked at; null: none
  std::shared_ptr<const Comparison> comparison;
  std::vector<Provenance> history;
};

/// Writes what changed since the last save into the folder (created when missing); project.json is replaced last, so
/// that a crash leaves the old project or the new one. Throws Error(failed).
void saveProject(const ProjectState& state, const std::filesystem::path& folder, JobContext& job);
/// Throws Error(badInput) when the folder is no project, or of a newer version.
ProjectState openProject(const std::filesystem::path& folder, JobContext& job);
/// One network of a project, without reading its data: the version with that number ("7", "v7") or name, or, for an
/// empty text, the network being edited. Throws Error(badInput) when the folder is no project or has no such network;
/// the message names those it has.
grn::Grn projectNetwork(const std::filesystem::path& folder, const std::string& version);
/// The file of the project's raw data. Throws Error(badInput) when the folder is no project or has none.
std::filesystem::path rawDataFile(const std::filesystem::path& folder);
/// Folders of the project's runs, the newest first.
std::vector<std::filesystem::path> runFolders(const std::filesystem::path& project);
/// With the run in the place of an older state of it, or at the end.
std::vector<std::shared_ptr<const TrainingRun>> withRun(std::vector<std::shared_ptr<const TrainingRun>> runs,
                                                        std::shared_ptr<const TrainingRun> run);
/// Where a new run of the project goes: folder/runs/run-<n>.
std::filesystem::path nextRunFolder(const std::filesystem::path& project);

}  // namespace grnwb::pipeline
