// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/console/console.h"
#include "app/console/reading_options.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/label_edits.h"
#include "core/data/preprocess.h"
#include "core/io/read_option_texts.h"
#include "core/io/write_h5ad.h"
#include "core/knowledge/text_table.h"
#include "core/pipeline/gene_naming.h"
#include "core/pipeline/provenance.h"

namespace grnwb::console {
namespace {

struct PreprocessOptions {
  std::string in, out, labels, renameLabels, keepGenes;
  ReadingOptions reading;
  FieldOptions fields;
};

/// Two columns: label in the file, and what it is to be called.
data::LabelNames labelNamesIn(const std::string& file) {
  knowledge::TextTable table(file, "give two columns, the label in the data and its new name");
  data::LabelNames names;
  while (table.next()) names[std::string(table.fields()[0])] = table.fields()[1];
  return names;
}

/// Labels that get one name become one.
void renameLabels(data::Table& cells, const std::string& column, const std::string& file, JobContext& job) {
  const data::LabelNames names = labelNamesIn(file);
  const data::Categorical labels = data::toCategorical(*cells.find(column));
  for (const auto& [label, name] : names)
    if (std::ranges::find(labels.categories, label) == labels.categories.end())
      job.warn("No cell has the label '" + label + "' of " + file);
  cells.set(column, data::applied(labels, names));
}

Json preprocess(const PreprocessOptions& options, std::uint64_t seed, JobContext& job) {
  const auto start = std::chrono::system_clock::now();
  data::PreprocessParameters parameters;
  parameters.seed = seed;
  options.fields.apply(data::fields(parameters));
  if (!options.keepGenes.empty()) parameters.keepGenes = geneNamesIn(options.keepGenes);

  const io::ReadOptions reading = options.reading.options();
  const data::Dataset raw = pipeline::readNamed(options.in, reading, job);
  if (!options.labels.empty() && raw.cells.find(options.labels) == nullptr)
    throw Error(ErrorCode::badInput, options.in, "the cells have no column '" + options.labels + "'",
                "choose one of those that inspect lists under obs");
  data::Preprocessed result = data::preprocess(raw, parameters, job);
  if (!options.labels.empty()) result.data.notes["labels"] = options.labels;
  if (!options.renameLabels.empty()) renameLabels(result.data.cells, options.labels, options.renameLabels, job);
  pipeline::Provenance record = pipeline::makeProvenance("preprocess", data::fields(parameters), seed,
                                                         {{"data", data::contentHash(raw)}}, start, job.threads());
  record.parameters.merge(io::toTexts(reading));
  record.results["prepared"] = data::contentHash(result.data);
  if (!parameters.keepGenes.empty()) record.texts["keep_genes.txt"] = join(parameters.keepGenes, "\n");
  result.data.notes["provenance"] = pipeline::toJson(record);
  io::writeH5ad(result.data, options.out, job);

  const data::PreprocessReport& report = result.report;
  return {{"out", options.out},
          {"cells", report.cells},
          {"genes", report.genes},
          {"train", report.training},
          {"validation", report.validation},
          {"test", report.test},
          {"cells_in", report.cellsIn},
          {"genes_in", report.genesIn},
          {"cells_too_few_genes", report.cellsTooFewGenes},
          {"cells_too_many_genes", report.cellsTooManyGenes},
          {"cells_too_few_counts", report.cellsTooFewCounts},
          {"cells_too_many_counts", report.cellsTooManyCounts},
          {"cells_too_mitochondrial", report.cellsTooMitochondrial},
          {"genes_too_few_cells", report.genesTooFewCells},
          {"cells_without_counts", report.cellsWithoutCounts},
          {"genes_empty_in_a_split", report.genesEmptyInASplit},
          {"min_cells_against_empty", report.minCellsAgainstEmpty},
          {"keep_genes_not_found", report.keepGenesNotFound}};
}

}  // namespace

void addPreprocess(CLI::App& app, Console& console) {
  auto options = std::make_shared<PreprocessOptions>();
  CLI::App* command = app.add_subcommand("preprocess", "Filter, normalise, choose variable genes, split");
  command->add_option("IN", options->in, "Raw counts in any readable format")->required();
  command->add_option("--out", options->out, "h5ad to write")->required();
  CLI::Option* labels = command->add_option("--labels", options->labels, "Column of the cells that holds their types");
  command
      ->add_option("--rename-labels", options->renameLabels,
                   "Table of labels and the names they get; those of one name become one")
      ->needs(labels);
  command->add_option("--keep-genes", options->keepGenes, "File of genes kept besides the variable ones, one a line");
  options->reading.add(*command);
  data::PreprocessParameters defaults;
  options->fields.add(*command, data::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) { return preprocess(*options, console.options.seed, job); });
  });
}

}  // namespace grnwb::console
