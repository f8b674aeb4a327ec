// SPDX-License-Identifier: GPL-3.0-or-later
// Where a result comes from: stage, parameters, seed, inputs and results by content hash, software, threads, time.
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
  std::map<std::string, std::string> inputs;     ///< role -> content hash
  std::map<std::string, std::string> results;    ///< role -> content hash
  std::map<std::string, std::string> texts;      ///< inputs that no file of the project keeps, by the name they had
  std::string software;                          ///< "GRN Workbench 0.1.0"
  std::map<std::string, std::string> libraries;  ///< name -> version
  int threads = 0;                               ///< that the stage might use; 0: not recorded
  std::string finished;                          ///< UTC, ISO 8601
  double seconds = 0;                            ///< wall time

  bool operator==(const Provenance&) const = default;
};

/// A record of a stage that began at start and ends now, made by this version of the software and its libraries.
Provenance makeProvenance(std::string stage, const std::vector<Field>& fields, std::uint64_t seed,
                          std::map<std::string, std::string> inputs, std::chrono::system_clock::time_point start,
                          int threads = 0);

/// Of names whose order counts: TFs, genes.
std::string hashOfNames(const std::vector<std::string>& names);

std::string toJson(const Provenance& record);
/// subject names the source in errors. Throws Error(badInput) for anything but such JSON; what older versions didn't
/// record stays empty.
Provenance provenanceFromJson(const std::string& json, const std::string& subject);

}  // namespace grnwb::pipeline
