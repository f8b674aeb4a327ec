// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/example_project.h"

#include "core/base/file.h"
#include "core/data/example.h"
#include "core/io/edge_table.h"
#include "core/io/write_h5ad.h"
#include "core/knowledge/tf_list.h"
#include "core/pipeline/example_answers.h"
#include "core/pipeline/project.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

constexpr std::int64_t kCells = 2000;
constexpr std::int64_t kTestCells = 400;
constexpr std::int64_t kValidationCells = 200;

}  // namespace

ExampleFiles writeExampleProject(const fs::path& folder, std::uint64_t seed, JobContext& job) {
  const data::SimulationNetwork network = data::exampleNetwork();
  ProjectState state;
  state.sourceName = "example (simulated blood cells)";
  state.raw = std::make_shared<const data::Dataset>(data::simulateCells(network, kCells, seed, job));
  state.preprocessParameters.genes = state.raw->geneCount();
  state.preprocessParameters.test = kTestCells;
  state.preprocessParameters.validation = kValidationCells;
  state.preprocessParameters.seed = seed;
  state.languageModel.inquiry.context = exampleContext();
  state.languageModel.replay = true;
  saveProject(state, folder, job);

  ExampleFiles files;
  files.data = rawDataFile(folder);
  files.trueNetwork = folder / "knowledge" / "true_network.csv";
  files.tfs = folder / "knowledge" / "tfs.txt";
  files.context = folder / "llm" / "context.txt";
  files.transcript = transcriptFile(folder);
  files.preprocess = state.preprocessParameters;
  io::writeKnownEdges(network.edges, files.trueNetwork);
  knowledge::writeTfList(network.tfs, files.tfs);
  std::string transcript;
  for (const llm::TranscriptEntry& entry : exampleTranscript()) transcript += llm::toJsonLine(entry) + "\n";
  writeFileAtomically(files.transcript, transcript);
  return files;
}

}  // namespace grnwb::pipeline
