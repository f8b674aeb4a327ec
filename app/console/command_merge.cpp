// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "app/console/reading_options.h"
#include "app/console/write_cells.h"
#include "core/base/error.h"
#include "core/data/value_kind.h"
#include "core/pipeline/batch_names.h"
#include "core/pipeline/merge_files.h"

namespace grnwb::console {
namespace {

struct MergeOptions {
  std::vector<std::string> files, batches;
  std::string out, batchColumn = pipeline::kBatchColumn;
  ReadingOptions reading;
};

std::vector<pipeline::SourceFile> sourcesOf(const MergeOptions& options) {
  if (!options.batches.empty() && options.batches.size() != options.files.size())
    throw Error(ErrorCode::usage, "--batches",
                "has " + std::to_string(options.batches.size()) + " names for " + std::to_string(options.files.size()) +
                    " files",
                "give one for each file, in their order");
  const std::vector<std::string> names =
      options.batches.empty() ? pipeline::batchNames({options.files.begin(), options.files.end()}) : options.batches;
  std::vector<pipeline::SourceFile> sources;
  for (std::size_t i = 0; i < options.files.size(); ++i)
    sources.push_back({options.files[i], names[i], options.reading.options()});
  return sources;
}

Json merge(const MergeOptions& options, JobContext& job) {
  checkCellsFile(options.out);
  pipeline::MergedFiles result = pipeline::mergeFiles(sourcesOf(options), options.batchColumn, job);
  data::Dataset& cells = result.merged.data;
  cells.notes["provenance"] = pipeline::toJson(result.provenance);
  writeCells(cells, options.out, job);
  Json files = Json::array();
  for (std::size_t i = 0; i < result.files.size(); ++i) {
    const pipeline::SourceFile& file = result.files[i];
    files.push_back({{"batch", file.batch},
                     {"cells", file.cells},
                     {"genes", file.genes},
                     {"genes_lost", result.merged.report.genesLost[i]},
                     {"file", file.file}});
  }
  return {{"out", options.out},
          {"cells", cells.cellCount()},
          {"genes", cells.geneCount()},
          {"values", data::name(data::valueKind(cells.x))},
          {"batch_column", options.batchColumn},
          {"cells_renamed", result.merged.report.cellsRenamed},
          {"files", files}};
}

}  // namespace

void addMerge(CLI::App& app, Console& console) {
  auto options = std::make_shared<MergeOptions>();
  CLI::App* command = app.add_subcommand("merge", "The cells of several files as one data set, on their common genes");
  command->add_option("FILES", options->files, "Two or more, in any readable formats")->required()->expected(2, 1000);
  command->add_option("--out", options->out, "h5ad, csv or tsv to write")->required();
  command->add_option("--batch-column", options->batchColumn, "Column of the cells that says which file they are of")
      ->capture_default_str();
  command->add_option("--batches", options->batches, "What the column says of each file (the files' names)");
  options->reading.add(*command);
  command->callback(
      [options, &console] { console.choose([options](JobContext& job) { return merge(*options, job); }); });
}

}  // namespace grnwb::console
