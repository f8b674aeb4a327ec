// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/chat/answer_reader.h"
#include "core/chat/chat_protocol.h"
#include "tests/support/chat_replies.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using nlohmann::json;
using namespace chat;

namespace {

using Result = std::variant<ChatAnswer, AnswerFault>;

Result resultOf(Protocol protocol, const std::vector<std::string_view>& pieces, bool endedWell = true) {
  AnswerReader reader(protocol);
  for (const std::string_view piece : pieces)
    if (!reader.feed(piece)) break;
  return reader.result(endedWell);
}

Result fault(AnswerFault::Kind kind, std::string text = {}) {
  return AnswerFault{kind, std::move(text)};
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += part;
  return text;
}

constexpr Protocol kBoth[] = {Protocol::openai, Protocol::anthropic};
const Result kGood = ChatAnswer{"GATA1 é \"x\"", test::kPromptTokens, test::kAnswerTokens, false};
const std::vector<std::string> kPieces{"GATA1", " é ", "\"x\""};

class ChatProtocol : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void requestsOfOpenai() {
    const ChatRequest request = test::question();
    QCOMPARE(chatPath(Protocol::openai), std::string("/chat/completions"));
    QVERIFY(json::parse(requestBody(Protocol::openai, request, {})) == json::parse(R"({
      "model": "small", "stream": true, "stream_options": {"include_usage": true}, "max_tokens": 77,
      "temperature": 0.25, "seed": 42,
      "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Which?"}]})"));
    const RequestForm bare{
        .stream = false, .usageInStream = true, .temperature = false, .seed = false, .completionTokens = true};
    QVERIFY(json::parse(requestBody(Protocol::openai, {"openai", "m", "", "p", 0, 5, 1}, bare)) == json::parse(R"({
      "model": "m", "stream": false, "max_completion_tokens": 5, "messages": [{"role": "user", "content": "p"}]})"));
  }

  void requestsOfAnthropic() {
    RequestForm form;
    form.seed = false;
    QCOMPARE(chatPath(Protocol::anthropic), std::string("/messages"));
    QVERIFY(json::parse(requestBody(Protocol::anthropic, test::question(), form)) == json::parse(R"({
      "model": "small", "stream": true, "max_tokens": 77, "temperature": 0.25, "system": "Be brief.",
      "messages": [{"role": "user", "content": "Which?"}]})"));
  }

  void seedsFitEveryServer() {
    ChatRequest request = test::question();
    request.seed = 0xffffffffffffffff;
    QCOMPARE(json::parse(requestBody(Protocol::openai, request, {}))["seed"].get<std::int64_t>(), 0x7fffffff);
  }

  void promptsAreUtf8() {
    const Error error = test::errorOf([] { requestBody(Protocol::openai, test::question("g\xE8ne"), {}); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QCOMPARE(error.subject(), std::string("prompt"));
  }

  void formsAdaptToRefusals() {
    const RequestForm whole;
    RequestForm form = adaptedForm(whole, R"({"error": {"message": "Unsupported parameter: 'max_tokens' is not
        supported with this model. Use 'max_completion_tokens' instead.", "param": "max_tokens"}})");
    QVERIFY((form == RequestForm{true, true, true, true, true}));
    form = adaptedForm(form, R"({"error": {"message": "Unsupported value: 'temperature' does not support 0.25"}})");
    QVERIFY((form == RequestForm{true, true, false, true, true}));
    form = adaptedForm(form, R"({"detail": [{"loc": ["body", "seed"], "msg": "Extra inputs are not permitted"}]})");
    QVERIFY((form == RequestForm{true, true, false, false, true}));
    form = adaptedForm(form, "unknown field \"stream_options\"");
    QVERIFY((form == RequestForm{true, false, false, false, true}));
    QVERIFY(adaptedForm(whole, R"({"error": {"message": "temperature must be at most 2"}})") == whole);
    QVERIFY(adaptedForm(whole, R"({"error": {"message": "max_tokens is too large"}})") == whole);
    QVERIFY(adaptedForm(whole, "") == whole);
  }

  void refusalMessages() {
    QCOMPARE(refusalMessage(R"({"error": {"message": "no such model", "code": 1}})"), std::string("no such model"));
    QCOMPARE(refusalMessage(R"({"type": "error", "error": {"type": "t", "message": "m"}})"), std::string("m"));
    QCOMPARE(refusalMessage(R"({"error": "model is gone"})"), std::string("model is gone"));
    QCOMPARE(refusalMessage(R"({"detail": "Not Found"})"), std::string("Not Found"));
    for (const char* other : {"<html>", "", "[1]", "{\"error\": 3}", "\"text\"", "\xff"})
      QCOMPARE(refusalMessage(other), std::string(other));
  }

  void wholeAnswers() {
    for (const Protocol protocol : kBoth) {
      const std::string text = test::wholeAnswer(protocol, "GATA1 é \"x\"");
      const std::string_view view = text;
      for (std::size_t at = 0; at <= view.size(); ++at)
        QVERIFY(resultOf(protocol, {view.substr(0, at), view.substr(at)}) == kGood);
      QVERIFY(resultOf(protocol, {"\r\n ", view}) == kGood);
      QVERIFY(resultOf(protocol, {view.substr(0, 30)}, false) == fault(AnswerFault::cut));
      QVERIFY(resultOf(protocol, {view.substr(0, 30)}) == fault(AnswerFault::malformed, text.substr(0, 30)));
    }
  }

  void streamedAnswers() {
    for (const Protocol protocol : kBoth) {
      const std::vector<std::string> events = test::answerEvents(protocol, kPieces);
      const std::string text = joined(events);
      const std::string_view view = text;
      for (std::size_t at = 0; at <= view.size(); ++at)
        QVERIFY(resultOf(protocol, {view.substr(0, at), view.substr(at)}) == kGood);
      AnswerReader reader(protocol);
      for (const std::string& event : events) QCOMPARE(reader.feed(event), &event != &events.back());
      QVERIFY(reader.result(true) == kGood);
      // The last empty line may be missing, and what follows the end doesn't count.
      QVERIFY(resultOf(protocol, {view.substr(0, view.size() - 1)}) == kGood);
      QVERIFY(resultOf(protocol, {text + "data: nonsense\n\n"}) == kGood);
    }
  }

  void brokenStreams() {
    for (const Protocol protocol : kBoth) {
      const std::vector<std::string> events = test::answerEvents(protocol, kPieces);
      for (const bool endedWell : {false, true}) {
        const std::string begun = events[0] + events[1];
        QVERIFY(resultOf(protocol, {begun}, endedWell) == fault(AnswerFault::cut));
      }
      QVERIFY(resultOf(protocol, {events[0], "data: {\"cho\n\n"}) == fault(AnswerFault::malformed, "{\"cho"));
      QVERIFY(resultOf(protocol, {events[0], R"(data: {"type": "error", "error": {"message": "Overloaded"}})",
                                  "\n\n"}) == fault(AnswerFault::reported, "Overloaded"));
    }
    // The text is whole once there is a reason to stop; only the counts may be lost.
    std::vector<std::string> events = test::answerEvents(Protocol::openai, kPieces);
    events.resize(events.size() - 2);
    QVERIFY(
        (resultOf(Protocol::openai, {joined(events)}, false) == Result(ChatAnswer{"GATA1 é \"x\"", -1, -1, false})));
  }

  void answersAtTheLimit() {
    for (const Protocol protocol : kBoth) {
      const std::string stop = protocol == Protocol::openai ? "length" : "max_tokens";
      const Result cut = ChatAnswer{"GATA1", test::kPromptTokens, test::kAnswerTokens, true};
      QVERIFY(resultOf(protocol, {test::wholeAnswer(protocol, "GATA1", stop)}) == cut);
      QVERIFY(resultOf(protocol, {joined(test::answerEvents(protocol, {"GATA1"}, stop))}) == cut);
    }
  }

  void contentInParts() {
    const json parts = json::parse(R"([{"type": "thinking", "thinking": "hm", "text": "hidden"},
                                       {"type": "text", "text": "GATA1"}, 3, {"type": "text", "text": ", SPI1"}])");
    for (const Protocol protocol : kBoth) {
      const Result result = resultOf(protocol, {test::wholeAnswer(protocol, parts)});
      QCOMPARE(std::get<ChatAnswer>(result).text, std::string("GATA1, SPI1"));
    }
    const std::string_view stream =
        "data: {\"choices\": [{\"delta\": {\"content\": [{\"type\": \"text\", \"text\": \"A\"}]}}]}\n\n"
        "data: {\"choices\": [{\"delta\": {\"content\": \"B\", \"reasoning_content\": \"hm\"}}]}\n\n"
        "data: {\"choices\": [{\"delta\": {\"content\": null}, \"finish_reason\": \"stop\"}]}\n\ndata: [DONE]\n\n";
    QVERIFY((resultOf(Protocol::openai, {stream}) == Result(ChatAnswer{"AB", -1, -1, false})));
  }

  void otherAnswers() {
    for (const Protocol protocol : kBoth) {
      QVERIFY(resultOf(protocol, {test::wholeAnswer(protocol, " \n", "content_filter")}) ==
              fault(AnswerFault::empty, "content_filter"));
      QVERIFY(resultOf(protocol, {test::wholeAnswer(protocol, nullptr)}).index() == 1);
      QVERIFY(resultOf(protocol, {"<html>"}) == fault(AnswerFault::malformed, "<html>"));
      QVERIFY(resultOf(protocol, {"{}"}) == fault(AnswerFault::malformed, "{}"));
      QVERIFY(resultOf(protocol, {R"({"choices": [], "content": 3})"}).index() == 1);
      for (const bool endedWell : {false, true}) QVERIFY(resultOf(protocol, {}, endedWell) == fault(AnswerFault::cut));
      QVERIFY(resultOf(protocol, {R"({"error": "out of memory"})"}) ==
              fault(AnswerFault::reported, "\"out of memory\""));
    }
  }

  void lists() {
    QVERIFY((modelNames(R"({"data": [{"id": "b"}, {"id": "a", "object": "model"}]})") ==
             std::vector<std::string>{"a", "b"}));
    QVERIFY(modelNames(R"({"object": "list", "data": null})").empty());  // Ollama's without models
    for (const char* other : {"", "[]", "{}", R"({"data": [{"name": "a"}]})", R"({"data": [3]})", R"({"data": 3})"})
      QVERIFY_EXCEPTION_THROWN(modelNames(other), std::invalid_argument);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ChatProtocol)
#include "tst_chat_protocol.moc"
