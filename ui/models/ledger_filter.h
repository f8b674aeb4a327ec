// SPDX-License-Identifier: GPL-3.0-or-later
// What the user wants to see of the ledger.
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <optional>

namespace grnwb::ui {

/// One column's filter; a part that is not set lets everything through, a value that is missing passes none that is.
struct ColumnFilter {
  QString text;                       ///< that the cell contains, whatever the case
  std::optional<double> least, most;  ///< of the column's number
  QList<int> choices;                 ///< values that the column may take

  bool isEmpty() const { return text.isEmpty() && !least && !most && choices.isEmpty(); }
  bool operator==(const ColumnFilter&) const = default;
};

struct LedgerFilter {
  QString search;  ///< that the name of the TF or of the target contains
  bool highlightedOnly = false;
  QMap<QString, ColumnFilter> columns;  ///< by EdgeTableModel::keyOf; none of them empty

  bool isEmpty() const { return search.isEmpty() && !highlightedOnly && columns.isEmpty(); }
  bool operator==(const LedgerFilter&) const = default;
};

}  // namespace grnwb::ui
