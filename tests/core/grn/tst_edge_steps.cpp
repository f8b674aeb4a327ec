// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <limits>

#include "core/grn/edge_steps.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

Grn after(const Grn& grn, const Batch& step) {
  return grn::apply(grn, step).grn;
}

/// A regulates X (locked) and Y, B regulates X; B -> Y is rejected.
Grn sample() {
  return {{"A", "B", "C"}, {"X", "Y"}, {locked(edge("A", "X", 3)), edge("B", "X", 2), edge("A", "Y", 1)}, {{"B", "Y"}}};
}

void refused(const std::function<Batch()>& step, const std::string& message) {
  const Error error = grnwb::test::errorOf([&] { step(); });
  QCOMPARE(std::string(error.what()), message);
  QCOMPARE(int(error.code()), int(ErrorCode::badInput));
}

class EdgeStepsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anAddedEdgeIsNoLongerRejected() {
    const Grn grn = after(sample(), addEdge(sample(), edge("B", "Y")));
    QVERIFY(grn.find("B", "Y") && grn.rejected().empty());
    QCOMPARE(addEdge(sample(), edge("C", "Y")).edits.size(), std::size_t{1});
    refused([] { return addEdge(sample(), edge("B", "X")); },
            "B -> X: the edge is there already; choose another TF or target");
    refused([] { return addEdge(sample(), edge("Y", "X")); },
            "Y: the gene is a target of the network; turn it into a TF first");
    refused([] { return addEdge(sample(), edge("A", "B")); },
            "B: the gene is a TF of the network; turn it into a target first");
    refused([] { return addEdge(sample(), edge("Q", "X")); },
            "Q: there is no such TF in the network; add it as a TF first");
    refused([] { return addEdge(sample(), edge("A", "Q")); },
            "Q: there is no such target in the network; add it as a target first");
    refused([] { return addEdge(sample(), edge("C", "X", std::numeric_limits<double>::infinity())); },
            "C -> X: the importance is not a finite number; give a number or leave it out");
  }

  void lockedEdgesStay() {
    const Grn grn = after(sample(), removeEdges(sample(), {{"A", "Y"}, {"B", "X"}, {"A", "Y"}}));
    QCOMPARE(grn.edges(), std::vector<Edge>{locked(edge("A", "X", 3))});
    refused(
        [] {
          return removeEdges(sample(), {{"B", "X"}, {"A", "X"}});
        },
        "A -> X: the edge is locked; unlock it first");
    refused(
        [] {
          return removeEdges(sample(), {{"C", "X"}});
        },
        "C -> X: there is no such edge; choose an edge of the network");
    const Grn all = after(sample(), setLocked(sample(), {{"B", "X"}, {"A", "Y"}}, true));
    refused(
        [&] {
          return removeEdges(all, {{"A", "Y"}, {"B", "X"}, {"A", "X"}});
        },
        "A -> X: the first of 3 locked edges that would be removed; unlock them first");
  }

  void locksAndSignsOnlyWhatDiffers() {
    const Batch lock = setLocked(sample(), {{"A", "X"}, {"B", "X"}}, true);
    QCOMPARE(lock.edits.size(), std::size_t{1});
    QVERIFY(after(sample(), lock).find("B", "X")->locked);
    QVERIFY(!after(sample(), setLocked(sample(), {{"A", "X"}}, false)).find("A", "X")->locked);
    const Grn grn = after(sample(), setSign(sample(), {{"A", "X"}, {"A", "Y"}}, Sign::represses));
    QVERIFY(grn.find("A", "X")->sign == Sign::represses && grn.find("A", "Y")->sign == Sign::represses);
    QVERIFY(grn.find("A", "X")->locked && grn.find("B", "X")->sign == Sign::unknown);
    QVERIFY(setSign(grn, {{"A", "X"}}, Sign::represses).edits.empty());
    refused(
        [] {
          return setSign(sample(), {{"C", "Y"}}, Sign::activates);
        },
        "C -> Y: there is no such edge; choose an edge of the network");
  }

  void swapsARegulator() {
    const CandidateIndex candidates({{"C", "X", 0.5}}, "grnboost2");
    const Grn grn = after(sample(), swapRegulator(sample(), "X", "B", "C", candidates));
    QCOMPARE(grn.regulators("X"), (Names{"A", "C"}));
    QCOMPARE(*grn.find("C", "X"), (Edge{"C", "X", Sign::unknown, false, 0.5, "you"}));
    const Grn unscored = after(sample(), swapRegulator(sample(), "Y", "A", "B", candidates));
    QVERIFY(!unscored.find("B", "Y")->importance && unscored.rejected().empty());
    refused([&] { return swapRegulator(sample(), "X", "A", "C", candidates); },
            "A -> X: the edge is locked; unlock it first");
    refused([&] { return swapRegulator(sample(), "X", "B", "A", candidates); },
            "A -> X: the edge is there already; choose another TF or target");
    refused([&] { return swapRegulator(sample(), "X", "C", "A", candidates); },
            "C -> X: there is no such edge; choose an edge of the network");
  }

  void acceptedEdgesKeepTheirSource() {
    Edge proposed = edge("C", "X");
    proposed.source = "llm";
    const Grn grn = after(sample(), acceptEdges(sample(), {proposed, edge("B", "Y"), edge("A", "X", 9), proposed}));
    QCOMPARE(*grn.find("C", "X"), proposed);
    QCOMPARE(*grn.find("A", "X"), *sample().find("A", "X"));
    QCOMPARE(grn.edges().size(), std::size_t{5});
    QVERIFY(grn.rejected().empty());
  }

  void rejectedPairsAreNoEdges() {
    const Grn grn = after(sample(), rejectPairs(sample(), {{"B", "X"}, {"B", "Y"}, {"C", "Q"}, {"B", "X"}}));
    QCOMPARE(grn.regulators("X"), Names{"A"});
    QCOMPARE(grn.rejected(), (std::vector<Pair>{{"C", "Q"}, {"B", "X"}, {"B", "Y"}}));
    refused(
        [] {
          return rejectPairs(sample(), {{"C", "X"}, {"A", "X"}});
        },
        "A -> X: the edge is locked; unlock it first");
    QVERIFY(rejectPairs(grn, {{"B", "X"}}).edits.empty());
  }

  void aRejectedPairHasNames() {
    const Error error = grnwb::test::errorOf([] { after(sample(), rejectPairs(sample(), {{"", "X"}})); });
    QVERIFY2(std::string(error.what()).find("empty name") != std::string::npos, error.what());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(EdgeStepsTest)
#include "tst_edge_steps.moc"
