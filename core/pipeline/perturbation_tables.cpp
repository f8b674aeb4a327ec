// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/perturbation_tables.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/io/separated_text.h"

namespace grnwb::pipeline {
namespace {

void writeRows(const std::vector<std::vector<std::string>>& rows, const std::filesystem::path& file) {
  const char separator = file.extension() == ".tsv" ? '\t' : ',';
  std::string text;
  for (const std::vector<std::string>& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      text.append(io::quoteField(row[i], separator)).append(1, i + 1 < row.size() ? separator : '\n');
  writeFileAtomically(file, text);
}

}  // namespace

void writeTargetChanges(const std::vector<gan::TargetChange>& changes, const std::filesystem::path& file) {
  std::vector<std::vector<std::string>> rows{{"target", "control", "perturbed", "difference", "log2_fold_change",
                                              "sd_difference", "pairs_moved", "regulated"}};
  for (const gan::TargetChange& change : changes)
    rows.push_back({change.target, formatNumber(change.control), formatNumber(change.perturbed),
                    formatNumber(change.difference), formatNumber(change.log2FoldChange),
                    formatNumber(change.deviation), std::to_string(change.moved), change.regulated ? "1" : "0"});
  writeRows(rows, file);
}

void writeDoseResponse(const std::vector<gan::DoseCurve>& curves, const std::filesystem::path& file) {
  std::vector<std::vector<std::string>> rows{{"TF", "target", "multiple", "tf_value", "mean"}};
  for (const gan::DoseCurve& curve : curves)
    for (const gan::DosePoint& point : curve.points)
      rows.push_back({curve.tf, curve.target, formatNumber(point.multiple), formatNumber(point.tfValue),
                      formatNumber(point.mean)});
  writeRows(rows, file);
}

}  // namespace grnwb::pipeline
