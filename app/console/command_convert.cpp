// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "app/console/reading_options.h"
#include "app/console/write_cells.h"
#include "core/data/value_kind.h"
#include "core/pipeline/gene_naming.h"

namespace grnwb::console {
namespace {

struct ConvertOptions {
  std::string in, out;
  ReadingOptions reading;
};

}  // namespace

void addConvert(CLI::App& app, Console& console) {
  auto options = std::make_shared<ConvertOptions>();
  CLI::App* command = app.add_subcommand("convert", "Any readable format to h5ad, csv or tsv");
  command->add_option("IN", options->in, "h5ad, 10x h5 or folder, loom, csv or tsv, or an archive of one")->required();
  command->add_option("OUT", options->out, "File to write, by its ending .h5ad, .csv, .tsv, .csv.gz or .tsv.gz")
      ->required();
  options->reading.add(*command);
  command->callback([options, &console] {
    console.choose([options](JobContext& job) -> Json {
      checkCellsFile(options->out);
      const data::Dataset cells = pipeline::readNamed(options->in, options->reading.options(), job);
      writeCells(cells, options->out, job);
      return {{"out", options->out},
              {"cells", cells.cellCount()},
              {"genes", cells.geneCount()},
              {"nonzero", cells.x.nonzero()},
              {"values", data::name(data::valueKind(cells.x))}};
    });
  });
}

}  // namespace grnwb::console
