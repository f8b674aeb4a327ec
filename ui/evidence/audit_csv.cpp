// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/audit_csv.h"

#include "core/base/text.h"

namespace grnwb::ui {
namespace {

class Lines {
 public:
  void add(const char* figure, std::string value) { add(figure, {}, {}, std::move(value)); }
  void add(const char* figure, std::int64_t value) { add(figure, std::to_string(value)); }
  void add(const char* figure, double value) { add(figure, formatNumber(value)); }
  void add(const char* figure, std::optional<double> value) { add(figure, value ? formatNumber(*value) : ""); }
  void add(const char* figure, const std::string& written, const std::string& gene, const std::string& value) {
    m_text.append(figure).append(",").append(quoted(written)).append(",").append(quoted(gene));
    m_text.append(",").append(value).append("\n");
  }
  const std::string& text() const { return m_text; }

 private:
  static std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) result.append(c == '"' ? 2 : 1, c);
    return result + "\"";
  }

  std::string m_text = "figure,written,gene,value\n";
};

}  // namespace

QByteArray auditCsv(const llm::Audit& audit, llm::Step step, const std::optional<PriorAgreement>& prior) {
  Lines lines;
  lines.add("questions", audit.questions);
  lines.add("answered", audit.answered);
  lines.add("untagged", audit.untagged);
  lines.add("cut", audit.cut);
  lines.add("empty", audit.empty);
  lines.add("shown", audit.shown);
  lines.add("kept", audit.kept);
  lines.add("repeated", audit.repeated);
  lines.add("surplus", audit.surplus);
  lines.add("yes_rate", audit.yesRate());
  lines.add("outside", audit.outsideCount());
  lines.add("aliases", audit.aliasCount());
  lines.add("repeat_agreement", audit.repeatAgreement);
  lines.add("model_agreement", audit.modelAgreement);
  if (step == llm::Step::edges) {
    lines.add("order_agreement", audit.orderAgreement);
    lines.add("short", std::int64_t{std::ssize(audit.shortAnswers)});
  }
  lines.add("prompt_tokens", audit.promptTokens);
  lines.add("answer_tokens", audit.answerTokens);
  if (prior) {
    lines.add("prior_known", std::int64_t{prior->known});
    lines.add("prior_edges", std::int64_t{prior->edges});
    lines.add("prior_random_mean", prior->randomMean);
    lines.add("prior_random_sd", prior->randomSd);
  }
  for (const auto& [written, named] : audit.outside)
    lines.add("name_outside", written, {}, std::to_string(named.count));
  for (const auto& [written, named] : audit.aliases)
    lines.add("name_alias", written, named.symbol, std::to_string(named.count));
  for (const llm::ShortAnswer& one : audit.shortAnswers)
    lines.add("short_answer", one.model + ", repeat " + std::to_string(one.repeat + 1), one.target,
              std::to_string(one.kept) + " of " + std::to_string(one.asked));
  return QByteArray::fromStdString(lines.text());
}

}  // namespace grnwb::ui
