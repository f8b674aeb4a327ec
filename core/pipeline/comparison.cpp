// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/embed/clusters.h"
#include "core/embed/pca.h"
#include "core/embed/placement.h"
#include "core/gan/generate.h"
#include "core/pipeline/gene_subset.h"
#include "core/pipeline/reference_cells.h"

namespace grnwb::pipeline {
namespace {

constexpr int kComponents = 50;
constexpr double kShifted = 0.05;  // p-value of equal shares below which a type's cells are weighed

MetricsRow rowOf(std::string name, std::vector<evaluate::Metrics> values) {
  MetricsRow row{std::move(name), {}, {}, std::move(values)};
  const auto count = static_cast<double>(row.values.size());
  for (double evaluate::Metrics::*metric :
       {&evaluate::Metrics::euclidean, &evaluate::Metrics::cosine, &evaluate::Metrics::mmd, &evaluate::Metrics::rfAuroc,
        &evaluate::Metrics::lisi}) {
    double sum = 0, squares = 0;
    for (const evaluate::Metrics& value : row.values) sum += value.*metric;
    row.metrics.*metric = sum / count;
    for (const evaluate::Metrics& value : row.values) squares += std::pow(value.*metric - sum / count, 2);
    row.deviations.*metric = count > 1 ? std::sqrt(squares / (count - 1)) : 0;
  }
  return row;
}

/// One comparison, filled part by part: first what can be looked at, then the figures that take longer.
class Comparer {
 public:
  Comparer(const ComparisonInputs& inputs, const ComparisonParameters& parameters, JobContext& job)
      : m_run(inputs.run),
        m_label(inputs.labels),
        m_parameters(parameters),
        m_job(job),
        m_data(restrictToGenes(inputs.data, inputs.run.synthetic->genes.names)),
        m_test(m_data.subsetCells(m_data.splitRows("test"))),
        m_real(m_test.x.toDense()),
        m_made(inputs.run.synthetic->x.toDense()),
        m_realLog(log1p(m_real)),
        m_madeLog(log1p(m_made)) {
    m_result.runId = inputs.run.id;
    m_result.parameters = parameters;
    m_result.realCells = m_real.rows();
    m_result.labels = m_label;
    m_result.realLabels = cellLabels(m_test, m_label);
  }

  Comparison result() && { return std::move(m_result); }

  void embed(Mailbox<embed::Embedding>* live) {
    m_job.beginPhase("Principal components", 0);
    const Eigen::MatrixXd scores = embed::pca(allLog(), kComponents, m_job).scores;
    m_realScores = scores.topRows(m_real.rows());
    m_madeScores = scores.bottomRows(m_made.rows());
    embed::TsneParameters tsne;
    tsne.seed = m_parameters.metrics.seed;
    const bool placed = m_parameters.embedOn == "real";
    const Eigen::Index fitted = placed ? m_real.rows() : scores.rows();
    tsne.perplexity = std::min(m_parameters.perplexity, static_cast<double>(fitted - 2) / 3.0);
    if (placed) {
      const embed::Pca fit = embed::pca(m_realLog, kComponents, m_job);
      m_result.embedding = embed::tsne(fit.scores, tsne, m_job, nullptr);
      const embed::Embedding further =
          embed::placed(m_result.embedding, fit.scores, embed::project(fit, m_madeLog), tsne, m_job);
      Eigen::MatrixX2d both(scores.rows(), 2);
      both << m_result.embedding.points, further.points;
      m_result.embedding.points = both;
      if (live != nullptr) live->post(std::make_shared<const embed::Embedding>(m_result.embedding));
    } else {
      m_result.embedding = embed::tsne(scores, tsne, m_job, live);
    }
    m_job.throwIfStopped();
    embed::ClusterParameters clusters;
    clusters.seed = m_parameters.metrics.seed;
    m_result.clusters = embed::clusters(scores, clusters, m_job);
  }

  void findInventedRegions() { m_result.regions = evaluate::inventedRegions(m_realScores, m_madeScores, m_job); }

  /// First, since marker sets may not fit the data.
  void nameTypes() {
    if (m_parameters.markerSets)
      readTypesOffMarkers();
    else
      learnTypes();
  }

  void countTypes() {
    if (m_result.types.types.empty()) return;
    std::vector<std::int32_t>& codes = m_result.types.codes;
    for (const evaluate::InventedRegion& region : m_result.regions)
      for (const std::int64_t cell : region.cells) codes[static_cast<std::size_t>(m_result.realCells + cell)] = -1;
    const auto middle = codes.begin() + m_result.realCells;
    m_result.proportions = celltypes::proportions(m_result.types.types, {codes.begin(), middle}, {middle, codes.end()});
  }

  void findGaps() {
    m_job.beginPhase("Gaps", 0);
    m_result.genes = evaluate::geneGaps(m_real, m_made, m_data.genes.names);
    m_job.throwIfStopped();
    if (!m_run.network) return;
    try {
      m_result.regulons = evaluate::regulonGaps(m_real, m_made, weights(), m_data.genes.names, *m_run.network,
                                                m_parameters.metrics.seed, m_job);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::badInput) throw;
      m_job.warn("Regulons are not judged: " + std::string(error.what()));
    }
  }

  void measure(const std::vector<std::shared_ptr<const TrainingRun>>& randomRuns) {
    std::vector<evaluate::Metrics> values{metricsOf(m_made)};
    for (const data::Dataset& further : furtherSets()) values.push_back(metricsOf(onGenes(further)));
    m_result.rows.push_back(rowOf("synthetic", std::move(values)));
    if (m_run.stage1Cells) m_result.rows.push_back(rowOf("stage1", {metricsOf(onGenes(*m_run.stage1Cells))}));
    std::vector<evaluate::Metrics> control;
    for (std::int64_t i = 0; i < m_parameters.controlResamples; ++i)
      control.push_back(metricsOf(controlCells(m_data, m_real.rows(), m_parameters.metrics.seed, i)));
    m_result.rows.push_back(rowOf("control", std::move(control)));
    for (const auto& random : randomRuns)
      m_result.randomRuns.push_back({random->id,
                                     m_run.network && random->network && random->network->tfs() != m_run.network->tfs(),
                                     metricsOf(onGenes(*random->synthetic))});
  }

 private:
  data::Matrix onGenes(const data::Dataset& cells) const {
    return restrictToGenes(cells, m_data.genes.names).x.toDense();
  }

  data::Matrix allLog() const {
    data::Matrix all(m_real.rows() + m_made.rows(), m_real.cols());
    all << m_realLog, m_madeLog;
    return all;
  }

  void readTypesOffMarkers() {
    m_job.beginPhase("Cell types", 0);
    m_result.types =
        celltypes::annotateByMarkers(allLog(), m_real.rows(), m_data.genes.names, m_parameters.markerSets->sets,
                                     m_parameters.types.minimumConfidence, m_job);
  }

  void learnTypes() {
    const std::optional<LabelledTraining> training = labelledTraining(m_data, m_label, m_job);
    if (!training) return;
    const celltypes::TypeClassifier classifier(training->cells, training->labels, m_parameters.types, m_job);
    m_result.validation = celltypes::crossValidate(training->cells, training->labels, m_parameters.types, m_job);
    m_result.types = classifier.annotate(m_realLog, m_job);
    const celltypes::Annotation made = classifier.annotate(m_madeLog, m_job);
    std::vector<std::int32_t>& codes = m_result.types.codes;
    codes.insert(codes.end(), made.codes.begin(), made.codes.end());
    m_result.types.confidence.insert(m_result.types.confidence.end(), made.confidence.begin(), made.confidence.end());
  }

  evaluate::Metrics metricsOf(const data::Matrix& cells) const {
    return evaluate::evaluate(m_real, cells, m_parameters.metrics, m_job);
  }

  std::vector<data::Dataset> furtherSets() const {
    std::vector<data::Dataset> sets;
    gan::GenerateParameters generate;
    generate.cells = m_made.rows();
    try {
      for (std::int64_t i = 1; i < m_parameters.sets; ++i) {
        generate.seed = m_run.parameters.seed + static_cast<std::uint64_t>(i);
        sets.push_back(gan::generate(m_run.folder, generate, m_job));
      }
    } catch (const Error& error) {
      if (error.code() == ErrorCode::cancelled) throw;
      m_job.warn("No further sets of synthetic cells, so their metrics have no spread: " + std::string(error.what()));
    }
    return sets;
  }

  /// So that synthetic cells of types whose share is off count as if it were the real one.
  std::vector<double> weights() const {
    std::vector<double> weights(static_cast<std::size_t>(m_made.rows()), 1.0);
    const std::vector<celltypes::TypeShare>& shares = m_result.proportions.types;
    for (std::size_t cell = 0; cell < weights.size() && !shares.empty(); ++cell) {
      const std::int32_t code = m_result.types.codes[static_cast<std::size_t>(m_result.realCells) + cell];
      if (code < 0) continue;
      const celltypes::TypeShare& share = shares[static_cast<std::size_t>(code)];
      if (share.pValue < kShifted) weights[cell] = share.realShare / share.syntheticShare;
    }
    for (const evaluate::InventedRegion& region : m_result.regions)
      for (const std::int64_t cell : region.cells) weights[static_cast<std::size_t>(cell)] = 0;
    return weights;
  }

  const TrainingRun& m_run;
  const data::LabelView m_label;
  const ComparisonParameters m_parameters;
  JobContext& m_job;
  const data::Dataset m_data, m_test;
  const data::Matrix m_real, m_made, m_realLog, m_madeLog;
  Eigen::MatrixXd m_realScores, m_madeScores;
  Comparison m_result;
};

}  // namespace

std::vector<std::string> cellLabels(const data::Dataset& cells, const data::LabelView& view) {
  const auto labels = data::labelsOf(cells.cells, view);
  if (!labels) return {};
  std::vector<std::string> texts;
  for (const std::int32_t code : labels->codes)
    texts.push_back(code < 0 ? std::string() : labels->categories[static_cast<std::size_t>(code)]);
  return texts;
}

Comparison withLabelNames(Comparison comparison, const data::LabelNames& names) {
  const auto rename = [&names](std::string& label) {
    if (const auto found = names.find(label); found != names.end()) label = found->second;
  };
  std::ranges::for_each(comparison.realLabels, rename);
  if (comparison.parameters.markerSets) return comparison;  // the types are those of the sets
  std::ranges::for_each(comparison.types.types, rename);
  for (celltypes::TypeShare& share : comparison.proportions.types) rename(share.type);
  return comparison;
}

Comparison compare(const ComparisonInputs& inputs, const ComparisonParameters& parameters, JobContext& job,
                   Mailbox<embed::Embedding>* live) {
  ComparisonParameters checked = parameters;
  checkFields(fields(checked));
  Comparer comparer(inputs, parameters, job);
  comparer.nameTypes();
  comparer.embed(live);
  comparer.findInventedRegions();
  comparer.countTypes();
  comparer.findGaps();
  comparer.measure(inputs.randomRuns);
  job.throwIfStopped();
  return std::move(comparer).result();
}

std::string guessLabelColumn(const data::Table& cells) {
  constexpr std::array<std::string_view, 8> kNames{"cell_type", "celltype",    "cell_types", "cell.type",
                                                   "CellType",  "bulk_labels", "louvain",    "leiden"};
  for (const std::string_view name : kNames)
    if (cells.find(name) != nullptr) return std::string(name);
  return {};
}

}  // namespace grnwb::pipeline
