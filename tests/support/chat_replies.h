// SPDX-License-Identifier: GPL-3.0-or-later
// What servers of OpenAI's and of Anthropic's protocol send, and the questions they are asked in tests.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/chat/chat.h"
#include "core/chat/provider_kinds.h"
#include "tests/support/loopback_server.h"

namespace grnwb::test {

inline constexpr const char* kKey = "sk-test-0123456789abcdef4f2a";
inline constexpr std::int64_t kPromptTokens = 11, kAnswerTokens = 7;

inline chat::ChatRequest question(const std::string& prompt = "Which?") {
  return {"openai", "small", "Be brief.", prompt, 0.25, 77, 42};
}

/// Waits are short, so that a test of three attempts takes no time.
inline chat::ProviderSettings quickSettings(const std::string& kind, const LoopbackServer& server, bool stream) {
  return {.kind = kind,
          .baseUrl = server.url() + "/v1",
          .stream = stream,
          .timeoutSeconds = 10,
          .connectSeconds = 10,
          .attempts = 3,
          .firstDelaySeconds = 0.01,
          .longestDelaySeconds = 0.02};
}

/// A whole answer. stop: the reason in the words of the protocol, empty: an ordinary end.
inline std::string wholeAnswer(chat::Protocol protocol, const nlohmann::json& content, const std::string& stop = {}) {
  if (protocol == chat::Protocol::anthropic)
    return nlohmann::json{
        {"type", "message"},
        {"role", "assistant"},
        {"content", content.is_string() ? nlohmann::json{{{"type", "text"}, {"text", content}}} : content},
        {"stop_reason", stop.empty() ? "end_turn" : stop},
        {"usage", {{"input_tokens", kPromptTokens}, {"output_tokens", kAnswerTokens}}}}
        .dump();
  return nlohmann::json{{"object", "chat.completion"},
                        {"choices",
                         {{{"index", 0},
                           {"message", {{"role", "assistant"}, {"content", content}}},
                           {"finish_reason", stop.empty() ? "stop" : stop}}}},
                        {"usage", {{"prompt_tokens", kPromptTokens}, {"completion_tokens", kAnswerTokens}}}}
      .dump();
}

/// The same answer as a stream, one event a piece, the last being the protocol's end.
inline std::vector<std::string> answerEvents(chat::Protocol protocol, const std::vector<std::string>& pieces,
                                             const std::string& stop = {}) {
  using nlohmann::json;
  std::vector<std::string> events;
  if (protocol == chat::Protocol::anthropic) {
    const auto add = [&events](const json& data) {
      events.push_back("event: " + data["type"].get<std::string>() + "\ndata: " + data.dump() + "\n\n");
    };
    add({{"type", "message_start"},
         {"message",
          {{"content", json::array()}, {"usage", {{"input_tokens", kPromptTokens}, {"output_tokens", 1}}}}}});
    add({{"type", "content_block_start"}, {"index", 0}, {"content_block", {{"type", "text"}, {"text", ""}}}});
    add({{"type", "ping"}});
    for (const std::string& piece : pieces)
      add({{"type", "content_block_delta"}, {"index", 0}, {"delta", {{"type", "text_delta"}, {"text", piece}}}});
    add({{"type", "content_block_stop"}, {"index", 0}});
    add({{"type", "message_delta"},
         {"delta", {{"stop_reason", stop.empty() ? "end_turn" : stop}}},
         {"usage", {{"output_tokens", kAnswerTokens}}}});
    add({{"type", "message_stop"}});
    return events;
  }
  const auto add = [&events](const json& choices, const json& usage) {
    events.push_back("data: " + json{{"choices", choices}, {"usage", usage}}.dump() + "\n\n");
  };
  add({{{"delta", {{"role", "assistant"}, {"content", ""}}}, {"finish_reason", nullptr}}}, nullptr);
  for (const std::string& piece : pieces) add({{{"delta", {{"content", piece}}}, {"finish_reason", nullptr}}}, nullptr);
  add({{{"delta", json::object()}, {"finish_reason", stop.empty() ? "stop" : stop}}}, nullptr);
  add(json::array(), {{"prompt_tokens", kPromptTokens}, {"completion_tokens", kAnswerTokens}});
  events.emplace_back("data: [DONE]\n\n");
  return events;
}

/// Answers a question as it wants it: whole, or as a stream of two pieces.
inline void answer(const LoopbackRequest& request, LoopbackReply& reply, const std::string& text,
                   const std::string& stop = {}) {
  const auto protocol = request.path.ends_with("/messages") ? chat::Protocol::anthropic : chat::Protocol::openai;
  if (!nlohmann::json::parse(request.body)["stream"].get<bool>())
    return reply.send(200, wholeAnswer(protocol, text, stop), {{"Content-Type", "application/json"}});
  reply.sendHead(200, {{"Content-Type", "text/event-stream"}});
  for (const std::string& event :
       answerEvents(protocol, {text.substr(0, text.size() / 2), text.substr(text.size() / 2)}, stop))
    reply.sendRaw(event);
}

}  // namespace grnwb::test
