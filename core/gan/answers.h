// SPDX-License-Identifier: GPL-3.0-or-later
// One gene under several perturbations, each alone, from the same control cells.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/gan/perturb.h"

namespace grnwb::gan {

/// Row i of both matrices is the same cell, as in MatchedCells; counts after LSN at the control's scale.
struct GeneAnswers {
  std::vector<std::string> genes;  ///< columns of the control cells: those of the training data
  data::Matrix control;            ///< cells x genes
  std::vector<HeldTf> held;        ///< in the order asked for
  data::Matrix answers;            ///< cells x held: the gene while that TF alone is held
};

/// The gene's column of what perturb() gives for each perturbation alone, but the networks are read and the control
/// cells drawn once for all. Throws Error(badInput) for a gene that is not in the run's network, and what perturb()
/// throws.
GeneAnswers answers(const std::filesystem::path& folder, const GenerateParameters& parameters, const std::string& gene,
                    const std::vector<Perturbation>& perturbations, JobContext& job);

}  // namespace grnwb::gan
