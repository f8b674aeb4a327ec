// SPDX-License-Identifier: GPL-3.0-or-later
// Networks in a project's folder: the edited one, its versions, scored edges and the picture; included by this room's
// sources only.
#pragma once

#include "core/pipeline/json.h"
#include "core/pipeline/project_state.h"
#include "core/project/part_writer.h"

namespace grnwb::pipeline {

void saveNetworks(const ProjectState& state, project::PartWriter& writer, Json& manifest);
void openNetworks(ProjectState& state, const std::filesystem::path& folder, const Json& manifest);
grn::Grn readNetworkPart(const std::filesystem::path& folder, const Json& part);

}  // namespace grnwb::pipeline
