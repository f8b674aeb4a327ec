// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/preprocess_json.h"

namespace grnwb::pipeline {
namespace {

Json emptyGenesToJson(const std::vector<data::EmptyGene>& genes) {
  Json array = Json::array();
  for (const data::EmptyGene& gene : genes)
    array.push_back(
        {{"name", gene.name}, {"training", gene.training}, {"validation", gene.validation}, {"test", gene.test}});
  return array;
}

std::vector<data::EmptyGene> emptyGenesFromJson(const Json& array) {
  std::vector<data::EmptyGene> genes;
  for (const Json& gene : array)
    genes.push_back({gene.at("name"), gene.at("training"), gene.at("validation"), gene.at("test")});
  return genes;
}

}  // namespace

Json reportToJson(const data::PreprocessReport& report) {
  return {{"cells_in", report.cellsIn},
          {"genes_in", report.genesIn},
          {"cells_too_few_genes", report.cellsTooFewGenes},
          {"cells_too_many_genes", report.cellsTooManyGenes},
          {"cells_too_few_counts", report.cellsTooFewCounts},
          {"cells_too_many_counts", report.cellsTooManyCounts},
          {"cells_too_mitochondrial", report.cellsTooMitochondrial},
          {"genes_too_few_cells", report.genesTooFewCells},
          {"cells_without_counts", report.cellsWithoutCounts},
          {"genes_empty_in_a_split", report.genesEmptyInASplit},
          {"empty_in_a_split", emptyGenesToJson(report.emptyInASplit)},
          {"min_cells_against_empty", report.minCellsAgainstEmpty},
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
  // Earlier versions had fewer filters and didn't keep the names of the empty genes.
  report.cellsTooManyGenes = json.value("cells_too_many_genes", std::int64_t{0});
  report.cellsTooFewCounts = json.value("cells_too_few_counts", std::int64_t{0});
  report.cellsTooManyCounts = json.value("cells_too_many_counts", std::int64_t{0});
  report.cellsTooMitochondrial = json.value("cells_too_mitochondrial", std::int64_t{0});
  report.minCellsAgainstEmpty = json.value("min_cells_against_empty", std::int64_t{0});
  if (json.contains("empty_in_a_split")) report.emptyInASplit = emptyGenesFromJson(json.at("empty_in_a_split"));
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
