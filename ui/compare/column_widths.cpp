// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/column_widths.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace grnwb::ui {

void setColumnWidths(QTableView& table, std::span<const int> widths) {
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const int column = static_cast<int>(i);
    table.setColumnWidth(column, std::max(widths[i], table.horizontalHeader()->sectionSizeHint(column)));
  }
}

}  // namespace grnwb::ui
