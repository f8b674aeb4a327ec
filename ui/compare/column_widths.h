// SPDX-License-Identifier: GPL-3.0-or-later
// Widths of a table's columns that hold their values and their headers.
#pragma once

#include <span>

class QTableView;

namespace grnwb::ui {

/// widths: what the values take, of the first columns; a header that is wider gets its room.
void setColumnWidths(QTableView& table, std::span<const int> widths);

}  // namespace grnwb::ui
