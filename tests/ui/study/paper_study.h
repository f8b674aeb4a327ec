// SPDX-License-Identifier: GPL-3.0-or-later
// A study with the paper's three data sets and numbers, as far done as on a screen of it; its data files are empty.
#pragma once

#include <QDir>
#include <QString>
#include <array>
#include <cmath>
#include <filesystem>

#include "core/base/file.h"
#include "core/report/tables.h"
#include "core/study/study_json.h"
#include "ui/study/published_values.h"

namespace grnwb::test {

inline constexpr double kPaperSeconds = 6000;  ///< of a cell with a graph; the others take a tenth

inline study::Study paperStudy(const std::filesystem::path& folder) {
  using study::Setting;
  study::Study made;
  made.name = "paper-tables";
  for (const char* name : {"PBMC-All", "PBMC-CTL", "BoneMarrow"}) {
    study::StudyData data;
    data.name = name;
    data.file = folder / (std::string(name) + ".h5ad");
    writeFileAtomically(data.file, "");
    data.labels = "cell_type";
    made.data.push_back(data);
  }
  made.settings = {Setting::control,       Setting::stage1,     Setting::curatedModel,  Setting::curatedInferred,
                   Setting::curatedRandom, Setting::modelModel, Setting::modelInferred, Setting::modelRandom};
  study::StudyModel model;
  model.name = "GPT-4";
  model.settings.ask.provider = "openai";
  model.settings.ask.model = "gpt-4";
  model.transcripts = folder / "answers.jsonl";
  writeFileAtomically(model.transcripts, "");
  made.models = {model};
  return made;
}

/// Writes the study into the folder; its file.
inline QString writePaperStudy(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "study.json";
  study::writeStudy(paperStudy(folder), file);
  return QString::fromStdString(file.string());
}

/// Eight values with mean 0 and sample standard deviation 1.
inline double spread(std::size_t evaluation) {
  constexpr std::array<double, 8> kValues{-1.4, 0.5, -0.4, 1.2, 0.2, -0.9, 0.9, -0.1};
  double squares = 0;
  for (const double value : kValues) squares += value * value;
  return kValues[evaluation % kValues.size()] / std::sqrt(squares / 7);
}

inline evaluate::Metrics paperMetrics(const ui::PublishedValues& published, std::size_t evaluation) {
  const double z = spread(evaluation);
  const auto value = [&](std::size_t metric) { return *published[metric] * (1 + 0.06 * z); };
  evaluate::Metrics metrics;
  metrics.cosine = value(report::kCosine);
  metrics.euclidean = value(report::kEuclidean);
  metrics.mmd = value(report::kMmd);
  metrics.rfAuroc = *published[report::kRfAuroc] + 0.02 * z;
  metrics.lisi = 2 - (*published[report::kMmd]) * 20 + 0.02 * z;
  return metrics;
}

inline study::StudyResults paperResults(const study::Study& study) {
  using study::CellState;
  using study::Setting;
  constexpr std::array<std::array<std::int64_t, 3>, 2> kTfs{{{75, 65, 68}, {95, 135, 157}}};  // curated, GPT-4
  const std::vector<study::StudyRow> rows = study::rows(study);
  study::StudyResults results;
  for (const study::StudyCell& cell : study::cells(study)) {
    const study::StudyRow& row = rows[cell.row];
    const bool isReference = row.setting == Setting::control || row.setting == Setting::stage1;
    const bool isSecondSplit = cell.splitSeed == study.splitSeeds.back();
    study::CellResult result;
    result.state = CellState::done;
    if (row.data == 2 && !isReference) result.state = CellState::waiting;
    if (row.data == 1 && row.setting > Setting::modelModel) result.state = CellState::waiting;
    if (row.data == 1 && row.setting == Setting::modelModel && isSecondSplit) result.state = CellState::running;
    if (row.data == 2 && row.setting == Setting::curatedModel && !isSecondSplit) {
      result.state = CellState::failed;
      result.error = "GPT-4: no answers are recorded for BoneMarrow; set a key or choose a transcript";
    }
    if (result.state == CellState::done || result.state == CellState::running) {
      const auto published = *ui::publishedValues(study, row);
      const std::size_t sets = result.state == CellState::done ? std::size_t(study.sets) : 1;
      for (std::size_t i = 0; i < sets; ++i) {
        result.sets.push_back(paperMetrics(published, (isSecondSplit ? 4 : 0) + i));
        result.driftingTypes.push_back(row.setting == Setting::modelInferred ? std::vector<std::string>{"CD4 Th2"}
                                                                             : std::vector<std::string>());
      }
      result.seconds = isReference ? kPaperSeconds / 10 : kPaperSeconds;
      if (!isReference) {
        result.tfs = kTfs[row.setting >= Setting::modelModel ? 1 : 0][row.data];
        result.targets = 1000 - result.tfs;
        result.edges = 10 * result.targets;
      }
      pipeline::Provenance step;
      step.stage = isReference ? "evaluate" : "train";
      step.seed = cell.splitSeed;
      step.parameters["preset"] = "paper";
      step.inputs["real"] = "8f2b1c0d9e3a4f5061728394a5b6c7d8";
      step.software = "GRN Workbench 0.1.0";
      step.finished = "2026-11-22T03:00:00Z";
      step.seconds = result.seconds;
      result.steps = {step};
    }
    results.cells.push_back(std::move(result));
  }
  return results;
}

}  // namespace grnwb::test
