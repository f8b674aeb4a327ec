// SPDX-License-Identifier: GPL-3.0-or-later
// A study: settings of the method x data sets x split seeds, each judged by several synthetic sets (paper, section 4).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/data/preprocess.h"
#include "core/evaluate/metrics.h"
#include "core/gan/train.h"
#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "core/pipeline/language_model.h"

namespace grnwb::study {

/// Who picks the TFs and who the edges; the names of the paper's settings in core/study/study_json.h.
enum class Setting {
  control,          ///< training cells against test cells, no synthesis
  stage1,           ///< the causal controller's own cells, no graph
  curatedModel,     ///< 1.A
  curatedInferred,  ///< 1.B
  curatedRandom,    ///< Random beside 1.A and 1.B
  modelModel,       ///< 2.A
  modelInferred,    ///< 2.B
  modelRandom       ///< Random beside 2.A and 2.B
};

struct StudyData {
  std::string name;
  std::filesystem::path file;             ///< raw counts, in any readable format
  std::string labels;                     ///< cells column with cell types; may be empty
  std::string tfs = "bundled human";      ///< "bundled human", "bundled mouse" or a file
  std::filesystem::path context;          ///< a text that describes the experiment to a language model; may be empty
  data::PreprocessParameters preprocess;  ///< its seed is the split seed
};

struct StudyModel {
  std::string name;
  /// replay: answers come from the transcript alone. The context is that of the data set.
  pipeline::LanguageModelSettings settings;
  std::filesystem::path transcripts;  ///< answers are taken from here and, without replay, appended here
};

struct Study {
  std::string name;
  std::vector<StudyData> data;
  std::vector<Setting> settings;
  std::vector<StudyModel> models;
  std::vector<std::uint64_t> splitSeeds{1000, 2000};
  std::int64_t sets = 4;          ///< synthetic sets per training, or resamples of the control
  std::int64_t randomGraphs = 1;  ///< per random setting and split seed; 10 make a null band
  infer::InferParameters infer;
  grn::ImposeParameters impose;
  gan::TrainParameters train;  ///< its library size is that of the data set
  evaluate::EvaluateParameters metrics;
};

bool needsModel(Setting setting);  ///< for its TFs or its edges
bool isRandom(Setting setting);

/// A line of the result table: a setting on a data set, with one model where it needs one.
struct StudyRow {
  std::size_t data = 0;  ///< index in Study::data
  Setting setting = Setting::control;
  std::optional<std::size_t> model;  ///< index in Study::models

  bool operator==(const StudyRow&) const = default;
};
/// Data set by data set, settings in the paper's order, models in the study's.
std::vector<StudyRow> rows(const Study& study);

/// What is trained and judged as one: a row on one split, with one graph.
struct StudyCell {
  std::size_t row = 0;  ///< index in rows()
  std::uint64_t splitSeed = 0;
  std::int64_t graph = 1;  ///< 1 to Study::randomGraphs in random settings, else 1

  bool operator==(const StudyCell&) const = default;
};
/// In the order of work: cells that share Stage 1 and inference stand together.
std::vector<StudyCell> cells(const Study& study);
/// A name for folders, unlike that of any other cell: "PBMC-All_2.B_gpt-4_1000", "PBMC-All_1.Random_1000_3".
std::string cellName(const Study& study, const StudyCell& cell);
/// For messages: "PBMC-All 2.B gpt-4, seed 1000", "PBMC-All 1.Random, seed 1000, graph 3".
std::string cellTitle(const Study& study, const StudyCell& cell);

/// Throws Error(badInput), its subject the place in the study's file ("data[1].preprocess.genes"), for what no study
/// can be run with: nothing to do, names that don't tell apart, values out of range, a setting whose model isn't given.
void checkStudy(const Study& study);

}  // namespace grnwb::study
