// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/chat_protocol.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/base/error.h"

namespace grnwb::chat {
namespace {

using nlohmann::json;

/// Servers differ in how many bits a seed may have; all take these.
constexpr std::uint64_t kSeedBits = 0x7fffffff;

json messagesOf(Protocol protocol, const ChatRequest& request) {
  json messages = json::array();
  if (protocol == Protocol::openai && !request.system.empty())
    messages.push_back({{"role", "system"}, {"content", request.system}});
  messages.push_back({{"role", "user"}, {"content", request.prompt}});
  return messages;
}

bool names(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace

std::string chatPath(Protocol protocol) {
  return protocol == Protocol::anthropic ? "/messages" : "/chat/completions";
}

std::string modelsPath(Protocol protocol) {
  return protocol == Protocol::anthropic ? "/models?limit=1000" : "/models";  // Anthropic's pages are of 20 otherwise
}

std::vector<std::string> protocolHeaders(Protocol protocol, const ApiKey& key) {
  std::vector<std::string> headers{"Content-Type: application/json"};
  if (protocol == Protocol::anthropic) headers.emplace_back("anthropic-version: 2023-06-01");
  if (!key.isEmpty())
    headers.push_back((protocol == Protocol::anthropic ? "x-api-key: " : "Authorization: Bearer ") + key.secret());
  return headers;
}

std::string requestBody(Protocol protocol, const ChatRequest& request, const RequestForm& form) {
  json body{{"model", request.model}, {"messages", messagesOf(protocol, request)}, {"stream", form.stream}};
  body[form.completionTokens ? "max_completion_tokens" : "max_tokens"] = request.maxTokens;
  if (form.temperature) body["temperature"] = request.temperature;
  if (form.seed) body["seed"] = request.seed & kSeedBits;
  if (protocol == Protocol::anthropic && !request.system.empty()) body["system"] = request.system;
  if (protocol == Protocol::openai && form.stream && form.usageInStream)
    body["stream_options"] = {{"include_usage", true}};
  try {
    return body.dump();
  } catch (const json::type_error&) {
    throw Error(ErrorCode::badInput, "prompt", "isn't UTF-8 text", "save its template and the gene names as UTF-8");
  }
}

RequestForm adaptedForm(RequestForm form, const std::string& refusal) {
  std::string text = refusal;
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (names(text, {"max_completion_tokens"})) form.completionTokens = true;
  if (names(text, {"stream_options"})) form.usageInStream = false;
  if (!names(text, {"support", "permitted", "unknown", "unrecognized", "unexpected", "not allowed", "deprecated"}))
    return form;
  if (names(text, {"temperature"})) form.temperature = false;
  if (names(text, {"seed"})) form.seed = false;
  return form;
}

std::string refusalMessage(const std::string& body) {
  const json object = json::parse(body, nullptr, false);
  for (const char* path : {"/error/message", "/error", "/message", "/detail"}) {
    const json::json_pointer place(path);
    if (object.is_object() && object.contains(place) && object[place].is_string()) return object[place];
  }
  return body;
}

std::vector<std::string> modelNames(const std::string& body) {
  const json object = json::parse(body, nullptr, false);
  if (!object.is_object() || !object.contains("data")) throw std::invalid_argument("no list");
  std::vector<std::string> models;
  for (const json& entry : object["data"]) {
    if (!entry.is_object() || !entry.contains("id") || !entry["id"].is_string())
      throw std::invalid_argument("a model without a name");
    models.push_back(entry["id"]);
  }
  std::ranges::sort(models);
  return models;
}

}  // namespace grnwb::chat
