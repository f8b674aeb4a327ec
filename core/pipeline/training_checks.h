// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a training can start, looked at beforehand: numbers to show, and findings against it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/gan/train.h"
#include "core/grn/grn.h"

namespace grnwb::pipeline {

struct SplitFacts {
  std::int64_t cells = 0;
  std::vector<std::string> silent;  ///< genes that none of its cells expresses
};
struct DataFacts {
  std::vector<std::string> genes;
  SplitFacts training, validation, test;
};
/// Looks at every value: worth keeping while the data stay the same.
DataFacts dataFacts(const data::Dataset& data);

/// What a training takes and what there is for it, in bytes; 0: not known.
struct TrainingResources {
  gan::TrainEstimate estimate;
  double freeMemoryBytes = 0;
  double heldMemoryBytes = 0;  ///< of the estimate's memory, what this process holds already
  double freeDiskBytes = 0;
};

enum class TrainingProblem {
  littleMemory,
  littleDisk,
  genesNotInData,
  genesNotInNetwork,
  silentInTraining,
  silentInValidation,
  silentInTest,
  noTargets,
  targetsWithoutRegulators,
  unevenRegulators,
  noTrainingCells,
  batchTooLarge,
  fewValidationCells
};
/// note: harmless; caution: it can run, with a worse or slower result; forbids: it can't start.
enum class Severity { note, caution, forbids };
struct TrainingFinding {
  TrainingProblem problem;
  Severity severity = Severity::caution;
  std::vector<std::string> genes;  ///< that it is about; in the order of the data or the network
};

struct TrainingChecks {
  std::int64_t genes = 0, genesInNetwork = 0;             ///< of the data
  std::int64_t fewestRegulators = 0, mostRegulators = 0;  ///< per target
  std::int64_t trainingCells = 0, validationCells = 0, testCells = 0;
  std::int64_t batch = 0;  ///< the larger of both stages', before it is cut
  double diskBytes = 0;    ///< checkpoints, log and both sets of cells at their largest
  TrainingResources resources;
  std::vector<TrainingFinding> findings;

  /// Null without such a finding.
  const TrainingFinding* find(TrainingProblem problem) const;
  bool canStart() const;
};
/// Throws Error(usage) for layer sizes that are none.
TrainingChecks checkTraining(const DataFacts& facts, const grn::Grn& grn, const gan::TrainParameters& parameters,
                             const TrainingResources& resources);

}  // namespace grnwb::pipeline
