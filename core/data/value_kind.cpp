// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/value_kind.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "core/base/grouped_digits.h"
#include "core/base/text.h"

namespace grnwb::data {
namespace {

constexpr double kLargestLog = 30;
constexpr float kLargest = std::numeric_limits<float>::max();

/// A way back to what is proportional to counts.
struct Inverse {
  const char* text;  ///< of a value x
  ValueKind kind;
  double (*of)(double);
};
constexpr std::array<Inverse, 4> kInverses{{
    {"x", ValueKind::normalised, [](double x) { return x; }},
    {"exp(x) - 1", ValueKind::log, [](double x) { return std::expm1(x); }},
    {"2^x - 1", ValueKind::log, [](double x) { return std::exp2(x) - 1; }},
    {"10^x - 1", ValueKind::log, [](double x) { return std::pow(10.0, x) - 1; }},
}};

/// Whether all values of a cell are whole multiples of its smallest one. Values written with few digits are near them.
bool areMultiples(std::span<const float> values, const Inverse& inverse) {
  constexpr double kTolerance = 0.02, kOfRatio = 0.002, kMost = 0.2;
  const auto [smallest, largest] = std::ranges::minmax(values);
  if (!(smallest > 0 && largest > smallest)) return false;
  const double unit = inverse.of(static_cast<double>(smallest));
  return std::ranges::all_of(values, [&](float value) {
    const double ratio = inverse.of(static_cast<double>(value)) / unit;
    return std::abs(ratio - std::round(ratio)) < std::min(kMost, kTolerance + kOfRatio * ratio);
  });
}

/// What the sampled cells say of one way back.
struct Trial {
  std::int64_t cells = 0;      ///< looked at
  std::int64_t multiples = 0;  ///< of these, with whole multiples
  double lowestSum = 0, highestSum = 0;

  bool equalSums() const {
    constexpr double kTolerance = 0.002;
    return cells > 1 && lowestSum > 0 && highestSum <= lowestSum * (1 + kTolerance);
  }
};

Trial tried(const SparseMatrix& matrix, const std::vector<std::int64_t>& cells, const Inverse& inverse) {
  Trial trial;
  for (const std::int64_t cell : cells) {
    const auto values = matrix.rowValues(cell);
    if (!std::ranges::all_of(values, [](float v) { return std::isfinite(v); })) continue;
    double sum = 0;
    for (const float value : values) sum += inverse.of(static_cast<double>(value));
    trial.lowestSum = trial.cells == 0 ? sum : std::min(trial.lowestSum, sum);
    trial.highestSum = trial.cells == 0 ? sum : std::max(trial.highestSum, sum);
    trial.multiples += areMultiples(values, inverse) ? 1 : 0;
    ++trial.cells;
  }
  return trial;
}

std::string cellsText(std::int64_t part, std::int64_t whole) {
  if (part == whole) return "in all " + groupedDigits(whole) + " cells looked at";
  return "in " + groupedDigits(part) + " of " + groupedDigits(whole) + " cells looked at";
}

/// Of a number read off values that lost digits: 10,000 and not 9,999.87.
std::string sumText(double sum) {
  const double step = std::pow(10.0, std::floor(std::log10(sum)) - 3);
  const double rounded = std::round(sum / step) * step;
  return rounded >= 1000 ? groupedDigits(static_cast<std::int64_t>(std::llround(rounded))) : formatNumber(rounded);
}

/// To four digits.
std::string shortNumber(double value) {
  const double step = value == 0 ? 1 : std::pow(10.0, 3 - std::floor(std::log10(std::abs(value))));
  return formatNumber(std::round(value * step) / step);
}

std::string rangeText(const ValueFacts& facts) {
  return "Values go from " + shortNumber(facts.minimum) + " to " + shortNumber(facts.maximum) + ".";
}

ValueJudgement judgedAs(ValueKind kind, const ValueFacts& facts) {
  ValueJudgement found;
  found.kind = kind;
  found.facts = facts;
  return found;
}

ValueJudgement judgeWhole(const ValueFacts& facts) {
  ValueJudgement found = judgedAs(ValueKind::counts, facts);
  const std::string all = "Every one of " + groupedDigits(facts.values) + " values above 0 ";
  if (facts.maximum == 1) {
    found.evidence.push_back(all + "is 1.");
    found.doubts.push_back("Values are only 0 and 1: they tell that a gene was detected, not how often.");
    return found;
  }
  found.evidence.push_back(
      all + "is a whole number, the largest " +
      (facts.maximum < 1e15 ? groupedDigits(static_cast<std::int64_t>(facts.maximum)) : formatNumber(facts.maximum)) +
      ".");
  found.evidence.push_back(groupedDigits(facts.low[0]) + " values are 1, " + groupedDigits(facts.low[1]) +
                           " are 2 and " + groupedDigits(facts.low[2]) + " are 3.");
  constexpr std::int64_t kEnough = 1000;  // values, below which a distribution says little
  if (facts.values >= kEnough && facts.maximum <= kLargestLog && facts.low[0] < facts.low[1] &&
      facts.low[0] < facts.low[2])
    found.doubts.push_back("Counts of 1 are rarer than 2 and 3 and no value is above " + formatNumber(facts.maximum) +
                           ": these may be rounded logarithms rather than counts.");
  return found;
}

/// How many genes have mean 0 and deviation 1, of those that vary.
std::pair<std::int64_t, std::int64_t> standardGenes(const SparseMatrix& matrix, JobContext& job) {
  constexpr double kNearMean = 0.02, kNearDeviation = 0.05;
  const GeneMoments moments = geneMoments(matrix, job);
  std::int64_t standard = 0, varying = 0;
  for (std::size_t gene = 0; gene < moments.mean.size(); ++gene) {
    if (moments.deviation[gene] <= 0) continue;
    ++varying;
    if (std::abs(moments.mean[gene]) < kNearMean && std::abs(moments.deviation[gene] - 1) < kNearDeviation) ++standard;
  }
  return {standard, varying};
}

ValueJudgement judgeNegative(const SparseMatrix& matrix, const ValueFacts& facts, JobContext& job) {
  ValueJudgement found = judgedAs(ValueKind::scaled, facts);
  found.evidence.push_back(groupedDigits(facts.negative) + " of " + groupedDigits(facts.values) +
                           " values are below 0, which no count or logarithm of counts is.");
  if (const auto [standard, varying] = standardGenes(matrix, job); 2 * standard > varying)
    found.evidence.push_back(groupedDigits(standard) + " of " + groupedDigits(varying) +
                             " genes have mean 0 and deviation 1 over the cells.");
  found.evidence.push_back(rangeText(facts));
  if (facts.atMaximum > 1 && facts.maximum == std::round(facts.maximum))
    found.evidence.push_back(groupedDigits(facts.atMaximum) + " values are exactly " + formatNumber(facts.maximum) +
                             ", the largest: larger ones were cut.");
  return found;
}

std::string multiplesText(const Inverse& inverse, const Trial& trial) {
  const std::string what = inverse.kind == ValueKind::normalised
                               ? std::string("values are whole multiples of the smallest one")
                               : std::string(inverse.text) + " gives whole multiples of the smallest value";
  return "Within a cell, " + what + ", as counts times a factor are (" + cellsText(trial.multiples, trial.cells) + ").";
}

std::string sumsText(const Inverse& inverse, const Trial& trial) {
  const std::string what =
      inverse.kind == ValueKind::normalised ? "Values" : std::string("Of ") + inverse.text + ", values";
  return what + " of every cell sum to " + sumText(trial.highestSum) + " (" + cellsText(trial.cells, trial.cells) +
         ").";
}

/// The way back that most cells speak for; nothing when none does.
std::optional<ValueJudgement> judgeByCells(const SparseMatrix& matrix, const ValueFacts& facts) {
  constexpr std::int64_t kFewest = 10;  // one cell in ten, where sums say nothing
  const std::vector<std::int64_t> cells = sampleOfCells(matrix);
  std::array<Trial, kInverses.size()> trials;
  std::size_t best = 0;
  for (std::size_t i = 0; i < kInverses.size(); ++i) {
    if (kInverses[i].kind == ValueKind::log && facts.maximum > kLargestLog) continue;
    trials[i] = tried(matrix, cells, kInverses[i]);
    if (trials[i].multiples > trials[best].multiples) best = i;
  }
  if (2 * trials[best].multiples <= trials[best].cells) {
    const auto equal = std::ranges::find_if(trials, &Trial::equalSums);
    if (equal != trials.end())
      best = static_cast<std::size_t>(equal - trials.begin());
    else if (kFewest * trials[best].multiples <= trials[best].cells || 2 * facts.whole > facts.values)
      return std::nullopt;
  }
  const Inverse& inverse = kInverses[best];
  ValueJudgement found = judgedAs(inverse.kind, facts);
  if (trials[best].multiples > 0) found.evidence.push_back(multiplesText(inverse, trials[best]));
  if (trials[best].equalSums()) {
    found.evidence.push_back(sumsText(inverse, trials[best]));
    if (best == 0) found.cellSum = trials[best].highestSum;
  }
  found.evidence.push_back(rangeText(facts));
  if (best > 1)
    found.doubts.push_back(std::string("These are logarithms to base ") + (best == 2 ? "2" : "10") +
                           ", not natural ones as most programs take them to be.");
  return found;
}

ValueJudgement judgeFractions(const SparseMatrix& matrix, const ValueFacts& facts) {
  if (auto found = judgeByCells(matrix, facts)) return std::move(*found);
  const bool mostWhole = 2 * facts.whole > facts.values;
  const bool log = facts.maximum <= kLargestLog && !mostWhole;
  ValueJudgement found = judgedAs(log ? ValueKind::log : ValueKind::normalised, facts);
  found.certain = false;
  found.evidence.push_back(
      "Cells neither sum to one number nor hold whole multiples of their smallest value, as they are or with their "
      "logarithms undone.");
  if (mostWhole) {
    found.evidence.push_back(groupedDigits(facts.whole) + " of " + groupedDigits(facts.values) +
                             " values are whole numbers.");
    found.doubts.push_back(
        "These may be estimated counts, as alevin, kallisto, RSEM or SoupX write them; preprocessing needs whole "
        "numbers, so round them first.");
  }
  found.evidence.push_back(rangeText(facts));
  if (log) found.evidence.push_back("Values up to 30 are taken for logarithms.");
  return found;
}

}  // namespace

const char* name(ValueKind kind) {
  switch (kind) {
    case ValueKind::counts:
      return "counts";
    case ValueKind::normalised:
      return "normalised";
    case ValueKind::log:
      return "log";
    case ValueKind::scaled:
      return "scaled";
    case ValueKind::empty:
      break;
  }
  return "empty";
}

ValueJudgement judgeValues(const SparseMatrix& matrix, JobContext& job) {
  const ValueFacts facts = valueFacts(matrix, job);
  if (facts.values == 0) {
    ValueJudgement found = judgedAs(ValueKind::empty, facts);
    found.evidence.push_back("No value differs from 0.");
    return found;
  }
  if (facts.negative > 0) return judgeNegative(matrix, facts, job);
  return facts.whole == facts.values ? judgeWhole(facts) : judgeFractions(matrix, facts);
}

ValueKind valueKind(const SparseMatrix& matrix) {
  JobContext job;
  return judgeValues(matrix, job).kind;
}

bool areCounts(const SparseMatrix& matrix) {
  return std::ranges::all_of(matrix.values, [](float v) { return v >= 0 && v <= kLargest && isWhole(v); });
}

const SparseMatrix* findCounts(const Dataset& dataset) {
  if (areCounts(dataset.x)) return &dataset.x;
  const auto layer = dataset.layers.find("counts");
  return layer != dataset.layers.end() && areCounts(layer->second) ? &layer->second : nullptr;
}

}  // namespace grnwb::data
