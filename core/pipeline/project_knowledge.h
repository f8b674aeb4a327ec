// SPDX-License-Identifier: GPL-3.0-or-later
// TF candidates, prior networks and what language models said, in a project's folder; included by this room's sources
// only.
#pragma once

#include "core/pipeline/json.h"
#include "core/pipeline/project_state.h"
#include "core/project/part_writer.h"

namespace grnwb::pipeline {

void saveKnowledge(const ProjectState& state, const std::filesystem::path& folder, project::PartWriter& writer,
                   Json& manifest);
/// genes: of the data the answers are about; null without data.
void openKnowledge(ProjectState& state, const std::filesystem::path& folder, const Json& manifest,
                   const std::vector<std::string>* genes, JobContext& job);

}  // namespace grnwb::pipeline
