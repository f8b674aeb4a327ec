// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/pipeline/edge_evidence.h"
#include "core/pipeline/network_versions.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using pipeline::EdgeEvidence;

namespace {

/// A rises with T1 and falls with T2; only the training cells count.
data::Dataset cells() {
  data::Dataset dataset;
  dataset.genes.names = {"A", "B", "T1", "T2"};
  data::Matrix values(5, 4);
  values << 1, 0, 2, 9,  //
      2, 0, 4, 7,        //
      3, 0, 6, 5,        //
      4, 0, 8, 3,        //
      0, 5, 9, 9;
  dataset.x = data::SparseMatrix::fromDense(values);
  dataset.cells.names = {"c1", "c2", "c3", "c4", "c5"};
  dataset.cells.set("split", std::vector<std::string>{"train", "train", "train", "train", "test"});
  return dataset;
}

EdgeEvidence evidence() {
  const auto grnboost2 = std::make_shared<const data::ScoredEdges>(
      data::ScoredEdges{{"T2", "A", 9}, {"T1", "A", 4}, {"T1", "B", 3}, {"T3", "A", 1}});
  const auto genie3 = std::make_shared<const data::ScoredEdges>(data::ScoredEdges{{"T1", "A", 0.5}});
  pipeline::AskedEdges asked;
  llm::EdgeProposal edge;
  edge.tf = "T2";
  edge.target = "B";
  edge.votes = 2;
  edge.asked = 3;
  asked.proposals.edges = {edge};
  const knowledge::PriorNetwork prior({{"T1", "A", knowledge::PriorSign::activates, {"TRRUST"}, {}}});
  const data::Dataset dataset = cells();
  JobContext job;
  return EdgeEvidence({{"grnboost2", grnboost2}, {"genie3", genie3}},
                      std::make_shared<const pipeline::AskedEdges>(asked),
                      std::make_shared<const knowledge::PriorNetwork>(prior), &dataset, {"B"}, job);
}

class EdgeEvidenceTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void ranksCountAllScoredTfsOfATarget() {
    const EdgeEvidence known = evidence();
    QCOMPARE(known.methods(), (std::vector<std::string>{"genie3", "grnboost2"}));
    QCOMPARE(known.score("grnboost2", "T1", "A")->importance, 4.0);
    QCOMPARE(known.score("grnboost2", "T1", "A")->rank, 2);
    QCOMPARE(known.score("grnboost2", "T3", "A")->rank, 3);
    QCOMPARE(known.score("grnboost2", "T1", "B")->rank, 1);
    QCOMPARE(known.score("genie3", "T1", "A")->rank, 1);
    QVERIFY(!known.score("genie3", "T1", "B"));
    QVERIFY(!known.score("random", "T1", "A"));
  }

  void votesAndPriorAreFoundByPair() {
    const EdgeEvidence known = evidence();
    QCOMPARE(known.votes("T2", "B")->votes, std::int64_t{2});
    QVERIFY(!known.votes("T2", "A"));
    QCOMPARE(known.answersAbout("B"), std::int64_t{3});
    QCOMPARE(known.answersAbout("A"), std::int64_t{0});
    QCOMPARE(known.prior("T1", "A")->sources.front(), std::string("TRRUST"));
    QVERIFY(!known.prior("A", "T1"));
  }

  void correlationsAreOfTheTrainingCells() {
    const EdgeEvidence known = evidence();
    QVERIFY(std::abs(*known.correlation("T1", "A") - 1) < 1e-6);
    QVERIFY(std::abs(*known.correlation("T2", "A") + 1) < 1e-6);
    QVERIFY(!known.correlation("T1", "B"));  // constant over the training cells
    QVERIFY(!known.correlation("T3", "A"));  // no gene of the data
  }

  void pairsComeOnceByTarget() {
    const std::vector<grn::Pair> pairs = evidence().pairs();
    const std::vector<grn::Pair> expected{{"T1", "A"}, {"T2", "A"}, {"T3", "A"}, {"T1", "B"}, {"T2", "B"}};
    QVERIFY(pairs == expected);
    QVERIFY(EdgeEvidence().pairs().empty());
  }

  void candidatesComeFromTheNetworksOwnMethod() {
    const EdgeEvidence::Scores scores{{"genie3", nullptr}, {"grnboost2", nullptr}, {"llm", nullptr}};
    QCOMPARE(pipeline::candidateSource(scores, "llm")->first, std::string("llm"));
    QCOMPARE(pipeline::candidateSource(scores, "you")->first, std::string("grnboost2"));
    const EdgeEvidence::Scores none, only{{"genie3", nullptr}};
    QCOMPARE(pipeline::candidateSource(only, "you")->first, std::string("genie3"));
    QVERIFY(pipeline::candidateSource(none, "you") == none.end());
  }

  void numbersOfVersionsAreNotReused() {
    using namespace pipeline;
    NetworkVersions versions = withVersion({}, {0, "a", "", {"you", {}, 0, false}, 0, nullptr});
    versions = withVersion(versions, {0, "b", "", {"random", 1, 0, true}, 0, nullptr});
    QCOMPARE(versions.current, 1);
    versions = withVersion(versions, {0, "e", "", {"you", {}, 2, false}, 0, nullptr});
    QCOMPARE(methodBehind(versions, 3), std::string("random"));
    versions = without(versions, {1, 2, 3});
    QCOMPARE(versions.current, 0);
    QCOMPARE(methodBehind(versions, 1), std::string());
    versions = withText(withVersion(versions, {0, "c", "", {}, 0, nullptr}), 4, "d", "why");
    QCOMPARE(versions.all.size(), std::size_t{1});
    QCOMPARE(versions.find(4)->name, std::string("d"));
    QVERIFY(!versions.find(1));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(EdgeEvidenceTest)
#include "tst_edge_evidence.moc"
