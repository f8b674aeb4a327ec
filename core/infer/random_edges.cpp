// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/random.h"
#include "core/infer/methods.h"

namespace grnwb::infer {

data::ScoredEdges randomEdges(const MethodInput& input, JobContext& job) {
  const std::vector<std::string>&targets = input.targets, &tfs = input.tfs;
  job.beginPhase("Random graph", static_cast<std::int64_t>(targets.size()));
  data::ScoredEdges edges;
  edges.reserve(targets.size() * tfs.size());
  for (const std::string& target : targets) {
    job.throwIfStopped();
    for (const std::string& tf : tfs) {
      if (tf == target) continue;
      const double draw = RandomStream(input.parameters.seed, "random edge " + tf + '\t' + target).uniform();
      edges.push_back({tf, target, std::max(draw, 0x1p-54)});
    }
    job.advance();
  }
  return edges;
}

}  // namespace grnwb::infer
