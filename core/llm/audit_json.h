// SPDX-License-Identifier: GPL-3.0-or-later
// The audit as JSON; included by this room's sources only.
#pragma once

#include <nlohmann/json.hpp>

#include "core/llm/audit.h"

namespace grnwb::llm {

using Json = nlohmann::ordered_json;

/// Agreements that were not measured are null.
Json auditToJson(const Audit& audit);

}  // namespace grnwb::llm
