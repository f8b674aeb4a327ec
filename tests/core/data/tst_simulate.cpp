// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated cells look like counts, carry their network, and don't depend on threads; the blood cell example.
#include "core/data/simulate.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/data/example.h"
#include "core/data/summary.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;

Dataset simulate(const SimulationNetwork& network, std::int64_t cells, std::uint64_t seed, int threads = 2) {
  JobContext job(threads);
  return simulateCells(network, cells, seed, job);
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// log1p of the counts at a library of 20,000, less each cell type's mean: what varies within types.
Eigen::MatrixXd withinTypes(const Dataset& d) {
  Eigen::MatrixXd x = d.x.toDense().cast<double>();
  for (Eigen::Index i = 0; i < x.rows(); ++i) x.row(i) = (x.row(i).array() * 20000 / x.row(i).sum()).log1p();
  const auto& types = std::get<Categorical>(*d.cells.find("cell_type"));
  for (std::size_t type = 0; type < types.categories.size(); ++type) {
    std::vector<Eigen::Index> rows;
    for (std::size_t i = 0; i < types.codes.size(); ++i)
      if (types.codes[i] == static_cast<std::int32_t>(type)) rows.push_back(Eigen::Index(i));
    const Eigen::RowVectorXd mean = x(rows, Eigen::all).colwise().mean();
    for (const Eigen::Index row : rows) x.row(row) -= mean;
  }
  return x;
}

double correlation(const Eigen::MatrixXd& x, Eigen::Index a, Eigen::Index b) {
  const auto centredA = (x.col(a).array() - x.col(a).mean()).matrix();
  const auto centredB = (x.col(b).array() - x.col(b).mean()).matrix();
  return centredA.dot(centredB) / std::sqrt(centredA.squaredNorm() * centredB.squaredNorm());
}

/// Share of edges whose TF and target correlate within cell types with the edge's sign.
double signAgreement(const SimulationNetwork& network, const Dataset& d) {
  const Eigen::MatrixXd x = withinTypes(d);
  const auto gene = indexOf(d.genes.names);
  int agree = 0;
  for (const KnownEdge& edge : network.edges)
    agree += correlation(x, gene.at(edge.tf), gene.at(edge.target)) * edge.sign > 0 ? 1 : 0;
  return double(agree) / double(network.edges.size());
}

void checkRealism(const Dataset& d) {
  JobContext job;
  const Summary s = summarise(d, job);
  QVERIFY(s.values == ValueKind::counts);
  const double depth = median(s.quality.counts);
  QVERIFY2(depth > 1500 && depth < 6000, qPrintable(QString::number(depth)));
  const double zeros = 1 - double(s.nonzero) / double(s.cells * s.genes);
  QVERIFY2(zeros > 0.4 && zeros < 0.7, qPrintable(QString::number(zeros)));
  QVERIFY(std::ranges::none_of(s.quality.counts, [](double n) { return n == 0; }));
}

class SimulateTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void randomNetworksHaveTheirSizes() {
    SimulateParameters p;
    p.genes = 50, p.tfs = 8, p.regulators = 3, p.types = 5;
    const SimulationNetwork n = randomNetwork(p);
    QCOMPARE(n.tfs.size(), 8UL);
    QCOMPARE(n.targets.size(), 42UL);
    QCOMPARE(n.types.size(), 5UL);
    QCOMPARE(n.tfs.front(), std::string("TF001"));
    QCOMPARE(n.targets.back(), std::string("G042"));
    std::map<std::string, std::set<std::string>> regulators;
    std::set<std::string> used;
    for (const KnownEdge& edge : n.edges) {
      regulators[edge.target].insert(edge.tf);
      used.insert(edge.tf);
      QVERIFY(edge.sign == 1 || edge.sign == -1);
    }
    QCOMPARE(n.edges.size(), 42UL * 3);
    QCOMPARE(regulators.size(), 42UL);
    for (const auto& [target, tfs] : regulators) QCOMPARE(tfs.size(), 3UL);
    QCOMPARE(used.size(), 8UL);
    p.seed = 2;
    QVERIFY(randomNetwork(p).baseLevel != n.baseLevel);
  }

  void impossibleSizesAreRefused() {
    SimulateParameters p;
    p.tfs = 200;
    QCOMPARE(test::errorOf([&] { randomNetwork(p); }).subject(), std::string("--tfs"));
    p.tfs = 4;
    QCOMPARE(test::errorOf([&] { randomNetwork(p); }).subject(), std::string("--regulators"));
    p = {};
    p.types = 0;
    QVERIFY(test::errorOf([&] { randomNetwork(p); }).code() == ErrorCode::usage);
  }

  void brokenNetworksAreRefused() {
    const SimulationNetwork good = randomNetwork({});
    SimulationNetwork n = good;
    n.edges.push_back({"TF001", "TF002", 1});
    QVERIFY(test::errorOf([&] { simulate(n, 5, 1); }).code() == ErrorCode::badInput);
    n = good;
    n.baseLevel.pop_back();
    QVERIFY(test::errorOf([&] { simulate(n, 5, 1); }).code() == ErrorCode::badInput);
    n = good;
    n.tfLevel[1].clear();
    QVERIFY(test::errorOf([&] { simulate(n, 5, 1); }).code() == ErrorCode::badInput);
    n = good;
    n.targets[1] = n.tfs[0];
    QVERIFY(test::errorOf([&] { simulate(n, 5, 1); }).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([&] { simulate(good, 0, 1); }).code() == ErrorCode::usage);
  }

  void sameBytesForAnyThreads() {
    const SimulationNetwork n = randomNetwork({});
    const Dataset one = simulate(n, 300, 5, 1);
    const Dataset two = simulate(n, 300, 5, 2);
    QVERIFY(one.x == two.x);
    QCOMPARE(contentHash(one), contentHash(two));
    QVERIFY(std::get<Categorical>(*one.cells.find("cell_type")) == std::get<Categorical>(*two.cells.find("cell_type")));
    QVERIFY(contentHash(simulate(n, 300, 6)) != contentHash(one));
    QVERIFY(simulate(n, 100, 5).x.values.size() < one.x.values.size());
    QCOMPARE(simulate(n, 100, 5).x.rowSum(99), one.x.rowSum(99));
  }

  void tellsWhatItIs() {
    const SimulationNetwork n = randomNetwork({});
    const Dataset d = simulate(n, 50, 77);
    QVERIFY(std::ranges::is_sorted(d.genes.names));
    QCOMPARE(d.geneCount(), 200);
    const auto& isTf = std::get<std::vector<double>>(*d.genes.find("is_tf"));
    for (std::size_t g = 0; g < isTf.size(); ++g) QCOMPARE(isTf[g], d.genes.names[g].starts_with("TF") ? 1.0 : 0.0);
    QVERIFY(d.notes.at("simulated").starts_with("Simulated counts, not measured"));
    QVERIFY(d.notes.at("simulated").find("Seed 77") != std::string::npos);
  }

  void randomCellsCarryTheirNetwork() {
    const SimulationNetwork n = randomNetwork({});
    const Dataset d = simulate(n, 2000, 1);
    checkRealism(d);
    const double agreement = signAgreement(n, d);
    QVERIFY2(agreement > 0.8, qPrintable(QString::number(agreement)));
  }

  void aTargetFollowsItsOwnRegulatorsOnly() {
    SimulationNetwork n;
    n.tfs = {"A", "B"};
    n.targets = {"activated", "repressed"};
    n.edges = {{"A", "activated", 1}, {"A", "repressed", -1}};
    n.types = {"only"};
    n.typeShare = {1};
    n.tfLevel = {{1, 1}};
    n.baseLevel = {1, 20};
    for (int i = 0; i < 50; ++i) {  // most of the library, so that shares hardly compete
      n.targets.push_back("unregulated" + std::to_string(i));
      n.baseLevel.push_back(4);
    }
    const Dataset d = simulate(n, 4000, 3);
    const Eigen::MatrixXd x = withinTypes(d);  // genes in order: A, B, activated, repressed, unregulated...
    QVERIFY(correlation(x, 0, 2) > 0.4);
    QVERIFY(correlation(x, 0, 3) < -0.4);
    QVERIFY(std::abs(correlation(x, 1, 2)) < 0.1);
    QVERIFY(std::abs(correlation(x, 1, 3)) < 0.1);
    for (Eigen::Index free = 4; free < x.cols(); ++free) QVERIFY(std::abs(correlation(x, 0, free)) < 0.15);
  }

  void theExampleIsABloodCellNetwork() {
    const SimulationNetwork n = exampleNetwork();
    QCOMPARE(n.tfs.size(), 26UL);
    QCOMPARE(n.targets.size(), 174UL);
    QCOMPARE(n.types.size(), 9UL);
    double share = 0;
    for (const double s : n.typeShare) share += s;
    GRNWB_CLOSE(share, 1.0, 1e-12);
    std::set<std::string> genes(n.tfs.begin(), n.tfs.end());
    genes.insert(n.targets.begin(), n.targets.end());
    QCOMPARE(genes.size(), 200UL);
    std::map<std::string, std::set<std::string>> regulators;
    std::map<std::string, int> regulon;
    for (const KnownEdge& edge : n.edges) {
      QVERIFY2(regulators[edge.target].insert(edge.tf).second, edge.target.c_str());
      ++regulon[edge.tf];
    }
    QCOMPARE(regulators.size(), 174UL);
    for (const auto& [target, tfs] : regulators) QVERIFY2(tfs.size() >= 2 && tfs.size() <= 6, target.c_str());
    QCOMPARE(regulon.size(), 26UL);
    for (const auto& [tf, targets] : regulon) QVERIFY2(targets >= 5, tf.c_str());
  }

  void theExamplesTypesHaveTheirMarkers() {
    const SimulationNetwork n = exampleNetwork();
    const Dataset d = simulate(n, 2000, 1);
    checkRealism(d);
    const double agreement = signAgreement(n, d);
    QVERIFY2(agreement > 0.95, qPrintable(QString::number(agreement)));
    const auto& types = std::get<Categorical>(*d.cells.find("cell_type"));
    const Matrix x = d.x.toDense();
    const auto gene = indexOf(d.genes.names);
    const std::map<std::string, std::string> typeOf{{"CD14", "CD14+ monocyte"},
                                                    {"MS4A1", "B"},
                                                    {"KLRF1", "NK"},
                                                    {"CCR7", "CD4+ naive T"},
                                                    {"CD8A", "CD8+ cytotoxic T"},
                                                    {"CTLA4", "Treg"},
                                                    {"CLEC9A", "Dendritic"},
                                                    {"HBB", "Erythroid"},
                                                    {"CD34", "CD34+"},
                                                    {"FOXP3", "Treg"},
                                                    {"PAX5", "B"}};
    for (const auto& [marker, type] : typeOf) {
      std::vector<double> share(types.categories.size(), 0.0), cells(types.categories.size(), 0.0);
      for (std::size_t i = 0; i < types.codes.size(); ++i) {
        const auto row = Eigen::Index(i);
        share[std::size_t(types.codes[i])] += double(x(row, gene.at(marker)) / x.row(row).sum());
        ++cells[std::size_t(types.codes[i])];
      }
      for (std::size_t t = 0; t < share.size(); ++t) share[t] /= cells[t];
      const auto highest = std::ranges::max_element(share) - share.begin();
      QCOMPARE(types.categories[std::size_t(highest)], type);
    }
  }

  void twoThousandCellsTakeLittleTime() {
    QElapsedTimer timer;
    timer.start();
    simulate(exampleNetwork(), 2000, 1, 1);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(SimulateTest)
#include "tst_simulate.moc"
