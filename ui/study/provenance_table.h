// SPDX-License-Identifier: GPL-3.0-or-later
// The steps behind a study's cells as a table.
#pragma once

#include "core/report/tables.h"

namespace grnwb::ui {

inline constexpr const char* kProvenanceTable = "provenance";

/// A row per step of a cell that ran: stage, seed, time, software, parameters and inputs.
report::TextTable provenanceTable(const study::Study& study, const study::StudyResults& results);

}  // namespace grnwb::ui
