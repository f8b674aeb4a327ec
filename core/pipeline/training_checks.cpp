// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/training_checks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_set>

#include "core/gan/checkpoint_sizes.h"
#include "core/pipeline/training_inputs.h"

namespace grnwb::pipeline {
namespace {

constexpr double kLogLine = 250;     ///< bytes of a logged step
constexpr double kStoredValue = 8;   ///< bytes of a value and its column in an h5ad, before compression
constexpr double kRunFiles = 100e3;  ///< bytes of the run's description and of names in its h5ads

SplitFacts splitFacts(const data::Dataset& data, std::string_view part) {
  SplitFacts facts;
  std::vector<bool> expressed(data.genes.names.size(), false);
  const data::Column* column = data.cells.find("split");
  if (column != nullptr) {
    const data::Categorical labels = data::toCategorical(*column);
    const auto code = std::ranges::find(labels.categories, part) - labels.categories.begin();
    for (std::int64_t cell = 0; cell < data.cellCount(); ++cell) {
      if (labels.codes[static_cast<std::size_t>(cell)] != code) continue;
      ++facts.cells;
      for (const std::int32_t gene : data.x.rowColumns(cell)) expressed[static_cast<std::size_t>(gene)] = true;
    }
  }
  for (std::size_t gene = 0; gene < expressed.size(); ++gene)
    if (facts.cells > 0 && !expressed[gene]) facts.silent.push_back(data.genes.names[gene]);
  return facts;
}

/// Of one stage: the last checkpoint, the best one and the older ones that are kept.
double checkpointCopies(std::int64_t steps, const gan::TrainParameters& parameters, bool validates) {
  const std::int64_t written = steps / parameters.checkpointEvery + 1;
  return static_cast<double>(1 + (parameters.keepBest && validates ? 1 : 0) +
                             std::min(parameters.checkpointsKept, written - 1));
}

double diskBytesOf(const DataFacts& facts, std::int64_t genes, const grn::Grn& grn,
                   const gan::TrainParameters& parameters) {
  const gan::CheckpointSizes sizes = gan::checkpointSizes(grn, parameters);
  const bool validates = facts.validation.cells >= kFewestValidationCells;
  const double checkpoints = sizes.stage1 * checkpointCopies(parameters.stage1Steps, parameters, validates) +
                             sizes.stage2 * checkpointCopies(parameters.steps, parameters, validates);
  const double replacing = std::max(sizes.stage1, sizes.stage2);  // the old file stays until the new one is whole
  const auto logged = [&parameters](std::int64_t steps) {
    return static_cast<double>(steps / parameters.logEvery + steps / parameters.checkpointEvery + 2);
  };
  const double cells = 2 * kStoredValue * static_cast<double>(facts.test.cells) * static_cast<double>(genes);
  return checkpoints + replacing + kLogLine * (logged(parameters.stage1Steps) + logged(parameters.steps)) + cells +
         kRunFiles;
}

class Checker {
 public:
  Checker(const DataFacts& facts, const grn::Grn& grn) : m_facts(facts), m_grn(grn) {
    m_checks.genes = static_cast<std::int64_t>(facts.genes.size());
  }

  void checkResources(const gan::TrainParameters& parameters, const TrainingResources& resources) {
    m_checks.resources = resources;
    m_checks.diskBytes = diskBytesOf(m_facts, m_checks.genesInNetwork, m_grn, parameters);
    const double more = resources.estimate.memoryBytes - resources.heldMemoryBytes;
    add(TrainingProblem::littleMemory, Severity::caution,
        resources.freeMemoryBytes > 0 && more > resources.freeMemoryBytes);
    add(TrainingProblem::littleDisk, Severity::caution,
        resources.freeDiskBytes > 0 && m_checks.diskBytes > resources.freeDiskBytes);
  }

  void checkGenes() {
    const std::unordered_set<std::string_view> known(m_facts.genes.begin(), m_facts.genes.end());
    std::vector<std::string> unknown, outside;
    for (const auto* genes : {&m_grn.tfs(), &m_grn.targets()})
      std::ranges::copy_if(*genes, std::back_inserter(unknown),
                           [&known](const std::string& gene) { return !known.contains(gene); });
    std::ranges::copy_if(m_facts.genes, std::back_inserter(outside),
                         [this](const std::string& gene) { return !isInNetwork(gene); });
    m_checks.genesInNetwork = m_checks.genes - static_cast<std::int64_t>(outside.size());
    addGenes(TrainingProblem::genesNotInData, Severity::forbids, std::move(unknown));
    addGenes(TrainingProblem::genesNotInNetwork, Severity::caution, std::move(outside));
  }

  void checkExpression() {
    addGenes(TrainingProblem::silentInTraining, Severity::caution, inNetwork(m_facts.training.silent));
    addGenes(TrainingProblem::silentInValidation, Severity::note, inNetwork(m_facts.validation.silent));
    addGenes(TrainingProblem::silentInTest, Severity::note, inNetwork(m_facts.test.silent));
  }

  void checkRegulators() {
    std::map<std::string_view, std::int64_t> perTarget;
    for (const std::string& target : m_grn.targets()) perTarget[target] = 0;
    for (const grn::Edge& edge : m_grn.edges()) ++perTarget[edge.target];
    add(TrainingProblem::noTargets, Severity::forbids, perTarget.empty());
    if (perTarget.empty()) return;
    const auto [low, high] = std::ranges::minmax_element(perTarget, {}, [](const auto& entry) { return entry.second; });
    m_checks.fewestRegulators = low->second;
    m_checks.mostRegulators = high->second;
    std::vector<std::string> without;
    for (const std::string& target : m_grn.targets())
      if (perTarget.at(target) == 0) without.push_back(target);
    add(TrainingProblem::unevenRegulators, Severity::caution, without.empty() && low->second != high->second);
    addGenes(TrainingProblem::targetsWithoutRegulators, Severity::forbids, std::move(without));
  }

  void checkCells(const gan::TrainParameters& parameters) {
    m_checks.trainingCells = m_facts.training.cells;
    m_checks.validationCells = m_facts.validation.cells;
    m_checks.testCells = m_facts.test.cells;
    m_checks.batch = std::max(parameters.stage1Batch, parameters.batch);
    const bool tooFew = m_checks.trainingCells < 2;
    add(TrainingProblem::noTrainingCells, Severity::forbids, tooFew);
    add(TrainingProblem::batchTooLarge, Severity::caution, !tooFew && m_checks.batch > m_checks.trainingCells);
    add(TrainingProblem::fewValidationCells, m_checks.validationCells == 0 ? Severity::forbids : Severity::caution,
        m_checks.validationCells < kFewestValidationCells);
  }

  TrainingChecks take() { return std::move(m_checks); }

 private:
  bool isInNetwork(const std::string& gene) const { return m_grn.isTf(gene) || m_grn.isTarget(gene); }
  std::vector<std::string> inNetwork(const std::vector<std::string>& genes) const {
    std::vector<std::string> kept;
    std::ranges::copy_if(genes, std::back_inserter(kept), [this](const auto& gene) { return isInNetwork(gene); });
    return kept;
  }
  void add(TrainingProblem problem, Severity severity, bool found) {
    if (found) m_checks.findings.push_back({problem, severity, {}});
  }
  void addGenes(TrainingProblem problem, Severity severity, std::vector<std::string> genes) {
    if (!genes.empty()) m_checks.findings.push_back({problem, severity, std::move(genes)});
  }

  const DataFacts& m_facts;
  const grn::Grn& m_grn;
  TrainingChecks m_checks;
};

}  // namespace

DataFacts dataFacts(const data::Dataset& data) {
  return {data.genes.names, splitFacts(data, "train"), splitFacts(data, "validation"), splitFacts(data, "test")};
}

const TrainingFinding* TrainingChecks::find(TrainingProblem problem) const {
  const auto found = std::ranges::find(findings, problem, &TrainingFinding::problem);
  return found == findings.end() ? nullptr : &*found;
}

bool TrainingChecks::canStart() const {
  return std::ranges::none_of(findings, [](const auto& finding) { return finding.severity == Severity::forbids; });
}

TrainingChecks checkTraining(const DataFacts& facts, const grn::Grn& grn, const gan::TrainParameters& parameters,
                             const TrainingResources& resources) {
  Checker checker(facts, grn);
  checker.checkGenes();
  checker.checkRegulators();
  checker.checkExpression();
  checker.checkCells(parameters);
  checker.checkResources(parameters, resources);
  return checker.take();
}

}  // namespace grnwb::pipeline
