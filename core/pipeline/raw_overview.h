// SPDX-License-Identifier: GPL-3.0-or-later
// What pages show of raw data that stay in their file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/data/summary.h"

namespace grnwb::pipeline {

struct RawOverview {
  data::Summary summary;
  std::vector<std::string> genes;
};

RawOverview rawOverview(const data::Dataset& raw, JobContext& job);
std::string toJson(const RawOverview& overview);
/// subject names the source in errors. Throws Error(badInput).
RawOverview rawOverviewFromJson(const std::string& json, const std::string& subject);

}  // namespace grnwb::pipeline
