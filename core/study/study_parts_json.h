// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets, models and parameters of a study as parts of its file; included by this room's sources only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/study/json_place.h"
#include "core/study/study.h"

namespace grnwb::study {

// folder: of the study's file, that paths are relative to. Files that have to be there already are looked for.
StudyData dataFrom(const JsonPlace& place, const std::filesystem::path& folder);
Json toJson(const StudyData& data, const std::filesystem::path& folder);
StudyModel modelFrom(const JsonPlace& place, const std::filesystem::path& folder);
Json toJson(const StudyModel& model, const std::filesystem::path& folder);

/// Fields, and the seed under "seed".
void readSeeded(const JsonPlace& place, const std::vector<Field>& fields, std::uint64_t& seed);
Json seededToJson(const std::vector<Field>& fields, std::uint64_t seed);

/// The preset, and what is otherwise than in the preset.
gan::TrainParameters trainFrom(const JsonPlace& place);
Json trainToJson(const gan::TrainParameters& parameters);

/// A list that comes with the program, not a file.
bool isBundledList(const std::string& tfs);

/// Of both steps, each once.
std::vector<Field> questionFields(llm::QuestionParameters& questions);

}  // namespace grnwb::study
