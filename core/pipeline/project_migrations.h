// SPDX-License-Identifier: GPL-3.0-or-later
// Manifests of earlier versions, made into those of this one; included by this room's sources only.
#pragma once

#include "core/pipeline/json.h"

namespace grnwb::pipeline {

inline constexpr int kManifestVersion = 4;

/// The manifest as this version would have written it, as far as the earlier one knew. Throws JSON errors for one that
/// isn't what its version wrote.
Json migrated(Json manifest);

}  // namespace grnwb::pipeline
