// SPDX-License-Identifier: GPL-3.0-or-later
// Raw and prepared cells in a project's folder; included by this room's sources only.
#pragma once

#include "core/pipeline/json.h"
#include "core/pipeline/project.h"
#include "core/pipeline/project_state.h"
#include "core/project/part_writer.h"

namespace grnwb::pipeline {

/// How the raw data were read from their source. Throws JSON errors, Error(badInput).
io::ReadOptions readingFromJson(const Json& json);

void saveData(const ProjectState& state, project::PartWriter& writer, Json& manifest, JobContext& job);
void openData(ProjectState& state, const std::filesystem::path& folder, const Json& manifest, Reading reading,
              JobContext& job);

}  // namespace grnwb::pipeline
