// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a project: what its stages have made so far.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/label_edits.h"
#include "core/data/preprocess.h"
#include "core/data/scored_edges.h"
#include "core/grn/grn.h"
#include "core/knowledge/prior_network.h"
#include "core/pipeline/comparison.h"
#include "core/pipeline/content_hashes.h"
#include "core/pipeline/language_model.h"
#include "core/pipeline/lazy_dataset.h"
#include "core/pipeline/network_picture.h"
#include "core/pipeline/network_versions.h"
#include "core/pipeline/provenance.h"
#include "core/pipeline/raw_overview.h"
#include "core/pipeline/source_file.h"
#include "core/pipeline/tf_selection.h"
#include "core/pipeline/training_run.h"

namespace grnwb::pipeline {

/// Immutable parts, each null until its stage ran. Replacing a pointer is the only change.
struct ProjectState {
  std::string sourceName;           ///< file the raw data came from
  io::ReadOptions reading;          ///< how they were read from it
  std::vector<SourceFile> sources;  ///< the files that were merged into the raw data; empty: it was one
  std::string batchColumn;          ///< of the cells, where files were merged
  std::shared_ptr<const data::Dataset> raw;
  std::shared_ptr<const LazyDataset> rawFile;      ///< the raw data while `raw` is null, where they weren't read yet
  std::shared_ptr<const RawOverview> rawOverview;  ///< of rawFile
  data::LabelEdits labels;                         ///< of the cells of raw and prepared
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
  std::shared_ptr<ContentHashes> hashes = std::make_shared<ContentHashes>();  ///< of raw and prepared

  bool hasRaw() const { return raw || rawFile; }
  /// The data's cells of the prepared part, as hashes know them.
  std::shared_ptr<const data::Dataset> preparedCells() const {
    return prepared ? std::shared_ptr<const data::Dataset>(prepared, &prepared->data) : nullptr;
  }
  /// Of the prepared data, or of the raw ones while there are none; null without data.
  const std::vector<std::string>* genes() const {
    if (prepared) return &prepared->data.genes.names;
    return raw ? &raw->genes.names : nullptr;
  }
};

}  // namespace grnwb::pipeline
