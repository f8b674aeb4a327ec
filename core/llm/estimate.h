// SPDX-License-Identifier: GPL-3.0-or-later
// What a series of questions will take: requests, tokens and price.
#pragma once

#include <cstdint>
#include <vector>

#include "core/llm/ask.h"

namespace grnwb::llm {

struct Price {
  double perMillionPrompt = 0, perMillionAnswer = 0;  ///< of tokens, in any currency

  bool operator==(const Price&) const = default;
};

struct AskEstimate {
  std::int64_t requests = 0;  ///< still to be made: those that the transcript answers cost nothing
  std::int64_t recorded = 0;  ///< answered by the transcript
  std::int64_t promptTokens = 0;
  std::int64_t answerTokens = 0;
  double price = 0;
  double seconds = -1;  ///< -1: no answer of this model was timed yet
};

/// Tokens of a prompt are taken as a quarter of its characters; those of an answer, and its time, as the mean of the
/// answers this model gave to such questions before, else 250 tokens.
AskEstimate estimateAsking(const std::vector<Question>& questions, const AskParameters& parameters,
                           const Transcript& earlier, const Price& price);

}  // namespace grnwb::llm
