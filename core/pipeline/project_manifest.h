// SPDX-License-Identifier: GPL-3.0-or-later
// project.json, the manifest of a project folder; included by this room's sources only.
#pragma once

#include <filesystem>
#include <vector>

#include "core/pipeline/json.h"
#include "core/project/part.h"

namespace grnwb::pipeline {

inline constexpr const char* kManifest = "project.json";

/// As this version writes it. Throws Error(badInput) when the folder is no project, or of a newer version.
Json readManifest(const std::filesystem::path& folder);
void writeManifest(const Json& manifest, const std::filesystem::path& folder);

Json partToJson(const project::Part& part);
project::Part partFromJson(const Json& json);
/// Every part that the manifest names.
std::vector<project::Part> partsOf(const Json& manifest);
/// The content of a JSON part, checked and parsed.
Json readJsonPart(const std::filesystem::path& folder, const Json& part);

}  // namespace grnwb::pipeline
