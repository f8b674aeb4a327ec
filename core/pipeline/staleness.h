// SPDX-License-Identifier: GPL-3.0-or-later
// Which results of a project rest on inputs that have moved on since, told from what their records name.
#pragma once

#include <string>
#include <vector>

#include "core/pipeline/project.h"

namespace grnwb::pipeline {

/// The inputs of the project as they are now, by content hash; empty: there is none, or it isn't known.
struct PresentInputs {
  std::string raw, prepared, tfs, network;
  data::LabelView labels = {};
  std::vector<std::string> fileLabels = {};  ///< of their column, as in the file; empty: not known
};

enum class Result { prepared, tfs, edges, network, run, comparison };
/// An input that is not what it was, or the run that a comparison shows. Labels move when cells are grouped otherwise,
/// not when groups get other names.
enum class Moved { data, prepared, tfs, edges, network, run, labels };

/// What the result rests on that has moved on; empty: nothing, or there is no such result. Of edges: those that the
/// network being edited came from.
std::vector<Moved> movedOn(const ProjectState& state, const PresentInputs& now, Result result);

/// A finished step beside what came after it.
struct StepStanding {
  std::vector<Moved> moved;  ///< its result is stale
  bool replaced = false;     ///< a later step made the result anew, or it is gone

  bool operator==(const StepStanding&) const = default;
};
/// One per step of the history.
std::vector<StepStanding> stepStandings(const ProjectState& state, const PresentInputs& now);

}  // namespace grnwb::pipeline
