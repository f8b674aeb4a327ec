// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <thread>

#include "core/base/random.h"
#include "core/infer/infer.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using infer::InferParameters;
using Names = std::vector<std::string>;

namespace {

/// Counts of `genes` genes G0.., each made of the two before it and noise.
data::Dataset smallData(std::int64_t cells, std::int64_t genes) {
  RandomStream stream(1, "infer test");
  data::Matrix x(cells, genes);
  for (Eigen::Index cell = 0; cell < cells; ++cell)
    for (Eigen::Index gene = 0; gene < genes; ++gene)
      x(cell, gene) =
          static_cast<float>(stream.poisson(gene < 2 ? 2.0 : 0.5 + 0.4 * (x(cell, gene - 1) + x(cell, gene - 2))));
  data::Dataset dataset;
  dataset.x = data::SparseMatrix::fromDense(x);
  dataset.cells.names.resize(static_cast<std::size_t>(cells));
  for (std::int64_t gene = 0; gene < genes; ++gene) dataset.genes.names.push_back("G" + std::to_string(gene));
  return dataset;
}

Names firstGenes(const data::Dataset& dataset, std::size_t count) {
  return {dataset.genes.names.begin(), dataset.genes.names.begin() + static_cast<std::ptrdiff_t>(count)};
}

data::ScoredEdges run(const data::Dataset& dataset, const Names& tfs, const std::string& method, std::uint64_t seed = 1,
                      int threads = 1, const Names& targets = {}) {
  JobContext job(threads);
  InferParameters parameters;
  parameters.method = method;
  parameters.seed = seed;
  parameters.targets = targets;
  return infer::infer(dataset, tfs, parameters, job).edges;
}

std::string errorText(const data::Dataset& dataset, const Names& tfs, const std::string& method = "grnboost2",
                      const Names& targets = {}) {
  return test::errorOf([&] { run(dataset, tfs, method, 1, 1, targets); }).what();
}

bool sorted(const data::ScoredEdges& edges) {
  return std::ranges::is_sorted(edges, std::ranges::greater(), &data::ScoredEdge::importance);
}

class InferTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void findsTheGenesATargetWasMadeOf() {
    const data::Dataset dataset = smallData(1500, 24);
    std::map<std::string, Names> ranking;
    const auto edges = run(dataset, dataset.genes.names, "grnboost2");
    QVERIFY(sorted(edges));
    for (const auto& edge : edges) {
      QVERIFY(edge.importance > 0 && edge.tf != edge.target);
      ranking[edge.target].push_back(edge.tf);
    }
    QCOMPARE(ranking.size(), std::size_t{24});
    // A gene's closest are the two before and the two after it, which were made of it.
    for (const auto& [target, tfs] : ranking) {
      const int gene = std::stoi(target.substr(1)), best = std::stoi(tfs.front().substr(1));
      QVERIFY2(std::abs(best - gene) <= 2, (target + " " + tfs.front()).c_str());
    }
  }

  void threadsDontMatter_data() {
    methods();
    QTest::addRow("consensus") << QStringLiteral("consensus");
  }
  void threadsDontMatter() {
    QFETCH(QString, method);
    const data::Dataset dataset = smallData(200, 32);
    const Names tfs = firstGenes(dataset, 25);
    const auto one = run(dataset, tfs, method.toStdString());
    QVERIFY(!one.empty());
    QVERIFY(one == run(dataset, tfs, method.toStdString(), 1, 2));
    QVERIFY(one == run(dataset, tfs, method.toStdString(), 1, 8));
    QVERIFY(one != run(dataset, tfs, method.toStdString(), 2));
  }

  void orderOfGenesAndTfsDoesntMatter_data() {
    methods();
    QTest::addRow("consensus") << QStringLiteral("consensus");
  }
  void orderOfGenesAndTfsDoesntMatter() {
    QFETCH(QString, method);
    const data::Dataset dataset = smallData(200, 32);
    Names tfs = firstGenes(dataset, 25);
    const auto expected = run(dataset, tfs, method.toStdString());
    std::vector<std::int64_t> cells(200), genes(32);
    for (std::size_t i = 0; i < 200; ++i) cells[i] = static_cast<std::int64_t>(i);
    for (std::size_t i = 0; i < 32; ++i) genes[i] = static_cast<std::int64_t>(i);
    RandomStream stream(2, "order");
    stream.shuffle(genes);
    stream.shuffle(tfs);
    tfs.push_back(tfs.front());
    tfs.push_back("not in the data");
    QVERIFY(expected == run(dataset.subset(cells, genes), tfs, method.toStdString()));
  }

  void someTargetsGetWhatTheyGetAmongAll_data() { methods(); }
  void someTargetsGetWhatTheyGetAmongAll() {
    QFETCH(QString, method);
    const data::Dataset dataset = smallData(200, 32);
    const Names tfs = firstGenes(dataset, 25), targets{"G3", "G30", "G3"};
    auto expected = run(dataset, tfs, method.toStdString());
    std::erase_if(expected, [](const auto& edge) { return edge.target != "G3" && edge.target != "G30"; });
    QVERIFY(expected.size() > 20);
    QVERIFY(expected == run(dataset, tfs, method.toStdString(), 1, 1, targets));
  }

  void randomScoresEveryPairUniformly() {
    const data::Dataset dataset = smallData(10, 200);
    const Names tfs = firstGenes(dataset, 50);
    const auto edges = run(dataset, tfs, "random");
    QCOMPARE(edges.size(), std::size_t{50 * 199});
    QVERIFY(sorted(edges));
    // Kolmogorov-Smirnov against the uniform distribution: 1.95 / sqrt(n) is passed with probability .001.
    double worst = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const double expected = 1 - (static_cast<double>(i) + 0.5) / static_cast<double>(edges.size());
      worst = std::max(worst, std::abs(edges[i].importance - expected));
      QVERIFY(edges[i].importance > 0 && edges[i].importance < 1 && edges[i].tf != edges[i].target);
    }
    QVERIFY2(worst < 1.95 / std::sqrt(50 * 199.0), qPrintable(QString::number(worst)));
  }

  void constantTargetsAreSkippedAndNamed_data() { regressionMethods(); }
  void constantTargetsAreSkippedAndNamed() {
    QFETCH(QString, method);
    data::Dataset dataset = smallData(200, 30);
    data::Matrix x = dataset.x.toDense();
    x.col(7).setZero();
    x.col(28).setConstant(3);
    dataset.x = data::SparseMatrix::fromDense(x);
    JobContext job;
    InferParameters parameters;
    parameters.method = method.toStdString();
    const auto edges = infer::infer(dataset, firstGenes(dataset, 25), parameters, job).edges;
    for (const auto& edge : edges) QVERIFY(edge.target != "G7" && edge.target != "G28" && edge.tf != "G7");
    QCOMPARE(job.warnings(), Names{"2 targets were skipped because all cells have the same value: G7, G28"});
    QCOMPARE(job.progress().done, std::int64_t{30});
    QCOMPARE(job.progress().total, std::int64_t{30});
  }

  void fewTfsAreWarnedOf() {
    const data::Dataset dataset = smallData(100, 22);
    for (const std::size_t tfs : {19U, 20U}) {
      JobContext job;
      infer::infer(dataset, firstGenes(dataset, tfs), {}, job);
      QCOMPARE(job.warnings().size(), std::size_t{tfs < 20 ? 1U : 0U});
    }
  }

  void aSingleTfRegulatesAllButItself_data() { regressionMethods(); }
  void aSingleTfRegulatesAllButItself() {
    QFETCH(QString, method);
    const data::Dataset dataset = smallData(300, 6);
    const auto edges = run(dataset, {"G1"}, method.toStdString());
    QCOMPARE(edges.size(), std::size_t{5});
    for (const auto& edge : edges) QCOMPARE(edge.tf, std::string("G1"));
  }

  void genie3ImportancesOfATargetSumToOne() {
    std::map<std::string, double> sums;
    const data::Dataset dataset = smallData(100, 12);
    for (const auto& edge : run(dataset, firstGenes(dataset, 8), "genie3")) sums[edge.target] += edge.importance;
    QCOMPARE(sums.size(), std::size_t{12});
    for (const auto& [target, sum] : sums) QVERIFY2(std::abs(sum - 1) < 1e-12, target.c_str());
  }

  void twoCellsAreEnoughToEnd() {
    QVERIFY(run(smallData(2, 6), {"G0", "G1"}, "grnboost2").empty());
    data::Dataset dataset = smallData(2, 6);
    data::Matrix x = dataset.x.toDense();
    x.setConstant(3);
    for (const Eigen::Index gene : {0, 2, 3, 4, 5}) x(0, gene) = static_cast<float>(gene + 4);
    dataset.x = data::SparseMatrix::fromDense(x);
    // A tree that draws both cells splits once, by G0 as G1 is constant, and a TF's share of that is all of it.
    std::map<std::string, double> importances;
    for (const auto& edge : run(dataset, {"G0", "G1"}, "genie3")) {
      QCOMPARE(edge.tf, std::string("G0"));
      importances[edge.target] = edge.importance;
    }
    QVERIFY((importances == std::map<std::string, double>{{"G2", 1.0}, {"G3", 1.0}, {"G4", 1.0}, {"G5", 1.0}}));
  }

  void badInputIsNamed() {
    const data::Dataset good = smallData(50, 6);
    const Names tfs{"G0", "G1"};
    data::Dataset bad = smallData(1, 6);
    QCOMPARE(errorText(bad, tfs), std::string("data: has 1 cells; give at least 2 to learn from"));
    bad = good;
    bad.genes.names[3] = "G2";
    QCOMPARE(errorText(bad, tfs), std::string("data: the gene name 'G2' occurs twice; make the gene names unique"));
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
      bad = good;
      bad.x.columnIndex[5] = 4;
      bad.x.values[5] = value;
      QVERIFY(errorText(bad, tfs).starts_with("data: gene 'G4' has a value that is not a finite number"));
      QVERIFY(errorText(bad, tfs, "random").starts_with("data: gene 'G4'"));
    }
    QVERIFY(errorText(good, {"GATA1", "SPI1"}).starts_with("TF list: none of its 2 names is among the 6 genes"));
    QVERIFY(errorText(good, {}).starts_with("TF list: none of its 0 names"));
    QVERIFY(errorText(good, tfs, "grnboost2", {"G1", "G9"}).starts_with("targets: 'G9' is not among the genes"));
    QVERIFY(errorText(good, tfs, "genie").starts_with("--method: "));
  }

  void anInterruptedRunGoesOnToTheSameEdges_data() {
    regressionMethods();
    QTest::addRow("consensus") << QStringLiteral("consensus");
  }
  void anInterruptedRunGoesOnToTheSameEdges() {
    QFETCH(QString, method);
    const data::Dataset dataset = smallData(150, 30);
    const Names tfs = firstGenes(dataset, 22);
    InferParameters parameters;
    parameters.method = method.toStdString();
    JobContext whole(2);
    const infer::Inference expected = infer::infer(dataset, tfs, parameters, whole);
    QVERIFY(expected.trees > 30 * 25);

    infer::EarlierTargets earlier;
    for (std::size_t stopAt = 7;; stopAt += 7) {  // stopped again and again
      JobContext job(2);
      std::vector<infer::ScoredTarget> finished;
      infer::EarlierTargets given{earlier.done, [&](const infer::ScoredTarget& target) {
                                    finished.push_back(target);
                                    if (earlier.done.size() + finished.size() >= stopAt) job.requestStop();
                                  }};
      std::optional<infer::Inference> result;
      try {
        result = infer::infer(dataset, tfs, parameters, job, given);
      } catch (const Error& error) {
        QCOMPARE(int(error.code()), int(ErrorCode::cancelled));
      }
      for (const infer::ScoredTarget& target : finished) {
        const auto same = [&](const infer::ScoredTarget& other) {
          return other.method == target.method && other.target == target.target;
        };
        QVERIFY(std::ranges::none_of(earlier.done, same));
      }
      earlier.done.insert(earlier.done.end(), finished.begin(), finished.end());
      if (!result) continue;
      QVERIFY(stopAt > 7);
      QVERIFY(result->edges == expected.edges);
      QCOMPARE(result->trees, expected.trees);
      break;
    }
  }

  void progressTalliesTrees() {
    const data::Dataset dataset = smallData(150, 30);
    for (const char* method : {"grnboost2", "genie3"}) {
      JobContext job(2);
      InferParameters parameters;
      parameters.method = method;
      const infer::Inference result = infer::infer(dataset, firstGenes(dataset, 22), parameters, job);
      QCOMPARE(job.progress().tally, result.trees);
      QCOMPARE(job.progress().tallied, std::string("trees"));
      QCOMPARE(job.progress().done, std::int64_t{30});
    }
  }

  void arboretosDrawsAreOthersAndNeedItsSeeds() {
    const data::Dataset dataset = smallData(300, 30);
    InferParameters parameters;
    parameters.randomMode = "arboreto";
    const Names tfs = firstGenes(dataset, 22);
    std::vector<data::ScoredEdges> results;
    for (const int threads : {1, 2, 8}) {
      JobContext job(threads);
      results.push_back(infer::infer(dataset, tfs, parameters, job).edges);
    }
    QVERIFY(results[0] == results[1] && results[0] == results[2]);
    QVERIFY(results[0] != run(dataset, tfs, "grnboost2"));
    parameters.seed = 1ULL << 32;
    JobContext job;
    const Error error = test::errorOf([&] { infer::infer(dataset, tfs, parameters, job); });
    QCOMPARE(int(error.code()), int(ErrorCode::usage));
  }

  void theKeyNamesWhatDecidesTheEdges() {
    const data::Dataset dataset = smallData(50, 10);
    const auto key = [](const data::Dataset& cells, const Names& tfs, const InferParameters& parameters) {
      return infer::inferenceKey(cells, tfs, parameters, JobContext());
    };
    const InferParameters parameters;
    const std::string expected = key(dataset, {"G0", "G1"}, parameters);
    QCOMPARE(key(dataset, {"G1", "G0", "unknown"}, parameters), expected);
    QVERIFY(key(dataset, {"G0", "G2"}, parameters) != expected);
    InferParameters other = parameters;
    other.targets = {"G5"};
    QCOMPARE(key(dataset, {"G0", "G1"}, other), expected);
    other.seed = 2;
    QVERIFY(key(dataset, {"G0", "G1"}, other) != expected);
    other = parameters;
    other.randomMode = "arboreto";
    QVERIFY(key(dataset, {"G0", "G1"}, other) != expected);
    other.method = "genie3";  // draws in its own way, whatever the mode
    const std::string forests = key(dataset, {"G0", "G1"}, other);
    QVERIFY(forests != expected);
    other.randomMode = "keyed";
    QCOMPARE(key(dataset, {"G0", "G1"}, other), forests);
    data::Dataset changed = dataset;
    changed.x.values[0] += 1;
    QVERIFY(key(changed, {"G0", "G1"}, parameters) != expected);
  }

  void stopsWithinHalfASecond_data() { regressionMethods(); }
  void stopsWithinHalfASecond() {
    QFETCH(QString, method);
    InferParameters parameters;
    parameters.method = method.toStdString();
    const data::Dataset dataset = smallData(4000, 120);
    JobContext job(2);
    ErrorCode code{};
    std::thread worker(
        [&] { code = test::errorOf([&] { infer::infer(dataset, dataset.genes.names, parameters, job); }).code(); });
    while (job.progress().done == 0) std::this_thread::yield();
    QElapsedTimer timer;
    timer.start();
    job.requestStop();
    worker.join();
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(int(code), int(ErrorCode::cancelled));
  }

 private:
  static void regressionMethods() {
    QTest::addColumn<QString>("method");
    QTest::addRow("grnboost2") << QStringLiteral("grnboost2");
    QTest::addRow("genie3") << QStringLiteral("genie3");
  }
  static void methods() {
    regressionMethods();
    QTest::addRow("random") << QStringLiteral("random");
  }
};

}  // namespace

QTEST_APPLESS_MAIN(InferTest)
#include "tst_infer.moc"
