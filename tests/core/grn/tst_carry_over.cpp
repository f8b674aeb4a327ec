// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <map>

#include "core/grn/carry_over.h"
#include "core/grn/edge_steps.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

const Names kTfs{"A", "B", "C", "D"};

/// X gets A (9), B (8); Y gets C (7), D (6).
Grn imposed() {
  return {kTfs, {"X", "Y"}, {edge("A", "X", 9), edge("B", "X", 8), edge("C", "Y", 7), edge("D", "Y", 6)}};
}

CandidateIndex candidates() {
  return {{{"A", "X", 9}, {"B", "X", 8}, {"C", "X", 5}, {"A", "Y", 5}, {"C", "Y", 7}, {"D", "Y", 6}}, "grnboost2"};
}

class CarryOverTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingDecidedNothingChanged() {
    const CarriedOver result = carryOver(Grn(kTfs, {"X"}, {edge("D", "X")}), imposed(), candidates());
    QCOMPARE(result.grn, imposed());
    QVERIFY(result.notKept.empty() && result.fewer.empty() && result.crowded.empty());
  }

  void aLockedEdgeReplacesTheWeakest() {
    const Edge mine = locked(edge("D", "X"));
    const CarriedOver result = carryOver(Grn(kTfs, {"X"}, {mine}), imposed(), candidates());
    QCOMPARE(result.grn.regulators("X"), (Names{"A", "D"}));
    QCOMPARE(*result.grn.find("D", "X"), mine);
    QVERIFY(result.notKept.empty());
  }

  void rejectedPairsAreReplacedByTheNextCandidate() {
    const Grn old(kTfs, {"X", "Y"}, {}, {{"A", "X"}, {"C", "Y"}, {"A", "Y"}, {"Q", "X"}});
    const CarriedOver result = carryOver(old, imposed(), candidates());
    QCOMPARE(result.grn.regulators("X"), (Names{"B", "C"}));
    QCOMPARE(*result.grn.find("C", "X"), (Edge{"C", "X", Sign::unknown, false, 5, "grnboost2"}));
    QCOMPARE(result.grn.regulators("Y"), Names{"D"});  // A is rejected too
    QCOMPARE(result.fewer, Names{"Y"});
    QCOMPARE(result.grn.rejected(), old.rejected());
  }

  void sharedEdgesTakeOverWhatWasSet() {
    Edge signedEdge = edge("A", "X", 1);
    signedEdge.sign = Sign::represses;
    signedEdge.editedAt = 1'700'000'000;
    Edge plain = edge("B", "X", 2);
    plain.locked = true;
    const Grn result = carryOver(Grn(kTfs, {"X"}, {signedEdge, plain}), imposed(), candidates()).grn;
    Edge expected = edge("A", "X", 9);
    expected.sign = Sign::represses;
    expected.editedAt = 1'700'000'000;
    QCOMPARE(*result.find("A", "X"), expected);
    QCOMPARE(*result.find("B", "X"), locked(edge("B", "X", 8)));
  }

  void saysWhatCannotBeKept() {
    Edge marked = edge("C", "X");
    marked.sign = Sign::activates;
    const Edge noTf = locked(edge("N", "X")), noTarget = locked(edge("A", "Z")), roles = locked(edge("Y", "X"));
    const Grn old({"A", "C", "N", "Y"}, {"X", "Z"}, {marked, noTf, noTarget, roles, edge("A", "X")});
    const CarriedOver result = carryOver(old, imposed(), candidates());
    using Reason = NotKept::Reason;
    QCOMPARE(
        result.notKept,
        (std::vector<NotKept>{
            {marked, Reason::notImposed}, {noTf, Reason::noTf}, {roles, Reason::noTf}, {noTarget, Reason::noTarget}}));
    QCOMPARE(result.grn, imposed());
  }

  void moreLocksThanRegulators() {
    const Grn old(kTfs, {"X"}, {locked(edge("B", "X")), locked(edge("C", "X")), locked(edge("D", "X"))});
    const CarriedOver result = carryOver(old, imposed(), candidates());
    QCOMPARE(result.grn.regulators("X"), (Names{"B", "C", "D"}));
    QCOMPARE(result.crowded, Names{"X"});
  }

  void aLockBeatsTheNewRejection() {
    const Grn strict(kTfs, {"X"}, {edge("A", "X")}, {{"B", "X"}, {"C", "X"}});
    const Grn result = carryOver(Grn(kTfs, {"X"}, {locked(edge("B", "X"))}), strict, candidates()).grn;
    QCOMPARE(result.regulators("X"), Names{"B"});
    QCOMPARE(result.rejected(), (std::vector<Pair>{{"C", "X"}}));
  }

  void holdsForNetworksOfRealSize() {
    const Grn fresh = randomGrn(75, 925, 10, 2);
    const CandidateIndex scored = randomCandidates(fresh, 3);
    Grn old = randomGrn(80, 950, 10, 1);
    RandomStream stream(4, "carry over");
    std::vector<Pair> toLock, toReject;
    for (const Edge& e : old.edges()) {
      if (stream.below(8) == 0)
        toLock.push_back({e.tf, e.target});
      else if (stream.below(8) == 0)
        toReject.push_back({e.tf, e.target});
    }
    old = grn::apply(old, setLocked(old, toLock, true)).grn;
    old = grn::apply(old, rejectPairs(old, toReject)).grn;
    const CarriedOver result = carryOver(old, fresh, scored);
    std::size_t impossible = 0;
    for (const Pair& pair : toLock) {
      const Edge* kept = result.grn.find(pair.tf, pair.target);
      const bool possible = fresh.isTf(pair.tf) && fresh.isTarget(pair.target);
      QCOMPARE(kept != nullptr && kept->locked, possible);
      impossible += possible ? 0 : 1;
    }
    QCOMPARE(result.notKept.size(), impossible);
    QVERIFY(impossible > 0);
    for (const Pair& pair : toReject) QVERIFY(result.grn.isRejected(pair.tf, pair.target));
    for (const std::string& target : fresh.targets()) {
      const std::size_t count = result.grn.regulators(target).size();
      if (!std::ranges::binary_search(result.fewer, target) && !std::ranges::binary_search(result.crowded, target))
        QCOMPARE(count, std::size_t{10});
    }
    QCOMPARE(carryOver(result.grn, result.grn, scored).grn, result.grn);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(CarryOverTest)
#include "tst_carry_over.moc"
