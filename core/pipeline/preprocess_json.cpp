// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/preprocess_json.h"

namespace grnwb::pipeline {

Json reportToJson(const data::PreprocessReport& report) {
  return {{"cells_in", report.cellsIn},
          {"genes_in", report.genesIn},
          {"cells_too_few_genes", report.cellsTooFewGenes},
          {"genes_too_few_cells", report.genesTooFewCells},
          {"cells_without_counts", report.cellsWithoutCounts},
          {"genes_empty_in_a_split", report.genesEmptyInASplit},
          {"cells", report.cells},
          {"genes", report.genes},
          {"training", report.training},
          {"validation", report.validation},
          {"test", report.test},
          {"keep_genes_not_found", report.keepGenesNotFound}};
}

data::PreprocessReport reportFromJson(const Json& json) {
  data::PreprocessReport report;
  json.at("cells_in").get_to(report.cellsIn);
  json.at("genes_in").get_to(report.genesIn);
  json.at("cells_too_few_genes").get_to(report.cellsTooFewGenes);
  json.at("genes_too_few_cells").get_to(report.genesTooFewCells);
  json.at("cells_without_counts").get_to(report.cellsWithoutCounts);
  json.at("genes_empty_in_a_split").get_to(report.genesEmptyInASplit);
  json.at("cells").get_to(report.cells);
  json.at("genes").get_to(report.genes);
  json.at("training").get_to(report.training);
  json.at("validation").get_to(report.validation);
  json.at("test").get_to(report.test);
  json.at("keep_genes_not_found").get_to(report.keepGenesNotFound);
  return report;
}

Json parametersToJson(const data::PreprocessParameters& parameters) {
  data::PreprocessParameters copy = parameters;
  Json json = fieldsToJson(data::fields(copy));
  json["keep-genes"] = parameters.keepGenes;
  json["seed"] = parameters.seed;
  return json;
}

data::PreprocessParameters parametersFromJson(const Json& json) {
  data::PreprocessParameters parameters;
  fieldsFromJson(json, data::fields(parameters));
  json.at("keep-genes").get_to(parameters.keepGenes);
  json.at("seed").get_to(parameters.seed);
  return parameters;
}

}  // namespace grnwb::pipeline
