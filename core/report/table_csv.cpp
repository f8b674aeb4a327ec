// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/separated_text.h"
#include "core/report/tables.h"

namespace grnwb::report {

std::string toCsv(const TextTable& table) {
  std::string text;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    text += (i == 0 ? "" : ",") + io::quoteField(table.columns[i], ',');
  for (const std::vector<TextTable::Cell>& row : table.rows) {
    text += "\r\n";
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + io::quoteField(row[i].text, ',');
  }
  return text + "\r\n";
}

}  // namespace grnwb::report
