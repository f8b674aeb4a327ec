// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "app/console/console.h"
#include "core/base/error.h"
#include "core/data/simulate.h"
#include "core/io/edge_table.h"
#include "core/io/write_h5ad.h"
#include "core/knowledge/tf_list.h"

namespace grnwb::console {

void addSimulate(CLI::App& app, Console& console) {
  struct Options {
    std::string out;
    FieldOptions fields;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("simulate", "Counts with a known network");
  command->add_option("--out", options->out, "Folder for data.h5ad, network.csv and tfs.txt")->required();
  data::SimulateParameters defaults;
  options->fields.add(*command, data::fields(defaults));
  command->callback([options, &console] {
    console.choose([options, &console](JobContext& job) -> Json {
      data::SimulateParameters parameters;
      parameters.seed = console.options.seed;
      options->fields.apply(data::fields(parameters));
      const data::SimulationNetwork network = data::randomNetwork(parameters);
      const data::Dataset cells = data::simulateCells(network, parameters.cells, parameters.seed, job);
      const std::filesystem::path out = makeFolder(options->out);
      io::writeH5ad(cells, out / "data.h5ad");
      io::writeKnownEdges(network.edges, out / "network.csv");
      knowledge::writeTfList(network.tfs, out / "tfs.txt");
      return {{"data", (out / "data.h5ad").string()}, {"network", (out / "network.csv").string()},
              {"tfs", (out / "tfs.txt").string()},    {"cells", cells.cellCount()},
              {"genes", cells.geneCount()},           {"edges", network.edges.size()}};
    });
  });
}

}  // namespace grnwb::console
