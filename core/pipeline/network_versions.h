// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of a project kept under a name: what the user saved, what methods and seeds gave.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::pipeline {

/// Where a network comes from.
struct NetworkOrigin {
  std::string method;                 ///< "grnboost2", "llm", "random", "you", "file"
  std::optional<std::uint64_t> seed;  ///< of the method
  int from = 0;                       ///< number of the version it was edited from; 0: none
  bool isRepeat = false;              ///< made only to be compared: one of several seeds

  bool operator==(const NetworkOrigin&) const = default;
};

struct NetworkVersion {
  int number = 0;  ///< from 1
  std::string name, note;
  NetworkOrigin origin;
  std::int64_t createdAt = 0;  ///< seconds since 1970, UTC
  std::shared_ptr<const grn::Grn> grn;
};

/// As an immutable value; a change makes another one.
struct NetworkVersions {
  std::vector<std::shared_ptr<const NetworkVersion>> all;  ///< by number
  int current = 0;     ///< that the network being edited was taken from or saved as; 0: none
  int nextNumber = 1;  ///< no number is given twice

  /// Null when there is no such version.
  std::shared_ptr<const NetworkVersion> find(int number) const;
};

/// With a new version at the end, numbered. A version that is no repeat becomes the current one.
NetworkVersions withVersion(NetworkVersions versions, NetworkVersion version);
NetworkVersions withText(NetworkVersions versions, int number, const std::string& name, const std::string& note);
NetworkVersions without(NetworkVersions versions, const std::vector<int>& numbers);

/// "v3", as versions are shown and asked for.
std::string versionName(int number);

/// The method that gave the version, or the one it was edited from, and so on; empty when none is known.
std::string methodBehind(const NetworkVersions& versions, int number);

}  // namespace grnwb::pipeline
