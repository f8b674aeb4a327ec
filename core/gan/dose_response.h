// SPDX-License-Identifier: GPL-3.0-or-later
// How each target of one TF answers to that TF's value in a trained run.
#pragma once

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/gan/generate.h"

namespace grnwb::gan {

struct DosePoint {
  double multiple = 0;  ///< of the TF's mean over the control cells
  double tfValue = 0;   ///< raw, before LSN
  double mean = 0;      ///< of the target over the cells; raw, before LSN
};
struct DoseCurve {
  std::string tf, target;
  std::vector<DosePoint> points;  ///< in the order of the multiples
};
inline constexpr std::array kDoseMultiples{0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0};

/// One curve per target of the TF, in the order of the network: all control cells with the TF at each multiple of its
/// mean in turn, everything else as in perturb(). Throws what perturb() throws.
std::vector<DoseCurve> doseResponse(const std::filesystem::path& folder, const GenerateParameters& parameters,
                                    const std::string& tf, std::span<const double> multiples, JobContext& job);

}  // namespace grnwb::gan
