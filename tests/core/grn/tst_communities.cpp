// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/base/random.h"
#include "core/grn/communities.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;

namespace {

/// Zachary's karate club (1977), 34 members and 78 friendships.
const NodePairs kKarate{{1, 0},   {2, 0},   {2, 1},   {3, 0},   {3, 1},   {3, 2},   {4, 0},   {5, 0},   {6, 0},
                        {6, 4},   {6, 5},   {7, 0},   {7, 1},   {7, 2},   {7, 3},   {8, 0},   {8, 2},   {9, 2},
                        {10, 0},  {10, 4},  {10, 5},  {11, 0},  {12, 0},  {12, 3},  {13, 0},  {13, 1},  {13, 2},
                        {13, 3},  {16, 5},  {16, 6},  {17, 0},  {17, 1},  {19, 0},  {19, 1},  {21, 0},  {21, 1},
                        {25, 23}, {25, 24}, {27, 2},  {27, 23}, {27, 24}, {28, 2},  {29, 23}, {29, 26}, {30, 1},
                        {30, 8},  {31, 0},  {31, 24}, {31, 25}, {31, 28}, {32, 2},  {32, 8},  {32, 14}, {32, 15},
                        {32, 18}, {32, 20}, {32, 22}, {32, 23}, {32, 29}, {32, 30}, {32, 31}, {33, 8},  {33, 9},
                        {33, 13}, {33, 14}, {33, 15}, {33, 18}, {33, 19}, {33, 20}, {33, 22}, {33, 23}, {33, 26},
                        {33, 27}, {33, 28}, {33, 29}, {33, 30}, {33, 31}, {33, 32}};

void addClique(NodePairs& edges, std::size_t first, std::size_t size) {
  for (std::size_t a = first; a < first + size; ++a)
    for (std::size_t b = a + 1; b < first + size; ++b) edges.emplace_back(a, b);
}

Communities found(std::size_t nodes, const NodePairs& edges, std::uint64_t seed = 1) {
  JobContext job;
  return communities(nodes, edges, seed, job);
}

class CommunitiesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theKarateClub() {
    QCOMPARE(kKarate.size(), std::size_t{78});
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      const Communities result = found(34, kKarate, seed);
      QVERIFY2(result.modularity >= .415 && result.modularity < .41979, qPrintable(QString::number(result.modularity)));
      QVERIFY(result.count == 3 || result.count == 4);
    }
    // The split that the club made: 0.3715 in the literature.
    std::vector<std::size_t> split(34, 0);
    for (const std::size_t node : {8, 9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33})
      split[node] = 1;
    QCOMPARE(QString::number(modularity(kKarate, split), 'f', 4), u"0.3715"_qs);
  }

  void twoCliques() {
    NodePairs edges;
    addClique(edges, 0, 4);
    addClique(edges, 4, 6);
    edges.emplace_back(3, 4);
    const Communities result = found(10, edges);
    QCOMPARE(result.of, (std::vector<std::size_t>{1, 1, 1, 1, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(result.count, std::size_t{2});
    GRNWB_CLOSE(result.modularity, 21.0 / 22 - (13.0 * 13 + 31 * 31) / (44 * 44), 1e-14);
  }

  void aRingOfCliques_data() {
    QTest::addColumn<int>("cliques");
    QTest::addColumn<int>("size");
    QTest::newRow("6 of 5") << 6 << 5;
    QTest::newRow("10 of 8") << 10 << 8;
    QTest::newRow("12 of 6") << 12 << 6;
  }

  void aRingOfCliques() {
    QFETCH(int, cliques);
    QFETCH(int, size);
    const auto n = std::size_t(cliques), m = std::size_t(size);
    NodePairs edges;
    for (std::size_t i = 0; i < n; ++i) {
      addClique(edges, i * m, m);
      edges.emplace_back(i * m, (i + 1) % n * m + 1);
    }
    const Communities result = found(n * m, edges);
    QCOMPARE(result.count, n);
    for (std::size_t node = 0; node < n * m; ++node) QCOMPARE(result.of[node], result.of[node / m * m]);
    // Of the m (m - 1) / 2 + 1 edges for each clique all but one are inside (Fortunato and Barthelemy, 2007).
    GRNWB_CLOSE(result.modularity, 1 - 2.0 / (size * (size - 1) + 2) - 1.0 / cliques, 1e-13);
  }

  void numberedBySizeThenFirstNode() {
    NodePairs edges;
    addClique(edges, 1, 3);
    addClique(edges, 4, 5);
    addClique(edges, 9, 3);
    QCOMPARE(found(13, edges).of, (std::vector<std::size_t>{3, 1, 1, 1, 0, 0, 0, 0, 0, 2, 2, 2, 4}));
  }

  void theSameForTheSameSeed() {
    NodePairs edges;
    RandomStream stream(1, "random network");
    for (std::size_t target = 75; target < 1000; ++target)
      for (const std::size_t tf : stream.sample(75, 10)) edges.emplace_back(tf, target);
    const Communities a = found(1000, edges, 7), b = found(1000, edges, 7);
    QCOMPARE(a.of, b.of);
    QCOMPARE(a.of.size(), std::size_t{1000});
    std::vector<std::size_t> sizes(a.count, 0);
    for (const std::size_t community : a.of) ++sizes.at(community);
    QVERIFY(std::ranges::is_sorted(sizes, std::greater()) && sizes.back() > 0);
  }

  void modulesOfABipartiteGraphAreFound() {
    NodePairs edges;
    for (std::size_t target = 0; target < 120; ++target)
      for (std::size_t tf = 0; tf < 3; ++tf) edges.emplace_back(target % 4 * 3 + tf, 12 + target);
    const Communities result = found(132, edges);
    QCOMPARE(result.count, std::size_t{4});
    GRNWB_CLOSE(result.modularity, 0.75, 1e-14);
  }

  void withoutEdgesOrNodes() {
    const Communities lonely = found(3, {});
    QCOMPARE(lonely.of, (std::vector<std::size_t>{0, 1, 2}));
    QCOMPARE(lonely.modularity, 0.0);
    QCOMPARE(found(0, {}).count, std::size_t{0});
    QCOMPARE(found(2, {{0, 0}, {1, 1}, {1, 1}}).modularity, 1 - (4.0 + 16) / 36);
    const Error error = grnwb::test::errorOf([] { found(3, {{0, 3}}); });
    QCOMPARE(std::string(error.what()), std::string("edge: it ends at node 3 of 3; number the nodes from 0"));
  }

  void canBeStopped() {
    JobContext job;
    job.requestStop();
    QVERIFY_EXCEPTION_THROWN(communities(34, kKarate, 1, job), Error);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(CommunitiesTest)
#include "tst_communities.moc"
