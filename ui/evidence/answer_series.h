// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which recorded answers are looked at: the series they belong to, and those about one gene.
#pragma once

#include <QString>
#include <vector>

#include "core/llm/ask.h"

namespace grnwb::ui {

using AnswerList = std::vector<llm::AnsweredQuestion>;

/// The answers of one model and repeat, or those with the TFs shuffled.
struct AnswerSeries {
  std::string provider, model;
  double temperature = 0;
  std::int64_t repeat = 0;
  bool shuffled = false;

  bool operator==(const AnswerSeries&) const = default;
};

AnswerSeries seriesOf(const llm::AnsweredQuestion& answered);
/// In the order in which they first occur.
std::vector<AnswerSeries> seriesOf(const AnswerList& answers);
/// The answer of the series to the question that another answer answers, or else its first.
std::size_t counterpart(const AnswerList& answers, const AnswerSeries& series, std::size_t of);

/// Answers about the gene as a target; where it is none, those that were shown it.
std::vector<std::size_t> answersAbout(const AnswerList& answers, const std::string& gene);
/// The number in the subject "window 84"; 0 for another subject.
int windowNumber(const std::string& subject);

}  // namespace grnwb::ui
