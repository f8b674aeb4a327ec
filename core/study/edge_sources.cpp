// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/edge_sources.h"

#include "core/infer/infer.h"
#include "core/io/edge_table.h"
#include "core/pipeline/partial_inference.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

void writeEdges(const data::ScoredEdges& edges, const pipeline::Provenance& record, const fs::path& file) {
  writeRecord(file, record);
  io::writeScoredEdges(edges, file);
}

Made<data::ScoredEdges> readEdges(const fs::path& file) {
  return {io::readScoredEdges(file), {readRecord(file)}};
}

}  // namespace

Made<data::ScoredEdges> inferredEdges(const infer::InferParameters& parameters, const std::vector<std::string>& tfs,
                                      const PreparedSplit& split, const fs::path& file, JobContext& job) {
  if (!fs::exists(file)) {
    const auto start = std::chrono::system_clock::now();
    const data::Dataset training = split.data.subsetCells(split.data.splitRows("train"));
    pipeline::PartialInference partial(file.string() + ".partial", infer::inferenceKey(training, tfs, parameters, job),
                                       training.genes.names, true);
    const infer::Inference inference = infer::infer(training, tfs, parameters, job, partial.takeEarlier());
    infer::InferParameters used = parameters;
    writeEdges(
        inference.edges,
        pipeline::makeProvenance("infer", infer::fields(used), used.seed,
                                 {{"data", split.hash}, {"tfs", pipeline::hashOfNames(tfs)}}, start, job.threads()),
        file);
    partial.remove();
  }
  return readEdges(file);
}

Made<data::ScoredEdges> modelEdges(const AskedModel& model, const std::vector<std::string>& tfs,
                                   const PreparedSplit& split, const fs::path& file, JobContext& job) {
  if (!fs::exists(file)) {
    const auto start = std::chrono::system_clock::now();
    const llm::EdgeProposals proposals = llm::proposeEdges(split.selectedGenes, tfs, model.inquiry(), model.answering(),
                                                           knowledge::bundledAliases(), job);
    model.checkComplete(proposals.answers);
    writeEdges(proposals.scored(),
               model.record("infer", llm::Step::edges, proposals.answers, pipeline::hashOfNames(tfs), start), file);
  }
  return readEdges(file);
}

}  // namespace grnwb::study
