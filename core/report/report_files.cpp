// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/report/report.h"
#include "core/report/table_builders.h"

namespace grnwb::report {
namespace fs = std::filesystem;
namespace {

/// Of tables that an earlier report may have had: what is no more is told nowhere.
void removeTables(const fs::path& folder) {
  for (const char* name :
       {"table2", "table3", "table4", "table5", "table6", "standing", "overlap", "drift", "failures", "provenance"})
    for (const char* ending : {".csv", ".tex"}) fs::remove(folder / (std::string(name) + ending));
}

void writeTable(const TextTable& table, const fs::path& folder) {
  writeFileAtomically(folder / (table.name + ".csv"), toCsv(table));
  writeFileAtomically(folder / (table.name + ".tex"), toLatex(table));
}

}  // namespace

void writeReport(const Report& report, const study::Study& study, const study::StudyResults& results,
                 const fs::path& folder) {
  const fs::path tables = folder / "tables", figures = folder / "figures";
  fs::create_directories(tables);
  fs::create_directories(figures);
  removeTables(tables);
  for (const Block& block : report.blocks)
    if (const auto* table = std::get_if<TextTable>(&block))
      writeTable(*table, tables);
    else if (const auto* figure = std::get_if<Figure>(&block))
      writeFileAtomically(figures / (figure->name + ".svg"), figure->svg);
  writeFileAtomically(tables / "evaluations.csv", toCsv(evaluationTable(study, results)));
  writeFileAtomically(folder / "results.json", resultsToJson(study, results));
  writeFileAtomically(folder / "report.html", toHtml(report));
}

}  // namespace grnwb::report
