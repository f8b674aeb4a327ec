// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/report/report.h"
#include "core/report/table_columns.h"
#include "core/report/xml_text.h"

namespace grnwb::report {
namespace {

constexpr auto kStyle = R"(
body { font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
  color: #1d232b; background: #fff; max-width: 1000px; margin: 32px auto; padding: 0 20px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 16px; }
h2 { font-size: 19px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 1px solid #d9dde3; }
h3 { font-size: 16px; margin: 24px 0 8px; }
p { margin: 0 0 10px; max-width: 46em; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: 18px 0 26px; }
table { border-collapse: collapse; border-bottom: 1.5px solid #56616d; font-size: 12.5px; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption, figcaption { caption-side: top; text-align: left; font-size: 13px; color: #56616d; padding-bottom: 8px; }
caption b, figcaption b { color: #1d232b; }
th, td { padding: 3px 7px; text-align: left; vertical-align: top; }
thead th { border-top: 1.5px solid #56616d; border-bottom: 1px solid #56616d; vertical-align: bottom; }
tbody th { font-weight: 600; }
tbody tr.group > * { border-top: 1px solid #d9dde3; }
.n { text-align: right; }
td.n, .s { white-space: nowrap; }
.l { overflow-wrap: anywhere; }
figure { margin: 18px 0 30px; }
figcaption { padding: 8px 0 0; }
svg { max-width: 100%; height: auto; }
@media print {
  body { font-size: 10pt; max-width: none; margin: 0; padding: 0; }
  table { font-size: 7pt; }
  th, td { padding: 2px 4px; }
  .wide { overflow: visible; }
  tr, figure, .whole { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  thead { display: table-header-group; }
}
)";

constexpr std::string_view kNumberClass = " class=\"n\"";

/// "Table 1. Metrics..." with its label in bold.
std::string captionText(const std::string& caption) {
  const bool isNumbered = caption.starts_with("Table ") || caption.starts_with("Figure ");
  const std::size_t end = caption.find(". ");
  if (!isNumbered || end == std::string::npos) return xmlText(caption);
  return "<b>" + xmlText(caption.substr(0, end + 1)) + "</b>" + xmlText(caption.substr(end + 1));
}

/// Numbers stand flush right, short texts on one line, long ones break anywhere.
std::vector<std::string> classTexts(const TextTable& table) {
  constexpr std::size_t kShort = 14, kLong = 60;
  std::vector<std::string> classes;
  for (const bool isNumber : numberColumns(table)) {
    std::size_t longest = 0;
    for (const std::vector<TextTable::Cell>& row : table.rows)
      longest = std::max(longest, row[classes.size()].text.size());
    classes.emplace_back(isNumber            ? kNumberClass
                         : longest <= kShort ? " class=\"s\""
                         : longest > kLong   ? " class=\"l\""
                                             : "");
  }
  return classes;
}

std::string cellText(const TextTable::Cell& cell) {
  std::string text = xmlText(cell.text);
  if (cell.underlined) text = "<u>" + text + "</u>";
  return cell.bold ? "<b>" + text + "</b>" : text;
}

/// Groups of rows share their first cell where there are any.
std::string rowText(const TextTable& table, std::size_t row, const std::vector<std::size_t>& spans,
                    const std::vector<std::string>& classes) {
  const bool grouped = isGrouped(spans), opens = grouped && spans[row] > 0;
  std::string text = opens && row > 0 ? "<tr class=\"group\">" : "<tr>";
  for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
    const TextTable::Cell& cell = table.rows[row][i];
    if (i > 0 || !grouped)
      text += "<td" + classes[i] + ">" + cellText(cell) + "</td>";
    else if (opens)
      text += "<th scope=\"rowgroup\" rowspan=\"" + std::to_string(spans[row]) + "\"" + classes[i] + ">" +
              cellText(cell) + "</th>";
  }
  return text + "</tr>\n";
}

std::string html(const Heading& heading) {
  const std::string tag = "h" + std::to_string(std::clamp(heading.level, 1, 3));
  return "<" + tag + ">" + xmlText(heading.text) + "</" + tag + ">\n";
}

std::string html(const Paragraph& paragraph) {
  return "<p>" + xmlText(paragraph.text) + "</p>\n";
}

std::string html(const TextTable& table) {
  const std::vector<std::string> classes = classTexts(table);
  const std::vector<std::size_t> spans = groupSpans(table);
  constexpr std::size_t kWhole = 25;  // rows that fit on one page
  const std::string kind = table.rows.size() > kWhole ? "wide" : "wide whole";
  std::string text =
      "<div class=\"" + kind + "\"><table>\n<caption>" + captionText(table.caption) + "</caption>\n<thead><tr>";
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    text += "<th scope=\"col\"" + (classes[i] == kNumberClass ? classes[i] : "") + ">" + xmlText(table.columns[i]) +
            "</th>";
  text += "</tr></thead>\n<tbody>\n";
  for (std::size_t row = 0; row < table.rows.size(); ++row) text += rowText(table, row, spans, classes);
  return text + "</tbody>\n</table></div>\n";
}

std::string html(const Figure& figure) {
  return "<figure>\n" + figure.svg + "<figcaption>" + captionText(figure.caption) + "</figcaption>\n</figure>\n";
}

}  // namespace

std::string toHtml(const Report& report) {
  std::string text =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" +
      xmlText(report.title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n" +
      html(Heading{1, report.title});
  for (const Block& block : report.blocks) text += std::visit([](const auto& part) { return html(part); }, block);
  return text + "</body>\n</html>\n";
}

}  // namespace grnwb::report
