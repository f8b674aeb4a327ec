// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the end of a report: cells, failures, parameters, provenance.
#pragma once

#include "core/study/tables.h"

namespace grnwb::study {

/// Every cell with its state, its graph and the time it took.
TextTable cellTable(const Study& study, const StudyResults& results);
/// Failed cells with their reasons; no rows without any.
TextTable failureTable(const Study& study, const StudyResults& results);
TextTable parameterTable(const Study& study);
/// Every step once, however many cells rest on it.
TextTable provenanceTable(const Study& study, const StudyResults& results);

}  // namespace grnwb::study
