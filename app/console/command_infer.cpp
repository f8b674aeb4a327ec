// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "core/infer/infer.h"
#include "core/io/edge_table.h"
#include "core/io/read_dataset.h"
#include "core/knowledge/tf_list.h"

namespace grnwb::console {
namespace {

struct Options {
  std::string data, tfs, targets, out, split;
  std::int64_t limit = 0;
  FieldOptions fields;
};

Json infer(const Options& options, std::uint64_t seed, JobContext& job) {
  infer::InferParameters parameters;
  parameters.seed = seed;
  options.fields.apply(infer::fields(parameters));
  if (!options.targets.empty()) parameters.targets = geneNamesIn(options.targets);
  const std::vector<std::string> tfs = knowledge::readTfList(options.tfs);
  data::Dataset cells = io::readDataset(options.data, job);
  if (!options.split.empty() || cells.cells.find("split") != nullptr)
    cells = cells.subsetCells(cells.splitRows(options.split.empty() ? "train" : options.split));
  else
    job.warn("the data have no split: all cells are used");
  data::ScoredEdges edges = infer::infer(cells, tfs, parameters, job);
  if (options.limit > 0 && static_cast<std::int64_t>(edges.size()) > options.limit)
    edges.resize(static_cast<std::size_t>(options.limit));
  io::writeScoredEdges(edges, options.out);
  return {{"out", options.out}, {"method", parameters.method}, {"cells", cells.cellCount()}, {"edges", edges.size()}};
}

}  // namespace

void addInfer(CLI::App& app, Console& console) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("infer", "Scored edges TF,target,importance");
  command->add_option("DATA", options->data, "Preprocessed data")->required();
  command->add_option("--tfs", options->tfs, "TFs, one a line")->required();
  command->add_option("--targets", options->targets, "Genes whose regulators are sought, one a line (all)");
  command->add_option("--split", options->split, "Cells to learn from (train when the data are split)");
  command->add_option("--limit", options->limit, "Keep the best N edges; 0: all")->check(CLI::NonNegativeNumber);
  command->add_option("--out", options->out, "edges.csv, or .tsv for tabs")->required();
  infer::InferParameters defaults;
  options->fields.add(*command, infer::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return infer(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
