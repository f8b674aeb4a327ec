// SPDX-License-Identifier: GPL-3.0-or-later
// What questions are made of, taken from the workspace so that they can be made on any thread.
#pragma once

#include <string>
#include <vector>

#include "ui/models/workspace.h"

namespace grnwb::ui {

struct QuestionSource {
  explicit QuestionSource(const Workspace& workspace);

  llm::Inquiry inquiry;
  std::vector<std::string> genes, tfs;

  /// What Workspace::questions gives; throws what it throws.
  std::vector<llm::Question> questions(llm::Step step) const;
  /// About as many, without making them.
  std::int64_t roughCount(llm::Step step) const;
};

}  // namespace grnwb::ui
