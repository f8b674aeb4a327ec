// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <numeric>

#include "core/grn/venn.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

class VennTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void sevenRegionsByHand() {
    const Names tfs{"A", "B"}, targets{"S", "T", "U", "V", "W", "X", "Y"};
    const std::vector<EdgeSet> sets{
        Grn(tfs, targets, {edge("A", "S"), edge("A", "T"), edge("A", "U"), edge("A", "V"), edge("B", "S")}),
        Grn(tfs, targets, {edge("A", "T"), edge("A", "V"), edge("A", "W"), edge("A", "X")}),
        Grn(tfs, targets, {edge("A", "U"), edge("A", "V"), edge("A", "X"), edge("A", "Y"), edge("B", "S")})};
    QCOMPARE(vennCounts(sets, "A"), (VennCounts{0, 1, 1, 1, 1, 1, 1, 1}));
    QCOMPARE(vennCounts(sets), (VennCounts{0, 1, 1, 1, 1, 2, 1, 1}));
    QCOMPARE(vennCounts(sets, "Q"), VennCounts{});
  }

  void fewerNetworks() {
    const EdgeSet one(randomGrn(10, 30, 3, 1)), two(randomGrn(10, 30, 3, 2));
    QCOMPARE(vennCounts({one}), (VennCounts{0, 90}));
    const VennCounts counts = vennCounts({one, two});
    QCOMPARE(counts[3], overlap(one, two).sharedEdges);
    QCOMPARE(counts[1] + counts[3], std::size_t{90});
    QCOMPARE(counts[2] + counts[3], std::size_t{90});
    QCOMPARE(vennCounts({}), VennCounts{});
    QCOMPARE(grnwb::test::errorOf([&] { vennCounts({one, one, one, one}); }).problem(), std::string("4 were given"));
  }

  void regulonsAddUpToAll() {
    const std::vector<EdgeSet> sets{randomGrn(10, 80, 4, 1), randomGrn(12, 70, 4, 2), randomGrn(11, 75, 4, 3)};
    VennCounts sum{};
    for (const std::string& tf : numbered("T", 12)) {
      const VennCounts counts = vennCounts(sets, tf);
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += counts[i];
    }
    QCOMPARE(sum, vennCounts(sets));
    QCOMPARE(sum[1] + sum[3] + sum[5] + sum[7], sets[0].edges.size());
    QCOMPARE(sum[4] + sum[5] + sum[6] + sum[7], sets[2].edges.size());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(VennTest)
#include "tst_venn.moc"
