// SPDX-License-Identifier: GPL-3.0-or-later
// Where a result comes from: stage, parameters, seed, inputs by content hash, software, time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/parameters.h"

namespace grnwb::pipeline {

struct Provenance {
  std::string stage;  ///< "preprocess", "infer"...
  std::map<std::string, std::string> parameters;
  std::uint64_t seed = 0;
  std::map<std::string, std::string> inputs;  ///< role -> content hash
  std::string software;                       ///< "GRN Workbench 0.1.0"
  std::string finished;                       ///< UTC, ISO 8601
  double seconds = 0;                         ///< wall time
};

/// Parameters as text from a stage's fields.
std::map<std::string, std::string> parameterTexts(const std::vector<Field>& fields);
std::string toJson(const Provenance& record);
Provenance provenanceFromJson(const std::string& json, const std::string& subject);

}  // namespace grnwb::pipeline
