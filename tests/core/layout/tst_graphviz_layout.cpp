// SPDX-License-Identifier: GPL-3.0-or-later
// The real worker, workers that fail, and what the user is told.
#include <sys/wait.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <fstream>
#include <thread>

#include "core/layout/graphviz_layout.h"
#include "core/layout/worker_process.h"
#include "tests/core/layout/networks.h"
#include "tests/core/layout/picture.h"

using namespace grnwb;
using namespace grnwb::layout;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using test::Network;

namespace {

fs::path worker() {
  return test::binDir() / "grnwb-layout-worker";
}

Positions laidOut(Engine engine, const Network& network, const fs::path& program = worker()) {
  JobContext job;
  return graphvizLayout(program, engine, network.nodes(), network.edges, 60s, job);
}

/// Far more than a second's work for circo; dot takes minutes.
Network largeNetwork() {
  return test::madeNetwork(75, 925, 3, 5);
}

/// Running layout workers that this process has started.
std::vector<pid_t> runningWorkers() {
  std::vector<pid_t> found;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::ifstream file(entry.path() / "stat");
    std::string text;
    if (!std::getline(file, text)) continue;
    const auto name = text.find('('), end = text.rfind(')');
    char state = 0;
    pid_t parent = 0;
    std::istringstream(text.substr(end + 1)) >> state >> parent;
    if (parent == getpid() && text.substr(name + 1, end - name - 1) == "grnwb-layout-wo")
      found.push_back(static_cast<pid_t>(std::stol(text)));
  }
  return found;
}

class TestGraphvizLayout : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QVERIFY(m_folder.isValid()); }
  /// Every worker is gone, not even a zombie is left.
  void cleanup() {
    QCOMPARE(waitpid(-1, nullptr, WNOHANG), -1);
    QCOMPARE(errno, ECHILD);
  }

  void everyEngineDrawsANetwork_data() {
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<Edges>("edges");
    const Network network = test::madeNetwork(15, 85, 2, 5);
    for (const Engine engine : {Engine::dot, Engine::neato, Engine::fdp, Engine::sfdp, Engine::twopi, Engine::circo}) {
      const std::string name(engineName(engine));
      const auto add = [&](const char* what, int nodes, const Edges& edges) {
        QTest::newRow((name + ", " + what).c_str()) << engine << nodes << edges;
      };
      add("no node", 0, {});
      add("one node", 1, {});
      add("a loop", 1, {{0, 0}});
      add("a pair", 2, {{0, 1}});
      add("no edge", 30, {});
      add("three parts, a doubled edge, a loop", 9, {{0, 1}, {1, 0}, {0, 1}, {1, 2}, {3, 4}, {5, 5}});
      add("a network", network.nodes(), network.edges);
    }
  }
  void everyEngineDrawsANetwork() {
    QFETCH(Engine, engine);
    QFETCH(int, nodes);
    QFETCH(Edges, edges);
    JobContext job;
    const Positions p = graphvizLayout(worker(), engine, nodes, edges, 60s, job);
    QCOMPARE(p.rows(), nodes);
    QVERIFY(p.allFinite());
    if (nodes < 2) return;
    QVERIFY2(test::nearestTwo(p) > 1e-3, qPrintable(QString::number(test::nearestTwo(p))));
    QVERIFY((p.colwise().maxCoeff() + p.colwise().minCoeff()).cwiseAbs().maxCoeff() < 1e-9);
    double lengths = 0;
    int counted = 0;
    for (const auto& [a, b] : edges) {
      lengths += (p.row(a) - p.row(b)).norm();
      counted += a == b ? 0 : 1;
    }
    if (counted > 0) GRNWB_CLOSE(lengths / counted, 1, 1e-9);
  }

  void dotPutsTfsAboveTheirTargets() {
    const Network network = test::madeNetwork(10, 60, 3, 5);
    const Positions p = laidOut(Engine::dot, network);
    for (const auto& [tf, target] : network.edges) QVERIFY(p(tf, 1) < p(target, 1));
  }

  void sfdpKeepsModulesTogether() {
    const Network network = test::madeNetwork(50, 450, 8, 5);
    const Positions p = laidOut(Engine::sfdp, network);
    double within = 0, among = 0;  // mean distances of TFs, ten in a module
    for (int a = 0; a < 50; ++a)
      for (int b = 0; b < 50; ++b)
        (a / 10 == b / 10 ? within : among) += (p.row(a) - p.row(b)).norm() / (a / 10 == b / 10 ? 450 : 2000);
    QVERIFY2(among > 2 * within, qPrintable(QStringLiteral("%1 %2").arg(within).arg(among)));
  }

  void aThousandNodes() {
    const Network network = test::madeNetwork(75, 925, 11, 5);
    QElapsedTimer timer;
    timer.start();
    const Positions p = laidOut(Engine::sfdp, network);
    qInfo() << "sfdp," << network.nodes() << "nodes," << network.edges.size() << "edges:" << timer.elapsed() << "ms";
    QVERIFY(test::nearestTwo(p) > 0.01);
  }

  void aKnownNetwork() {
    GRNWB_NEEDS_SHARED(test::kBloodCells);
    GRNWB_NEEDS_SHARED(test::kCollecTri);
    const Network network = test::bloodNetwork(100, 900);
    QElapsedTimer timer;
    timer.start();
    const Positions p = laidOut(Engine::sfdp, network);
    qInfo() << "sfdp," << network.nodes() << "nodes," << network.edges.size() << "edges:" << timer.elapsed() << "ms";
    QVERIFY(test::nearestTwo(p) > 0.01);
  }

  void theSameGraphGivesTheSamePicture_data() {
    QTest::addColumn<Engine>("engine");
    for (const Engine engine : {Engine::dot, Engine::neato, Engine::fdp, Engine::sfdp, Engine::twopi, Engine::circo})
      QTest::newRow(std::string(engineName(engine)).c_str()) << engine;
  }
  void theSameGraphGivesTheSamePicture() {
    QFETCH(Engine, engine);
    const Network network = test::madeNetwork(15, 60, 3, 5);
    const Positions p = laidOut(engine, network);
    for (int run = 0; run < 3; ++run) QVERIFY(laidOut(engine, network) == p);
  }

  void twoThreadsAtTheSameTime() {
    const Network first = test::madeNetwork(40, 260, 5, 4), second = test::madeNetwork(30, 170, 5, 3);
    const Positions alone[] = {laidOut(Engine::sfdp, first), laidOut(Engine::neato, second)};
    for (int round = 0; round < 3; ++round) {
      Positions together[2];
      std::thread one([&] { together[0] = laidOut(Engine::sfdp, first); });
      std::thread two([&] { together[1] = laidOut(Engine::neato, second); });
      one.join();
      two.join();
      QVERIFY(together[0] == alone[0]);
      QVERIFY(together[1] == alone[1]);
    }
  }

  void aWorkerThatTakesTooLongIsStopped() {
    QElapsedTimer timer;
    timer.start();
    const Network network = largeNetwork();
    JobContext job;
    const Error error =
        test::errorOf([&] { graphvizLayout(worker(), Engine::circo, network.nodes(), network.edges, 1s, job); });
    QCOMPARE(error.what(),
             "circo: not done after 1 s, so it was stopped; choose sfdp, the fastest engine, show fewer "
             "edges, or raise the time limit");
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(runningWorkers().empty());
  }

  void dotOnALargeGraphIsRefusedAndStopped() {
    const Network network = largeNetwork();
    JobContext job;
    const Error error = test::errorOf([&] { laidOut(Engine::dot, network); });
    QCOMPARE(error.what(), "dot: 2775 edges are more than the 300 it is given; choose sfdp, or show fewer edges");
    QCOMPARE(error.code(), ErrorCode::badInput);
    // And were it given them, the limit would end it.
    const WorkerEnd end =
        runWorker(worker(), requestText({Engine::dot, network.nodes(), network.edges}), 1 << 20, 1s, job);
    QCOMPARE(int(end.how), int(WorkerEnd::How::outOfTime));
    QVERIFY(runningWorkers().empty());
  }

  void dotIsQuickEnoughForTheMostItIsGiven() {
    Network network = test::madeNetwork(20, 100, 3, 5);
    network.edges.resize(kMostDotEdges);
    QVERIFY(laidOut(Engine::dot, network).allFinite());
  }

  void aStoppedJobEndsAtOnce() {
    const Network network = largeNetwork();
    JobContext job;
    Error error = cancelledError();
    std::thread thread([&] {
      error = test::errorOf([&] { graphvizLayout(worker(), Engine::circo, network.nodes(), network.edges, 60s, job); });
    });
    const bool started = QTest::qWaitFor([] { return runningWorkers().size() == 1; });
    QElapsedTimer timer;
    timer.start();
    job.requestStop();
    thread.join();
    QVERIFY(started);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(error.code(), ErrorCode::cancelled);
    QVERIFY(runningWorkers().empty());
  }

  void aKilledWorkerIsReported() {
    const Network network = largeNetwork();
    Error error = cancelledError();
    std::thread thread([&] { error = test::errorOf([&] { laidOut(Engine::circo, network); }); });
    const bool started = QTest::qWaitFor([] { return runningWorkers().size() == 1; });
    for (const pid_t id : runningWorkers()) kill(id, SIGKILL);
    thread.join();
    QVERIFY(started);
    QCOMPARE(error.problem(), "the layout worker was killed by signal 9");
    QCOMPARE(error.code(), ErrorCode::failed);
  }

  void aMissingWorkerIsReported() {
    const Error error = test::errorOf([&] { laidOut(Engine::sfdp, {2, 1, {}}, test::binDir() / "no-such-worker"); });
    QVERIFY(error.subject().ends_with("no-such-worker"));
    QCOMPARE(error.problem(), "can't be started: No such file or directory");
    const Error folder = test::errorOf([&] { laidOut(Engine::sfdp, {2, 1, {}}, m_folder.path().toStdString()); });
    QCOMPARE(folder.problem(), "can't be started: Permission denied");
  }

  void aWorkerThatAnswersRubbishIsReported_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("problem");
    const auto add = [](const char* name, const char* script, const char* problem) {
      QTest::newRow(name) << QByteArray(script) << QByteArray(problem);
    };
    add("the request", "exec cat", "'grnwb-layout' stands where 'grnwb-places' is expected");
    add("nothing", "cat >/dev/null", "its end stands where 'grnwb-places' is expected");
    add("nothing, without reading", "exit 0", "its end stands where 'grnwb-places' is expected");
    add("too few", "cat >/dev/null; echo grnwb-places 1 999 0 0", "it places 999 of 1000 nodes");
    add("not a number", "cat >/dev/null; echo grnwb-places 1 1000 nan 0", "node 0 has no finite place");
    add("without end", "cat >/dev/null; exec yes", "answers more than the places of all nodes can take");
    add("an error", "echo 'out of ink' >&2; echo and paper >&2; exit 3", "out of ink");
    add("an exit code", "exit 7", "the layout worker ended with exit code 7");
    add("a signal", "kill -SEGV $$", "the layout worker was killed by signal 11");
    add("errors without end", "yes >&2 & sleep 0.2; kill $!; exit 1", "y");
  }
  void aWorkerThatAnswersRubbishIsReported() {
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, problem);
    const fs::path program = scripted(script);
    const Error error = test::errorOf([&] { laidOut(Engine::sfdp, largeNetwork(), program); });
    QCOMPARE(QByteArray::fromStdString(error.problem()), problem);
    QCOMPARE(error.code(), ErrorCode::failed);
  }

  void wrongEdgesAreRefused() {
    QCOMPARE(test::errorOf([] { laidOut(Engine::sfdp, {1, 1, {{0, 2}}}); }).code(), ErrorCode::badInput);
    QCOMPARE(test::errorOf([] {
               laidOut(Engine::sfdp, {20'000, 1, {}});
             }).problem(),
             "20001 nodes are more than the 20000 it is given");
  }

  void theProgramRefusesAMalformedRequest_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another text") << QByteArray("digraph { a -> b }\n");
    QTest::newRow("an engine that isn't") << QByteArray("grnwb-layout 1 /bin/sh 1 0 end");
    QTest::newRow("an edge out of range") << QByteArray("grnwb-layout 1 dot 2 1 0 2 end");
    QTest::newRow("cut short") << QByteArray("grnwb-layout 1 dot 2 100 0 1");
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
    QTest::newRow("too long") << QByteArray(65 << 20, ' ');
  }
  void theProgramRefusesAMalformedRequest() {
    QFETCH(QByteArray, request);
    JobContext job;
    const WorkerEnd end = runWorker(worker(), {request.data(), std::size_t(request.size())}, 1 << 20, 60s, job);
    QCOMPARE(int(end.how), int(WorkerEnd::How::exited));
    QCOMPARE(end.code, 3);
    QVERIFY(end.output.empty());
    QCOMPARE(std::count(end.errors.begin(), end.errors.end(), '\n'), 1);
    QVERIFY(end.errors.starts_with("grnwb-layout-worker: layout request: "));
  }

  void aRequestCutOrChangedAnywhereNeverCrashesTheProgram() {
    const std::string good = requestText({Engine::twopi, 12, {{0, 5}, {1, 11}, {2, 2}}});
    JobContext job;
    for (std::size_t i = 0; i < good.size(); i += 3) {
      std::string changed = good;
      changed[i] = '9';
      for (const std::string& request : {good.substr(0, i), changed}) {
        const WorkerEnd end = runWorker(worker(), request, 1 << 20, 60s, job);
        QCOMPARE(int(end.how), int(WorkerEnd::How::exited));
        QVERIFY(end.code == 0 || end.code == 3);
      }
    }
  }

 private:
  fs::path scripted(const QByteArray& script) {
    const fs::path program = fs::path(m_folder.path().toStdString()) / "worker";
    std::ofstream(program) << "#!/bin/sh\n" << script.toStdString() << "\n";
    fs::permissions(program, fs::perms::owner_all);
    return program;
  }

  QTemporaryDir m_folder;
};

}  // namespace

QTEST_GUILESS_MAIN(TestGraphvizLayout)
#include "tst_graphviz_layout.moc"
