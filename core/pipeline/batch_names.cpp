// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/batch_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

using Names = std::vector<std::string>;

std::string withoutEndings(std::string name) {
  constexpr std::array kEndings{".gz", ".tgz", ".tar", ".zip", ".h5ad", ".h5",
                                ".hdf5", ".loom", ".mtx", ".csv", ".tsv", ".txt"};
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string_view ending : kEndings)
      if (name.size() > ending.size() && name.ends_with(ending)) {
        name.resize(name.size() - ending.size());
        shorter = true;
      }
  }
  return name;
}

/// The file's own name first, then that of each folder around it.
Names stepsOf(const fs::path& file) {
  Names steps;
  for (const fs::path& step : fs::absolute(file).lexically_normal())
    if (!step.empty() && step != "/") steps.push_back(step.string());
  std::ranges::reverse(steps);
  if (!steps.empty()) steps[0] = withoutEndings(steps[0]);
  return steps;
}

bool allDiffer(const Names& names) {
  return std::set(names.begin(), names.end()).size() == names.size();
}

}  // namespace

Names batchNames(const std::vector<fs::path>& files) {
  std::vector<Names> steps;
  std::size_t most = 0;
  for (const fs::path& file : files) {
    steps.push_back(stepsOf(file));
    most = std::max(most, steps.back().size());
  }
  for (std::size_t step = 0; step < most; ++step) {
    Names names;
    for (const Names& of : steps) names.push_back(step < of.size() ? of[step] : std::string());
    if (std::ranges::find(names, std::string()) == names.end() && allDiffer(names)) return names;
  }
  Names names;
  std::map<std::string, int> count;
  for (const Names& of : steps) {
    std::string name = of.empty() ? std::string("cells") : of[0];
    const int number = ++count[name];
    if (number > 1) name.append("-").append(std::to_string(number));
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace grnwb::pipeline
