// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <limits>

#include "core/grn/candidates.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

Names tfsOf(const std::vector<Edge>& edges) {
  Names names;
  for (const Edge& edge : edges) names.push_back(edge.tf);
  return names;
}

class CandidatesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void findsByTarget() {
    const CandidateIndex index(
        {{"B", "X", 1}, {"A", "X", 3}, {"C", "X", 1}, {"A", "Y", 5}, {"A", "X", 2}, {"A", "A", 9}}, "genie3");
    QCOMPARE(index.size(), std::size_t{4});
    const auto ofX = index.ofTarget("X");
    QCOMPARE(data::ScoredEdges(ofX.begin(), ofX.end()),
             (data::ScoredEdges{{"A", "X", 3}, {"B", "X", 1}, {"C", "X", 1}}));
    QCOMPARE(index.find("B", "X")->importance, 1.0);
    QVERIFY(!index.find("B", "Y") && !index.find("Q", "Q"));
    QVERIFY(index.ofTarget("Q").empty() && CandidateIndex().ofTarget("X").empty());
  }

  void proposesTheBestAllowed() {
    const CandidateIndex index({{"A", "X", 4}, {"B", "X", 3}, {"C", "X", 2}, {"D", "X", 1}}, "genie3");
    const auto notB = [](const std::string& tf) { return tf != "B"; };
    const std::vector<Edge> edges = index.proposals("X", 2, notB);
    QCOMPARE(tfsOf(edges), (Names{"A", "C"}));
    QCOMPARE(edges[1], (Edge{"C", "X", Sign::unknown, false, 2, "genie3"}));
    QCOMPARE(index.proposals("X", 9, notB).size(), std::size_t{3});
  }

  void refusesNumbersThatAreNone() {
    const Error error = grnwb::test::errorOf([] {
      CandidateIndex({{"A", "X", std::numeric_limits<double>::quiet_NaN()}}, "genie3");
    });
    QCOMPARE(std::string(error.what()),
             std::string("A -> X: the importance is not a finite number; give every edge a number"));
  }

  void weakestFirst() {
    std::vector<Edge> edges{edge("A", "X", 2), edge("B", "X", 1), edge("C", "X"), edge("D", "X", 1), edge("E", "X")};
    std::ranges::sort(edges, isWeaker);
    QCOMPARE(tfsOf(edges), (Names{"E", "C", "D", "B", "A"}));
  }

  void aQuestionDoesNotScanTheTable() {
    const Grn grn = randomGrn(75, 925, 10, 1);
    const CandidateIndex index = randomCandidates(grn, 2);
    QElapsedTimer timer;
    timer.start();
    std::size_t found = 0;
    for (const std::string& target : grn.targets())
      for (const std::string& tf : grn.tfs()) found += index.find(tf, target) ? 1 : 0;
    QVERIFY(found > 40'000);  // 69,375 questions; scans of the table would take minutes
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(CandidatesTest)
#include "tst_candidates.moc"
