// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/tsne.h"

#include <cmath>
#include <limits>
#include <thread>

#include "core/embed/affinities.h"
#include "core/embed/pca.h"
#include "tests/core/evaluate/reference_cells.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

/// Three clouds of 40 points in five dimensions.
MatrixXd clouds() {
  MatrixXd points = MatrixXd::Random(120, 5);
  points.middleRows(40, 40).col(0).array() += 20;
  points.bottomRows(40).col(1).array() += 20;
  return points;
}

TsneParameters quick(std::int64_t iterations) {
  return {.perplexity = 10, .iterations = iterations, .seed = 1};
}

/// The definition: sum over all pairs of p log(p / q).
double divergence(const MatrixXd& points, double perplexity, const Eigen::MatrixX2d& embedding) {
  JobContext job;
  const MatrixXd p(
      affinities(nearestNeighbours(PackedRows(points), static_cast<Index>(3 * perplexity), job), perplexity, job));
  MatrixXd q(p.rows(), p.cols());
  for (Index i = 0; i < q.rows(); ++i)
    for (Index j = 0; j < q.cols(); ++j)
      q(i, j) = i == j ? 0 : 1 / (1 + (embedding.row(i) - embedding.row(j)).squaredNorm());
  q /= q.sum();
  double sum = 0;
  for (Index i = 0; i < p.rows(); ++i)
    for (Index j = 0; j < p.cols(); ++j)
      if (p(i, j) > 0) sum += p(i, j) * std::log(p(i, j) / q(i, j));
  return sum;
}

class TsneTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reachesTheDivergenceOfTheReference();
  void keepsCloudsApart();
  void placesCopiesSideBySide();
  void repeatsForAnyThreads();
  void startsFromTheSeed();
  void postsLiveEmbeddings();
  void returnsWhatACancelledJobHas();
  void refusesBadInput();
};

void TsneTest::reachesTheDivergenceOfTheReference() {
  GRNWB_NEEDS_SHARED(test::kReferenceMetrics);
  const MatrixXd scores = pca(test::referenceLogCells(), 50).scores;
  const double reference = test::referenceValues("tsne")[QLatin1String("sklearn_kl")].toDouble();
  JobContext job(2);
  const Embedding result = tsne(scores, {}, job);
  QCOMPARE(result.iterations, 1000);
  GRNWB_CLOSE(result.kl, divergence(scores, 30, result.points), 1e-3);
  QVERIFY2(result.kl <= 1.02 * reference, qPrintable(QString::number(result.kl)));
  QVERIFY2(result.kl >= 0.9 * reference, qPrintable(QString::number(result.kl)));
}

void TsneTest::keepsCloudsApart() {
  JobContext job;
  const MatrixXd points = clouds();
  const Embedding result = tsne(points, quick(500), job);
  double widest = 0, narrowest = std::numeric_limits<double>::infinity();
  for (Index i = 0; i < 120; ++i) {
    for (Index j = 0; j < i; ++j) {
      const double distance = (result.points.row(i) - result.points.row(j)).norm();
      if (i / 40 == j / 40)
        widest = std::max(widest, distance);
      else
        narrowest = std::min(narrowest, distance);
    }
  }
  QVERIFY2(widest < narrowest, qPrintable(QStringLiteral("%1 %2").arg(widest).arg(narrowest)));
  QVERIFY(result.points.colwise().mean().cwiseAbs().maxCoeff() < 1e-9);
}

void TsneTest::placesCopiesSideBySide() {
  MatrixXd points = clouds();
  for (Index i = 1; i < 5; ++i) points.row(i) = points.row(0);
  JobContext job;
  const Embedding result = tsne(points, quick(300), job);
  QVERIFY(result.points.allFinite());
  QVERIFY(std::isfinite(result.kl));
  const Embedding same = tsne(MatrixXd::Ones(60, 3), quick(50), job);
  QVERIFY(same.points.allFinite());
}

void TsneTest::repeatsForAnyThreads() {
  const MatrixXd points = clouds();
  JobContext one(1), two(2);
  const Embedding a = tsne(points, quick(300), one), b = tsne(points, quick(300), two);
  QVERIFY(a.points == b.points);
  QCOMPARE(a.kl, b.kl);
}

void TsneTest::startsFromTheSeed() {
  const MatrixXd points = clouds();
  JobContext job;
  TsneParameters other = quick(30);
  other.seed = 2;
  const Embedding a = tsne(points, quick(30), job), b = tsne(points, quick(30), job), c = tsne(points, other, job);
  QVERIFY(a.points == b.points);
  QVERIFY(a.points != c.points);
}

void TsneTest::postsLiveEmbeddings() {
  const MatrixXd points = clouds();
  Mailbox<Embedding> live;
  JobContext job;
  const Embedding result = tsne(points, quick(60), job, &live);
  const auto last = live.take();
  QVERIFY(last != nullptr);
  QCOMPARE(last->iterations, 50);
  QVERIFY(last->points == tsne(points, quick(50), job).points);
  QCOMPARE(result.iterations, 60);
  QCOMPARE(job.progress().phase, std::string("t-SNE"));
  QCOMPARE(job.progress().total, 50);
}

void TsneTest::returnsWhatACancelledJobHas() {
  const MatrixXd points = clouds();
  Mailbox<Embedding> live;
  JobContext job(2);
  std::thread watcher([&] {
    while (live.take() == nullptr) std::this_thread::yield();
    job.requestStop();
  });
  const Embedding partial = tsne(points, quick(100000), job, &live);
  watcher.join();
  QVERIFY(partial.iterations >= 25 && partial.iterations < 100000);
  JobContext fresh;
  QVERIFY(partial.points == tsne(points, quick(partial.iterations), fresh).points);
  QCOMPARE(test::errorOf([&] { tsne(points, quick(100), job); }).code(), ErrorCode::cancelled);
}

void TsneTest::refusesBadInput() {
  JobContext job;
  MatrixXd points = clouds();
  QCOMPARE(test::errorOf([&] { tsne(points.topRows(30), quick(10), job); }).code(), ErrorCode::badInput);
  QVERIFY(tsne(points.topRows(31), quick(10), job).points.allFinite());
  points(3, 2) = std::numeric_limits<double>::quiet_NaN();
  QCOMPARE(test::errorOf([&] { tsne(points, quick(10), job); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { tsne(clouds(), quick(0), job); }).code(), ErrorCode::usage);
}

}  // namespace

QTEST_APPLESS_MAIN(TsneTest)
#include "tst_tsne.moc"
