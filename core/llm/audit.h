// SPDX-License-Identifier: GPL-3.0-or-later
// How far a model's answers can be trusted: what had to be dropped or mapped, and how stable they are.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/llm/ask.h"
#include "core/llm/read_answer.h"

namespace grnwb::llm {

/// An answer with fewer regulators than asked for.
struct ShortAnswer {
  std::string target, model;
  std::int64_t repeat = 0;
  std::int64_t kept = 0, asked = 0;
};

struct NamedElsewise {
  std::string symbol;  ///< empty for names outside the list
  std::int64_t count = 0;
};

struct Audit {
  std::int64_t questions = 0;  ///< with those that have no answer; the shuffled ones count as well
  std::int64_t answered = 0;
  std::int64_t untagged = 0;  ///< answers without the form asked for
  std::int64_t empty = 0;     ///< answers that name nothing that counts
  std::int64_t cut = 0;       ///< answers that ended at the token limit
  std::int64_t shown = 0;     ///< names that could be given, summed over the answers
  std::int64_t kept = 0;      ///< names that count
  std::int64_t repeated = 0, surplus = 0;
  std::map<std::string, NamedElsewise> aliases;     ///< as written
  std::map<std::string, NamedElsewise> outside;     ///< as written
  std::vector<ShortAnswer> shortAnswers;            ///< of edge questions
  std::optional<double> repeatAgreement;            ///< between repeats of one model; empty: asked once
  std::optional<double> modelAgreement;             ///< between models; empty: one model
  std::optional<double> orderAgreement;             ///< between the TFs in order and shuffled; empty: not asked
  std::int64_t promptTokens = 0, answerTokens = 0;  ///< as far as providers told

  /// Kept of shown; 0 without answers.
  double yesRate() const;
  std::int64_t aliasCount() const;
  std::int64_t outsideCount() const;
};

/// Agreement of two series is the mean, over what both were asked about, of the Jaccard index of the names kept (of two
/// empty sets: 1); TF windows count together as one question. Of more than two series: the mean over all pairs.
/// read[i] belongs to answers.answered[i]. k: regulators asked for, 0 in the step of TFs.
Audit auditAnswers(const Answers& answers, const std::vector<ReadAnswer>& read, std::int64_t k);

}  // namespace grnwb::llm
