// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/console/console.h"
#include "core/gan/generate.h"
#include "core/io/write_h5ad.h"
#include "core/pipeline/perturbation_tables.h"

namespace grnwb::console {
namespace {

struct GenerateOptions {
  std::string run, out, changes, doseResponse;
  std::vector<std::string> set;
  FieldOptions fields;
};

Json generateCells(const GenerateOptions& options, const gan::GenerateParameters& parameters, JobContext& job) {
  const data::Dataset cells = gan::generate(options.run, parameters, job);
  io::writeH5ad(cells, options.out);
  return {
      {"out", options.out}, {"stage", parameters.stage}, {"cells", cells.cellCount()}, {"genes", cells.geneCount()}};
}

/// The targets that moved farthest, by fold change.
Json largestChanges(std::vector<gan::TargetChange> changes) {
  constexpr std::size_t kShown = 10;
  std::erase_if(changes, [](const gan::TargetChange& change) { return change.moved == 0; });
  std::ranges::stable_sort(changes, std::greater(),
                           [](const gan::TargetChange& change) { return std::abs(change.log2FoldChange); });
  changes.resize(std::min(kShown, changes.size()));
  Json rows = Json::array();
  for (const gan::TargetChange& change : changes)
    rows.push_back({{"target", change.target},
                    {"control", change.control},
                    {"perturbed", change.perturbed},
                    {"difference", change.difference},
                    {"log2_fold_change", change.log2FoldChange}});
  return rows;
}

Json generatePairs(const GenerateOptions& options, const gan::GenerateParameters& parameters, bool forPrograms,
                   JobContext& job) {
  std::vector<gan::Perturbation> perturbations;
  for (const std::string& text : options.set) perturbations.push_back(gan::parsePerturbation(text));
  const gan::MatchedCells matched = gan::perturb(options.run, parameters, perturbations, job);
  const std::vector<gan::TargetChange> changes = gan::targetChanges(matched);
  std::vector<gan::DoseCurve> curves;
  if (!options.doseResponse.empty())
    for (const gan::HeldTf& tf : matched.held)
      std::ranges::move(gan::doseResponse(options.run, parameters, tf.asked.tf, gan::kDoseMultiples, job),
                        std::back_inserter(curves));

  io::writeH5ad(matched.dataset(), options.out);
  Json result{{"out", options.out}};
  if (!options.changes.empty()) {
    pipeline::writeTargetChanges(changes, options.changes);
    result["changes"] = options.changes;
  }
  if (!options.doseResponse.empty()) {
    pipeline::writeDoseResponse(curves, options.doseResponse);
    result["dose_response"] = options.doseResponse;
  }
  Json held = Json::array();
  for (const gan::HeldTf& tf : matched.held)
    held.push_back({{"tf", tf.asked.tf}, {"control_mean", tf.controlMean}, {"set_to", tf.value}});
  result["pairs"] = matched.controlRaw.rows();
  result["genes"] = matched.genes.size();
  result["targets"] = changes.size();
  result["targets_regulated"] = std::ranges::count_if(changes, &gan::TargetChange::regulated);
  result["targets_moved"] = std::ranges::count_if(changes, [](const auto& change) { return change.moved > 0; });
  result["set"] = std::move(held);
  result["largest_changes"] = largestChanges(changes);
  if (!forPrograms) roundNumbers(result);
  return result;
}

}  // namespace

void addGenerate(CLI::App& app, Console& console) {
  auto options = std::make_shared<GenerateOptions>();
  CLI::App* command = app.add_subcommand("generate", "Synthetic cells from a trained run, also with TFs held");
  command->add_option("RUN", options->run, "Run folder")->required();
  command->add_option("--out", options->out, "h5ad to write")->required();
  gan::GenerateParameters defaults;
  options->fields.add(*command, gan::fields(defaults));
  CLI::Option* set =
      command
          ->add_option("--set", options->set,
                       "TF=0 knocks a TF out, TF=3x holds it at three times its mean, TF=0.8 at a raw value of the "
                       "controller; writes pairs of control and perturbed cells. Once per TF")
          ->type_name("TF=VALUE")
          ->allow_extra_args(false);
  command->add_option("--changes", options->changes, "Table of what --set changed in each target, csv or tsv")
      ->needs(set);
  command
      ->add_option("--dose-response", options->doseResponse,
                   "Table of the mean of each target over values of its TF, for the TFs of --set, csv or tsv")
      ->needs(set);
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) -> Json {
      gan::GenerateParameters parameters;
      parameters.seed = console.options.seed;
      options->fields.apply(gan::fields(parameters));
      return options->set.empty() ? generateCells(*options, parameters, job)
                                  : generatePairs(*options, parameters, console.options.json, job);
    });
  });
}

}  // namespace grnwb::console
