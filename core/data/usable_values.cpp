// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/usable_values.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/gene_names.h"
#include "core/data/value_kind.h"

namespace grnwb::data {
namespace {

Error unusable(const std::string& subject, const std::string& problem, const std::string& remedy) {
  return {ErrorCode::badInput, subject, problem, remedy};
}

/// "its values are logarithms: ..."; nothing for values that are proportional to counts, as far as can be told.
std::optional<std::string> faultOf(const ValueJudgement& judgement) {
  const std::string grounds = judgement.evidence.empty() ? std::string() : " (" + judgement.evidence.front() + ")";
  switch (judgement.kind) {
    case ValueKind::empty:
      return "every value is 0";
    case ValueKind::scaled:
      return "its values are scaled" + grounds;
    case ValueKind::log:
      if (judgement.certain) return "its values are logarithms" + grounds;
      break;
    case ValueKind::counts:
    case ValueKind::normalised:
      break;
  }
  return std::nullopt;
}

bool differ(double sum, double other) {
  constexpr double kTolerance = 0.01;
  return sum > 0 && other > 0 && std::abs(sum - other) > kTolerance * std::max(sum, other);
}

}  // namespace

void requireCellsInRows(const Dataset& dataset) {
  const auto refuse = [](const std::string& sign) {
    throw unusable("data", "looks transposed: " + sign, "turn rows into columns, so that rows are cells");
  };
  const std::vector<std::string>& genes = dataset.genes.names;
  if (static_cast<std::int64_t>(genes.size()) > kMostGenes)
    refuse("it has " + std::to_string(genes.size()) + " genes, more than any genome");
  if (mostAre(genes, looksLikeBarcode))
    refuse("most genes have the names of cell barcodes, such as '" + *std::ranges::find_if(genes, looksLikeBarcode) +
           "'");
}

void requirePrepared(const Dataset& dataset, JobContext& job) {
  const char* const remedy = "run preprocess on the raw counts and train on what it writes";
  for (const char* part : {"train", "validation"}) dataset.splitRows(part);
  const ValueJudgement judgement = judgeValues(dataset.x, job);
  if (judgement.kind == ValueKind::counts)
    throw unusable("data", "its values are counts, training needs normalised ones", remedy);
  if (const auto fault = faultOf(judgement))
    throw unusable("data", *fault + "; training needs normalised counts", remedy);
}

void requireOneScale(const std::vector<NamedCells>& sets, JobContext& job) {
  const char* const remedy = "give counts normalised to one library size, as preprocess and generate write them";
  std::vector<ValueJudgement> judged;
  for (const NamedCells& set : sets) {
    judged.push_back(judgeValues(set.cells.x, job));
    if (const auto fault = faultOf(judged.back())) throw unusable(set.name, *fault, remedy);
  }
  const auto counts = [](const ValueJudgement& one) { return one.kind == ValueKind::counts; };
  if (std::ranges::all_of(judged, counts)) {
    job.warn("the values are counts, not normalised: cells of different depth look different");
    return;
  }
  for (std::size_t i = 1; i < sets.size(); ++i) {
    if (counts(judged[i]) != counts(judged[0]))
      throw unusable(sets[i].name,
                     std::string("its values are ") + name(judged[i].kind) + ", those of " + sets[0].name + " are " +
                         name(judged[0].kind),
                     remedy);
    if (differ(judged[i].cellSum, judged[0].cellSum))
      throw unusable(sets[i].name,
                     "its cells sum to " + formatNumber(std::round(judged[i].cellSum)) + ", those of " + sets[0].name +
                         " to " + formatNumber(std::round(judged[0].cellSum)),
                     remedy);
  }
}

}  // namespace grnwb::data
