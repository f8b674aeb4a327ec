// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/network_versions.h"

#include <algorithm>
#include <utility>

namespace grnwb::pipeline {

std::shared_ptr<const NetworkVersion> NetworkVersions::find(int number) const {
  const auto at = std::ranges::lower_bound(all, number, {}, [](const auto& version) { return version->number; });
  return at != all.end() && (*at)->number == number ? *at : nullptr;
}

NetworkVersions withVersion(NetworkVersions versions, NetworkVersion version) {
  version.number = versions.nextNumber++;
  if (!version.origin.isRepeat) versions.current = version.number;
  versions.all.push_back(std::make_shared<const NetworkVersion>(std::move(version)));
  return versions;
}

NetworkVersions withText(NetworkVersions versions, int number, const std::string& name, const std::string& note) {
  for (auto& version : versions.all) {
    if (version->number != number) continue;
    NetworkVersion changed = *version;
    changed.name = name;
    changed.note = note;
    version = std::make_shared<const NetworkVersion>(std::move(changed));
  }
  return versions;
}

NetworkVersions without(NetworkVersions versions, const std::vector<int>& numbers) {
  const auto goes = [&](int number) { return std::ranges::find(numbers, number) != numbers.end(); };
  std::erase_if(versions.all, [&](const auto& version) { return goes(version->number); });
  if (goes(versions.current)) versions.current = 0;
  return versions;
}

std::string versionName(int number) {
  return std::string(1, 'v').append(std::to_string(number));
}

std::string methodBehind(const NetworkVersions& versions, int number) {
  auto version = versions.find(number);
  // A version's number is larger than that of the one it comes from, but a file may say otherwise.
  while (version && version->origin.method == "you" && version->origin.from < version->number)
    version = versions.find(version->origin.from);
  return version && version->origin.method != "you" ? version->origin.method : std::string();
}

}  // namespace grnwb::pipeline
