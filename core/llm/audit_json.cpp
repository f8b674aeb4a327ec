// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/audit_json.h"

namespace grnwb::llm {
namespace {

Json optionalNumber(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

}  // namespace

Json auditToJson(const Audit& audit) {
  Json aliases = Json::array(), outside = Json::array(), shortAnswers = Json::array();
  for (const auto& [written, named] : audit.aliases)
    aliases.push_back({{"written", written}, {"gene", named.symbol}, {"times", named.count}});
  for (const auto& [written, named] : audit.outside) outside.push_back({{"written", written}, {"times", named.count}});
  for (const ShortAnswer& one : audit.shortAnswers)
    shortAnswers.push_back({{"target", one.target},
                            {"model", one.model},
                            {"repeat", one.repeat + 1},
                            {"kept", one.kept},
                            {"asked", one.asked}});
  return {{"questions", audit.questions},
          {"answered", audit.answered},
          {"untagged", audit.untagged},
          {"empty", audit.empty},
          {"cut", audit.cut},
          {"yes_rate", audit.yesRate()},
          {"kept", audit.kept},
          {"repeated", audit.repeated},
          {"surplus", audit.surplus},
          {"aliases", aliases},
          {"outside", outside},
          {"short", shortAnswers},
          {"repeat_agreement", optionalNumber(audit.repeatAgreement)},
          {"model_agreement", optionalNumber(audit.modelAgreement)},
          {"order_agreement", optionalNumber(audit.orderAgreement)},
          {"prompt_tokens", audit.promptTokens},
          {"answer_tokens", audit.answerTokens}};
}

}  // namespace grnwb::llm
