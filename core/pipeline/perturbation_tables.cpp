// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/perturbation_tables.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/io/separated_text.h"

namespace grnwb::pipeline {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string textOf(const Rows& rows, char separator) {
  std::string text;
  for (const std::vector<std::string>& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      text.append(io::quoteField(row[i], separator)).append(1, i + 1 < row.size() ? separator : '\n');
  return text;
}

void writeRows(const Rows& rows, const std::filesystem::path& file) {
  writeFileAtomically(file, textOf(rows, file.extension() == ".tsv" ? '\t' : ','));
}

Rows doseRows(const std::vector<gan::DoseCurve>& curves) {
  Rows rows{{"TF", "target", "multiple", "tf_value", "mean"}};
  for (const gan::DoseCurve& curve : curves)
    for (const gan::DosePoint& point : curve.points)
      rows.push_back({curve.tf, curve.target, formatNumber(point.multiple), formatNumber(point.tfValue),
                      formatNumber(point.mean)});
  return rows;
}

}  // namespace

void writeTargetChanges(const std::vector<gan::TargetChange>& changes, const std::filesystem::path& file) {
  Rows rows{{"target", "control", "perturbed", "difference", "log2_fold_change", "sd_difference", "pairs_moved",
             "regulated"}};
  for (const gan::TargetChange& change : changes)
    rows.push_back({change.target, formatNumber(change.control), formatNumber(change.perturbed),
                    formatNumber(change.difference), formatNumber(change.log2FoldChange),
                    formatNumber(change.deviation), std::to_string(change.moved), change.regulated ? "1" : "0"});
  writeRows(rows, file);
}

std::string doseResponseText(const std::vector<gan::DoseCurve>& curves) {
  return textOf(doseRows(curves), ',');
}

void writeDoseResponse(const std::vector<gan::DoseCurve>& curves, const std::filesystem::path& file) {
  writeRows(doseRows(curves), file);
}

}  // namespace grnwb::pipeline
