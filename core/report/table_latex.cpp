// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "core/report/table_columns.h"
#include "core/report/tables.h"

namespace grnwb::report {
namespace {

/// A bracket or star after a line's end would be read as the line end's argument.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kLatex{{{"\\", "\\textbackslash{}"},
                                                                                {"{", "\\{"},
                                                                                {"}", "\\}"},
                                                                                {"#", "\\#"},
                                                                                {"$", "\\$"},
                                                                                {"%", "\\%"},
                                                                                {"&", "\\&"},
                                                                                {"_", "\\_"},
                                                                                {"~", "\\textasciitilde{}"},
                                                                                {"^", "\\textasciicircum{}"},
                                                                                {"<", "\\textless{}"},
                                                                                {">", "\\textgreater{}"},
                                                                                {"|", "\\textbar{}"},
                                                                                {"\"", "\\textquotedbl{}"},
                                                                                {"[", "{[}"},
                                                                                {"*", "{*}"},
                                                                                {"\n", " "},
                                                                                {"\r", " "},
                                                                                {"±", "$\\pm$"},
                                                                                {"×", "$\\times$"},
                                                                                {"∩", "$\\cap$"},
                                                                                {"−", "$-$"},
                                                                                {"–", "--"},
                                                                                {"·", "$\\cdot$"}}};

std::string latexText(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    std::size_t taken = 1;
    std::string_view written = text.substr(0, 1);
    for (const auto& [plainText, latex] : kLatex)
      if (text.starts_with(plainText)) {
        taken = plainText.size();
        written = latex;
        break;
      }
    result += written;
    text.remove_prefix(taken);
  }
  return result;
}

std::string latexCell(const TextTable::Cell& cell) {
  std::string text = latexText(cell.text);
  if (cell.underlined) text = "\\underline{" + text + "}";
  if (cell.bold) text = "\\textbf{" + text + "}";
  return text;
}

}  // namespace

std::string toLatex(const TextTable& table) {
  std::string text = "\\begin{table}\n\\caption{" + latexText(table.caption) + "}\n\\begin{tabular}{";
  for (const bool isNumber : numberColumns(table)) text += isNumber ? 'r' : 'l';
  text += "}\n\\hline\n";
  for (std::size_t i = 0; i < table.columns.size(); ++i) text += (i == 0 ? "" : " & ") + latexText(table.columns[i]);
  text += " \\\\\n\\hline\n";
  const std::vector<std::size_t> spans = groupSpans(table);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (row > 0 && spans[row] > 0 && isGrouped(spans)) text += "\\hline\n";
    for (std::size_t i = 0; i < table.rows[row].size(); ++i)
      text += (i == 0 ? "" : " & ") + (i == 0 && spans[row] == 0 ? std::string() : latexCell(table.rows[row][i]));
    text += " \\\\\n";
  }
  return text + "\\hline\n\\end{tabular}\n\\end{table}\n";
}

}  // namespace grnwb::report
