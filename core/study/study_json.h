// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a study, study.json.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/study/study.h"

namespace grnwb::study {

/// "control", "stage1", "1.A", "1.B", "1.Random", "2.A", "2.B", "2.Random".
std::string_view settingName(Setting setting);
/// Throws Error(badInput) for any other name.
Setting settingNamed(std::string_view name);

/// Files are kept relative to the study's file where they lie beside or below it. Throws Error(badInput), with the
/// place in the JSON, for anything that is no study, names files that aren't there, or asks for a model that isn't
/// given.
Study readStudy(const std::filesystem::path& file);
void writeStudy(const Study& study, const std::filesystem::path& file);

/// Of what results depend on: the study without its name and without what is only waited for (threads, prices). Results
/// of another hash aren't taken up.
std::string studyHash(const Study& study);

}  // namespace grnwb::study
