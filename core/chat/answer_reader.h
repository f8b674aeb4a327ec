// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a model's answer in OpenAI's and in Anthropic's protocol.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/chat/chat.h"
#include "core/chat/event_stream.h"
#include "core/chat/provider_kinds.h"

namespace grnwb::chat {

struct AnswerFault {
  /// reported: the server says that it failed, although it began with status 200.
  enum Kind { malformed, cut, reported, empty } kind = malformed;
  std::string text;  ///< malformed: what came; reported: the server's message; empty: its reason to stop

  bool operator==(const AnswerFault&) const = default;
};

/// What has come of an answer.
struct AnswerParts {
  ChatAnswer answer;
  std::string stopReason;
  bool begun = false, ended = false;
  std::optional<AnswerFault> fault;
};

/// Takes the bytes as they come, of a whole JSON text or of a stream of events, whichever the server sends.
class AnswerReader {
 public:
  explicit AnswerReader(Protocol protocol) : m_protocol(protocol) {}

  /// False once no more bytes are needed.
  bool feed(std::string_view bytes);
  /// After the last byte. endedWell: the connection wasn't cut.
  std::variant<ChatAnswer, AnswerFault> result(bool endedWell);

 private:
  enum class Framing { unknown, whole, events };

  void findFault(bool endedWell);
  void feedEvents(std::string_view bytes);

  Protocol m_protocol;
  Framing m_framing = Framing::unknown;
  std::string m_start;  // of the bytes; all of them when the text is whole
  EventStream m_events;
  AnswerParts m_parts;
};

}  // namespace grnwb::chat
