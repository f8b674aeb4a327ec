// SPDX-License-Identifier: GPL-3.0-or-later
// How the results of a project were made, as the methods section of a paper tells it.
#pragma once

#include <string>
#include <vector>

#include "core/pipeline/citations.h"
#include "core/pipeline/project.h"

namespace grnwb::pipeline {

struct MethodsText {
  std::string paragraph;            ///< English; papers in brackets by number, "[1]"
  std::vector<Citation> citations;  ///< in the order of their numbers

  /// The paragraph, an empty line, and the numbered list.
  std::string whole() const;
};

/// Of what the project shows now; steps that were not taken are not told.
MethodsText methodsText(const ProjectState& state);

}  // namespace grnwb::pipeline
