// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/console/console.h"
#include "app/console/metric_bands.h"
#include "app/console/read_cells.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/data/usable_values.h"
#include "core/evaluate/gene_gaps.h"
#include "core/pipeline/gene_subset.h"

namespace grnwb::console {
namespace {

using evaluate::EvaluateParameters;
using evaluate::Metrics;

struct EvaluateOptions {
  std::string real, control, genes;
  std::vector<std::string> synthetic, null;
  std::int64_t repeats = 1, controlResamples = 10;
  FieldOptions fields;
};

/// The real cells on the genes that were generated: a network may leave some out.
class RealCells {
 public:
  RealCells(std::string name, data::Dataset cells, const data::Dataset& generated, JobContext& job)
      : m_name(std::move(name)), m_cells(std::move(cells)), m_shared(onGenesOf(generated, job)) {}

  /// On the genes of the first set, in its order: random draws over columns depend on it.
  const data::Dataset& shared() const { return m_shared; }

  /// Cells of a file or split that can be compared with the real ones.
  data::Dataset readComparable(const std::string& spec, JobContext& job) const {
    data::Dataset cells = readCells(spec, job);
    data::requireOneScale({{m_name, m_cells}, {spec, cells}}, job);
    return cells;
  }

  /// Real and synthetic cells, gene by gene; where these have other genes than the first set, on theirs.
  std::pair<data::Matrix, data::Matrix> beside(const data::Dataset& synthetic, JobContext& job) const {
    const std::vector<std::string>& genes = m_shared.genes.names;
    if (std::ranges::is_permutation(synthetic.genes.names, genes))
      return {m_shared.x.toDense(), pipeline::restrictToGenes(synthetic, genes).x.toDense()};
    return {onGenesOf(synthetic, job).x.toDense(), synthetic.x.toDense()};
  }

 private:
  data::Dataset onGenesOf(const data::Dataset& synthetic, JobContext& job) const {
    if (synthetic.geneCount() < m_cells.geneCount())
      job.warn(std::to_string(m_cells.geneCount() - synthetic.geneCount()) +
               " genes of the real cells are not among the synthetic ones and are left out");
    return pipeline::restrictToGenes(m_cells, synthetic.genes.names);
  }

  std::string m_name;
  data::Dataset m_cells, m_shared;
};

Json toJson(const Metrics& metrics, bool lisi) {
  Json json = Json::object();
  for (const MetricKey& metric : metricKeys(lisi)) json[metric.key] = metrics.*metric.value;
  return json;
}

/// Mean and sample standard deviation of each metric.
Json summaryOf(const std::vector<Metrics>& repeats, bool lisi) {
  Json summary = Json::object();
  for (const MetricKey& metric : metricKeys(lisi)) {
    const evaluate::NullBand band = bandOf(repeats, metric);
    summary[metric.key] = {{"mean", band.mean}, {"sd", band.sd}};
  }
  return summary;
}

Metrics meanOf(const std::vector<Metrics>& values) {
  Metrics mean;
  for (const MetricKey& metric : metricKeys(true)) mean.*metric.value = bandOf(values, metric).mean;
  return mean;
}

void writeGeneGaps(const std::vector<evaluate::GeneGap>& gaps, const std::string& file) {
  std::string text =
      "gene,real_mean,synthetic_mean,log2_ratio,real_variance,synthetic_variance,real_zeros,synthetic_zeros,ks,"
      "adjusted_p\n";
  for (const evaluate::GeneGap& gap : gaps) {
    text += gap.gene;
    for (const double value : {gap.realMean, gap.syntheticMean, gap.log2Ratio, gap.realVariance, gap.syntheticVariance,
                               gap.realZeros, gap.syntheticZeros, gap.ks, gap.pValue})
      text += "," + formatNumber(value);
    text += "\n";
  }
  writeFileAtomically(file, text);
}

/// What the metrics say of comparisons that mean nothing.
struct NullMetrics {
  std::vector<Metrics> control, random;
};

NullMetrics nullMetrics(const EvaluateOptions& options, const EvaluateParameters& parameters, const RealCells& real,
                        JobContext& job) {
  NullMetrics metrics;
  for (const std::string& file : options.null) {
    const auto [a, b] = real.beside(real.readComparable(file, job), job);
    metrics.random.push_back(evaluate::evaluate(a, b, parameters, job));
  }
  if (options.control.empty()) return metrics;
  const data::Dataset all =
      pipeline::restrictToGenes(real.readComparable(options.control, job), real.shared().genes.names);
  const data::Matrix cells = real.shared().x.toDense();
  const auto count = static_cast<std::size_t>(std::min<std::int64_t>(cells.rows(), all.cellCount()));
  for (std::int64_t i = 0; i < options.controlResamples; ++i) {
    RandomStream random(parameters.seed, "control cells", static_cast<std::uint64_t>(i));
    std::vector<std::int64_t> rows;
    for (const std::size_t row : random.sample(static_cast<std::size_t>(all.cellCount()), count))
      rows.push_back(static_cast<std::int64_t>(row));
    std::ranges::sort(rows);
    metrics.control.push_back(evaluate::evaluate(cells, all.subsetCells(rows).x.toDense(), parameters, job));
  }
  return metrics;
}

Json evaluateOne(const RealCells& real, const data::Dataset& synthetic, const NullMetrics& null,
                 const EvaluateOptions& options, EvaluateParameters parameters, JobContext& job) {
  const auto [a, b] = real.beside(synthetic, job);
  std::vector<Metrics> repeats;
  for (std::int64_t i = 0; i < options.repeats; ++i, ++parameters.seed)
    repeats.push_back(evaluate::evaluate(a, b, parameters, job));
  Json json = options.repeats == 1 ? toJson(repeats.front(), parameters.lisi) : summaryOf(repeats, parameters.lisi);
  if (!null.control.empty() || !null.random.empty())
    json["verdict"] = verdicts(meanOf(repeats), null.control, null.random, metricKeys(parameters.lisi));
  return json;
}

Json evaluateAll(const EvaluateOptions& options, std::uint64_t seed, JobContext& job) {
  EvaluateParameters parameters;
  options.fields.apply(evaluate::fields(parameters));
  parameters.seed = seed;
  const data::Dataset first = readCells(options.synthetic.front(), job);
  data::Dataset cells = readCells(options.real, job);
  data::requireOneScale({{options.real, cells}, {options.synthetic.front(), first}}, job);
  const RealCells real(options.real, std::move(cells), first, job);
  const NullMetrics null = nullMetrics(options, parameters, real, job);
  Json bands = Json::object();
  if (!null.random.empty()) bands["random"] = bandsToJson(null.random, metricKeys(parameters.lisi));
  if (!null.control.empty()) bands["control"] = bandsToJson(null.control, metricKeys(parameters.lisi));

  Json result = evaluateOne(real, first, null, options, parameters, job);
  if (!options.genes.empty()) {
    const auto [a, b] = real.beside(first, job);
    writeGeneGaps(evaluate::geneGaps(a, b, real.shared().genes.names), options.genes);
    result["genes"] = options.genes;
  }
  if (options.synthetic.size() > 1) {
    Json rows = Json::array();
    for (const std::string& spec : options.synthetic) {
      Json row{{"synthetic", spec}};
      row.update(rows.empty() ? result
                              : evaluateOne(real, real.readComparable(spec, job), null, options, parameters, job));
      rows.push_back(row);
    }
    result = Json{{"results", rows}};
  }
  if (!bands.empty()) result["null"] = bands;
  return result;
}

}  // namespace

void addEvaluate(CLI::App& app, Console& console) {
  auto options = std::make_shared<EvaluateOptions>();
  CLI::App* command = app.add_subcommand("evaluate", "How far synthetic cells are from real ones");
  command->add_option("--real", options->real, "Held-out real cells: FILE or FILE:split")->required();
  command->add_option("--synthetic", options->synthetic, "Cells to compare: FILE or FILE:split, one or more")
      ->required();
  command->add_option("--null", options->null,
                      "Synthetic cells of random graphs, three or more files: the band of what a random graph gives");
  command->add_option(
      "--control", options->control,
      "Other real cells, FILE or FILE:split, drawn from again and again: the band of what real cells give");
  command->add_option("--control-resamples", options->controlResamples, "Sets drawn from --control")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_option("--repeats", options->repeats, "Repeat with further seeds; gives mean and sd")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--genes", options->genes,
                      "Table of each gene's mean, variance, zeros and distance in the first set, csv");
  evaluate::EvaluateParameters defaults;
  options->fields.add(*command, evaluate::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return evaluateAll(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
