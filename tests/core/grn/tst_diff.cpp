// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/grn/diff.h"
#include "core/grn/edge_steps.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

class DiffTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void tellsEveryKindApart() {
    Edge sign = edge("A", "W", 1), source = edge("A", "X", 1), timed = edge("A", "Z", 1);
    const Grn older({"A", "B"}, {"W", "X", "Y", "Z"},
                    {sign, source, edge("A", "Y", 1), timed, edge("B", "W"), edge("B", "X")});
    sign.sign = Sign::activates;
    source.source = "llm";
    source.importance = 2;
    timed.editedAt = 5;
    const Grn newer({"A", "B"}, {"W", "X", "Y", "Z"},
                    {sign, source, edge("A", "Y", 7), timed, locked(edge("B", "W")), edge("B", "Z")});
    const GrnDiff result = diff(older, newer);
    QCOMPARE(result.added, std::vector<Edge>{edge("B", "Z")});
    QCOMPARE(result.removed, std::vector<Edge>{edge("B", "X")});
    QCOMPARE(result.changed.size(), std::size_t{3});
    const auto is = [](const EdgeChange& change, bool s, bool l, bool o, bool i) {
      return change.sign() == s && change.lock() == l && change.source() == o && change.importance() == i;
    };
    QVERIFY(is(result.changed[0], true, false, false, false));
    QVERIFY(is(result.changed[1], false, true, false, false));
    QVERIFY(is(result.changed[2], false, false, true, true));
    QCOMPARE(result.rescored.size(), std::size_t{1});
    QCOMPARE(result.rescored[0].newer, edge("A", "Y", 7));
    const GrnDiff none = diff(older, older);
    QVERIFY(none.added.empty() && none.removed.empty() && none.changed.empty() && none.rescored.empty());
  }

  void genesAndTheirRoles() {
    const Grn older({"A", "B", "C"}, {"X", "Y", "Z"}, {edge("B", "X"), edge("C", "Y"), edge("A", "Z")});
    const Grn newer({"A", "N", "Y"}, {"B", "X", "M"}, {edge("A", "B"), edge("A", "X")});
    const GrnDiff result = diff(older, newer);
    QCOMPARE(result.genesAdded, (Names{"M", "N"}));
    QCOMPARE(result.genesRemoved, (Names{"C", "Z"}));
    QCOMPARE(result.becameTfs, Names{"Y"});
    QCOMPARE(result.becameTargets, Names{"B"});
    const UnitedGrn united = unite(older, newer);
    QCOMPARE(united.grn,
             Grn({"A", "C", "N", "Y"}, {"B", "M", "X", "Z"}, {edge("A", "B"), edge("A", "X"), edge("A", "Z")}));
    QCOMPARE(united.undrawn, (std::vector<Edge>{edge("B", "X"), edge("C", "Y")}));
  }

  void theWayBackSwapsSides() {
    const Grn a = randomGrn(30, 200, 5, 1), b = randomGrn(35, 180, 5, 2);
    const GrnDiff there = diff(a, b), back = diff(b, a);
    QCOMPARE(there.added, back.removed);
    QCOMPARE(there.removed, back.added);
    QCOMPARE(there.genesAdded, back.genesRemoved);
    QCOMPARE(there.rescored.size(), back.rescored.size());
    QCOMPARE(a.edges().size() - there.removed.size() + there.added.size(), b.edges().size());
  }

  void theUnionHoldsAllEdges() {
    const Grn older = randomGrn(30, 200, 5, 1), newer = randomGrn(30, 200, 5, 2);
    const UnitedGrn united = unite(older, newer);
    QVERIFY(united.undrawn.empty());
    QCOMPARE(united.grn.edges().size(), newer.edges().size() + diff(older, newer).removed.size());
    for (const Edge& e : newer.edges()) QCOMPARE(*united.grn.find(e.tf, e.target), e);
  }

  void aRejectedEdgeOfTheOlderIsDrawn() {
    const Grn older({"A"}, {"X"}, {edge("A", "X")});
    const Grn newer = grn::apply(older, rejectPairs(older, {{"A", "X"}})).grn;
    QVERIFY(unite(older, newer).grn.find("A", "X"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(DiffTest)
#include "tst_diff.moc"
