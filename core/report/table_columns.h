// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of a table are set.
#pragma once

#include <cstddef>
#include <vector>

#include "core/report/tables.h"

namespace grnwb::report {

/// Of each column whether it holds numbers, or dashes in their place, and so stands flush right.
std::vector<bool> numberColumns(const TextTable& table);

/// Rows that follow each other with the same text in the first column are a group: of its first row how many there
/// are, 0 of the others.
std::vector<std::size_t> groupSpans(const TextTable& table);
/// Whether any group has several rows.
bool isGrouped(const std::vector<std::size_t>& spans);

}  // namespace grnwb::report
