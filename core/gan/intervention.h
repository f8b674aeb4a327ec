// SPDX-License-Identifier: GPL-3.0-or-later
// A trained run opened for perturbation: its control cells, batch by batch, and their answers to other TF values.
// Includes torch: for the sources of this room only.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/gan/perturb.h"
#include "core/gan/sampling.h"

namespace grnwb::gan {

/// A batch of controls; the target generators hold its BatchNorm statistics, or the calibrated ones.
struct ControlBatch {
  std::int64_t first = 0, kept = 0;  ///< number of its first cell; rows after the kept ones are left out of results
  Tensor tfRaw;                      ///< [batch x TFs]
  Tensor noise;                      ///< [batch x targets]
};

class Intervention {
 public:
  /// Throws what perturb() throws, but for values that only turn out too large on the way through the networks.
  Intervention(const std::filesystem::path& folder, const GenerateParameters& parameters,
               const std::vector<Perturbation>& perturbations, JobContext& job);

  const Checkpoint& checkpoint() const { return m_checkpoint; }
  const CausalNetworks& networks() const { return m_networks; }
  const std::vector<HeldTf>& held() const { return m_held; }
  std::int64_t tfIndex(const std::string& tf) const;

  /// Full batches with the draws of generate(), the statistics recorded unless they are calibrated; the job advances by
  /// the kept cells.
  void forEachBatch(const std::function<void(const ControlBatch&)>& visit);
  /// tfRaw: [batch x TFs] of the visited batch -> [batch x targets], raw; no cell depends on another. Throws
  /// cancelledError() once the job is stopped.
  Tensor respond(const ControlBatch& batch, const Tensor& tfRaw) const;

 private:
  bool isCalibrated() const { return normaliseOf(m_parameters.statistics) == Normalise::running; }
  ControlBatch draw(std::int64_t first) const;
  /// Raw, over the kept cells; one per TF of the network.
  std::vector<double> tfMeans() const;

  const GenerateParameters m_parameters;
  JobContext& m_job;
  Checkpoint m_checkpoint;
  CausalNetworks m_networks;
  std::vector<HeldTf> m_held;
};

/// The raw value it stands for. Throws Error(badInput) when that is negative, not finite or too large for a float.
double rawValue(const Perturbation& perturbation, double controlMean);
/// Of values that don't stay finite numbers on the way through the networks.
Error tooLarge(const std::string& subject);

}  // namespace grnwb::gan
