// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of the cells holds their labels, and what the user calls and paints them. The data stay as in their
// file: edits are laid over them when labels are read.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::data {

/// Label in the file -> label shown; labels that are shown as they are don't stand in it.
using LabelNames = std::map<std::string, std::string>;

/// A column of the cells as it is shown; without a column there are no labels.
struct LabelView {
  std::string column;
  LabelNames names;

  LabelView() = default;
  // A column under the names of the file.
  LabelView(std::string columnName) : column(std::move(columnName)) {}
  LabelView(const char* columnName) : column(columnName) {}
  LabelView(std::string columnName, LabelNames shown) : column(std::move(columnName)), names(std::move(shown)) {}
  bool operator==(const LabelView&) const = default;
};

struct LabelEdits {
  std::string column;                          ///< empty: the one that is guessed
  std::map<std::string, LabelNames> names;     ///< by column
  std::map<std::string, std::string> colours;  ///< shown label -> "#rrggbb"

  bool isEmpty() const { return column.empty() && names.empty() && colours.empty(); }
  bool operator==(const LabelEdits&) const = default;
};

/// Labels under their shown names: those with one name become one, which stands where the first of them stood.
Categorical applied(const Categorical& labels, const LabelNames& names);
/// Those of the cells; nothing without such a column.
std::optional<Categorical> labelsOf(const Table& cells, const LabelView& view);

/// Shown as that name from now on, without blanks around it; an empty one: as in the file. A colour goes along unless
/// other labels still have the old name; where others have the new name already, all become one in their colour.
LabelEdits withName(LabelEdits edits, const std::string& column, const std::vector<std::string>& labels,
                    const std::string& label, const std::string& shown);
/// Empty colour: the one by its place.
LabelEdits withColour(LabelEdits edits, const std::string& shown, const std::string& colour);
/// Every label of the column under the name of the file and in the colour by its place.
LabelEdits withoutEdits(LabelEdits edits, const std::string& column, const std::vector<std::string>& labels);

/// Name of each shown label under the other view, where both show the same groups of the labels of one column; nothing
/// where they don't.
std::optional<LabelNames> renaming(const std::vector<std::string>& labels, const LabelView& from, const LabelView& to);

/// A column that may hold labels.
struct LabelColumn {
  std::string name;
  std::vector<std::string> labels;  ///< as in the file
  std::int64_t unlabelled = 0;      ///< cells
};
/// Columns with 1 to 500 different texts or whole numbers, fewer than one for two cells; "split" is none.
std::vector<LabelColumn> labelColumns(const Table& cells);

}  // namespace grnwb::data
