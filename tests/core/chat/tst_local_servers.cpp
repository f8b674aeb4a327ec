// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QtTest>
#include <thread>

#include "core/chat/local_servers.h"
#include "tests/support/chat_replies.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace chat;
using test::LoopbackReply;
using test::LoopbackRequest;
using test::LoopbackServer;

namespace {

constexpr const char* kList = R"({"object": "list", "data": [{"id": "small"}, {"id": "large"}]})";
constexpr const char* kClosed = "http://127.0.0.1:1/v1";

class LocalServers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void modelsAreListed() {
    const LoopbackServer server([](const LoopbackRequest& request, LoopbackReply& reply) {
      request.number == 0 ? reply.send(503, "") : reply.send(200, kList);
    });
    JobContext job;
    QVERIFY((listModels(test::quickSettings("openai", server, true), ApiKey(test::kKey), job) ==
             std::vector<std::string>{"large", "small"}));
    QVERIFY((listModels(test::quickSettings("anthropic", server, true), ApiKey(test::kKey), job) ==
             std::vector<std::string>{"large", "small"}));
    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t{3});
    QCOMPARE(requests[1].method + " " + requests[1].path, std::string("GET /v1/models"));
    QCOMPARE(requests[1].headers.at("authorization"), std::string("Bearer ") + test::kKey);
    QCOMPARE(requests[2].path, std::string("/v1/models?limit=1000"));
    QCOMPARE(requests[2].headers.at("x-api-key"), std::string(test::kKey));
    QCOMPARE(requests[2].headers.at("anthropic-version"), std::string("2023-06-01"));
  }

  void failuresToList() {
    const LoopbackServer refusing([](const LoopbackRequest&, LoopbackReply& reply) {
      reply.send(401, R"({"error": {"message": "no such key: sk-test-0123456789abcdef4f2a"}})");
    });
    JobContext job;
    const auto errorOf = [&](const LoopbackServer& server) {
      return test::errorOf([&] { listModels(test::quickSettings("openai", server, true), ApiKey(test::kKey), job); });
    };
    QCOMPARE(errorOf(refusing).problem(), refusing.url() + "/v1 answered 401: 'no such key: sk-…4f2a'");
    const LoopbackServer other([](const LoopbackRequest&, LoopbackReply& reply) { reply.send(200, "<html>hello"); });
    QCOMPARE(errorOf(other).problem(),
             other.url() + "/v1 answered what isn't understood, starting with '<html>hello' (after 2 attempts)");
    QCOMPARE(other.requests().size(), std::size_t{2});
  }

  void theUsualAddresses() {
    QVERIFY((usualLocalServers() == std::vector<LocalServer>{{"ollama", "http://localhost:11434/v1", {}},
                                                             {"llamacpp", "http://localhost:8080/v1", {}},
                                                             {"vllm", "http://localhost:8000/v1", {}}}));
  }

  void thoseThatAnswerAreFound() {
    const LoopbackServer ollama(
        [](const LoopbackRequest&, LoopbackReply& reply) { reply.send(200, R"({"object": "list", "data": null})"); });
    const LoopbackServer silent([](const LoopbackRequest&, LoopbackReply& reply) { reply.hang(); });
    const LoopbackServer other([](const LoopbackRequest&, LoopbackReply& reply) { reply.send(404, "no page"); });
    const LoopbackServer page([](const LoopbackRequest&, LoopbackReply& reply) { reply.send(200, "<html>"); });
    const LoopbackServer vllm([](const LoopbackRequest&, LoopbackReply& reply) { reply.send(200, kList); });
    JobContext job;
    QElapsedTimer timer;
    timer.start();
    const auto found = findLocalServers(job, {{"ollama", ollama.url() + "/v1", {}},
                                              {"ollama", silent.url() + "/v1", {}},
                                              {"llamacpp", silent.url() + "/v1", {}},
                                              {"llamacpp", other.url() + "/v1", {}},
                                              {"llamacpp", kClosed, {}},
                                              {"vllm", page.url() + "/v1", {}},
                                              {"vllm", vllm.url() + "/v1", {}}});
    const auto took = timer.elapsed();
    QVERIFY((found == std::vector<LocalServer>{{"ollama", ollama.url() + "/v1", {}},
                                               {"vllm", vllm.url() + "/v1", {"large", "small"}}}));
    QVERIFY2(took >= 250 && took < 1000, std::to_string(took).c_str());  // two silent ones, at once
    QVERIFY(job.warnings().empty());
    QVERIFY(findLocalServers(job, {}).empty());
    QVERIFY(findLocalServers(job, {{"vllm", kClosed, {}}}).empty());
  }

  void stops() {
    const LoopbackServer silent([](const LoopbackRequest&, LoopbackReply& reply) { reply.hang(); });
    JobContext job;
    job.requestStop();
    QCOMPARE(test::errorOf([&] {
               findLocalServers(job, {{"ollama", silent.url(), {}}});
             }).code(),
             ErrorCode::cancelled);
    QVERIFY(silent.requests().empty());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(LocalServers)
#include "tst_local_servers.moc"
