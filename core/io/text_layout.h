// SPDX-License-Identifier: GPL-3.0-or-later
// How a table of numbers in text is laid out, found out from its first lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/io/line_reader.h"
#include "core/io/read_options.h"

namespace grnwb::io {

struct TextLayout {
  char separator = ',';               ///< a blank stands for any number of them
  bool rowsHaveNames = true;          ///< the first field of each line names it
  std::vector<std::string> columns;   ///< names of all columns but that of the row names
  std::vector<bool> describes;        ///< of each column: holds labels of the rows instead of values
  std::vector<std::string> rowNames;  ///< of the first rows; empty where rows have none
  std::int64_t rowsSeen = 0;          ///< so many rows could be looked at
  std::int64_t rows = 0;              ///< of a short file; 0: not known

  std::vector<std::string> valueColumns() const;
  Orientation orientation() const;
};

/// Takes lines of comments (#) and the line of column names off the reader, which must be at the file's begin; looks at
/// some rows below without taking them. Throws Error(badInput) when it is no such table.
TextLayout findTextLayout(LineReader& reader);

/// Decided by names alone. A name looks like a cell when it has a barcode in it (see core/data/gene_names.h) or starts
/// with 10 or more of A, C, G, T, N, has "cell" in it, is a whole number, or ends in _number; it looks like a gene when
/// it is an Ensembl gene id or a symbol: a letter first (or a Rik clone), then letters, digits, '-' and
/// '.'. The reading with the larger share of fitting names wins when it leads by more than a quarter.
Orientation orientationOf(const std::vector<std::string>& rowNames, const std::vector<std::string>& columnNames);

}  // namespace grnwb::io
