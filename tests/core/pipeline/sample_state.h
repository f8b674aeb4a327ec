// SPDX-License-Identifier: GPL-3.0-or-later
// A project with every part that a manifest can name.
#pragma once

#include "core/data/simulate.h"
#include "core/io/read_option_texts.h"
#include "core/pipeline/project.h"

namespace grnwb::test {

inline pipeline::ProjectState sampleState() {
  JobContext job;
  data::SimulateParameters simulation;
  simulation.cells = 300;
  simulation.genes = 60;
  simulation.tfs = 10;
  const data::SimulationNetwork network = data::randomNetwork(simulation);
  pipeline::ProjectState state;
  state.sourceName = "simulated";
  state.reading =
      io::readOptionsFromTexts({{"matrix", "layers/counts"}, {"names", "gene_ids"}, {"orientation", "cells"}});
  state.sources = {{"/data/a.h5ad", "a", {}, 200, 60},
                   {"/data/b.h5", "b", io::readOptionsFromTexts({{"genome", "hg19"}}), 100, 80}};
  state.batchColumn = "sample";
  state.raw = std::make_shared<const data::Dataset>(data::simulateCells(network, 300, 1, job));
  state.labels = {"cell_type", {{"cell_type", {{"b", "B"}}}}, {{"B", "#0072b2"}}};
  state.preprocessParameters.genes = 60;
  state.preprocessParameters.test = 60;
  state.preprocessParameters.validation = 60;
  state.preprocessParameters.keepGenes = network.tfs;
  state.prepared =
      std::make_shared<const data::Preprocessed>(data::preprocess(*state.raw, state.preprocessParameters, job));
  std::vector<std::string> listed = network.tfs;
  listed.push_back("ABSENT");
  const pipeline::TfSelection tfs = pipeline::withList({}, "tfs.txt", listed, {}, state.prepared->data.genes.names);
  state.tfs = std::make_shared<const pipeline::TfSelection>(
      pipeline::withState(tfs, {network.tfs.front()}, pipeline::CandidateState::locked));
  state.languageModel.ask.provider = "ollama";
  state.languageModel.ask.model = "llama3.1";
  state.languageModel.ask.temperature = 0.5;
  state.languageModel.baseUrl = "http://localhost:9999/v1";
  state.languageModel.price = {1.5, 6};
  state.languageModel.inquiry.context = "Simulated cells.\n";
  state.languageModel.inquiry.templates.edges = "{gene}? {tfs}";
  state.languageModel.inquiry.questions = {30, 15, 5, 2, 3, 9};
  state.prior = std::make_shared<const knowledge::PriorNetwork>(std::vector<knowledge::PriorEdge>{
      {"TF1", "A", knowledge::PriorSign::represses, {"TRRUST", "mine"}, {"123"}}, {"TF2", "B", {}, {"mine"}, {}}});
  data::ScoredEdges edges;
  for (const data::KnownEdge& edge : network.edges)
    edges.push_back({edge.tf, edge.target, 1.0 / static_cast<double>(3 + edges.size())});
  state.scoredEdges["grnboost2"] = std::make_shared<const data::ScoredEdges>(edges);
  state.scoredEdges["genie3"] = std::make_shared<const data::ScoredEdges>(data::ScoredEdges{{"TF1", "A", 0.5}});
  state.grn = std::make_shared<const grn::Grn>(
      grn::Grn({"TF1", "TF2"}, {"A", "B"},
               {{"TF1", "A", grn::Sign::activates, true, 0.25, "you"}, {"TF2", "B", {}, false, {}, "random"}}));
  pipeline::NetworkVersion version;
  version.name = "first";
  version.note = "a note";
  version.origin = {"grnboost2", 7, 0, false};
  version.createdAt = 1700000000;
  version.grn = state.grn;
  state.versions = pipeline::withVersion({}, version);
  version.name = "random 3";
  version.origin = {"random", 3, 0, true};
  version.grn = std::make_shared<const grn::Grn>(grn::Grn({"TF1"}, {"A"}, {}, {{"TF1", "A"}}));
  state.versions = pipeline::withVersion(state.versions, version);
  state.picture = {{{"TF1", {0.5, -2}}, {"A", {1, 3.25}}}, {"TF1"}, {"B"}};
  pipeline::Comparison comparison;
  comparison.runId = "run-1";
  comparison.rows = {{"synthetic", {1.5, 0.25, 0.0625, 0.75, 1.5}, {}, {}}, {"control", {1, 2, 3, 4, 2}, {}, {}}};
  comparison.embedding.points = Eigen::MatrixX2d::Random(5, 2);
  comparison.embedding.kl = 1.25;
  comparison.realCells = 3;
  comparison.realLabels = {"B", "NK", "B"};
  comparison.labels = data::LabelView("cell_type", {{"b", "B"}});
  state.comparison = std::make_shared<const pipeline::Comparison>(comparison);
  state.history.push_back(pipeline::makeProvenance("preprocess", data::fields(state.preprocessParameters), 7,
                                                   {{"data", "abc"}}, std::chrono::system_clock::now()));
  return state;
}

}  // namespace grnwb::test
