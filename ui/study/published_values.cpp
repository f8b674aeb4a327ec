// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/published_values.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace grnwb::ui {
namespace {

using study::Setting;

/// arXiv 2410.15828, Tables 1, 2 and 4: cosine, Euclid, MMD, RF-AUROC.
struct PaperRow {
  const char* data;
  Setting setting;
  const char* model;  ///< part of its name; null: none
  std::array<double, 4> values;
};

constexpr PaperRow kPaper[]{{"pbmcall", Setting::control, nullptr, {.00029, 100, .0051, .49}},
                            {"pbmcall", Setting::stage1, nullptr, {.00036, 107, .0057, .55}},
                            {"pbmcall", Setting::curatedModel, "gpt4", {.00024, 89, .0072, .63}},
                            {"pbmcall", Setting::curatedInferred, nullptr, {.00047, 121, .0139, .73}},
                            {"pbmcall", Setting::curatedRandom, nullptr, {.00045, 121, .0166, .85}},
                            {"pbmcall", Setting::modelModel, "gpt4", {.00026, 90, .0206, .86}},
                            {"pbmcall", Setting::modelInferred, "gpt4", {.00023, 83, .0069, .59}},
                            {"pbmcall", Setting::modelRandom, "gpt4", {.00026, 92, .0226, .87}},
                            {"pbmcall", Setting::modelModel, "llama", {.00032, 100, .0105, .79}},
                            {"pbmcall", Setting::modelInferred, "llama", {.00016, 74, .0064, .59}},
                            {"pbmcall", Setting::modelRandom, "llama", {.00026, 89, .0143, .89}},
                            {"pbmcctl", Setting::control, nullptr, {.00020, 57, .0045, .54}},
                            {"pbmcctl", Setting::stage1, nullptr, {.00023, 63, .0049, .57}},
                            {"pbmcctl", Setting::curatedModel, "gpt4", {.00265, 176, .0238, .79}},
                            {"pbmcctl", Setting::curatedInferred, nullptr, {.00025, 65, .0053, .59}},
                            {"pbmcctl", Setting::curatedRandom, nullptr, {.00027, 66, .0085, .75}},
                            {"pbmcctl", Setting::modelModel, "gpt4", {.00028, 67, .0067, .70}},
                            {"pbmcctl", Setting::modelInferred, "gpt4", {.00020, 57, .0049, .59}},
                            {"pbmcctl", Setting::modelRandom, "gpt4", {.00022, 59, .0080, .76}},
                            {"bonemarrow", Setting::control, nullptr, {.00205, 80, .0109, .60}},
                            {"bonemarrow", Setting::stage1, nullptr, {.00320, 101, .0197, .66}},
                            {"bonemarrow", Setting::curatedModel, "gpt4", {.00238, 86, .0124, .70}},
                            {"bonemarrow", Setting::curatedInferred, nullptr, {.00190, 77, .0118, .64}},
                            {"bonemarrow", Setting::curatedRandom, nullptr, {.00219, 82, .0150, .75}},
                            {"bonemarrow", Setting::modelModel, "gpt4", {.00217, 82, .0137, .72}},
                            {"bonemarrow", Setting::modelInferred, "gpt4", {.00193, 78, .0119, .64}},
                            {"bonemarrow", Setting::modelRandom, "gpt4", {.00297, 96, .0172, .79}}};

/// Small letters and digits alone: "PBMC-All" and "pbmc_all" are the same data.
std::string plainName(const std::string& name) {
  std::string plain;
  for (const char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)))
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return plain;
}

}  // namespace

std::optional<PublishedValues> publishedValues(const study::Study& study, const study::StudyRow& row) {
  const std::string data = plainName(study.data[row.data].name);
  const std::string model = row.model ? plainName(study.models[*row.model].name) : std::string();
  const auto* found = std::ranges::find_if(kPaper, [&](const PaperRow& paper) {
    return data == paper.data && row.setting == paper.setting &&
           (paper.model == nullptr ? model.empty() : model.find(paper.model) != std::string::npos);
  });
  if (found == std::end(kPaper)) return std::nullopt;
  PublishedValues values;
  std::ranges::copy(found->values, values.begin());
  return values;
}

}  // namespace grnwb::ui
