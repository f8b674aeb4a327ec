// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/console/console.h"
#include "app/console/read_cells.h"
#include "core/evaluate/metrics.h"
#include "core/pipeline/gene_subset.h"

namespace grnwb::console {
namespace {

struct EvaluateOptions {
  std::string real;
  std::vector<std::string> synthetic;
  std::int64_t repeats = 1;
  FieldOptions fields;
};

Json toJson(const evaluate::Metrics& metrics) {
  return {{"euclidean", metrics.euclidean},
          {"cosine", metrics.cosine},
          {"mmd", metrics.mmd},
          {"rf_auroc", metrics.rfAuroc}};
}

/// Mean and sample standard deviation of each metric.
Json summaryOf(const std::vector<Json>& repeats) {
  Json summary = Json::object();
  for (const auto& [key, unused] : repeats.front().items()) {
    double mean = 0, squares = 0;
    for (const Json& r : repeats) mean += r.at(key).get<double>() / static_cast<double>(repeats.size());
    for (const Json& r : repeats) squares += std::pow(r.at(key).get<double>() - mean, 2);
    summary[key] = {{"mean", mean}, {"sd", std::sqrt(squares / static_cast<double>(repeats.size() - 1))}};
  }
  return summary;
}

Json evaluateOne(const data::Dataset& real, const data::Dataset& synthetic, const EvaluateOptions& options,
                 std::uint64_t seed, JobContext& job) {
  evaluate::EvaluateParameters parameters;
  options.fields.apply(evaluate::fields(parameters));
  // A network may leave genes out; both sides are compared on the genes that were generated.
  if (synthetic.geneCount() < real.geneCount())
    job.warn(std::to_string(real.geneCount() - synthetic.geneCount()) +
             " genes of the real cells are not among the synthetic ones and are left out");
  const data::Matrix a = pipeline::restrictToGenes(real, synthetic.genes.names).x.toDense();
  const data::Matrix b = synthetic.x.toDense();
  std::vector<Json> repeats;
  for (std::int64_t i = 0; i < options.repeats; ++i) {
    parameters.seed = seed + static_cast<std::uint64_t>(i);
    repeats.push_back(toJson(evaluate::evaluate(a, b, parameters, job)));
  }
  return options.repeats == 1 ? repeats.front() : summaryOf(repeats);
}

Json evaluateAll(const EvaluateOptions& options, std::uint64_t seed, JobContext& job) {
  const data::Dataset real = readCells(options.real, job);
  std::vector<Json> results;
  for (const std::string& spec : options.synthetic)
    results.push_back(evaluateOne(real, readCells(spec, job), options, seed, job));
  if (results.size() == 1) return results.front();
  Json rows = Json::array();
  for (std::size_t i = 0; i < results.size(); ++i) {
    Json row{{"synthetic", options.synthetic[i]}};
    row.update(results[i]);
    rows.push_back(row);
  }
  return {{"results", rows}};
}

}  // namespace

void addEvaluate(CLI::App& app, Console& console) {
  auto options = std::make_shared<EvaluateOptions>();
  CLI::App* command = app.add_subcommand("evaluate", "How far synthetic cells are from real ones");
  command->add_option("--real", options->real, "Held-out real cells: FILE or FILE:split")->required();
  command->add_option("--synthetic", options->synthetic, "Cells to compare: FILE or FILE:split, one or more")
      ->required();
  command->add_option("--repeats", options->repeats, "Repeat with further seeds; gives mean and sd")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  evaluate::EvaluateParameters defaults;
  options->fields.add(*command, evaluate::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return evaluateAll(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
