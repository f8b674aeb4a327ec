// SPDX-License-Identifier: GPL-3.0-or-later
// Where a result comes from: stage, parameters, seed, inputs by content hash, software, time.
#pragma once

#include <chrono>
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

  bool operator==(const Provenance&) const = default;
};

/// A record of a stage that began at start and ends now, made by this version of the software.
Provenance makeProvenance(std::string stage, const std::vector<Field>& fields, std::uint64_t seed,
                          std::map<std::string, std::string> inputs, std::chrono::system_clock::time_point start);

std::string toJson(const Provenance& record);
/// subject names the source in errors. Throws Error(badInput) for anything but such JSON.
Provenance provenanceFromJson(const std::string& json, const std::string& subject);

}  // namespace grnwb::pipeline
