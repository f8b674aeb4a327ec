// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as tables, an edge a line: arboreto's, pySCENIC's adjacencies, two plain columns, and all that is known.
#pragma once

#include <string>

#include "core/exchange/network_draft.h"

namespace grnwb::exchange {

/// Fields parted by tabs, commas, semicolons or blanks; lines that start with # are left out. A header names the
/// columns as readTruth() reads them; besides, importance, weight, score or value is an importance; sign, regulation,
/// mode, interaction, effect or type a sign; rho, without such a column, a correlation whose sign counts beyond 0.03,
/// as in pySCENIC; locked is read, and source where another column names the TFs. Without a header the first three
/// columns are TF, target and value.
///
/// A value without a name, or named weight, score, value, edge or label, is a sign when the column holds words of signs
/// or -1 and 1 only; where it holds 0 and 1 only, 1 is an edge and 0 none; an importance otherwise. Throws
/// Error(badInput) with the line at fault.
void readEdgeColumns(const NetworkSource& source, NetworkDraft& draft);

enum class EdgeColumns {
  all,       ///< TF, target, importance, rank, sign, locked, source; loses when an edge was edited
  arboreto,  ///< TF, target, importance
  pyscenic,  ///< TF, target, importance and, where any sign is known, regulation: 1, -1 or 0
  plain      ///< TF, target
};

/// With a header; genes without edges and rejected pairs are lost. An importance that isn't known is an empty field.
std::string edgeColumnsText(const grn::Grn& grn, EdgeColumns columns, char separator);

}  // namespace grnwb::exchange
