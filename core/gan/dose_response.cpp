// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/dose_response.h"

#include <torch/torch.h>

#include <cmath>

#include "core/gan/intervention.h"

namespace grnwb::gan {

std::vector<DoseCurve> doseResponse(const std::filesystem::path& folder, const GenerateParameters& parameters,
                                    const std::string& tf, std::span<const double> multiples, JobContext& job) {
  Intervention intervention(folder, parameters, {{tf, 0, false}}, job);
  const double tfMean = intervention.held().front().controlMean;
  std::vector<double> values;
  for (const double multiple : multiples) values.push_back(rawValue({tf, multiple, true}, tfMean));
  const std::vector<std::string>& targets = intervention.networks().network.targets();
  const auto targetIndex = data::indexOf(targets);
  std::vector<DoseCurve> curves;
  for (const std::string& target : intervention.networks().network.targetsOf(tf)) {
    DoseCurve& curve = curves.emplace_back(DoseCurve{tf, target, {}});
    for (std::size_t dose = 0; dose < multiples.size(); ++dose)
      curve.points.push_back({multiples[dose], values[dose], 0});
  }

  job.beginPhase("Dose response of " + tf, parameters.cells);
  intervention.forEachBatch([&](const ControlBatch& batch) {
    for (std::size_t dose = 0; dose < values.size(); ++dose) {
      const Tensor tfs = batch.tfRaw.clone();
      tfs.select(1, intervention.tfIndex(tf)).fill_(values[dose]);
      const Tensor sums =
          intervention.respond(batch, tfs).narrow(0, 0, batch.kept).to(torch::kFloat64).sum(0).contiguous();
      for (DoseCurve& curve : curves)
        curve.points[dose].mean +=
            sums.data_ptr<double>()[targetIndex.at(curve.target)] / static_cast<double>(parameters.cells);
    }
  });
  for (const DoseCurve& curve : curves)
    for (const DosePoint& point : curve.points)
      if (!std::isfinite(point.mean)) throw tooLarge(written({tf, point.multiple, true}));
  return curves;
}

}  // namespace grnwb::gan
