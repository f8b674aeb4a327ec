// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cell_work.h"

#include <chrono>

#include "core/base/file.h"
#include "core/gan/generate.h"
#include "core/io/write_h5ad.h"
#include "core/pipeline/gene_subset.h"
#include "core/pipeline/reference_cells.h"
#include "core/study/cell_graph.h"
#include "core/study/study_files.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::system_clock;

/// Judges sets of cells of the same genes against the test cells.
class SetJudge {
 public:
  SetJudge(const Study& study, const PreparedSplit& split, const std::vector<std::string>& genes, SharedSteps& shared,
           JobContext& job)
      : m_parameters(study.metrics),
        m_hash(split.hash),
        m_data(pipeline::restrictToGenes(split.data, genes)),
        m_real(m_data.subsetCells(m_data.splitRows("test")).x.toDense()),
        m_drift(shared.typeDrift(m_data, m_real, job)) {}

  const data::Dataset& data() const { return m_data; }
  std::int64_t realCells() const { return m_real.rows(); }

  /// Each set has a seed of its own for what the metrics draw.
  void judge(const data::Matrix& cells, CellResult& result, JobContext& job) {
    evaluate::EvaluateParameters own = m_parameters;
    own.seed += static_cast<std::uint64_t>(result.sets.size());
    result.sets.push_back(evaluate::evaluate(m_real, cells, own, job));
    result.driftingTypes.push_back(m_drift.driftingTypes(cells, job));
  }

  pipeline::Provenance record(Clock::time_point start, int threads) const {
    evaluate::EvaluateParameters used = m_parameters;
    return pipeline::makeProvenance("evaluate", evaluate::fields(used), used.seed, {{"data", m_hash}}, start, threads);
  }

 private:
  const evaluate::EvaluateParameters m_parameters;
  const std::string m_hash;
  const data::Dataset m_data;
  const data::Matrix m_real;
  const TypeDrift& m_drift;
};

/// One cell of the study, from what it needs of others to its result.
class CellWorker {
 public:
  CellWorker(const Study& study, const StudyCell& cell, const fs::path& folder, SharedSteps& shared, JobContext& job)
      : m_study(study),
        m_cell(cell),
        m_row(rows(study).at(cell.row)),
        m_shared(shared),
        m_job(job),
        m_split(shared.split(m_row.data, cell.splitSeed, job)),
        m_folder(folder / cellFolder(study, cell)) {
    m_result.folder = cellFolder(study, cell);
    fs::create_directories(m_folder);
  }

  CellResult work() && {
    if (m_row.setting == Setting::control)
      compareResamples();
    else if (m_row.setting == Setting::stage1)
      judgeController();
    else
      judgeGraph();
    m_result.state = CellState::done;
    m_result.seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    return std::move(m_result);
  }

 private:
  void compareResamples() {
    m_start = Clock::now();
    SetJudge judge(m_study, m_split, m_split.data.genes.names, m_shared, m_job);
    for (std::int64_t i = 0; i < m_study.sets; ++i)
      judge.judge(pipeline::controlCells(judge.data(), judge.realCells(), m_study.metrics.seed, i), m_result, m_job);
    m_result.steps = {m_split.record, judge.record(m_start, m_job.threads())};
  }

  void judgeController() {
    const pipeline::TrainingRun run = m_shared.stage1(m_row.data, m_cell.splitSeed, m_job);
    m_start = Clock::now();
    m_result.steps = {m_split.record, run.provenance};
    judgeSets(run.folder, 1, m_split.data.genes.names);
  }

  void judgeGraph() {
    Made<grn::Grn> graph = cellGraph(m_study, m_cell, m_shared, m_job);
    const pipeline::TrainingRun stage1 = m_shared.stage1(m_row.data, m_cell.splitSeed, m_job);
    m_start = Clock::now();
    m_result.steps = std::move(graph.records);
    m_result.tfs = std::ssize(graph.value.tfs());
    m_result.targets = std::ssize(graph.value.targets());
    m_result.edges = std::ssize(graph.value.edges());
    writeFileAtomically(graphFile(m_folder), grn::toJson(graph.value));

    pipeline::TrainRequest request;
    request.parameters = m_shared.trainParameters(m_row.data);
    request.folder = runFolder(m_folder);
    request.stage1Folder = stage1.folder;
    request.resume = true;
    const pipeline::TrainingRun run = pipeline::trainRun(m_split.data, graph.value, request, m_job);
    m_result.steps.push_back(stage1.provenance);
    m_result.steps.push_back(run.provenance);
    std::vector<std::string> genes;
    for (const std::string& gene : m_split.data.genes.names)
      if (graph.value.isTf(gene) || graph.value.isTarget(gene)) genes.push_back(gene);
    judgeSets(run.folder, 2, genes);
  }

  /// As many synthetic cells as test cells in each set, with seeds one after the other.
  void judgeSets(const fs::path& run, std::int64_t stage, const std::vector<std::string>& genes) {
    const auto start = Clock::now();
    SetJudge judge(m_study, m_split, genes, m_shared, m_job);
    gan::GenerateParameters parameters;
    parameters.stage = stage;
    parameters.cells = judge.realCells();
    for (std::int64_t i = 0; i < m_study.sets; ++i) {
      parameters.seed = m_study.train.seed + static_cast<std::uint64_t>(i);
      const data::Dataset made = gan::generate(run, parameters, m_job);
      io::writeH5ad(made, setFile(m_folder, i));
      judge.judge(pipeline::restrictToGenes(made, genes).x.toDense(), m_result, m_job);
    }
    parameters.seed = m_study.train.seed;
    m_result.steps.push_back(pipeline::makeProvenance("generate", gan::fields(parameters), parameters.seed,
                                                      {{"data", m_split.hash}}, start, m_job.threads()));
    m_result.steps.push_back(judge.record(start, m_job.threads()));
  }

  const Study& m_study;
  const StudyCell m_cell;
  const StudyRow m_row;
  SharedSteps& m_shared;
  JobContext& m_job;
  const PreparedSplit& m_split;
  const fs::path m_folder;
  Clock::time_point m_start = Clock::now();
  CellResult m_result;
};

}  // namespace

CellResult workOnCell(const Study& study, const StudyCell& cell, const fs::path& folder, SharedSteps& shared,
                      JobContext& job) {
  return CellWorker(study, cell, folder, shared, job).work();
}

}  // namespace grnwb::study
