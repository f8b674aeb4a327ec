// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/answer_series.h"

#include <algorithm>

#include "core/base/text.h"

namespace grnwb::ui {

AnswerSeries seriesOf(const llm::AnsweredQuestion& answered) {
  const chat::ChatRequest& request = answered.entry.request;
  return {request.provider, request.model, request.temperature, answered.question.repeat, answered.question.shuffled};
}

std::vector<AnswerSeries> seriesOf(const AnswerList& answers) {
  std::vector<AnswerSeries> all;
  for (const llm::AnsweredQuestion& answered : answers)
    if (AnswerSeries series = seriesOf(answered); std::ranges::find(all, series) == all.end())
      all.push_back(std::move(series));
  return all;
}

std::size_t counterpart(const AnswerList& answers, const AnswerSeries& series, std::size_t of) {
  std::size_t first = answers.size();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (seriesOf(answers[i]) != series) continue;
    if (answers[i].question.subject == answers[of].question.subject) return i;
    first = std::min(first, i);
  }
  return first == answers.size() ? of : first;
}

std::vector<std::size_t> answersAbout(const AnswerList& answers, const std::string& gene) {
  std::vector<std::size_t> about, shown;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const llm::Question& question = answers[i].question;
    if (question.step == llm::Step::edges && question.subject == gene) about.push_back(i);
    if (std::ranges::find(question.names, gene) != question.names.end()) shown.push_back(i);
  }
  return about.empty() ? shown : about;
}

int windowNumber(const std::string& subject) {
  constexpr std::string_view kPrefix = "window ";
  if (!subject.starts_with(kPrefix)) return 0;
  return static_cast<int>(parseInteger(std::string_view(subject).substr(kPrefix.size())).value_or(0));
}

}  // namespace grnwb::ui
