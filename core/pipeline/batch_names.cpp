// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/batch_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

using Steps = std::vector<std::string>;

std::string withoutEndings(std::string name) {
  constexpr std::array kEndings{".gz",   ".tgz",  ".tar", ".zip", ".h5ad", ".h5",
                                ".hdf5", ".loom", ".mtx", ".csv", ".tsv",  ".txt"};
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
Steps stepsOf(const fs::path& file) {
  Steps steps;
  for (const fs::path& step : fs::absolute(file).lexically_normal())
    if (!step.empty() && step != "/") steps.push_back(step.string());
  std::ranges::reverse(steps);
  if (!steps.empty()) steps[0] = withoutEndings(steps[0]);
  return steps;
}

bool allDiffer(const Steps& names) {
  return std::set(names.begin(), names.end()).size() == names.size();
}

}  // namespace

std::vector<std::string> batchNames(const std::vector<fs::path>& files) {
  std::vector<Steps> steps;
  std::size_t most = 0;
  for (const fs::path& file : files) {
    steps.push_back(stepsOf(file));
    most = std::max(most, steps.back().size());
  }
  for (std::size_t step = 0; step < most; ++step) {
    Steps names;
    for (const Steps& of : steps) names.push_back(step < of.size() ? of[step] : std::string());
    if (std::ranges::find(names, std::string()) == names.end() && allDiffer(names)) return names;
  }
  Steps names;
  std::map<std::string, int> count;
  for (const Steps& of : steps) {
    std::string name = of.empty() ? std::string("cells") : of[0];
    const int number = ++count[name];
    if (number > 1) name.append("-").append(std::to_string(number));
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace grnwb::pipeline
