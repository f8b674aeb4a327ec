// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "core/data/summary.h"
#include "core/io/read_dataset.h"

namespace grnwb::console {
namespace {

Json columnNames(const data::Table& table) {
  Json names = Json::array();
  for (const auto& [name, column] : table.columns) names.push_back(name);
  return names;
}

}  // namespace

void addInspect(CLI::App& app, Console& console) {
  auto file = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("inspect", "What a file holds");
  command->add_option("FILE", *file, "h5ad, 10x h5, mtx folder, csv or tsv")->required();
  command->callback([file, &console] {
    console.choose([file](JobContext& job) -> Json {
      const data::Dataset dataset = io::readDataset(*file, job);
      const data::Summary summary = data::summarise(dataset, job);
      Json layers = Json::array();
      for (const auto& [name, layer] : dataset.layers) layers.push_back(name);
      return {{"cells", summary.cells},
              {"genes", summary.genes},
              {"nonzero", summary.nonzero},
              {"values", data::name(summary.values)},
              {"minimum", summary.minimum},
              {"maximum", summary.maximum},
              {"obs", columnNames(dataset.cells)},
              {"var", columnNames(dataset.genes)},
              {"layers", layers},
              {"warnings", summary.warnings}};
    });
  });
}

}  // namespace grnwb::console
