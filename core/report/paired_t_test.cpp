// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/paired_t_test.h"

#include <cmath>

#include "core/celltypes/student_t.h"
#include "core/evaluate/null_band.h"

namespace grnwb::report {

std::optional<double> pairedTTest(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() < 2) return std::nullopt;
  std::vector<double> differences;
  for (std::size_t i = 0; i < a.size(); ++i) differences.push_back(a[i] - b[i]);
  const evaluate::NullBand moments = evaluate::nullBand(differences);
  if (moments.sd == 0) return moments.mean == 0 ? 1.0 : 0.0;
  const auto count = static_cast<double>(a.size());
  return celltypes::studentTwoSided(moments.mean / (moments.sd / std::sqrt(count)), count - 1);
}

}  // namespace grnwb::report
