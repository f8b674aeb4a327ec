// SPDX-License-Identifier: GPL-3.0-or-later
// A study's report: text, tables and figures, as one HTML file without external links.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "core/report/tables.h"

namespace grnwb::report {

struct Heading {
  int level = 1;  ///< 1-3
  std::string text;
};
struct Paragraph {
  std::string text;
};
struct Figure {
  std::string name;     ///< "figure2", of its file
  std::string caption;  ///< what it shows
  std::string svg;      ///< a whole SVG 1.1 document of filled shapes, lines and text in a sans-serif font
};
using Block = std::variant<Heading, Paragraph, TextTable, Figure>;

struct Report {
  std::string title;
  std::vector<Block> blocks;
};

/// Methods with citations, tables, overlap heat map (Figure 2), marker dot plots (Figure 3), t-SNE panels (Figure 4),
/// metrics by setting beside their bands, failed cells with their reasons, provenance. Reads the cells' files.
Report makeReport(const study::Study& study, const study::StudyResults& results, const std::filesystem::path& folder,
                  JobContext& job);
std::string toHtml(const Report& report);
/// tables/*.csv and *.tex, figures/*.svg, results.json and report.html in the study's folder.
void writeReport(const Report& report, const study::Study& study, const study::StudyResults& results,
                 const std::filesystem::path& folder);

}  // namespace grnwb::report
