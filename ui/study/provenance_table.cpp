// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/provenance_table.h"

#include <QCoreApplication>

#include "core/base/text.h"
#include "ui/models/number_text.h"

namespace grnwb::ui {
namespace {

constexpr std::size_t kHashLetters = 12;

std::string provenanceText(const char* text) {
  return QCoreApplication::translate("StudyProvenance", text).toStdString();
}

std::string parametersOf(const pipeline::Provenance& step) {
  std::vector<std::string> parts;
  for (const auto& [name, value] : step.parameters)
    if (!value.empty()) parts.push_back(name + "=" + value);
  return join(parts, ", ");
}

std::string inputsOf(const pipeline::Provenance& step) {
  std::vector<std::string> parts;
  for (const auto& [role, hash] : step.inputs) parts.push_back(role + " " + hash.substr(0, kHashLetters));
  return join(parts, ", ");
}

}  // namespace

report::TextTable provenanceTable(const study::Study& study, const study::StudyResults& results) {
  report::TextTable table;
  table.name = kProvenanceTable;
  table.caption = provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "What was run for each cell, with which inputs"));
  table.columns = {provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Cell")),
                   provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Step")),
                   provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Seed")),
                   provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Time")),
                   provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Finished")),
                   provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Software")),
                   provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Inputs")),
                   provenanceText(QT_TRANSLATE_NOOP("StudyProvenance", "Parameters"))};
  const std::vector<study::StudyCell> cells = study::cells(study);
  for (std::size_t i = 0; i < cells.size(); ++i)
    for (const pipeline::Provenance& step : results.cells[i].steps) {
      std::vector<report::TextTable::Cell> row;
      for (std::string text :
           {study::cellName(study, cells[i]), step.stage, std::to_string(step.seed),
            durationText(step.seconds).toStdString(), step.finished, step.software, inputsOf(step), parametersOf(step)})
        row.push_back({std::move(text), false, false});
      table.rows.push_back(std::move(row));
    }
  return table;
}

}  // namespace grnwb::ui
