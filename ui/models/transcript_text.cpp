// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/transcript_text.h"

#include "core/base/text.h"

namespace grnwb::ui {
namespace {

std::string csvCell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell + "\"";
}

}  // namespace

std::string transcriptJsonLines(const llm::Transcript& transcript) {
  std::string lines;
  for (const llm::TranscriptEntry& entry : transcript.entries()) lines += llm::toJsonLine(entry) + "\n";
  return lines;
}

std::string transcriptCsv(const llm::Transcript& transcript) {
  std::string table =
      "provider,model,temperature,max_tokens,seed,step,subject,shuffled,time,seconds,prompt_tokens,answer_tokens,cut,"
      "note,system,prompt,answer\n";
  const auto tokens = [](std::int64_t count) { return count < 0 ? std::string() : std::to_string(count); };
  for (const llm::TranscriptEntry& entry : transcript.entries()) {
    const chat::ChatRequest& request = entry.request;
    const chat::ChatAnswer& answer = entry.answer;
    std::vector<std::string> cells{request.provider,
                                   request.model,
                                   formatNumber(request.temperature),
                                   std::to_string(request.maxTokens),
                                   std::to_string(request.seed),
                                   entry.step == llm::Step::tfs ? "tfs" : "edges",
                                   entry.subject,
                                   entry.shuffled ? "true" : "false",
                                   entry.time,
                                   formatNumber(entry.seconds),
                                   tokens(answer.promptTokens),
                                   tokens(answer.answerTokens),
                                   answer.cut ? "true" : "false",
                                   entry.note,
                                   request.system,
                                   request.prompt,
                                   answer.text};
    for (std::string& cell : cells) cell = csvCell(cell);
    table += join(cells, ",") + "\n";
  }
  return table;
}

}  // namespace grnwb::ui
