// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cstdlib>
#include <thread>

#include "core/chat/http_provider.h"
#include "tests/support/chat_replies.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using nlohmann::json;
using namespace chat;
using test::kKey;
using test::LoopbackReply;
using test::LoopbackRequest;
using test::LoopbackServer;
using test::question;
using test::quickSettings;

namespace {

const ChatAnswer kGood{"GATA1, SPI1", test::kPromptTokens, test::kAnswerTokens, false};

void answerWell(const LoopbackRequest& request, LoopbackReply& reply) {
  test::answer(request, reply, kGood.text);
}

json bodyOf(const LoopbackRequest& request) {
  return json::parse(request.body);
}

class HttpProvider : public QObject {
  Q_OBJECT

  static Error refusal(const ProviderSettings& settings, const std::string& key) {
    return test::errorOf([&] { makeProvider(settings, ApiKey(key)); });
  }

 private Q_SLOTS:
  void answers_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("stream");
    for (const bool stream : {false, true})
      for (const ProviderKind& kind : providerKinds())
        QTest::addRow("%s %s", kind.name.c_str(), stream ? "streamed" : "whole")
            << QString::fromStdString(kind.name) << stream;
  }
  void answers() {
    QFETCH(QString, kind);
    QFETCH(bool, stream);
    const LoopbackServer server(answerWell);
    ProviderSettings settings = quickSettings(kind.toStdString(), server, stream);
    settings.baseUrl += "//";
    JobContext job;
    QVERIFY(makeProvider(settings, ApiKey(kKey))->ask(question(), job) == kGood);
    QVERIFY(job.warnings().empty());

    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t{1});
    const LoopbackRequest& request = requests.front();
    const json body = bodyOf(request);
    const bool isAnthropic = settings.kind == "anthropic";
    QCOMPARE(request.method + " " + request.path, isAnthropic ? "POST /v1/messages" : "POST /v1/chat/completions");
    QCOMPARE(request.headers.at("content-type"), std::string("application/json"));
    QVERIFY(request.headers.at("user-agent").starts_with("grn-workbench/"));
    QCOMPARE(request.headers.contains("authorization"), !isAnthropic);
    QCOMPARE(request.headers.contains("x-api-key"), isAnthropic);
    QCOMPARE(request.headers.at(isAnthropic ? "x-api-key" : "authorization"),
             (isAnthropic ? "" : "Bearer ") + std::string(kKey));
    QCOMPARE(request.headers.contains("anthropic-version"), isAnthropic);
    QCOMPARE(body["model"].get<std::string>(), std::string("small"));
    QCOMPARE(body["stream"].get<bool>(), stream);
    QCOMPARE(body["temperature"].get<double>(), 0.25);
    QCOMPARE(body["max_tokens"].get<int>(), 77);
    QCOMPARE(body.value("seed", -1), isAnthropic ? -1 : 42);
    QCOMPARE(body["messages"].back()["content"].get<std::string>(), std::string("Which?"));
    QCOMPARE(body.contains("stream_options"), stream && !isAnthropic);
  }

  void answersAtTheLimitAreCut() {
    const LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
      test::answer(request, reply, "GATA1, SP", request.path == "/v1/messages" ? "max_tokens" : "length");
    });
    JobContext job;
    for (const char* kind : {"openai", "anthropic"})
      for (const bool stream : {false, true}) {
        const ChatAnswer answer = makeProvider(quickSettings(kind, server, stream), ApiKey(kKey))->ask(question(), job);
        QVERIFY((answer == ChatAnswer{"GATA1, SP", test::kPromptTokens, test::kAnswerTokens, true}));
      }
  }

  void aKeyThatIsEchoedIsMasked() {
    const LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
      test::answer(request, reply, "Your key is " + std::string(kKey) + ", none of the genes.");
    });
    JobContext job;
    for (const bool stream : {false, true}) {
      const auto answerWith = [&](const std::string& key) {
        return makeProvider(quickSettings("openai", server, stream), ApiKey(key))->ask(question(), job).text;
      };
      QCOMPARE(answerWith(kKey), "Your key is " + ApiKey(kKey).masked() + ", none of the genes.");
      QVERIFY(answerWith("none").find("none of the genes") != std::string::npos);  // a word, no secret
    }
  }

  void noKeyNoHeader() {
    const LoopbackServer server(answerWell);
    JobContext job;
    for (const char* kind : {"openai", "anthropic", "ollama"})
      QVERIFY(makeProvider(quickSettings(kind, server, true), {})->ask(question(), job) == kGood);
    for (const LoopbackRequest& request : server.requests())
      QVERIFY(!request.headers.contains("authorization") && !request.headers.contains("x-api-key"));
  }

  void whatAModelDoesntTakeIsLeftOut() {
    const LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
      const json body = bodyOf(request);
      const auto refuse = [&reply](const std::string& message) {
        reply.send(400, json{{"error", {{"message", message}}}}.dump());
      };
      if (body["model"] != "picky") return answerWell(request, reply);
      if (body.contains("stream_options")) return refuse("stream_options: unknown field");
      if (body.contains("max_tokens")) return refuse("Unsupported parameter. Use 'max_completion_tokens' instead.");
      if (body.contains("temperature")) return refuse("'temperature' does not support 0.25 with this model.");
      if (body.contains("seed")) return refuse("Unsupported parameter: 'seed'");
      answerWell(request, reply);
    });
    JobContext job;
    ChatRequest picky = question();
    picky.model = "picky";
    ProviderSettings settings = quickSettings("openai", server, true);
    settings.attempts = 1;
    const auto provider = makeProvider(settings, ApiKey(kKey));
    QVERIFY(provider->ask(picky, job) == kGood);
    QCOMPARE(server.requests().size(), std::size_t{5});
    QVERIFY(provider->ask(picky, job) == kGood);
    QCOMPARE(server.requests().size(), std::size_t{6});
    QVERIFY(bodyOf(server.requests().back()) ==
            json::parse(R"({"model": "picky", "stream": true, "max_completion_tokens": 77, "messages":
                [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Which?"}]})"));
    QVERIFY((job.warnings() == std::vector<std::string>{"openai: 'picky' takes no temperature, which is left out",
                                                        "openai: 'picky' takes no seed, which is left out"}));
    QVERIFY(provider->ask(question(), job) == kGood);  // another model, which does
    QCOMPARE(bodyOf(server.requests().back())["temperature"].get<double>(), 0.25);
  }

  void aServerMayNotStream() {
    const LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
      reply.send(200, test::wholeAnswer(Protocol::openai, kGood.text));
    });
    JobContext job;
    QVERIFY(makeProvider(quickSettings("vllm", server, true), {})->ask(question(), job) == kGood);
  }

  void theStreamEndsBeforeTheConnection() {
    const LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
      answerWell(request, reply);
      reply.hang();
    });
    JobContext job;
    for (const char* kind : {"openai", "anthropic"})
      QVERIFY(makeProvider(quickSettings(kind, server, true), ApiKey(kKey))->ask(question(), job) == kGood);
  }

  void longQuestionsAndAnswers() {
    const std::string text(std::size_t{10} << 20, 'x');
    const LoopbackServer server(
        [&text](const LoopbackRequest& request, LoopbackReply& reply) { test::answer(request, reply, text); });
    JobContext job;
    const std::string prompt(std::size_t{3} << 20, 'p');
    for (const char* kind : {"openai", "anthropic"})
      for (const bool stream : {false, true})
        QVERIFY(makeProvider(quickSettings(kind, server, stream), ApiKey(kKey))->ask(question(prompt), job).text ==
                text);
    for (const LoopbackRequest& request : server.requests())
      QVERIFY(bodyOf(request)["messages"].back()["content"] == prompt);
  }

  void eightThreads() {
    const LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
      if (request.number % 5 == 2) return reply.send(429, "");
      test::answer(request, reply, "to " + bodyOf(request)["messages"].back()["content"].get<std::string>());
    });
    ProviderSettings settings = quickSettings("openai", server, true);
    settings.attempts = 20;
    const auto provider = makeProvider(settings, ApiKey(kKey));
    JobContext job(8);
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 20; ++i) {
          const std::string prompt = std::to_string(thread) + "-" + std::to_string(i);
          good += provider->ask(question(prompt), job).text == "to " + prompt ? 1 : 0;
        }
      });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(good.load(), 160);
    const std::size_t requests = server.requests().size();
    QCOMPARE(requests - (requests + 2) / 5, std::size_t{160});  // those of the numbers 2, 7, 12... were refused
    QCOMPARE(job.warnings().size(), std::size_t{1});
    QVERIFY(job.warnings().front().starts_with("openai: busy (429), waiting 0."));
  }

  void otherAddressesAreRefused_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char* url, const QString& problem) { QTest::newRow(url) << url << problem; };
    const auto noApi = [](const char* url) {
      return QStringLiteral("the base URL '%1' isn't the address of an API").arg(QLatin1String(url));
    };
    for (const char* url :
         {"ftp://localhost/v1", "file:///etc/passwd", "localhost:8080", "https://", "nonsense", "https://a b/"})
      add(url, noApi(url));
    add("https://api.example/v1?key=secret", noApi("https://api.example/v1?..."));
    add("https://api.example/v1#x", noApi("https://api.example/v1#..."));
    for (const char* url : {"https://me:pass@api.example/v1", "https://me@api.example/v1"})
      add(url, QStringLiteral("its base URL holds a password or a user name"));
    for (const char* url : {"http://api.example/v1", "http://127.evil.example/v1", "http://128.0.0.1/v1",
                            "http://localhost.evil.example/v1", "HTTP://10.0.0.1", "http://[::2]:80/v1"})
      add(url,
          QStringLiteral("the key would travel unencrypted to %1, where others can read it").arg(QLatin1String(url)));
  }
  void otherAddressesAreRefused() {
    QFETCH(QString, url);
    QFETCH(QString, problem);
    ProviderSettings settings;
    settings.kind = "openai";
    settings.baseUrl = url.toStdString();
    const Error error = refusal(settings, kKey);
    QCOMPARE(error.code(), ErrorCode::usage);
    QCOMPARE(error.subject(), std::string("openai"));
    QCOMPARE(QString::fromStdString(error.problem()), problem);
    QVERIFY(std::string(error.what()).find("pass@") == std::string::npos);
  }

  void otherSettings() {
    for (const char* url : {"http://localhost:1/v1", "http://LOCALHOST/v1", "http://127.0.0.1/v1", "http://127.1/v1",
                            "http://[::1]:8080/v1", "https://api.example/v1", ""})
      QVERIFY(makeProvider({.kind = "openai", .baseUrl = url}, ApiKey(kKey)) != nullptr);
    QVERIFY(makeProvider({.kind = "openai", .baseUrl = "http://10.0.0.1/v1"}, {}) != nullptr);

    const Error unknown = refusal({.kind = "opnai", .baseUrl = ""}, kKey);
    QCOMPARE(unknown.code(), ErrorCode::usage);
    QCOMPARE(unknown.remedy(), std::string("choose openai, anthropic, ollama, llamacpp, vllm"));
    const Error keyless = refusal({.kind = "anthropic", .baseUrl = ""}, "");
    QCOMPARE(keyless.code(), ErrorCode::usage);
    QCOMPARE(std::string(keyless.what()),
             std::string("anthropic: needs an API key; enter it in the settings or set the environment variable "
                         "ANTHROPIC_API_KEY"));
    QCOMPARE(refusal({.kind = "ollama", .baseUrl = "", .attempts = 0}, "").code(), ErrorCode::usage);
    QCOMPARE(refusal({.kind = "ollama", .baseUrl = "", .timeoutSeconds = 0}, "").code(), ErrorCode::usage);
    QCOMPARE(refusal({.kind = "ollama", .baseUrl = "", .connectSeconds = std::nan("")}, "").code(), ErrorCode::usage);
    QVERIFY(std::string(refusal({.kind = "openai", .baseUrl = std::string("ftp://h/") + kKey}, kKey).what())
                .find("'ftp://h/sk-…4f2a'") != std::string::npos);
  }

  void proxies() {
    const LoopbackServer proxy(answerWell), server(answerWell);
    setenv("http_proxy", proxy.url().c_str(), 1);
    JobContext job;
    ProviderSettings settings = quickSettings("ollama", server, false);
    QVERIFY(makeProvider(settings, ApiKey(kKey))->ask(question(), job) == kGood);
    QCOMPARE(server.requests().size(), std::size_t{1});  // this machine is asked directly
    settings.baseUrl = "http://models.example/v1";
    QVERIFY(makeProvider(settings, {})->ask(question(), job) == kGood);
    unsetenv("http_proxy");
    QCOMPARE(proxy.requests().size(), std::size_t{1});
    QCOMPARE(proxy.requests().front().path, std::string("http://models.example/v1/chat/completions"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(HttpProvider)
#include "tst_http_provider.moc"
