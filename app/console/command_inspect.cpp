// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "app/console/reading_options.h"
#include "core/base/text.h"
#include "core/data/summary.h"
#include "core/io/file_look.h"
#include "core/pipeline/gene_naming.h"

namespace grnwb::console {
namespace {

struct InspectOptions {
  std::string file;
  ReadingOptions reading;
};

Json columnNames(const data::Table& table) {
  Json names = Json::array();
  for (const auto& [name, column] : table.columns) names.push_back(name);
  return names;
}

template <class Value>
Json namesOf(const std::map<std::string, Value>& named) {
  Json names = Json::array();
  for (const auto& [name, value] : named) names.push_back(name);
  return names;
}

Json matricesOf(const io::FileLook& look) {
  Json matrices = Json::array();
  for (const io::OfferedMatrix& matrix : look.matrices)
    matrices.push_back({{"name", matrix.name.empty() ? "X" : matrix.name},
                        {"cells", matrix.cells},
                        {"genes", matrix.genes},
                        {"values", data::name(matrix.values)}});
  return matrices;
}

/// Each option that would read the file in another way, as it is given.
Json choicesOf(const io::FileLook& look) {
  Json choices = Json::array();
  const auto offer = [&choices](const char* option, const std::string& value, const std::string& gives) {
    choices.push_back({{"option", std::string("--") + option}, {"value", value}, {"gives", gives}});
  };
  for (const std::string& member : look.members) offer("member", member, "a data set of its own");
  for (const io::OfferedMatrix& matrix : look.matrices)
    if (!matrix.name.empty())
      offer("matrix", matrix.name, std::to_string(matrix.genes) + " genes, " + data::name(matrix.values));
  for (const std::string& genome : look.genomes) offer("genome", genome, "the genes of that genome");
  for (const auto& [feature, count] : look.features) offer("feature", feature, std::to_string(count) + " features");
  for (const io::OfferedNames& names : look.names)
    if (!names.column.empty()) offer("names", names.column, join(names.examples, ", "));
  if (look.orientation == io::Orientation::unclear) {
    offer("orientation", "cells", "cells in rows: " + join(look.rowNames, ", "));
    offer("orientation", "genes", "cells in columns: " + join(look.columnNames, ", "));
  }
  return choices;
}

/// The first of what must be chosen, so that the others can be told beside its figures.
void takeFirst(std::string& chosen, const std::vector<std::string>& offered, const char* what, JobContext& job) {
  if (!chosen.empty() || offered.size() < 2) return;
  chosen = offered.front();
  job.warn("holds " + std::to_string(offered.size()) + " " + what + "; the figures are those of " + chosen);
}

Json inspect(const InspectOptions& options, JobContext& job) {
  io::ReadOptions reading = options.reading.options();
  const io::FileLook look = io::lookAt(options.file, reading, job);
  takeFirst(reading.member, look.members, "data sets", job);
  takeFirst(reading.genome, look.genomes, "genomes", job);
  const data::Dataset dataset = pipeline::readNamed(options.file, reading, job);
  const data::Summary summary = data::summarise(dataset, job);
  return {{"format", look.format},
          {"cells", summary.cells},
          {"genes", summary.genes},
          {"nonzero", summary.nonzero},
          {"values", data::name(summary.values)},
          {"evidence", summary.evidence},
          {"minimum", summary.minimum},
          {"maximum", summary.maximum},
          {"obs", columnNames(dataset.cells)},
          {"var", columnNames(dataset.genes)},
          {"layers", namesOf(dataset.layers)},
          {"embeddings", namesOf(dataset.embeddings)},
          {"matrices", matricesOf(look)},
          {"choices", choicesOf(look)},
          {"warnings", summary.warnings}};
}

}  // namespace

void addInspect(CLI::App& app, Console& console) {
  auto options = std::make_shared<InspectOptions>();
  CLI::App* command = app.add_subcommand("inspect", "What a file holds, and in which ways it can be read");
  command->add_option("FILE", options->file, "h5ad, 10x h5 or folder, loom, csv or tsv, or an archive of one")
      ->required();
  options->reading.add(*command);
  command->callback(
      [options, &console] { console.choose([options](JobContext& job) { return inspect(*options, job); }); });
}

}  // namespace grnwb::console
