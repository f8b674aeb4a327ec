// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a report as pieces of a PDF.
#pragma once

#include <vector>

#include "core/report/tables.h"
#include "ui/study/pdf_pages.h"

namespace grnwb::ui {

/// Caption, head and a piece per row; the head stands again on every page. Where the table is wider than the page its
/// letters become smaller, then its texts are wrapped.
std::vector<PdfPiece> tablePieces(const report::TextTable& table, double width);

}  // namespace grnwb::ui
