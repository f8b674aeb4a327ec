// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/grn/edge_ranks.h"
#include "tests/core/grn/grn_samples.h"

using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

using Ranks = std::vector<std::optional<int>>;

class EdgeRanksTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void mostImportantFirstWithinEachTarget() {
    const std::vector<Edge> edges{edge("A", "X", -2), edge("B", "X"),    edge("C", "X", 7), edge("D", "X", 3),
                                  edge("A", "Y", 1),  edge("B", "Y", 9), edge("A", "Z")};
    QCOMPARE(ranksWithinTarget(edges), (Ranks{3, {}, 1, 2, 2, 1, {}}));
    QVERIFY(ranksWithinTarget({}).empty());
  }

  void tiesByName() {
    const std::vector<Edge> edges{edge("A", "X", 1), edge("B", "X", 2), edge("C", "X", 1), edge("D", "X", 2)};
    QCOMPARE(ranksWithinTarget(edges), (Ranks{3, 1, 4, 2}));
  }

  void aRankCountsTheBetterOnes() {
    const Grn grn = randomGrn(30, 100, 8, 1);
    const auto ranks = ranksWithinTarget(grn.edges());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const Edge& one = grn.edges()[i];
      const auto isBetter = [&](const Edge& other) {
        return other.target == one.target && other.importance > one.importance;
      };
      QCOMPARE(*ranks[i], static_cast<int>(std::ranges::count_if(grn.edges(), isBetter)) + 1);
    }
  }
};

}  // namespace

QTEST_APPLESS_MAIN(EdgeRanksTest)
#include "tst_edge_ranks.moc"
