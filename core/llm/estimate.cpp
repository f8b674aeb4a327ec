// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/estimate.h"

#include <cmath>

namespace grnwb::llm {
namespace {

constexpr double kCharactersPerToken = 4, kUsualAnswerTokens = 250;

struct Means {
  double answerTokens = kUsualAnswerTokens, seconds = -1;
};

Means meansOf(const Transcript& earlier, const AskParameters& parameters, Step step) {
  double tokens = 0, counted = 0, seconds = 0, timed = 0;
  for (const TranscriptEntry& entry : earlier.entries()) {
    if (entry.step != step || entry.request.model != parameters.model) continue;
    if (entry.answer.answerTokens > 0) {
      tokens += static_cast<double>(entry.answer.answerTokens);
      ++counted;
    }
    if (entry.seconds > 0) {
      seconds += entry.seconds;
      ++timed;
    }
  }
  Means means;
  if (counted > 0) means.answerTokens = tokens / counted;
  if (timed > 0) means.seconds = seconds / timed;
  return means;
}

}  // namespace

AskEstimate estimateAsking(const std::vector<Question>& questions, const AskParameters& parameters,
                           const Transcript& earlier, const Price& price) {
  AskEstimate estimate;
  if (questions.empty()) return estimate;
  double characters = 0;
  for (const Question& question : questions) {
    if (earlier.find(requestFor(question, parameters))) {
      ++estimate.recorded;
    } else {
      ++estimate.requests;
      characters += static_cast<double>(question.system.size() + question.prompt.size());
    }
  }
  const Means means = meansOf(earlier, parameters, questions.front().step);
  const auto requests = static_cast<double>(estimate.requests);
  estimate.promptTokens = std::llround(characters / kCharactersPerToken);
  estimate.answerTokens = std::llround(requests * means.answerTokens);
  estimate.price = (static_cast<double>(estimate.promptTokens) * price.perMillionPrompt +
                    static_cast<double>(estimate.answerTokens) * price.perMillionAnswer) /
                   1e6;
  if (means.seconds >= 0) estimate.seconds = requests * means.seconds / static_cast<double>(parameters.parallel);
  return estimate;
}

}  // namespace grnwb::llm
