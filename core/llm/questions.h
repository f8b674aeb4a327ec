// SPDX-License-Identifier: GPL-3.0-or-later
// The two series of questions of the method (method.md 3): which genes of a window are TFs, which TFs regulate a
// target.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/llm/prompts.h"

namespace grnwb::llm {

enum class Step { tfs, edges };

struct QuestionParameters {
  std::int64_t window = 20;   ///< genes shown at once
  std::int64_t stride = 10;   ///< genes from the start of one window to the next
  std::int64_t k = 10;        ///< regulators asked for
  std::int64_t repeats = 1;   ///< how often each question is asked
  std::int64_t shuffled = 0;  ///< targets that are asked about once more with the TFs in another order
  std::uint64_t seed = 1;     ///< of the first repeat; the r-th has seed + r

  bool operator==(const QuestionParameters&) const = default;
};
/// The fields of one step; those of the other keep their defaults.
std::vector<Field> fields(QuestionParameters& parameters, Step step);

struct Question {
  Step step = Step::tfs;
  std::string subject;             ///< "window 3", or the target
  std::int64_t repeat = 0;         ///< 0, 1...
  bool shuffled = false;           ///< asks about order, and gives no vote
  std::vector<std::string> names;  ///< that may be named in the answer, in the order shown
  std::uint64_t seed = 1;
  std::string system, prompt;

  bool operator==(const Question&) const = default;
};

/// Genes are taken in the order of their names, so that the questions don't depend on the order of the data; the last
/// window ends at the last gene. 1000 genes, window 20, stride 10: 99 windows. Repeats follow each other, each a whole
/// series. Throws Error(usage) for a parameter out of range, a stride larger than the window or a bad template;
/// Error(badInput) without genes, for one that is shown twice, and for text that isn't UTF-8.
std::vector<Question> tfQuestions(const std::vector<std::string>& genes, const std::string& context,
                                  const PromptTemplates& templates, const QuestionParameters& parameters);

/// One question per target and repeat, all TFs shown in the order of their names; then the shuffled ones, about targets
/// drawn at random and keyed by the seed. Targets that are TFs are left out. Throws as tfQuestions does, and
/// Error(badInput) when there are fewer than 2 TFs or no target.
std::vector<Question> edgeQuestions(const std::vector<std::string>& targets, const std::vector<std::string>& tfs,
                                    const std::string& context, const PromptTemplates& templates,
                                    const QuestionParameters& parameters);

}  // namespace grnwb::llm
