// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/random.h"
#include "core/embed/pca.h"
#include "core/pipeline/gene_subset.h"

namespace grnwb::pipeline {
namespace {

constexpr int kComponents = 50;

data::Matrix log1p(data::Matrix cells) {
  for (Eigen::Index i = 0; i < cells.size(); ++i) cells.data()[i] = std::log1p(cells.data()[i]);
  return cells;
}

/// count rows drawn without replacement, in the order of the data.
std::vector<std::int64_t> drawRows(const std::vector<std::int64_t>& rows, std::size_t count, std::uint64_t seed) {
  RandomStream stream(seed, "control cells");
  std::vector<std::int64_t> drawn;
  for (const std::size_t i : stream.sample(rows.size(), count)) drawn.push_back(rows[i]);
  std::ranges::sort(drawn);
  return drawn;
}

}  // namespace

std::vector<std::string> cellLabels(const data::Dataset& cells, const std::string& column) {
  const data::Column* values = column.empty() ? nullptr : cells.cells.find(column);
  if (values == nullptr) return {};
  const data::Categorical labels = data::toCategorical(*values);
  std::vector<std::string> texts;
  for (const std::int32_t code : labels.codes)
    texts.push_back(code < 0 ? std::string() : labels.categories[static_cast<std::size_t>(code)]);
  return texts;
}

std::vector<Field> fields(ComparisonParameters& parameters) {
  return evaluate::fields(parameters.metrics);
}

Comparison compare(const ComparisonInputs& inputs, const ComparisonParameters& parameters, JobContext& job,
                   Mailbox<embed::Embedding>* live) {
  const data::Dataset& synthetic = *inputs.run.synthetic;
  const data::Dataset used = restrictToGenes(inputs.data, synthetic.genes.names);
  const std::vector<std::int64_t> testRows = used.splitRows("test");
  const data::Dataset test = used.subsetCells(testRows);
  const data::Matrix real = test.x.toDense();
  const data::Matrix made = synthetic.x.toDense();

  Comparison result;
  result.runId = inputs.run.id;
  result.parameters = parameters;
  result.realCells = test.cellCount();
  result.realLabels = cellLabels(test, inputs.labelColumn);
  const std::uint64_t seed = parameters.metrics.seed;

  const auto addRow = [&](const char* name, const data::Matrix& cells) {
    result.rows.push_back({name, evaluate::evaluate(real, cells, parameters.metrics, job), {}, {}});
  };
  addRow("synthetic", made);
  if (inputs.run.stage1Cells)
    addRow("stage1", restrictToGenes(*inputs.run.stage1Cells, synthetic.genes.names).x.toDense());
  addRow("control", used.subsetCells(drawRows(used.splitRows("train"), testRows.size(), seed)).x.toDense());

  job.beginPhase("Principal components", 0);
  data::Matrix all(real.rows() + made.rows(), real.cols());
  all << real, made;
  embed::TsneParameters tsne;
  tsne.seed = seed;
  tsne.perplexity = std::min(parameters.perplexity, static_cast<double>(all.rows() - 2) / 3.0);
  result.embedding = embed::tsne(embed::pca(log1p(std::move(all)), kComponents).scores, tsne, job, live);
  job.throwIfStopped();
  return result;
}

std::string guessLabelColumn(const data::Dataset& data) {
  constexpr std::array<std::string_view, 8> kNames{"cell_type", "celltype",    "cell_types", "cell.type",
                                                   "CellType",  "bulk_labels", "louvain",    "leiden"};
  for (const std::string_view name : kNames)
    if (data.cells.find(name) != nullptr) return std::string(name);
  return {};
}

}  // namespace grnwb::pipeline
