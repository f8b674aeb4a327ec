// SPDX-License-Identifier: GPL-3.0-or-later
// What a trained run says when TFs are held at chosen values: knock-out and over-expression (method.md 9).
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/gan/generate.h"
#include "core/grn/grn.h"

namespace grnwb::gan {

/// A TF held at one value in every cell.
struct Perturbation {
  std::string tf;
  double value = 0;     ///< the controller's raw output, before LSN; 0: knock-out
  bool ofMean = false;  ///< value counts the TF's own mean over the control cells instead
};

/// "SPI1=0" (knock-out), "SPI1=3x" (three times its mean), "SPI1=0.8" (raw). Throws Error(usage) for another form.
Perturbation parsePerturbation(const std::string& text);
/// The text that parsePerturbation() reads, "SPI1=3x".
std::string written(const Perturbation& perturbation);

/// A perturbation in the units of the controller's raw output.
struct HeldTf {
  Perturbation asked;
  double controlMean = 0;  ///< over the control cells
  double value = 0;        ///< it is held at
};

/// Cells in pairs: row i of both matrices has the same z and the same noise, and BatchNorm the statistics of the
/// control batch or the calibrated ones, so that nothing differs but what follows from the held TFs.
struct MatchedCells {
  grn::Grn network;
  std::vector<std::string> genes;            ///< the columns: those of the training data
  std::vector<HeldTf> held;                  ///< in the order asked for
  data::Matrix controlRaw, perturbedRaw;     ///< cells x genes, before LSN
  Eigen::VectorXf scale;                     ///< of LSN, one per pair, from the control cell
  std::map<std::string, std::string> notes;  ///< provenance as JSON

  /// After LSN, cells x genes. A control cell adds up to the library size; a perturbed one, at the scale of its
  /// control, need not.
  data::Matrix control() const;
  data::Matrix perturbed() const;
  /// All control cells (control-000001, ...), then all perturbed ones, after LSN, with the columns "condition"
  /// (control, perturbed) and "pair" (from 1).
  data::Dataset dataset() const;
};

/// parameters: stage must be 2. The control cells are those of generate() with the same statistics, but for rounding
/// where those are of the batch: it is recorded and read back. None to perturb gives equal pairs. Warns when a TF that
/// is 0 in all control cells is held at 0. Throws Error(badInput) for Stage 1, a gene that is no TF of the network, a
/// TF named twice, a value that is negative, not finite or too large for the networks, and what generate() throws.
MatchedCells perturb(const std::filesystem::path& folder, const GenerateParameters& parameters,
                     const std::vector<Perturbation>& perturbations, JobContext& job);

}  // namespace grnwb::gan
