// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include <algorithm>

#include "core/study/study_files.h"
#include "core/study/study_json.h"

namespace grnwb::study {
namespace {

/// The parts of a cell's name and title, in their order.
struct CellParts {
  std::string data, setting, model, seed, graph;  ///< model and graph may be empty
};

CellParts partsOf(const Study& study, const StudyCell& cell) {
  const StudyRow row = rows(study).at(cell.row);
  CellParts parts{study.data[row.data].name, std::string(settingName(row.setting)), {}, {}, {}};
  parts.seed = std::to_string(cell.splitSeed);
  if (row.model) parts.model = study.models[*row.model].name;
  if (isRandom(row.setting) && study.randomGraphs > 1) parts.graph = std::to_string(cell.graph);
  return parts;
}

}  // namespace

bool needsModel(Setting setting) {
  return setting == Setting::curatedModel || setting == Setting::modelModel || setting == Setting::modelInferred ||
         setting == Setting::modelRandom;
}

bool isRandom(Setting setting) {
  return setting == Setting::curatedRandom || setting == Setting::modelRandom;
}

std::vector<StudyRow> rows(const Study& study) {
  std::vector<Setting> settings = study.settings;
  std::ranges::sort(settings);
  std::vector<StudyRow> rows;
  for (std::size_t data = 0; data < study.data.size(); ++data)
    for (const Setting setting : settings) {
      if (!needsModel(setting)) rows.push_back({data, setting, {}});
      for (std::size_t model = 0; needsModel(setting) && model < study.models.size(); ++model)
        rows.push_back({data, setting, model});
    }
  return rows;
}

std::vector<StudyCell> cells(const Study& study) {
  const std::vector<StudyRow> all = rows(study);
  std::vector<StudyCell> cells;
  for (std::size_t data = 0; data < study.data.size(); ++data)
    for (const std::uint64_t seed : study.splitSeeds)
      for (std::size_t row = 0; row < all.size(); ++row) {
        if (all[row].data != data) continue;
        const std::int64_t graphs = isRandom(all[row].setting) ? study.randomGraphs : 1;
        for (std::int64_t graph = 1; graph <= graphs; ++graph) cells.push_back({row, seed, graph});
      }
  return cells;
}

std::string cellName(const Study& study, const StudyCell& cell) {
  const CellParts parts = partsOf(study, cell);
  std::string name = fileName(parts.data) + "_" + parts.setting;
  for (const std::string& part : {parts.model, parts.seed, parts.graph})
    if (!part.empty()) name += "_" + fileName(part);
  return name;
}

std::string cellTitle(const Study& study, const StudyCell& cell) {
  const CellParts parts = partsOf(study, cell);
  std::string title = parts.data + " " + parts.setting;
  if (!parts.model.empty()) title += " " + parts.model;
  title += ", seed " + parts.seed;
  if (!parts.graph.empty()) title += ", graph " + parts.graph;
  return title;
}

}  // namespace grnwb::study
