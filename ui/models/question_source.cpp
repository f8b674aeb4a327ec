// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/question_source.h"

#include <algorithm>

namespace grnwb::ui {

QuestionSource::QuestionSource(const Workspace& workspace)
    : inquiry(workspace.state().languageModel.inquiry), genes(workspace.genes()), tfs(workspace.tfsOrNone().chosen()) {}

std::vector<llm::Question> QuestionSource::questions(llm::Step step) const {
  return step == llm::Step::tfs ? llm::tfQuestions(genes, inquiry.context, inquiry.templates, inquiry.questions)
                                : llm::edgeQuestions(genes, tfs, inquiry.context, inquiry.templates, inquiry.questions);
}

std::int64_t QuestionSource::roughCount(llm::Step step) const {
  const llm::QuestionParameters& parameters = inquiry.questions;
  const std::int64_t series =
      step == llm::Step::tfs ? std::ssize(genes) / std::max<std::int64_t>(1, parameters.stride) : std::ssize(genes);
  return series * parameters.repeats;
}

}  // namespace grnwb::ui
