// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include <algorithm>
#include <iterator>

#include "core/base/version.h"
#include "core/report/report_figures.h"
#include "core/report/report_tables.h"
#include "core/report/report_text.h"
#include "core/report/table_builders.h"

namespace grnwb::report {
namespace {

class ReportWriter {
 public:
  explicit ReportWriter(std::string title) { m_report.title = std::move(title); }

  void heading(std::string text) { m_report.blocks.emplace_back(Heading{2, std::move(text)}); }
  void paragraph(std::string text) { m_report.blocks.emplace_back(Paragraph{std::move(text)}); }
  void paragraphs(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) paragraph(text);
  }
  void table(TextTable table) {
    if (!table.rows.empty()) m_report.blocks.emplace_back(std::move(table));
  }
  void blocks(std::vector<Block> blocks) { std::ranges::move(blocks, std::back_inserter(m_report.blocks)); }

  Report report() && { return std::move(m_report); }

 private:
  Report m_report;
};

}  // namespace

Report makeReport(const study::Study& study, const study::StudyResults& results, const std::filesystem::path& folder,
                  JobContext& job) {
  ReportWriter writer(study.name.empty() ? "Study" : study.name);
  Citations citations;
  const std::vector<RowSummary> summaries = summarise(study, results);
  writer.paragraph(scopeText(study, results));
  writer.paragraphs(findingTexts(study, summaries));
  if (const std::vector<std::string> limits = limitTexts(study, results); !limits.empty()) {
    writer.heading("Limits");
    writer.paragraphs(limits);
  }
  writer.heading("Results");
  job.beginPhase("Tables", 0);
  const std::vector<NetworkOverlaps> overlaps = networkOverlaps(study, folder, job);
  for (TextTable& table : tablesOf(study, results, summaries, overlaps, folder)) writer.table(std::move(table));
  const std::vector<std::string> methods = methodTexts(study, citations);
  for (std::size_t data = 0; data < study.data.size(); ++data)
    writer.blocks(figureBlocks(study, results, summaries, overlaps, data, folder, citations, job));
  writer.heading("Methods");
  writer.paragraphs(methods);
  if (TextTable failures = failureTable(study, results); !failures.rows.empty()) {
    writer.heading("Failures");
    writer.table(std::move(failures));
  }
  writer.heading("Provenance");
  writer.paragraph(std::string("Written by GRN Workbench ") + version() + ".");
  writer.table(cellTable(study, results));
  writer.table(provenanceTable(study, results));
  writer.table(parameterTable(study));
  writer.heading("References");
  writer.paragraphs(citations.references());
  return std::move(writer).report();
}

}  // namespace grnwb::report
