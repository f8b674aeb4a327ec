// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/chat/http_provider.h"
#include "core/chat/retries.h"
#include "tests/support/chat_replies.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace chat;
using test::kKey;
using test::LoopbackReply;
using test::LoopbackRequest;
using test::LoopbackServer;
using test::question;
using test::quickSettings;

namespace {

using Script = LoopbackServer::Script;

const ChatAnswer kGood{"GATA1, SPI1", test::kPromptTokens, test::kAnswerTokens, false};

void answerWell(const LoopbackRequest& request, LoopbackReply& reply) {
  test::answer(request, reply, kGood.text);
}

/// The fault at first, then a good answer.
Script once(Script fault) {
  return [fault = std::move(fault)](const LoopbackRequest& request, LoopbackReply& reply) {
    (request.number == 0 ? fault : answerWell)(request, reply);
  };
}

Script status(int number, std::string body, LoopbackReply::Headers headers = {}) {
  return [=](const LoopbackRequest&, LoopbackReply& reply) { reply.send(number, body, headers); };
}

/// Every byte of a reply but the last ones.
Script cutStream(std::size_t events, LoopbackReply::Headers headers) {
  return [=](const LoopbackRequest& request, LoopbackReply& reply) {
    const auto protocol = request.path == "/v1/messages" ? Protocol::anthropic : Protocol::openai;
    reply.sendHead(200, headers);
    for (std::size_t i = 0; i < events; ++i) reply.sendRaw(test::answerEvents(protocol, {"GATA1", ", SPI1"})[i]);
  };
}

void sendEndlessly(LoopbackReply& reply, const std::string& block) {
  while (reply.sendRaw(block)) continue;
}

class ProviderFaults : public QObject {
  Q_OBJECT

  static Error errorOf(const LoopbackServer& server, bool stream = true, const char* kind = "openai",
                       double timeout = 10) {
    JobContext job;
    ProviderSettings settings = quickSettings(kind, server, stream);
    settings.timeoutSeconds = timeout;
    return test::errorOf([&] { makeProvider(settings, ApiKey(kKey))->ask(question(), job); });
  }

 private Q_SLOTS:
  void theServersWaitIsKept_data() {
    QTest::addColumn<QString>("retryAfter");
    QTest::newRow("seconds") << "1";
    QTest::newRow("date") << "Wed, 21 Oct 2015 07:28:01 GMT";
  }
  void theServersWaitIsKept() {
    QFETCH(QString, retryAfter);
    const LoopbackServer server(
        once(status(429, "", {{"Date", "Wed, 21 Oct 2015 07:28:00 GMT"}, {"Retry-After", retryAfter.toStdString()}})));
    JobContext job;
    QVERIFY(makeProvider(quickSettings("openai", server, true), ApiKey(kKey))->ask(question(), job) == kGood);
    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t{2});
    const double waited = requests[1].seconds - requests[0].seconds;
    QVERIFY2(waited >= 1 && waited < 1.6, std::to_string(waited).c_str());
    QVERIFY((job.warnings() == std::vector<std::string>{"openai: busy (429), waiting 1 s"}));
  }

  void waitsGrow() {
    ProviderSettings settings;
    RandomStream random(1, "test");
    for (int failed = 1; failed <= 12; ++failed) {
      const double full = std::min(60.0, std::pow(2.0, failed - 1));
      double least = 1e9, most = 0;
      for (int draw = 0; draw < 200; ++draw) {
        const double wait = retryDelay(settings, failed, -1, random);
        least = std::min(least, wait);
        most = std::max(most, wait);
      }
      QVERIFY(least >= full / 2 && least < 0.55 * full && most <= full && most > 0.95 * full);
    }
    QCOMPARE(retryDelay(settings, 1, 20, random), 20.0);
    QCOMPARE(retryDelay(settings, 1, 90, random), 90.0);  // longer than the longest of our own
    QCOMPARE(retryDelay(settings, 1, 86400, random), 600.0);
    QVERIFY(retryDelay(settings, 1, 0, random) >= 0.5);
    RandomStream a(7, "retries"), b(7, "retries");
    QCOMPARE(retryDelay(settings, 3, -1, a), retryDelay(settings, 3, -1, b));
  }

  void passingFaultsAreRetried_data() {
    QTest::addColumn<Script>("fault");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<QString>("warning");
    const auto add = [](const char* name, bool stream, Script fault, const char* warning) {
      QTest::newRow(name) << std::move(fault) << stream << QString::fromUtf8(warning);
    };
    add("408", true, status(408, ""), "too slow for the server (408)");
    add("409", true, status(409, ""), "busy (409)");
    add("429", false, status(429, "{}"), "busy (429)");
    add("500", true, status(500, "oops"), "trouble at the server (500)");
    add("502", true, status(502, "<html>"), "trouble at the server (502)");
    add("503", true, status(503, ""), "overloaded (503)");
    add("504", true, status(504, ""), "trouble at the server (504)");
    add("529", true, status(529, ""), "overloaded (529)");
    const auto halfWhole = [](const LoopbackRequest&, LoopbackReply& reply) {
      reply.sendHead(200, {{"Content-Length", "400"}});
      reply.sendRaw(test::wholeAnswer(Protocol::openai, "GATA1").substr(0, 100));
    };
    add("cut below its length", false, halfWhole, "an answer that broke off");
    add("cut stream", true, cutStream(3, {}), "an answer that broke off");
    add(
        "stream cut within its first event", true,
        [](const LoopbackRequest&, LoopbackReply& reply) {
          reply.sendHead(200, {{"Transfer-Encoding", "chunked"}});
          reply.sendRaw("a\r\ndata: {\"ch\r\n");
        },
        "an answer that broke off");
    add("stream cut below its length", true, cutStream(3, {{"Content-Length", "100000"}}), "an answer that broke off");
    add(
        "no reply", true, [](const LoopbackRequest&, LoopbackReply&) {}, "an answer that broke off");
    add(
        "half a head", true,
        [](const LoopbackRequest&, LoopbackReply& reply) { reply.sendRaw("HTTP/1.1 200 OK\r\nContent-"); },
        "an answer that broke off");
    add("malformed", false, status(200, "{\"choices\": ["), "an answer that isn't understood");
    add("malformed event", true, status(200, "data: {\"cho\n\n"), "an answer that isn't understood");
    add("error in the stream", true,
        status(200, "event: error\ndata: {\"type\": \"error\", \"error\": {\"message\": \"Overloaded\"}}\n\n"),
        "trouble at the server");
    add("error in place of the answer", false, status(200, R"({"error": {"message": "no memory"}})"),
        "trouble at the server");
  }
  void passingFaultsAreRetried() {
    QFETCH(Script, fault);
    QFETCH(bool, stream);
    QFETCH(QString, warning);
    for (const char* kind : {"openai", "anthropic"}) {
      const LoopbackServer server(once(fault));
      JobContext job;
      QVERIFY(makeProvider(quickSettings(kind, server, stream), ApiKey(kKey))->ask(question(), job) == kGood);
      QCOMPARE(server.requests().size(), std::size_t{2});
      QCOMPARE(job.warnings().size(), std::size_t{1});
      const std::string start = kind + (": " + warning.toStdString()) + ", waiting 0.";
      QVERIFY2(job.warnings().front().starts_with(start), job.warnings().front().c_str());
    }
  }

  void lastingFaultsEndInErrors_data() {
    QTest::addColumn<Script>("fault");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("remedy");
    const auto add = [](const char* name, Script fault, int requests, const char* problem, const char* remedy) {
      QTest::newRow(name) << std::move(fault) << requests << QString::fromUtf8(problem) << QString::fromUtf8(remedy);
    };
    const char* later = "try again later, or ask fewer questions at a time";
    add("500", status(500, R"({"error": {"message": "oops"}})"), 3, "URL answered 500: 'oops' (after 3 attempts)",
        later);
    add("429", status(429, ""), 3, "URL answered 429 (after 3 attempts)", later);
    add("quota", status(429, R"({"error": {"message": "No credit", "code": "insufficient_quota"}})"), 1,
        "URL answered 429: 'No credit'", "check the plan and the credit of the account");
    add("400", status(400, R"({"error": {"message": "max_tokens is too large"}})"), 1,
        "URL answered 400: 'max_tokens is too large'", "check the model and its parameters");
    add("401", status(401, R"({"error": {"message": "Incorrect API key"}})"), 1,
        "URL answered 401: 'Incorrect API key'",
        "check the key in the settings or the environment variable OPENAI_API_KEY");
    add("403", status(403, ""), 1, "URL answered 403",
        "check what the key may be used for, and whether this country is served");
    add("404", status(404, "{\"detail\": \"Not \\u001b[31mFound\\n\"}"), 1, "URL answered 404: 'Not  [31mFound'",
        "check the name of the model and the base URL");
    add("no UTF-8", status(404, "caf\xe9"), 1, "URL answered 404: 'caf\uFFFD'",
        "check the name of the model and the base URL");
    add("cut", cutStream(3, {}), 3, "URL broke off its answer (after 3 attempts)", "try again later");
    add("malformed", status(200, "<html><body>Welcome to the network of this hotel, please log in."), 2,
        "URL answered what isn't understood, starting with '<html><body>Welcome to the network of this hotel, please "
        "log...' "
        "(after 2 attempts)",
        "check the base URL and the kind of provider");
    add("empty", status(200, test::wholeAnswer(Protocol::openai, "", "length")), 1,
        "the answer is empty, it ended with 'length'", "allow longer answers or choose another model");
    add("redirect", status(302, "", {{"Location", "http://other.example/v1?key=1"}}), 1,
        "URL points to 'http://other.example/v1?...' instead of answering",
        "give the address itself as the base URL, if you trust it with the key");
    const char* notOurs = "check the base URL and the model";
    add(
        "endless answer",
        [](const LoopbackRequest&, LoopbackReply& reply) {
          reply.sendHead(200);
          sendEndlessly(reply, "{\"choices\": \"" + std::string(1 << 20, ' '));
        },
        1, "URL sent more than an answer may have (64 MiB)", notOurs);
    add(
        "endless stream",
        [](const LoopbackRequest&, LoopbackReply& reply) {
          reply.sendHead(200);
          std::string block;
          for (int i = 0; i < 5000; ++i) block += test::answerEvents(Protocol::openai, {"GATA1"})[1];
          sendEndlessly(reply, block);
        },
        1, "URL sent more than an answer may have (64 MiB)", notOurs);
    add(
        "endless line",
        [](const LoopbackRequest&, LoopbackReply& reply) {
          reply.sendHead(200);
          sendEndlessly(reply, "data: " + std::string(1 << 20, 'x'));
        },
        1, "URL sent more than an answer may have (64 MiB)", notOurs);
    add(
        "endless headers",
        [](const LoopbackRequest&, LoopbackReply& reply) {
          reply.sendRaw("HTTP/1.1 200 OK\r\n");
          sendEndlessly(reply, "X-Other: " + std::string(1000, 'x') + "\r\n");
        },
        1, "URL sent more than an answer may have (64 MiB)", notOurs);
    add(
        "endless refusal",
        [](const LoopbackRequest&, LoopbackReply& reply) {
          reply.sendHead(404);
          sendEndlessly(reply, "no such page ");
        },
        1, "URL answered 404: 'no such page no such page no such page no such page no such ...'",
        "check the name of the model and the base URL");
  }
  void lastingFaultsEndInErrors() {
    QFETCH(Script, fault);
    QFETCH(int, requests);
    QFETCH(QString, problem);
    QFETCH(QString, remedy);
    const LoopbackServer server(fault);
    const Error error = errorOf(server);
    QCOMPARE(error.code(), ErrorCode::failed);
    QCOMPARE(error.subject(), std::string("openai"));
    QCOMPARE(QString::fromStdString(error.problem()),
             problem.replace(QStringLiteral("URL"), QString::fromStdString(server.url() + "/v1")));
    QCOMPARE(QString::fromStdString(error.remedy()), remedy);
    QCOMPARE(server.requests().size(), std::size_t(requests));
  }

  void noKeyIsQuoted_data() {
    QTest::addColumn<QString>("body");
    const QString key = QString::fromLatin1(kKey);
    QTest::newRow("message") << QStringLiteral("{\"error\": {\"message\": \"Incorrect key: %1\"}}").arg(key);
    QTest::newRow("text") << QStringLiteral("Incorrect key: %1 is wrong").arg(key);
    QTest::newRow("base64") << QStringLiteral("Got %1").arg(QLatin1String(("Bearer " + QByteArray(kKey)).toBase64()));
    QTest::newRow("at the cut") << QString(50, u'x') + key;
  }
  void noKeyIsQuoted() {
    QFETCH(QString, body);
    for (const int number : {400, 401, 404, 500, 200}) {
      const LoopbackServer server(status(number, body.toStdString()));
      for (const bool stream : {false, true}) {
        const std::string text = errorOf(server, stream).what();
        for (const char* part : {"test-0", "0123456789", "abcdef", "c2stdGVzd", "MTIzNDU2Nzg5"})
          QVERIFY2(text.find(part) == std::string::npos, text.c_str());
      }
    }
  }

  void silenceEndsInAnError_data() {
    QTest::addColumn<Script>("fault");
    QTest::newRow("no reply") << Script([](const LoopbackRequest&, LoopbackReply& reply) { reply.hang(); });
    QTest::newRow("after the head") << Script([](const LoopbackRequest&, LoopbackReply& reply) {
      reply.sendHead(200);
      reply.hang();
    });
    QTest::newRow("within the stream") << Script([](const LoopbackRequest& request, LoopbackReply& reply) {
      cutStream(3, {})(request, reply);
      reply.hang();
    });
  }
  void silenceEndsInAnError() {
    QFETCH(Script, fault);
    const LoopbackServer server(fault);
    QElapsedTimer timer;
    timer.start();
    const Error error = errorOf(server, true, "openai", 0.2);
    const auto took = timer.elapsed();
    QCOMPARE(error.code(), ErrorCode::failed);
    QCOMPARE(error.problem(), server.url() + "/v1 sent nothing for 0.2 s (after 3 attempts)");
    QCOMPARE(server.requests().size(), std::size_t{3});
    QVERIFY2(took >= 600 && took < 2000, std::to_string(took).c_str());
  }

  void slowAnswersAreNoSilence() {
    const LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
      reply.sendHead(200);
      for (int i = 0; i < 6; ++i) {
        reply.sendRaw(": still thinking\n\n");
        reply.hang(0.1);
      }
      for (const std::string& event : test::answerEvents(Protocol::openai, {kGood.text})) reply.sendRaw(event);
    });
    ProviderSettings settings = quickSettings("openai", server, true);
    settings.timeoutSeconds = 0.4;
    settings.attempts = 1;
    JobContext job;
    QVERIFY(makeProvider(settings, ApiKey(kKey))->ask(question(), job) == kGood);
  }

  void redirectsAreNotFollowed() {
    const LoopbackServer other(answerWell);
    for (const int number : {301, 302, 303, 307, 308}) {
      const LoopbackServer server(status(number, "", {{"Location", other.url() + "/v1/chat/completions"}}));
      QVERIFY(errorOf(server).problem().find(other.url()) != std::string::npos);
    }
    QVERIFY(other.requests().empty());
  }

  void nobodyListens() {
    JobContext job;
    ProviderSettings settings{.kind = "ollama", .baseUrl = "http://127.0.0.1:1/v1", .attempts = 2};
    settings.firstDelaySeconds = 0.01;
    const Error error = test::errorOf([&] { makeProvider(settings, {})->ask(question(), job); });
    QCOMPARE(error.code(), ErrorCode::failed);
    QCOMPARE(
        std::string(error.what()),
        std::string("ollama: no connection to http://127.0.0.1:1/v1 (Connection refused) (after 2 attempts); check "
                    "that the server is running and the base URL is its"));
    QVERIFY((job.warnings() == std::vector<std::string>{"ollama: no connection, waiting 0.1 s"}));
  }

  void noTlsNoAnswer() {
    const LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) { reply.sendRaw("hello\n"); });
    JobContext job;
    ProviderSettings settings = quickSettings("openai", server, true);
    settings.baseUrl.replace(0, 4, "https");
    settings.connectSeconds = 0.3;
    settings.attempts = 1;
    const Error error = test::errorOf([&] { makeProvider(settings, ApiKey(kKey))->ask(question(), job); });
    QCOMPARE(error.code(), ErrorCode::failed);
    QVERIFY2(error.problem().starts_with("no connection to https://127.0.0.1:"), error.what());
    QVERIFY(server.requests().empty());
  }

  void eachTroubleIsWarnedOfOnce() {
    const LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
      const int kinds[] = {429, 500, 0};
      const int kind = kinds[request.number % 3];
      kind == 0 ? answerWell(request, reply) : reply.send(kind, "");
    });
    const auto provider = makeProvider(quickSettings("openai", server, true), ApiKey(kKey));
    JobContext job;
    for (int i = 0; i < 20; ++i) QVERIFY(provider->ask(question(std::to_string(i)), job) == kGood);
    QCOMPARE(server.requests().size(), std::size_t{60});
    QCOMPARE(job.warnings().size(), std::size_t{2});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ProviderFaults)
#include "tst_provider_faults.moc"
