// SPDX-License-Identifier: GPL-3.0-or-later
// Tables one below the other; included by this room's sources only.
#pragma once

#include <vector>

#include "core/data/dataset.h"

namespace grnwb::data {

/// The rows of all tables and every column that one of them has, in the order of its first appearance. Labels and
/// texts, or labels of several tables, become labels of all; numbers among others become texts. Where a table lacks a
/// column stands a missing label, an empty text or NaN.
Table stackedRows(const std::vector<const Table*>& tables);

}  // namespace grnwb::data
