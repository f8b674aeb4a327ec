// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/consensus.h"

#include <algorithm>

#include "tests/support/test_support.h"

using namespace grnwb;
using data::ScoredEdges;

namespace {

double importance(const ScoredEdges& edges, const std::string& tf) {
  return std::ranges::find(edges, tf, &data::ScoredEdge::tf)->importance;
}

class ConsensusTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void isTheShareOfPairsBehindTheMeanRank() {
    // Of six pairs the first method ranks A 1, B and C 2.5 and the rest 5; the second ranks B 1 and the rest 4.
    const ScoredEdges first{{"A", "x", 3}, {"B", "x", 2}, {"C", "x", 2}}, second{{"B", "x", 0.1}};
    const ScoredEdges both = infer::consensus({first, second}, 6, JobContext());
    QCOMPARE(both.size(), std::size_t{3});
    GRNWB_CLOSE(importance(both, "A"), 1 - (2.5 - 0.5) / 6, 1e-12);
    GRNWB_CLOSE(importance(both, "B"), 1 - (1.75 - 0.5) / 6, 1e-12);
    GRNWB_CLOSE(importance(both, "C"), 1 - (3.25 - 0.5) / 6, 1e-12);
  }

  void aSingleMethodKeepsItsOrder() {
    const ScoredEdges edges{{"A", "x", 9}, {"B", "y", 1}, {"C", "x", 4}};
    ScoredEdges alone = infer::consensus({edges}, 10, JobContext());
    data::sortByImportance(alone);
    QCOMPARE(alone[0].tf + alone[1].tf + alone[2].tf, std::string("ACB"));
    for (const data::ScoredEdge& edge : alone) QVERIFY(edge.importance > 0 && edge.importance < 1);
  }

  void theScaleOfAMethodDoesntMatter() {
    const ScoredEdges first{{"A", "x", 9}, {"B", "x", 1}, {"C", "x", 4}}, second{{"C", "x", 8}, {"A", "x", 7}};
    ScoredEdges moved = first;
    for (data::ScoredEdge& edge : moved) edge.importance = edge.importance * 1000 + 5;
    QVERIFY(infer::consensus({first, second}, 12, JobContext()) == infer::consensus({second, moved}, 12, JobContext()));
  }

  void stopsWhenTold() {
    JobContext job;
    job.requestStop();
    const Error error = test::errorOf([&] { infer::consensus({{{"A", "x", 1}}}, 2, job); });
    QCOMPARE(error.code(), ErrorCode::cancelled);
  }

  void noGeneIsItsOwnCandidate() {
    QCOMPARE(infer::candidatePairs({"A", "x", "y"}, {"A", "B"}), std::size_t{5});
    QCOMPARE(infer::candidatePairs({"A", "B"}, {"A", "B"}), std::size_t{2});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ConsensusTest)
#include "tst_consensus.moc"
