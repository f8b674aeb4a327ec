// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_files.h"

#include <algorithm>
#include <string_view>

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

/// Who picked the TFs, as part of a file's name.
std::string tfsPart(const Study& study, const StudyRow& row) {
  const bool curated = row.setting == Setting::curatedModel || row.setting == Setting::curatedInferred ||
                       row.setting == Setting::curatedRandom;
  return curated ? "curated" : "model-" + fileName(study.models[row.model.value()].name);
}

}  // namespace

std::string fileName(const std::string& name) {
  constexpr std::string_view kKept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+-";
  std::string kept = name;
  std::ranges::replace_if(
      kept, [&](char c) { return kKept.find(c) == std::string_view::npos; }, '-');
  return kept;
}

fs::path splitFolder(const Study& study, std::size_t data, std::uint64_t splitSeed) {
  return fs::path("shared") / (fileName(study.data[data].name) + "_" + std::to_string(splitSeed));
}

fs::path preparedFile(const Study& study, std::size_t data, std::uint64_t splitSeed) {
  return splitFolder(study, data, splitSeed) / "cells.h5ad";
}

fs::path stage1Folder(const Study& study, std::size_t data, std::uint64_t splitSeed) {
  return splitFolder(study, data, splitSeed) / "stage1";
}

fs::path tfListFile(const Study& study, const StudyRow& row, std::uint64_t splitSeed) {
  return splitFolder(study, row.data, splitSeed) / ("tfs_" + tfsPart(study, row) + ".txt");
}

fs::path edgesFile(const Study& study, const StudyRow& row, std::uint64_t splitSeed) {
  const bool asked = row.setting == Setting::curatedModel || row.setting == Setting::modelModel;
  const std::string by = asked ? "model-" + fileName(study.models[row.model.value()].name) : study.infer.method;
  return splitFolder(study, row.data, splitSeed) / ("edges_" + tfsPart(study, row) + "_by_" + by + ".csv");
}

fs::path cellFolder(const Study& study, const StudyCell& cell) {
  return fs::path("cells") / cellName(study, cell);
}

fs::path resultFile(const fs::path& cellFolder) {
  return cellFolder / "result.json";
}

fs::path graphFile(const fs::path& cellFolder) {
  return cellFolder / "grn.json";
}

fs::path runFolder(const fs::path& cellFolder) {
  return cellFolder / "run";
}

fs::path setFile(const fs::path& cellFolder, std::int64_t set) {
  return cellFolder / ("set-" + std::to_string(set + 1) + ".h5ad");
}

}  // namespace grnwb::study
