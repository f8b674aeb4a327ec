// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/shared_steps.h"

#include "core/base/file.h"
#include "core/gan/run_files.h"
#include "core/study/edge_sources.h"
#include "core/study/study_files.h"
#include "core/study/tf_lists.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

bool hasCuratedTfs(Setting setting) {
  return setting == Setting::curatedModel || setting == Setting::curatedInferred || setting == Setting::curatedRandom;
}

AskedModel askedModel(const Study& study, const StudyRow& row, const StudyObserver& observer) {
  const fs::path& context = study.data[row.data].context;
  return {study.models[row.model.value()], context.empty() ? std::string() : readFile(context), observer.provider};
}

template <class T>
void addRecords(Made<T>& made, const std::vector<pipeline::Provenance>& before) {
  made.records.insert(made.records.begin(), before.begin(), before.end());
}

}  // namespace

SharedSteps::SharedSteps(const Study& study, fs::path folder, const StudyObserver& observer)
    : m_study(study), m_folder(std::move(folder)), m_observer(observer) {}

const PreparedSplit& SharedSteps::split(std::size_t data, std::uint64_t seed, JobContext& job) {
  const fs::path file = m_folder / preparedFile(m_study, data, seed);
  if (!m_split || m_splitFile != file) {
    m_split.reset();
    m_drift.reset();
    m_split = preparedSplit(m_study.data[data], seed, file, job);
    m_splitFile = file;
    m_splitData = data;
  }
  return *m_split;
}

Made<std::vector<std::string>> SharedSteps::tfs(const StudyRow& row, std::uint64_t seed, JobContext& job) {
  const PreparedSplit& prepared = split(row.data, seed, job);
  const fs::path file = m_folder / tfListFile(m_study, row, seed);
  Made<std::vector<std::string>> made = hasCuratedTfs(row.setting)
                                            ? curatedTfs(m_study.data[row.data].tfs, prepared, file)
                                            : modelTfs(askedModel(m_study, row, m_observer), prepared, file, job);
  addRecords(made, {prepared.record});
  return made;
}

Made<data::ScoredEdges> SharedSteps::inferred(const StudyRow& row, std::uint64_t seed, const std::string& method,
                                              JobContext& job) {
  const Made<std::vector<std::string>> listed = tfs(row, seed, job);
  infer::InferParameters parameters = m_study.infer;
  parameters.method = method;
  Study named = m_study;  // the file is that of the setting with inferred edges
  named.infer.method = method;
  StudyRow inferredRow = row;
  inferredRow.setting = hasCuratedTfs(row.setting) ? Setting::curatedInferred : Setting::modelInferred;
  Made<data::ScoredEdges> made = inferredEdges(parameters, listed.value, split(row.data, seed, job),
                                               m_folder / edgesFile(named, inferredRow, seed), job);
  addRecords(made, listed.records);
  return made;
}

Made<data::ScoredEdges> SharedSteps::edges(const StudyRow& row, std::uint64_t seed, JobContext& job) {
  if (row.setting == Setting::curatedInferred || row.setting == Setting::modelInferred)
    return inferred(row, seed, m_study.infer.method, job);
  const Made<std::vector<std::string>> listed = tfs(row, seed, job);
  Made<data::ScoredEdges> made = modelEdges(askedModel(m_study, row, m_observer), listed.value,
                                            split(row.data, seed, job), m_folder / edgesFile(m_study, row, seed), job);
  addRecords(made, listed.records);
  return made;
}

Made<data::ScoredEdges> SharedSteps::topUpEdges(const StudyRow& row, std::uint64_t seed, JobContext& job) {
  return inferred(row, seed, "grnboost2", job);
}

pipeline::TrainingRun SharedSteps::stage1(std::size_t data, std::uint64_t seed, JobContext& job) {
  const fs::path folder = m_folder / stage1Folder(m_study, data, seed);
  if (fs::exists(folder / "run.json") && fs::exists(gan::checkpointFile(folder, 1)))
    if (pipeline::TrainingRun run = pipeline::readRun(folder); run.finished) return run;
  const PreparedSplit& prepared = split(data, seed, job);
  pipeline::TrainRequest request;
  request.parameters = trainParameters(data);
  request.folder = folder;
  request.stages = 1;
  request.resume = true;
  const grn::Grn noEdges({}, prepared.data.genes.names, {});
  return pipeline::trainRun(prepared.data, noEdges, request, job);
}

const TypeDrift& SharedSteps::typeDrift(const data::Dataset& data, const data::Matrix& real, JobContext& job) {
  if (!m_drift || m_driftGenes != data.genes.names) {
    m_drift.reset();
    m_drift.emplace(data, real, m_study.data[m_splitData].labels, job);
    m_driftGenes = data.genes.names;
  }
  return *m_drift;
}

gan::TrainParameters SharedSteps::trainParameters(std::size_t data) const {
  gan::TrainParameters parameters = m_study.train;
  parameters.librarySize = m_study.data[data].preprocess.librarySize;
  return parameters;
}

}  // namespace grnwb::study
