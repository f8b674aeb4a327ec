// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the end of a report: cells, failures, parameters, provenance.
#pragma once

#include "core/report/tables.h"

namespace grnwb::report {

/// Every cell with its state, its graph and the time it took.
TextTable cellTable(const study::Study& study, const study::StudyResults& results);
/// Failed cells with their reasons; no rows without any.
TextTable failureTable(const study::Study& study, const study::StudyResults& results);
TextTable parameterTable(const study::Study& study);
/// Every step once, however many cells rest on it.
TextTable provenanceTable(const study::Study& study, const study::StudyResults& results);

}  // namespace grnwb::report
