// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/proportions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/celltypes/count_distribution.h"

namespace grnwb::celltypes {
namespace {

constexpr double kLargeP = 0.001, kLargeDifference = 0.02, kLargeRatio = 2;
constexpr double kTail = 0.025;           // of the range, on either side
constexpr double kGreatestDeviance = 15;  // of a type, above which it tells nothing of the growth of the others

/// Adjusted in place (Holm, 1979).
void holm(std::vector<double>& pValues) {
  std::vector<std::size_t> order(pValues.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pValues[i]; });
  double last = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    double& p = pValues[order[rank]];
    last = p = std::max(last, std::min(1.0, p * static_cast<double>(order.size() - rank)));
  }
}

/// How badly two counts fit a ratio of synthetic to real cells: twice the logarithm of the likelihood lost.
double deviance(const TypeShare& type, double ratio) {
  const auto real = static_cast<double>(type.real), synthetic = static_cast<double>(type.synthetic);
  const double expected = (real + synthetic) * ratio / (1 + ratio);
  const auto term = [](double count, double mean) { return count > 0 ? 2 * count * std::log(count / mean) : 0; };
  return term(synthetic, expected) + term(real, real + synthetic - expected);
}

/// Synthetic to real cells of the types that kept their place to each other: the ratio that fits most types, where one
/// that doesn't fit costs the same however far off it is. Equal fits: nearest to that of all cells.
double commonRatio(const Proportions& proportions) {
  const double all = static_cast<double>(proportions.syntheticCells) / static_cast<double>(proportions.realCells);
  std::vector<double> candidates{all};
  for (const TypeShare& type : proportions.types)
    if (type.real > 0 && type.synthetic > 0)
      candidates.push_back(static_cast<double>(type.synthetic) / static_cast<double>(type.real));
  std::ranges::stable_sort(candidates, {}, [all](double ratio) { return std::abs(std::log(ratio / all)); });
  const auto misfit = [&](double ratio) {
    double sum = 0;
    for (const TypeShare& type : proportions.types) sum += std::min(kGreatestDeviance, deviance(type, ratio));
    return sum;
  };
  return *std::ranges::min_element(candidates, {}, misfit);
}

void judge(Proportions& proportions) {
  const double ratio = commonRatio(proportions);
  std::vector<double> pValues, ratioPValues;
  for (const TypeShare& type : proportions.types) {
    pValues.push_back(fisherExact(type.real, proportions.realCells, type.synthetic, proportions.syntheticCells));
    ratioPValues.push_back(binomialTest(type.synthetic, type.real + type.synthetic, ratio / (1 + ratio)));
  }
  holm(pValues);
  holm(ratioPValues);
  // Any of them may be of the type that seems to be missing.
  const double strays = std::max(0.0, static_cast<double>(proportions.syntheticUnassigned) -
                                          ratio * static_cast<double>(proportions.realUnassigned));
  for (std::size_t i = 0; i < pValues.size(); ++i) {
    TypeShare& type = proportions.types[i];
    type.pValue = pValues[i];
    const double expected = ratio * static_cast<double>(type.real), found = static_cast<double>(type.synthetic);
    const bool significant = std::max(pValues[i], ratioPValues[i]) < kLargeP;
    const bool differs = std::abs(type.syntheticShare - type.realShare) >= kLargeDifference;
    const bool much = found >= kLargeRatio * expected || expected >= kLargeRatio * (found + strays);
    if (significant && differs && much)
      type.drift = Drift::large;
    else if (type.syntheticShare < type.low || type.syntheticShare > type.high)
      type.drift = Drift::small;
  }
}

std::int64_t& countOf(Proportions& proportions, std::int32_t code, std::int64_t TypeShare::*count,
                      std::int64_t& unassigned) {
  if (code < -1 || code >= std::ssize(proportions.types))
    throw Error(ErrorCode::badInput, "cell types", "a cell's code " + std::to_string(code) + " is none of the types",
                "give codes of the types, or -1");
  return code < 0 ? unassigned : proportions.types[static_cast<std::size_t>(code)].*count;
}

}  // namespace

bool Proportions::drifts() const {
  return std::ranges::any_of(types, [](const TypeShare& type) { return type.drift == Drift::large; });
}

Proportions proportions(const std::vector<std::string>& types, const std::vector<std::int32_t>& real,
                        const std::vector<std::int32_t>& synthetic) {
  Proportions result;
  result.realCells = std::ssize(real);
  result.syntheticCells = std::ssize(synthetic);
  for (const std::string& type : types) result.types.emplace_back().type = type;
  for (const std::int32_t code : real) ++countOf(result, code, &TypeShare::real, result.realUnassigned);
  for (const std::int32_t code : synthetic) ++countOf(result, code, &TypeShare::synthetic, result.syntheticUnassigned);
  if (real.empty() || synthetic.empty()) return result;
  for (TypeShare& type : result.types) {
    type.realShare = static_cast<double>(type.real) / static_cast<double>(real.size());
    type.syntheticShare = static_cast<double>(type.synthetic) / static_cast<double>(synthetic.size());
    const CountRange range = predictedRange(type.real, result.realCells, result.syntheticCells, kTail);
    type.low = static_cast<double>(range.low) / static_cast<double>(synthetic.size());
    type.high = static_cast<double>(range.high) / static_cast<double>(synthetic.size());
  }
  judge(result);
  return result;
}

}  // namespace grnwb::celltypes
