// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/console/console.h"
#include "app/console/read_cells.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/usable_values.h"
#include "core/embed/pca.h"
#include "core/embed/placement.h"
#include "core/io/separated_text.h"
#include "core/pipeline/comparison.h"
#include "core/pipeline/gene_subset.h"

namespace grnwb::console {
namespace {

constexpr int kEmbedComponents = 50;

struct EmbedOptions {
  std::vector<std::string> cells;
  std::string method = "tsne", on = "both", out;
  FieldOptions fields;
};

/// log(1 + x) on the genes that all data sets have, in the order of the first.
std::vector<data::Matrix> logCells(const std::vector<data::Dataset>& sets) {
  std::vector<std::string> genes;
  for (const std::string& gene : sets.front().genes.names)
    if (std::ranges::all_of(sets, [&](const auto& set) { return std::ranges::count(set.genes.names, gene) > 0; }))
      genes.push_back(gene);
  if (genes.empty())
    throw Error(ErrorCode::badInput, "the files", "have no gene in common", "name files of the same species and kind");
  std::vector<data::Matrix> cells;
  for (const data::Dataset& set : sets) {
    cells.push_back(pipeline::restrictToGenes(set, genes).x.toDense());
    cells.back() = cells.back().array().log1p();
  }
  return cells;
}

data::Matrix stacked(const std::vector<data::Matrix>& parts, std::size_t first, std::size_t count) {
  Eigen::Index rows = 0;
  for (std::size_t i = first; i < first + count; ++i) rows += parts[i].rows();
  data::Matrix all(rows, parts.front().cols());
  rows = 0;
  for (std::size_t i = first; i < first + count; ++i) {
    all.middleRows(rows, parts[i].rows()) = parts[i];
    rows += parts[i].rows();
  }
  return all;
}

/// Of all cells; on "first", the further files are placed on the embedding of the first.
embed::Embedding embedded(const std::vector<data::Matrix>& cells, const EmbedOptions& options, std::uint64_t seed,
                          JobContext& job) {
  const std::size_t fittedFiles = options.on == "first" ? 1 : cells.size();
  job.beginPhase("Principal components", 0);
  const embed::Pca pca = embed::pca(stacked(cells, 0, fittedFiles), kEmbedComponents, job);
  const Eigen::MatrixXd further = embed::project(pca, stacked(cells, fittedFiles, cells.size() - fittedFiles));
  embed::TsneParameters parameters;
  parameters.seed = seed;
  options.fields.apply(embed::fields(parameters));
  embed::Embedding fitted, placed;
  if (options.method == "tsne") {
    fitted = embed::tsne(pca.scores, parameters, job);
    job.throwIfStopped();
    if (further.rows() > 0) placed = embed::placed(fitted, pca.scores, further, parameters, job);
  } else {
    const auto plane = [](const Eigen::MatrixXd& scores) {
      Eigen::MatrixX2d points = Eigen::MatrixX2d::Zero(scores.rows(), 2);
      const Eigen::Index axes = std::min<Eigen::Index>(2, scores.cols());
      points.leftCols(axes) = scores.leftCols(axes);
      return points;
    };
    fitted.points = plane(pca.scores);
    placed.points = plane(further);
  }
  fitted.points.conservativeResize(fitted.points.rows() + further.rows(), 2);
  if (further.rows() > 0) fitted.points.bottomRows(further.rows()) = placed.points;
  return fitted;
}

/// cell, x, y, source, label
std::string tableOf(const std::vector<data::Dataset>& sets, const EmbedOptions& options,
                    const Eigen::MatrixX2d& points) {
  std::string table = "cell,x,y,source,label\n";
  Eigen::Index row = 0;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const std::string source = io::quoteField(nameOfCells(options.cells[i]), ',');
    const std::vector<std::string> labels = pipeline::cellLabels(sets[i], pipeline::guessLabelColumn(sets[i].cells));
    for (std::size_t cell = 0; cell < sets[i].cells.names.size(); ++cell, ++row) {
      const std::string label = labels.empty() ? std::string() : io::quoteField(labels[cell], ',');
      table += join({io::quoteField(sets[i].cells.names[cell], ','), formatNumber(points(row, 0)),
                     formatNumber(points(row, 1)), source, label},
                    ",") +
               "\n";
    }
  }
  return table;
}

Json embedAll(const EmbedOptions& options, std::uint64_t seed, JobContext& job) {
  std::vector<data::Dataset> sets;
  for (const std::string& spec : options.cells) sets.push_back(readCells(spec, job));
  std::vector<data::NamedCells> named;
  for (std::size_t i = 0; i < sets.size(); ++i) named.push_back({options.cells[i], sets[i]});
  data::requireOneScale(named, job);
  const embed::Embedding embedding = embedded(logCells(sets), options, seed, job);
  writeFileAtomically(options.out, tableOf(sets, options, embedding.points));
  Json result{{"cells", embedding.points.rows()}, {"method", options.method}};
  if (options.method == "tsne") result["kl"] = embedding.kl;
  result["out"] = options.out;
  return result;
}

}  // namespace

void addEmbed(CLI::App& app, Console& console) {
  auto options = std::make_shared<EmbedOptions>();
  CLI::App* command = app.add_subcommand("embed", "Cells of one or more files in the plane");
  command->add_option("FILE", options->cells, "Library-normalised cells: FILE or FILE:split, one or more")->required();
  command->add_option("--method", options->method, "tsne: on 50 principal components; pca: the first two of these")
      ->check(CLI::IsMember({"tsne", "pca"}))
      ->capture_default_str();
  command
      ->add_option("--on", options->on,
                   "both: one embedding of all files; first: that of the first file, cells of the others placed on it")
      ->check(CLI::IsMember({"both", "first"}))
      ->capture_default_str();
  command->add_option("--out", options->out, "Table with cell, x, y, source and label, csv")->required();
  embed::TsneParameters defaults;
  options->fields.add(*command, embed::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return embedAll(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
