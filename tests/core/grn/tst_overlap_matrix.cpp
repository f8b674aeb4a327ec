// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/grn/overlap_matrix.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

/// Networks with different TFs, targets and numbers of regulators, and a table whose TFs are targets too.
std::vector<EdgeSet> networks() {
  std::vector<EdgeSet> result;
  for (std::uint64_t seed = 0; seed < 6; ++seed)
    result.emplace_back(randomGrn(20 + 3 * seed, 60 - seed, 2 + seed, seed));
  result.emplace_back(data::KnownPairs{{"T1", "G1"}, {"T2", "G1"}, {"T1", "T2"}, {"G3", "T2"}});
  result.emplace_back(Grn());
  return result;
}

OverlapMatrix matrixOf(const std::vector<EdgeSet>& sets, int threads = 1) {
  JobContext job(threads);
  return overlapMatrix(sets, job);
}

/// Equal numbers, or both none.
bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

bool same(const PairOverlap& a, const PairOverlap& b) {
  return same(a.regulators, b.regulators) && same(a.edges, b.edges) && same(a.tfs, b.tfs) &&
         same(a.tfShare, b.tfShare) && a.sharedTargets == b.sharedTargets && a.sharedEdges == b.sharedEdges &&
         a.sharedTfs == b.sharedTfs;
}

class OverlapMatrixTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void isWhatEachPairGives() {
    const std::vector<EdgeSet> sets = networks();
    const OverlapMatrix matrix = matrixOf(sets);
    QCOMPARE(matrix.size(), sets.size());
    for (std::size_t i = 0; i < sets.size(); ++i)
      for (std::size_t j = 0; j < sets.size(); ++j) {
        const PairOverlap& cell = matrix.at(i, j);
        const Overlap pair = overlap(sets[i], sets[j]);
        QVERIFY(same(cell.regulators, pair.regulators));
        QCOMPARE(cell.sharedTargets, pair.sharedTargets);
        QCOMPARE(cell.sharedEdges, pair.sharedEdges);
        const double all = double(sets[i].edges.size() + sets[j].edges.size() - pair.sharedEdges);
        QVERIFY(same(cell.edges, double(pair.sharedEdges) / all));
        const ListOverlap list = listOverlap(sets[i].tfs, sets[j].tfs);
        QVERIFY(same(cell.tfShare, list.share));
        QVERIFY(same(cell.tfs, double(cell.sharedTfs) / double(sets[i].tfs.size() + list.extra.size())));
      }
  }

  void symmetricWithOnesOnTheDiagonal() {
    const OverlapMatrix matrix = matrixOf(networks());
    for (std::size_t i = 0; i + 1 < matrix.size(); ++i) {
      const PairOverlap& self = matrix.at(i, i);
      QVERIFY(self.regulators == 1 && self.edges == 1 && self.tfs == 1 && self.tfShare == 1);
      for (std::size_t j = 0; j < matrix.size(); ++j) {
        PairOverlap mirrored = matrix.at(j, i);
        mirrored.tfShare = matrix.at(i, j).tfShare;
        QVERIFY(same(matrix.at(i, j), mirrored));
      }
    }
    QVERIFY(std::isnan(matrix.at(7, 7).regulators));
  }

  void theSameForAnyThreads() {
    const std::vector<EdgeSet> sets = networks();
    const OverlapMatrix one = matrixOf(sets);
    for (const int threads : {2, 5}) {
      const OverlapMatrix many = matrixOf(sets, threads);
      for (std::size_t i = 0; i < sets.size(); ++i)
        for (std::size_t j = 0; j < sets.size(); ++j) QVERIFY(same(one.at(i, j), many.at(i, j)));
    }
  }

  void sixtyNetworksAreImmediate() {
    std::vector<EdgeSet> sets;
    for (std::uint64_t seed = 0; seed < 60; ++seed) sets.emplace_back(randomGrn(75, 925, 10, seed));
    QElapsedTimer timer;
    timer.start();
    const OverlapMatrix matrix = matrixOf(sets, 2);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(std::abs(matrix.at(3, 40).regulators - 0.0747) < 0.01);
  }

  void canBeStopped() {
    JobContext job(2);
    job.requestStop();
    QVERIFY_EXCEPTION_THROWN(overlapMatrix(networks(), job), Error);
    QCOMPARE(matrixOf({}).size(), std::size_t{0});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(OverlapMatrixTest)
#include "tst_overlap_matrix.moc"
