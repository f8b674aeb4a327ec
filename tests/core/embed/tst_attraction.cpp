// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/attraction.h"

#include <cmath>

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;

namespace {

class AttractionTest : public QObject {
  Q_OBJECT

 private:
  const Eigen::MatrixXd m_cells = Eigen::MatrixXd::Random(300, 6);
  const Eigen::MatrixX2d m_points = 20 * Eigen::MatrixX2d::Random(300, 2);
  Affinities similarity() const {
    JobContext job;
    return affinities(nearestNeighbours(PackedRows(m_cells), 31, job), 10, job);
  }

 private Q_SLOTS:
  void isThatOfTheDefinition();
  void divergesAsDefined();
  void doesNotDependOnThreads();
};

void AttractionTest::isThatOfTheDefinition() {
  const Affinities similar = similarity();
  const Eigen::MatrixXd p(similar);
  JobContext job;
  Eigen::MatrixX2d forces;
  Attraction(similar).forces(m_points, forces, job);
  for (Index i = 0; i < 300; ++i) {
    Eigen::RowVector2d exact(0, 0);
    for (Index j = 0; j < 300; ++j) {
      const Eigen::RowVector2d gap = m_points.row(i) - m_points.row(j);
      exact += p(i, j) / (1 + gap.squaredNorm()) * gap;
    }
    QVERIFY((forces.row(i) - exact).norm() < 1e-6 * (exact.norm() + 1.0 / 300));
  }
}

void AttractionTest::divergesAsDefined() {
  const Affinities similar = similarity();
  const Eigen::MatrixXd p(similar);
  double exact = 0;
  for (Index i = 0; i < 300; ++i)
    for (Index j = 0; j < 300; ++j)
      if (p(i, j) > 0) exact += p(i, j) * std::log(p(i, j) * (1 + (m_points.row(i) - m_points.row(j)).squaredNorm()));
  JobContext job;
  GRNWB_CLOSE(Attraction(similar).divergence(m_points, job), exact, 1e-12);
}

void AttractionTest::doesNotDependOnThreads() {
  const Affinities similar = similarity();
  Attraction attraction(similar);
  JobContext one(1), three(3);
  Eigen::MatrixX2d a, b;
  attraction.forces(m_points, a, one);
  attraction.forces(m_points, b, three);
  QVERIFY(a == b);
  QCOMPARE(attraction.divergence(m_points, one), attraction.divergence(m_points, three));
}

}  // namespace

QTEST_APPLESS_MAIN(AttractionTest)
#include "tst_attraction.moc"
