// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "core/gan/generate.h"
#include "core/io/write_h5ad.h"

namespace grnwb::console {

void addGenerate(CLI::App& app, Console& console) {
  struct Options {
    std::string run, out;
    FieldOptions fields;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("generate", "Synthetic cells from a trained run");
  command->add_option("RUN", options->run, "Run folder")->required();
  command->add_option("--out", options->out, "h5ad to write")->required();
  gan::GenerateParameters defaults;
  options->fields.add(*command, gan::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) -> Json {
      gan::GenerateParameters parameters;
      parameters.seed = console.options.seed;
      options->fields.apply(gan::fields(parameters));
      const data::Dataset cells = gan::generate(options->run, parameters, job);
      io::writeH5ad(cells, options->out);
      return {{"out", options->out},
              {"stage", parameters.stage},
              {"cells", cells.cellCount()},
              {"genes", cells.geneCount()}};
    });
  });
}

}  // namespace grnwb::console
