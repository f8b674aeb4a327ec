// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/invented_regions.h"

#include <memory>

#include "tests/core/evaluate/real_cells.h"

using namespace grnwb;
using evaluate::InventedRegion;
using evaluate::inventedRegions;
using test::Rows;

namespace {

constexpr std::size_t kCells = 1000, kInvented = 40;
const char* const kB = "CD19+ B";
const char* const kNk = "CD56+ NK";
const char* const kStem = "CD34+";

Eigen::MatrixXd cloud(Eigen::Index cells, double centre, std::uint64_t seed) {
  RandomStream random(seed, "cloud");
  Eigen::MatrixXd points(cells, 20);
  for (Eigen::Index i = 0; i < points.size(); ++i) points.data()[i] = random.normal();
  points.col(0).array() += centre;
  return points;
}

Eigen::MatrixXd stacked(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
  Eigen::MatrixXd all(a.rows() + b.rows(), a.cols());
  all << a, b;
  return all;
}

class InventedRegionsTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<test::RealCells> m_real;

  /// Regions of cells among the test cells.
  std::vector<InventedRegion> regionsOf(const data::Matrix& cells, const Rows& real) const {
    const test::Components components(m_real->cells(real), cells);
    JobContext job(2);
    return inventedRegions(components.real, components.synthetic, job);
  }
  std::vector<InventedRegion> regionsOf(const data::Matrix& cells) const { return regionsOf(cells, m_real->test); }

  /// Training cells, the last ones replaced by the given.
  data::Matrix trainingCellsWith(const data::Matrix& others, std::uint64_t seed) const {
    RandomStream random(seed, "test cells");
    data::Matrix cells = m_real->cells(test::RealCells::drawn(m_real->train, kCells, random));
    cells.bottomRows(others.rows()) = others;
    return cells;
  }

 private Q_SLOTS:
  void findsTwoClouds();
  void countsCopiesOnce();
  void passesOverFewCells();
  void doesNotDependOnThreads();
  void refusesBadInput();
  void realCellsAreNotInvented();
  void findsWhatNoCellIs_data();
  void findsWhatNoCellIs();
  void aRareTypeIsNotInvented();
};

void InventedRegionsTest::findsTwoClouds() {
  JobContext job;
  const Eigen::MatrixXd synthetic = stacked(stacked(cloud(20, 9, 1), cloud(300, 0, 2)), cloud(30, -9, 3));
  const auto regions = inventedRegions(cloud(300, 0, 4), synthetic, job);
  QCOMPARE(regions.size(), std::size_t{2});
  Rows last(30), first(20);
  std::iota(last.begin(), last.end(), 320);
  std::iota(first.begin(), first.end(), 0);
  QCOMPARE(regions[0].cells, last);
  QCOMPARE(regions[1].cells, first);
  QVERIFY(regions[0].distance > 1 && regions[0].distance < 4);
  QCOMPARE(job.progress().done, job.progress().total);
}

void InventedRegionsTest::countsCopiesOnce() {
  JobContext job;
  const Eigen::MatrixXd few = cloud(9, 9, 1), real = cloud(300, 0, 2), others = cloud(300, 0, 3);
  QVERIFY(inventedRegions(real, stacked(others, few.replicate(30, 1)), job).empty());
  const auto regions = inventedRegions(real, stacked(others, cloud(15, 9, 1).replicate(2, 1)), job);
  QCOMPARE(regions.size(), std::size_t{1});
  QCOMPARE(regions[0].cells.size(), std::size_t{30});
}

void InventedRegionsTest::passesOverFewCells() {
  JobContext job;
  QVERIFY(inventedRegions(cloud(300, 0, 1), stacked(cloud(300, 0, 2), cloud(9, 12, 3)), job).empty());
  // 15 of 2015 are less than one in a hundred.
  QVERIFY(inventedRegions(cloud(300, 0, 1), stacked(cloud(2000, 0, 2), cloud(15, 12, 3)), job).empty());
}

void InventedRegionsTest::doesNotDependOnThreads() {
  const Eigen::MatrixXd real = cloud(200, 0, 1), synthetic = stacked(cloud(200, 0, 2), cloud(50, 5, 3));
  JobContext one(1), two(2);
  const auto a = inventedRegions(real, synthetic, one), b = inventedRegions(real, synthetic, two);
  QCOMPARE(a.size(), std::size_t{1});
  QCOMPARE(a[0].cells, b[0].cells);
  QVERIFY(a[0].distance == b[0].distance);
}

void InventedRegionsTest::refusesBadInput() {
  JobContext job;
  const Eigen::MatrixXd cells = cloud(30, 0, 1);
  QCOMPARE(test::errorOf([&] { inventedRegions(cells, cloud(24, 0, 2), job); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { inventedRegions(cells.leftCols(9), cells, job); }).code(), ErrorCode::badInput);
  job.requestStop();
  QCOMPARE(test::errorOf([&] { inventedRegions(cells, cells, job); }).code(), ErrorCode::cancelled);
}

void InventedRegionsTest::realCellsAreNotInvented() {
  GRNWB_NEEDS_SHARED(test::kSortedCells);
  if (!m_real) m_real = std::make_unique<test::RealCells>();
  for (std::uint64_t seed = 1; seed <= 20; ++seed)
    QVERIFY2(regionsOf(trainingCellsWith(data::Matrix(0, m_real->x.cols()), seed)).empty(),
             qPrintable(QString::number(seed)));
}

void InventedRegionsTest::findsWhatNoCellIs_data() {
  QTest::addColumn<QString>("kind");
  for (const char* kind : {"B and NK", "NK and CD34", "swapped genes"})
    QTest::newRow(kind) << QString::fromLatin1(kind);
}

void InventedRegionsTest::findsWhatNoCellIs() {
  GRNWB_NEEDS_SHARED(test::kSortedCells);
  if (!m_real) m_real = std::make_unique<test::RealCells>();
  QFETCH(QString, kind);
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    RandomStream random(seed, "invented cells");
    const auto some = [&](const char* type) {
      return m_real->cells(test::RealCells::drawn(m_real->ofType(m_real->train, type), kInvented, random));
    };
    data::Matrix invented = some(kNk);
    if (kind == QLatin1String("B and NK")) {
      invented = test::merged(invented, some(kB));
    } else if (kind == QLatin1String("NK and CD34")) {
      invented = test::merged(invented, some(kStem));
    } else {  // variable genes take each other's values: programmes on and off as in no type
      const Eigen::MatrixXf logs = m_real->x.array().log1p();
      const Eigen::VectorXf spread = (logs.rowwise() - logs.colwise().mean()).colwise().squaredNorm();
      std::vector<Eigen::Index> order(static_cast<std::size_t>(invented.cols()));
      std::iota(order.begin(), order.end(), Eigen::Index{0});
      std::ranges::sort(order, std::greater(), [&](Eigen::Index gene) { return spread[gene]; });
      order.resize(100);
      random.shuffle(order);
      for (std::size_t i = 0; i < 100; i += 2) invented.col(order[i]).swap(invented.col(order[i + 1]));
    }
    const auto regions = regionsOf(trainingCellsWith(invented, seed));
    QCOMPARE(regions.size(), std::size_t{1});
    const auto hits = std::ranges::count_if(
        regions[0].cells, [](std::int64_t cell) { return cell >= static_cast<std::int64_t>(kCells - kInvented); });
    const QString found = QStringLiteral("%1 of %2 cells").arg(hits).arg(regions[0].cells.size());
    QVERIFY2(hits >= 25 && std::ssize(regions[0].cells) - hits <= 2, qPrintable(found));
  }
}

void InventedRegionsTest::aRareTypeIsNotInvented() {
  GRNWB_NEEDS_SHARED(test::kSortedCells);
  if (!m_real) m_real = std::make_unique<test::RealCells>();
  constexpr std::size_t kLeft = 10;  // one in a hundred
  for (const std::string& type : m_real->types.categories) {
    if (type == kStem) continue;  // many kinds of progenitors, which ten cells can't stand for
    const Rows ofType = m_real->ofType(m_real->test, type), many = m_real->ofType(m_real->train, type);
    Rows real = m_real->test;
    std::erase_if(real, [&](std::int64_t row) { return std::ranges::find(ofType, row) != ofType.end(); });
    real.insert(real.end(), ofType.begin(), ofType.begin() + kLeft);
    RandomStream random(1, "rare type");
    const data::Matrix copied = m_real->cells(test::RealCells::drawn(many, 30, random)).replicate(Eigen::Index{10}, 1);
    const data::Matrix others = m_real->cells(test::RealCells::drawn(many, 150, random));
    for (const data::Matrix& cells : {copied, others}) {
      const auto regions = regionsOf(trainingCellsWith(cells, kLeft), real);
      QVERIFY2(regions.empty(), type.c_str());
    }
  }
}

}  // namespace

QTEST_APPLESS_MAIN(InventedRegionsTest)
#include "tst_invented_regions.moc"
