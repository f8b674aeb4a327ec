// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/audit.h"

#include <algorithm>
#include <set>

#include "core/llm/voice.h"

namespace grnwb::llm {
namespace {

using Names = std::set<std::string>;
/// What one series of questions gave: names by subject.
using Series = std::map<std::string, Names>;

double jaccard(const Names& a, const Names& b) {
  if (a.empty() && b.empty()) return 1;
  const auto shared = std::ranges::count_if(a, [&](const std::string& name) { return b.contains(name); });
  return static_cast<double>(shared) / static_cast<double>(std::ssize(a) + std::ssize(b) - shared);
}

std::optional<double> agreement(const Series& a, const Series& b) {
  double sum = 0;
  std::int64_t count = 0;
  for (const auto& [subject, names] : a)
    if (const auto other = b.find(subject); other != b.end()) {
      sum += jaccard(names, other->second);
      ++count;
    }
  return count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
}

class Mean {
 public:
  void add(std::optional<double> value) {
    if (!value) return;
    m_sum += *value;
    ++m_count;
  }
  std::optional<double> value() const {
    return m_count > 0 ? std::optional(m_sum / static_cast<double>(m_count)) : std::nullopt;
  }

 private:
  double m_sum = 0;
  std::int64_t m_count = 0;
};

struct SeriesName {
  Voice voice;
  std::int64_t repeat = 0;
  bool shuffled = false;

  auto operator<=>(const SeriesName&) const = default;
};

SeriesName seriesOf(const AnsweredQuestion& answered) {
  return {Voice(answered.entry.request), answered.question.repeat, answered.question.shuffled};
}

void addAgreements(Audit& audit, const std::map<SeriesName, Series>& series) {
  Mean repeats, models, order;
  for (auto a = series.begin(); a != series.end(); ++a)
    for (auto b = std::next(a); b != series.end(); ++b) {
      const auto& [name, names] = *a;
      const auto& [otherName, otherNames] = *b;
      if (name.voice == otherName.voice && name.shuffled != otherName.shuffled)
        order.add(agreement(names, otherNames));
      else if (name.shuffled || otherName.shuffled)
        continue;
      else if (name.voice == otherName.voice)
        repeats.add(agreement(names, otherNames));
      else
        models.add(agreement(names, otherNames));
    }
  audit.repeatAgreement = repeats.value();
  audit.modelAgreement = models.value();
  audit.orderAgreement = order.value();
}

std::int64_t sumOf(const std::map<std::string, NamedElsewise>& names) {
  std::int64_t sum = 0;
  for (const auto& [written, named] : names) sum += named.count;
  return sum;
}

void countNames(Audit& audit, const ReadAnswer& read) {
  for (const ReadName& name : read.names) {
    audit.kept += name.counts() ? 1 : 0;
    audit.repeated += name.kind == NameKind::repeated ? 1 : 0;
    audit.surplus += name.kind == NameKind::surplus ? 1 : 0;
    if (name.kind != NameKind::alias && name.kind != NameKind::outside) continue;
    NamedElsewise& named = (name.kind == NameKind::alias ? audit.aliases : audit.outside)[name.written];
    named.symbol = name.symbol;
    ++named.count;
  }
}

}  // namespace

double Audit::yesRate() const {
  return shown > 0 ? static_cast<double>(kept) / static_cast<double>(shown) : 0;
}
std::int64_t Audit::aliasCount() const {
  return sumOf(aliases);
}
std::int64_t Audit::outsideCount() const {
  return sumOf(outside);
}

Audit auditAnswers(const Answers& answers, const std::vector<ReadAnswer>& read, std::int64_t k) {
  Audit audit;
  audit.answered = std::ssize(answers.answered);
  audit.questions = audit.answered + std::ssize(answers.unanswered);
  std::map<SeriesName, Series> series;
  for (std::size_t i = 0; i < answers.answered.size(); ++i) {
    const AnsweredQuestion& answered = answers.answered[i];
    const Question& question = answered.question;
    const chat::ChatAnswer& answer = answered.entry.answer;
    const std::vector<std::string> kept = read[i].kept();
    audit.untagged += read[i].tagged ? 0 : 1;
    audit.empty += kept.empty() ? 1 : 0;
    audit.cut += answer.cut ? 1 : 0;
    audit.shown += std::ssize(question.names);
    audit.promptTokens += std::max<std::int64_t>(0, answer.promptTokens);
    audit.answerTokens += std::max<std::int64_t>(0, answer.answerTokens);
    countNames(audit, read[i]);
    const std::int64_t wanted = std::min(k, static_cast<std::int64_t>(std::ssize(question.names)));
    if (std::ssize(kept) < wanted)
      audit.shortAnswers.push_back(
          {question.subject, answered.entry.request.model, question.repeat, std::ssize(kept), wanted});
    series[seriesOf(answered)][question.step == Step::tfs ? std::string() : question.subject].insert(kept.begin(),
                                                                                                     kept.end());
  }
  addAgreements(audit, series);
  return audit;
}

}  // namespace grnwb::llm
