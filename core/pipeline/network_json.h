// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of the versions of a network and of its picture; included by this room's sources only.
#pragma once

#include "core/pipeline/json.h"
#include "core/pipeline/network_picture.h"
#include "core/pipeline/network_versions.h"

namespace grnwb::pipeline {

/// Without the network itself, which is a file of its own.
Json versionToJson(const NetworkVersion& version);
NetworkVersion versionFromJson(const Json& json);

Json pictureToJson(const NetworkPicture& picture);
NetworkPicture pictureFromJson(const Json& json);

}  // namespace grnwb::pipeline
