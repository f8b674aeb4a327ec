// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/training_estimate.h"

#include <algorithm>
#include <cmath>

#include "core/base/computer.h"
#include "core/base/text.h"
#include "core/pipeline/training_checks.h"

namespace grnwb::console {
namespace {

using pipeline::Severity;
using pipeline::TrainingChecks;
using pipeline::TrainingProblem;

struct ProblemText {
  TrainingProblem problem;
  const char *name, *text;
};
constexpr ProblemText kProblemTexts[]{
    {TrainingProblem::littleMemory, "little-memory", "training needs more memory than is free"},
    {TrainingProblem::littleDisk, "little-disk", "checkpoints and cells may not fit on the disk"},
    {TrainingProblem::genesNotInData, "genes-not-in-data", "genes of the network that the data lack"},
    {TrainingProblem::genesNotInNetwork, "genes-not-in-network", "genes that are left out of training"},
    {TrainingProblem::silentInTraining, "silent-in-training", "genes that no training cell expresses"},
    {TrainingProblem::silentInValidation, "silent-in-validation", "genes that no validation cell expresses"},
    {TrainingProblem::silentInTest, "silent-in-test", "genes that no test cell expresses"},
    {TrainingProblem::noTargets, "no-targets", "the network has no targets"},
    {TrainingProblem::targetsWithoutRegulators, "targets-without-regulators", "targets without a regulator"},
    {TrainingProblem::unevenRegulators, "uneven-regulators", "targets have different numbers of regulators"},
    {TrainingProblem::noTrainingCells, "no-training-cells", "there are no training cells"},
    {TrainingProblem::batchTooLarge, "batch-too-large", "the batch is larger than the training split and will be cut"},
    {TrainingProblem::fewValidationCells, "few-validation-cells", "too few validation cells for the validation MMD"}};

const char* severityName(Severity severity) {
  return severity == Severity::note ? "note" : severity == Severity::caution ? "caution" : "forbids";
}

/// "text: A, B, C, ..." with the first genes.
std::string withGenes(std::string text, const std::vector<std::string>& genes) {
  constexpr std::size_t kShown = 5;
  if (genes.empty()) return text;
  text.append(" (").append(std::to_string(genes.size())).append("): ");
  text += join({genes.begin(), genes.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, genes.size()))}, ", ");
  return text.append(genes.size() > kShown ? ", ..." : "");
}

Json findingsJson(const TrainingChecks& checks, bool forPrograms) {
  Json findings = Json::array();
  for (const pipeline::TrainingFinding& finding : checks.findings) {
    const auto& text = *std::ranges::find(kProblemTexts, finding.problem, &ProblemText::problem);
    if (forPrograms)
      findings.push_back({{"problem", text.name},
                          {"severity", severityName(finding.severity)},
                          {"text", text.text},
                          {"genes", finding.genes}});
    else
      findings.push_back(
          {{"severity", severityName(finding.severity)}, {"finding", withGenes(text.text, finding.genes)}});
  }
  return findings;
}

std::string megabytes(double bytes) {
  return std::to_string(std::llround(bytes / 1e6)) + " MB";
}

Json number(double value) {
  return value > 0 ? Json(std::llround(value)) : Json();
}

}  // namespace

Json estimateTraining(const data::Dataset& data, const grn::Grn& grn, const pipeline::TrainRequest& request,
                      bool forPrograms, JobContext& job) {
  pipeline::TrainingResources resources;
  resources.freeMemoryBytes = freeMemoryBytes();
  resources.heldMemoryBytes = residentBytes();
  resources.freeDiskBytes = freeDiskBytes(request.folder);
  const pipeline::DataFacts facts = pipeline::dataFacts(data);
  const bool canStart = pipeline::checkTraining(facts, grn, request.parameters, resources).canStart();
  if (canStart) resources.estimate = pipeline::timeRun(data, grn, request, job);
  const TrainingChecks checks = pipeline::checkTraining(facts, grn, request.parameters, resources);

  const bool sharesStage1 = !request.stage1Folder.empty() || !request.older.empty();
  Json result{{"run", request.folder.string()},
              {"can_start", canStart},
              {"stage1_steps", sharesStage1 ? 0 : request.parameters.stage1Steps},
              {"stage2_steps", request.stages == 2 ? request.parameters.steps : 0},
              {"threads", job.threads()}};
  const double seconds = resources.estimate.seconds, memory = resources.estimate.memoryBytes;
  if (forPrograms) {
    result["seconds"] = canStart ? Json(seconds) : Json();
    result["memory_bytes"] = number(memory);
    result["free_memory_bytes"] = number(resources.freeMemoryBytes);
    result["disk_bytes"] = number(checks.diskBytes);
    result["free_disk_bytes"] = number(resources.freeDiskBytes);
  } else {
    result["seconds"] = number(seconds);
    result["memory"] =
        (canStart ? megabytes(memory) : "not known") + ", " + megabytes(resources.freeMemoryBytes) + " free";
    result["disk"] = megabytes(checks.diskBytes) + ", " + megabytes(resources.freeDiskBytes) + " free";
  }
  result["training_cells"] = checks.trainingCells;
  result["validation_cells"] = checks.validationCells;
  result["test_cells"] = checks.testCells;
  result["genes"] = checks.genes;
  result["genes_in_network"] = checks.genesInNetwork;
  result["fewest_regulators"] = checks.fewestRegulators;
  result["most_regulators"] = checks.mostRegulators;
  result["findings"] = findingsJson(checks, forPrograms);
  return result;
}

}  // namespace grnwb::console
