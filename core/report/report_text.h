// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a study's report.
#pragma once

#include <string>
#include <vector>

#include "core/report/citations.h"
#include "core/report/tables.h"

namespace grnwb::report {

/// What was studied, and how far it is.
std::string scopeText(const study::Study& study, const study::StudyResults& results);
/// Which settings are best by the metrics that tell networks apart, and where they stand; a text per data set.
std::vector<std::string> findingTexts(const study::Study& study, const std::vector<RowSummary>& summaries);
/// What was done, a paragraph for each step, with the works that the study's own parameters rest on.
std::vector<std::string> methodTexts(const study::Study& study, Citations& citations);
/// What the numbers can't tell: seeds, bands and trainings that are missing; a sentence or two each.
std::vector<std::string> limitTexts(const study::Study& study, const study::StudyResults& results);

}  // namespace grnwb::report
