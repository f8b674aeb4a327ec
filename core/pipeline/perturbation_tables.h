// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a perturbation as files: tab-separated for .tsv, comma-separated otherwise.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/gan/dose_response.h"
#include "core/gan/target_changes.h"

namespace grnwb::pipeline {

/// Columns target,control,perturbed,difference,log2_fold_change,sd_difference,pairs_moved,regulated (1 or 0); units as
/// in gan::TargetChange. Throws Error(failed), with an older file untouched, when it can't be written.
void writeTargetChanges(const std::vector<gan::TargetChange>& changes, const std::filesystem::path& file);

/// Comma-separated, with the columns of writeDoseResponse().
std::string doseResponseText(const std::vector<gan::DoseCurve>& curves);

/// Columns TF,target,multiple,tf_value,mean; units as in gan::DosePoint. Throws as writeTargetChanges() does.
void writeDoseResponse(const std::vector<gan::DoseCurve>& curves, const std::filesystem::path& file);

}  // namespace grnwb::pipeline
