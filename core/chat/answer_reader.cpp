// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/answer_reader.h"

#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace grnwb::chat {
namespace {

using nlohmann::json;

/// What is kept of a stream to be quoted: more than a key is long.
constexpr std::size_t kQuotable = std::size_t{16} << 10;

/// Null when there is none.
const json& member(const json& object, const char* name) {
  static const json kNone;
  if (!object.is_object()) return kNone;
  const auto found = object.find(name);
  return found == object.end() ? kNone : *found;
}

std::string stringOf(const json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

/// Of a text, or of a list of parts of which some are text.
std::string textOf(const json& content) {
  std::string text = stringOf(content);
  if (content.is_array())
    for (const json& part : content)
      if (stringOf(member(part, "type")) == "text") text += stringOf(member(part, "text"));
  return text;
}

void setTokens(std::int64_t& tokens, const json& count) {
  if (count.is_number_unsigned()) tokens = count.get<std::int64_t>();
}

void setReason(AnswerParts& parts, const json& reason) {
  if (!reason.is_string()) return;
  parts.stopReason = reason;
  parts.answer.cut = parts.stopReason == "length" || parts.stopReason == "max_tokens" ||
                     parts.stopReason == "model_context_window_exceeded";
}

/// A whole answer is a stream of one event, with a message in place of a delta.
void takeOpenai(AnswerParts& parts, const json& object) {
  const json& choices = member(object, "choices");
  if (choices.is_array() && !choices.empty()) {
    const json& choice = choices.front();
    const json& message = member(choice, "message");
    parts.begun = true;
    parts.ended = parts.ended || message.is_object();
    parts.answer.text += textOf(member(message.is_object() ? message : member(choice, "delta"), "content"));
    setReason(parts, member(choice, "finish_reason"));
  }
  setTokens(parts.answer.promptTokens, member(member(object, "usage"), "prompt_tokens"));
  setTokens(parts.answer.answerTokens, member(member(object, "usage"), "completion_tokens"));
}

void takeAnthropic(AnswerParts& parts, const json& object) {
  const std::string type = stringOf(member(object, "type"));
  const bool isWhole = type == "message";
  const json& message = type == "message_start" ? member(object, "message") : object;
  const json& delta = type == "message_delta" ? member(object, "delta") : object;
  parts.begun = parts.begun || isWhole || type == "message_start";
  parts.ended = parts.ended || isWhole || type == "message_stop";
  if (isWhole) parts.answer.text += textOf(member(object, "content"));
  if (type == "content_block_delta") parts.answer.text += stringOf(member(member(object, "delta"), "text"));
  setReason(parts, member(delta, "stop_reason"));
  setTokens(parts.answer.promptTokens, member(member(message, "usage"), "input_tokens"));
  setTokens(parts.answer.answerTokens, member(member(message, "usage"), "output_tokens"));
}

void take(AnswerParts& parts, Protocol protocol, const std::string& text) {
  const json object = json::parse(text, nullptr, false);
  const json& error = member(object, "error");
  if (!object.is_object()) {
    parts.fault = {AnswerFault::malformed, text};
  } else if (!error.is_null()) {
    const std::string message = stringOf(member(error, "message"));
    parts.fault = {AnswerFault::reported,
                   message.empty() ? error.dump(-1, ' ', false, json::error_handler_t::replace) : message};
  } else if (protocol == Protocol::anthropic) {
    takeAnthropic(parts, object);
  } else {
    takeOpenai(parts, object);
  }
}

}  // namespace

bool AnswerReader::feed(std::string_view bytes) {
  if (m_framing == Framing::unknown) {
    const std::string_view begun = trim(bytes);
    if (begun.empty()) return true;
    m_framing = begun.front() == '{' ? Framing::whole : Framing::events;
  }
  if (m_framing == Framing::whole) {
    m_start += bytes;
    return true;
  }
  m_start += bytes.substr(0, kQuotable - m_start.size());
  feedEvents(bytes);
  return !m_parts.ended && !m_parts.fault;
}

void AnswerReader::feedEvents(std::string_view bytes) {
  for (const std::string& data : m_events.feed(bytes)) {
    if (m_parts.ended || m_parts.fault) return;
    if (data == "[DONE]")
      m_parts.ended = true;
    else
      take(m_parts, m_protocol, data);
  }
}

void AnswerReader::findFault(bool endedWell) {
  if (m_framing == Framing::whole && endedWell) take(m_parts, m_protocol, m_start);
  if (m_framing == Framing::events && endedWell) feedEvents("\n\n");  // some servers leave out the last empty line
  if (m_parts.fault) return;
  const bool isComplete = m_parts.ended || !m_parts.stopReason.empty();
  const bool isCut = m_parts.begun || !endedWell || m_framing == Framing::unknown;
  if (!isComplete)
    m_parts.fault = isCut ? AnswerFault{AnswerFault::cut, ""} : AnswerFault{AnswerFault::malformed, m_start};
  else if (trim(m_parts.answer.text).empty())
    m_parts.fault = {AnswerFault::empty, m_parts.stopReason};
}

std::variant<ChatAnswer, AnswerFault> AnswerReader::result(bool endedWell) {
  if (!m_parts.fault) findFault(endedWell);
  if (m_parts.fault) return *m_parts.fault;
  return m_parts.answer;
}

}  // namespace grnwb::chat
