// SPDX-License-Identifier: GPL-3.0-or-later
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QtTest>
#include <future>

#include "core/chat/http_provider.h"
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

/// Listens, but has no room for another connection: connecting takes for ever.
class FullPort {
 public:
  FullPort() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    m_sockets.push_back(socket(AF_INET, SOCK_STREAM, 0));
    if (bind(m_sockets[0], generic, size) != 0 || listen(m_sockets[0], 0) != 0) return;
    getsockname(m_sockets[0], generic, &size);
    m_port = ntohs(address.sin_port);
    for (int i = 0; i < 4; ++i) {
      m_sockets.push_back(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
      connect(m_sockets.back(), generic, size);
    }
  }
  ~FullPort() {
    for (const int socket : m_sockets) close(socket);
  }

  std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

 private:
  std::vector<int> m_sockets;
  int m_port = 0;
};

class ProviderStop : public QObject {
  Q_OBJECT

  /// Asks, waits until it has come as far as is said, stops: milliseconds from there to cancelledError(), -1 for any
  /// other end.
  static double stopTime(const ProviderSettings& settings, const std::function<void(JobContext&)>& waitUntilThere) {
    JobContext job;
    const auto provider = makeProvider(settings, ApiKey(kKey));
    auto asked = std::async(std::launch::async, [&] {
      return test::errorOf([&] { provider->ask(question(), job); }).code() == ErrorCode::cancelled;
    });
    waitUntilThere(job);
    QElapsedTimer timer;
    timer.start();
    job.requestStop();
    const bool wasCancelled = asked.get();
    return wasCancelled ? static_cast<double>(timer.nsecsElapsed()) / 1e6 : -1;
  }

  static void verifySoon(double milliseconds) {
    qInfo("stopped after %.0f ms", milliseconds);
    QVERIFY2(milliseconds >= 0 && milliseconds < 500, std::to_string(milliseconds).c_str());
  }

 private Q_SLOTS:
  void beforeItAsks() {
    const LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) { reply.hang(); });
    JobContext job;
    job.requestStop();
    const auto provider = makeProvider(quickSettings("openai", server, true), ApiKey(kKey));
    QCOMPARE(test::errorOf([&] { provider->ask(question(), job); }).code(), ErrorCode::cancelled);
    QVERIFY(server.requests().empty());
  }

  void whileItConnects() {
    const FullPort port;
    const ProviderSettings settings{.kind = "openai", .baseUrl = port.url() + "/v1"};
    verifySoon(stopTime(settings, [](JobContext&) { QTest::qSleep(200); }));
  }

  void connectingTakesTooLong() {
    const FullPort port;
    ProviderSettings settings{.kind = "openai", .baseUrl = port.url() + "/v1"};
    settings.connectSeconds = 0.2;
    settings.attempts = 1;
    JobContext job;
    QElapsedTimer timer;
    timer.start();
    const Error error = test::errorOf([&] { makeProvider(settings, ApiKey(kKey))->ask(question(), job); });
    QVERIFY(timer.elapsed() >= 190 && timer.elapsed() < 1000);
    QVERIFY2(error.problem().starts_with("no connection to " + port.url() + "/v1 ("), error.what());
  }

  void whileItWaitsForAnAnswer() {
    const LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) { reply.hang(); });
    for (const bool stream : {false, true})
      verifySoon(stopTime(quickSettings("openai", server, stream),
                          [&](JobContext&) { QVERIFY(server.waitForRequests(stream ? 2 : 1)); }));
  }

  void withinTheAnswer_data() {
    QTest::addColumn<bool>("stream");
    QTest::addColumn<bool>("silent");
    QTest::newRow("silent stream") << true << true;
    QTest::newRow("running stream") << true << false;
    QTest::newRow("silent whole answer") << false << true;
    QTest::newRow("running whole answer") << false << false;
  }
  void withinTheAnswer() {
    QFETCH(bool, stream);
    QFETCH(bool, silent);
    std::promise<void> begun;
    const LoopbackServer server([&](const LoopbackRequest&, LoopbackReply& reply) {
      reply.sendHead(200);
      reply.sendRaw(stream ? test::answerEvents(Protocol::openai, {})[0] : "{\"choices\": \"");
      begun.set_value();
      while (!silent && reply.sendRaw(stream ? ":\n" : "x")) reply.hang(0.001);
      reply.hang();
    });
    verifySoon(stopTime(quickSettings("openai", server, stream), [&](JobContext&) { begun.get_future().wait(); }));
  }

  void beforeItAsksAgain() {
    const LoopbackServer server([](const LoopbackRequest&, LoopbackReply& reply) {
      reply.send(429, "", {{"Retry-After", "30"}});
    });
    verifySoon(stopTime(quickSettings("openai", server, true), [&](JobContext& job) {
      QDeadlineTimer limit(10000);
      while (job.warnings().empty() && !limit.hasExpired()) std::this_thread::yield();
      QVERIFY((job.warnings() == std::vector<std::string>{"openai: busy (429), waiting 30 s"}));
    }));
    QCOMPARE(server.requests().size(), std::size_t{1});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ProviderStop)
#include "tst_provider_stop.moc"
