// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <limits>
#include <set>

#include "core/base/random.h"
#include "core/grn/checks.h"
#include "core/grn/impose.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using data::ScoredEdges;
using Names = std::vector<std::string>;

namespace {

ImposeParameters parameters(std::int64_t k, std::string strategy = "top", std::string shortTargets = "keep") {
  ImposeParameters result;
  result.k = k;
  result.strategy = std::move(strategy);
  result.shortTargets = std::move(shortTargets);
  return result;
}

Imposed imposed(const ScoredEdges& edges, const Names& genes, const ImposeParameters& p,
                const ScoredEdges& edges2 = {}) {
  JobContext job;
  return impose(edges, genes, p, job, edges2);
}

/// A, B, C, D scored for X and Y in opposite order.
const Names kGenes{"A", "B", "C", "D", "X", "Y"};
const ScoredEdges kFour{{"A", "X", 4}, {"B", "X", 3}, {"C", "X", 2}, {"D", "X", 1},
                        {"A", "Y", 1}, {"B", "Y", 2}, {"C", "Y", 3}, {"D", "Y", 4}};

/// Scores for every pair of TF and gene.
ScoredEdges fullTable(const Names& tfs, const Names& genes, std::uint64_t seed) {
  ScoredEdges edges;
  RandomStream stream(seed, "impose test");
  for (const std::string& target : genes)
    for (const std::string& tf : tfs)
      if (tf != target) edges.push_back({tf, target, stream.uniform()});
  return edges;
}

Names numbered(const std::string& letter, int count) {
  Names names;
  for (int i = 0; i < count; ++i) names.push_back(letter + std::to_string(i));
  return names;
}

class ImposeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void topTakesTheBest() {
    const Imposed result = imposed(kFour, kGenes, parameters(2));
    QCOMPARE(result.grn.regulators("X"), (Names{"A", "B"}));
    QCOMPARE(result.grn.regulators("Y"), (Names{"C", "D"}));
    QCOMPARE(*result.grn.find("A", "X"), (Edge{"A", "X", Sign::unknown, false, 4, "grnboost2"}));
    QCOMPARE(result.possible, std::int64_t{8});
    QCOMPARE(result.grn.density(), 0.5);
    QVERIFY(result.shortTargets.empty() && result.dropped.empty());
  }

  void bottomTakesTheWorst() {
    const Imposed result = imposed(kFour, kGenes, parameters(1, "bottom"));
    QCOMPARE(result.grn.regulators("X"), Names{"D"});
    QCOMPARE(result.grn.regulators("Y"), Names{"A"});
  }

  void randomTakesEachScoredTfEquallyOftenAndBySeed() {
    const Names tfs = numbered("T", 20), genes = numbered("G", 400);
    Names all = tfs;
    all.insert(all.end(), genes.begin(), genes.end());
    ScoredEdges edges;
    for (const auto& gene : genes)
      for (const auto& tf : tfs) edges.push_back({tf, gene, 1.0});
    const Imposed result = imposed(edges, all, parameters(5, "random"));
    QCOMPARE(result.grn.edges().size(), std::size_t{2000});
    for (const auto& tf : tfs) {  // binomial(400, 1/4): mean 100, standard deviation 8.7
      const auto count = result.grn.targetsOf(tf).size();
      QVERIFY2(count > 60 && count < 140, qPrintable(QString::number(count)));
    }
    ImposeParameters other = parameters(5, "random");
    other.seed = 2;
    QVERIFY(imposed(edges, all, other).grn != result.grn);
  }

  void tiesGoByName() {
    QCOMPARE(
        imposed({{"B", "X", 1}, {"C", "X", 1}, {"A", "X", 1}}, {"A", "B", "C", "X"}, parameters(2)).grn.regulators("X"),
        (Names{"A", "B"}));
  }

  void aSelectedTfIsNoTarget() {
    // A regulates X and is itself regulated by B, which regulates Y too.
    const Imposed result = imposed({{"A", "X", 1}, {"B", "A", 1}, {"B", "Y", 1}}, {"A", "B", "X", "Y"}, parameters(1));
    QCOMPARE(result.grn.tfs(), (Names{"A", "B"}));
    QCOMPARE(result.grn.targets(), (Names{"X", "Y"}));
    QCOMPARE(result.grn.edges().size(), std::size_t{2});
    QVERIFY(result.dropped.empty());
  }

  void aTfNobodySelectedIsATarget() {
    // C is scored everywhere but always last; its own regulators were scored too.
    const Imposed result =
        imposed({{"A", "X", 3}, {"C", "X", 1}, {"A", "C", 2}, {"B", "C", 1}, {"B", "Y", 1}, {"C", "Y", .5}},
                {"A", "B", "C", "X", "Y"}, parameters(1));
    QCOMPARE(result.grn.tfs(), (Names{"A", "B"}));
    QCOMPARE(result.grn.targets(), (Names{"C", "X", "Y"}));
    QCOMPARE(result.grn.regulators("C"), Names{"A"});
    QVERIFY(result.dropped.empty());
  }

  void aTfOfTfsOnlyVanishes() {
    // B is only selected by A; A and C regulate targets. A chain D -> B vanishes as a whole.
    JobContext job;
    const Imposed result = impose({{"A", "X", 2}, {"C", "Y", 2}, {"B", "A", 2}, {"D", "B", 2}},
                                  {"A", "B", "C", "D", "X", "Y"}, parameters(1), job);
    QCOMPARE(result.grn.tfs(), (Names{"A", "C"}));
    QCOMPARE(result.grn.targets(), (Names{"X", "Y"}));
    QCOMPARE(result.dropped, (Names{"B", "D"}));
    QCOMPARE(job.warnings(), Names{"2 TFs regulate only other TFs and leave the network: B, D"});
  }

  void shortTargetsAreListedAndKept() {
    ScoredEdges edges = kFour;
    edges.push_back({"A", "Z", 9});
    Names genes = kGenes;
    genes.push_back("Z");
    const Imposed result = imposed(edges, genes, parameters(2));
    QCOMPARE(result.shortTargets, Names{"Z"});
    QCOMPARE(result.grn.regulators("Z"), Names{"A"});
    QVERIFY(result.dropped.empty());
  }

  void shortTargetsAreToppedUpAtRandomAmongTheRegulators() {
    ScoredEdges edges = kFour;
    edges.push_back({"A", "Z", 9});
    Names genes = kGenes;
    genes.push_back("Z");
    std::set<Names> seen;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      ImposeParameters p = parameters(3, "top", "random");
      p.seed = seed;
      const Imposed result = imposed(edges, genes, p);
      const Names regulators = result.grn.regulators("Z");
      QCOMPARE(regulators.size(), std::size_t{3});
      QCOMPARE(regulators.front(), std::string("A"));
      QCOMPARE(result.grn.find("A", "Z")->source, std::string("grnboost2"));
      QCOMPARE(*result.grn.find(regulators[1], "Z"),
               (Edge{regulators[1], "Z", Sign::unknown, false, std::nullopt, "random"}));
      QCOMPARE(result.shortTargets, Names{"Z"});
      seen.insert(regulators);
    }
    QCOMPARE(seen.size(), std::size_t{3});  // BC, BD, CD
  }

  void shortTargetsAreToppedUpByTheSecondTable() {
    ScoredEdges edges = kFour;
    edges.push_back({"A", "Z", 9});
    Names genes = kGenes;
    genes.push_back("Z");
    // X is no regulator and Q no gene; A is there already.
    const ScoredEdges second{{"A", "Z", 9}, {"X", "Z", 8}, {"Q", "Z", 7}, {"D", "Z", 6}, {"B", "Z", 5}, {"C", "Z", 4}};
    ImposeParameters p = parameters(2, "top", "grnboost2");
    p.source = "llm";
    const Imposed result = imposed(edges, genes, p, second);
    QCOMPARE(result.grn.regulators("Z"), (Names{"A", "D"}));
    QCOMPARE(result.grn.find("A", "Z")->source, std::string("llm"));
    QCOMPARE(*result.grn.find("D", "Z"), (Edge{"D", "Z", Sign::unknown, false, 6, "grnboost2"}));
    const Error error = test::errorOf([&] { imposed(edges, genes, p); });
    QCOMPARE(int(error.code()), int(ErrorCode::usage));
    QVERIFY(std::string(error.what()).starts_with("--short: "));
  }

  void aGeneWithoutAnyRegulatorLeavesOrIsToppedUp() {
    Names genes = kGenes;
    genes.push_back("W");
    JobContext job;
    const Imposed kept = impose(kFour, genes, parameters(2), job);
    QCOMPARE(kept.shortTargets, Names{"W"});
    QCOMPARE(kept.dropped, Names{"W"});
    QVERIFY(!kept.grn.isTarget("W"));
    QCOMPARE(job.warnings().back(), std::string("1 genes have no regulator and leave the network: W"));
    const Imposed filled = imposed(kFour, genes, parameters(2, "top", "random"));
    QCOMPARE(filled.grn.regulators("W").size(), std::size_t{2});
    QVERIFY(filled.dropped.empty());
  }

  void moreRegulatorsWantedThanThereAre() {
    const Imposed result = imposed(kFour, kGenes, parameters(10, "top", "random"));
    QCOMPARE(result.grn.regulators("X"), (Names{"A", "B", "C", "D"}));
    QCOMPARE(result.shortTargets, (Names{"X", "Y"}));
  }

  void orderOfGenesAndEdgesDoesntMatter() {
    Names tfs = numbered("T", 12), genes = numbered("G", 60);
    genes.insert(genes.end(), tfs.begin(), tfs.end());
    ScoredEdges edges = fullTable(tfs, genes, 4);
    edges.resize(edges.size() - 50);
    RandomStream stream(5, "impose order");
    for (const char* strategy : {"top", "bottom", "random"}) {
      const Imposed first = imposed(edges, genes, parameters(3, strategy, "random"));
      stream.shuffle(edges);
      stream.shuffle(genes);
      const Imposed second = imposed(edges, genes, parameters(3, strategy, "random"));
      QCOMPARE(second.grn, first.grn);
      QCOMPARE(second.dropped, first.dropped);
    }
  }

  void countsOfThePaper() {
    // 75 TFs and 925 targets with 10 regulators each: 9250 of 69375 edges, density .1333.
    const Names tfs = numbered("T", 75);
    Names genes = numbered("G", 925);
    genes.insert(genes.end(), tfs.begin(), tfs.end());
    const Imposed result = imposed(fullTable(tfs, genes, 1), genes, parameters(10));
    QCOMPARE(result.grn.tfs().size(), std::size_t{75});
    QCOMPARE(result.grn.targets().size(), std::size_t{925});
    QCOMPARE(result.grn.edges().size(), std::size_t{9250});
    QCOMPARE(result.possible, std::int64_t{69375});
    QVERIFY(std::abs(result.grn.density() - 0.1333) < 5e-5);
    for (const Check& rule : check(result.grn, genes, 10)) QVERIFY(rule.offenders.empty());
  }

  void everyGeneIsInTheGraphOrDropped() {
    // Sparse random tables in which any gene may be a TF.
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      RandomStream stream(seed, "impose property");
      const Names genes = numbered("G", 40);
      ScoredEdges edges;
      for (std::uint64_t i = 0; i < 20 + seed * 2; ++i)
        edges.push_back({genes[stream.below(15)], genes[stream.below(40)], stream.uniform()});
      const char* top = seed % 2 == 0 ? "keep" : "random";
      const Imposed result = imposed(edges, genes, parameters(1 + std::int64_t(seed % 4), "top", top));
      Names all = result.dropped;
      all.insert(all.end(), result.grn.tfs().begin(), result.grn.tfs().end());
      all.insert(all.end(), result.grn.targets().begin(), result.grn.targets().end());
      std::ranges::sort(all);
      Names sorted = genes;
      std::ranges::sort(sorted);
      QCOMPARE(all, sorted);
      const auto checks = check(result.grn, {}, 0);
      QVERIFY(checks[1].offenders.empty() && checks[2].offenders.empty());
      QCOMPARE(result.possible, std::int64_t(result.grn.tfs().size() * result.grn.targets().size()));
    }
  }

  void edgesThatDontFitAreLeftOutOrRefused() {
    JobContext job;
    const Imposed result = impose({{"A", "X", 2}, {"A", "X", 1}, {"X", "X", 9}, {"Q", "X", 3}, {"A", "Q", 3}},
                                  {"A", "X"}, parameters(1), job);
    QCOMPARE(result.grn, Grn({"A"}, {"X"}, {{"A", "X", Sign::unknown, false, 2, "grnboost2"}}));
    QCOMPARE(job.warnings(), Names{"edges: 2 of 5 edges were left out: a gene is not in the data"});

    const auto problem = [](const ScoredEdges& edges, const Names& genes, const ImposeParameters& p) {
      return std::string(test::errorOf([&] { imposed(edges, genes, p); }).what());
    };
    QVERIFY(problem({}, kGenes, parameters(1)).starts_with("edges: none of the 0 edges"));
    QVERIFY(problem({{"P", "Q", 1}}, kGenes, parameters(1)).starts_with("edges: none of the 1 edges"));
    QVERIFY(problem({{"A", "X", std::numeric_limits<double>::quiet_NaN()}}, kGenes, parameters(1))
                .starts_with("edges: the importance of A -> X is not a finite number"));
    QVERIFY(problem({{"A", "B", 1}, {"B", "A", 1}}, {"A", "B"}, parameters(1)).find("no target is left") !=
            std::string::npos);
    QVERIFY(problem(kFour, kGenes, parameters(0)).starts_with("--k: "));
    QVERIFY(problem(kFour, kGenes, parameters(1, "best")).starts_with("--strategy: "));
    QVERIFY(problem(kFour, kGenes, parameters(1, "top", "leave")).starts_with("--short: "));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ImposeTest)
#include "tst_impose.moc"
