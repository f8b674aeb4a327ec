// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "core/data/rank_correlation.h"
#include "tests/support/test_support.h"

using namespace grnwb;

namespace {

using Values = std::vector<double>;

/// By definition: mean ranks by counting, then Pearson's correlation.
double spearman(const Values& a, const Values& b) {
  const auto ranks = [](const Values& values) {
    Values result;
    for (const double value : values) {
      double smaller = 0, equal = 0;
      for (const double other : values) {
        smaller += other < value;
        equal += other == value;
      }
      result.push_back(smaller + (equal - 1) / 2);
    }
    return result;
  };
  const Values x = ranks(a), y = ranks(b);
  const double n = static_cast<double>(x.size());
  const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n,
               meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - meanX) * (y[i] - meanY);
    xx += (x[i] - meanX) * (x[i] - meanX);
    yy += (y[i] - meanY) * (y[i] - meanY);
  }
  return xy / std::sqrt(xx * yy);
}

class RankCorrelation : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void isSpearmansWithTiesAndNegativeValues() {
    constexpr int kCells = 300, kGenes = 6;
    RandomStream random(1, "rank correlation");
    data::Matrix dense(kCells, kGenes);
    for (int cell = 0; cell < kCells; ++cell)
      for (int gene = 0; gene < kGenes; ++gene)
        dense(cell, gene) = gene == 5                ? 3.0f
                            : random.uniform() < 0.6 ? 0.0f
                                                     : static_cast<float>(std::floor(random.uniform() * 9) - 3);
    dense.col(1) += dense.col(0);
    const std::vector<std::int64_t> first{0, 1, 5}, second{0, 1, 2, 3, 4};
    JobContext job;
    const Eigen::MatrixXf result = data::rankCorrelation(data::SparseMatrix::fromDense(dense), first, second, job);
    QCOMPARE(result.rows(), Eigen::Index{3});
    QCOMPARE(result.cols(), Eigen::Index{5});
    const auto column = [&](std::int64_t gene) { return Values(dense.col(gene).begin(), dense.col(gene).end()); };
    for (Eigen::Index j = 0; j < 5; ++j) {
      for (Eigen::Index i = 0; i < 2; ++i)
        QVERIFY(std::abs(double(result(i, j)) -
                         spearman(column(first[std::size_t(i)]), column(second[std::size_t(j)]))) < 1e-5);
      QVERIFY(std::isnan(result(2, j)));
    }
    QVERIFY(std::abs(result(0, 0) - 1) < 1e-5f);
  }

  void threadsDontChangeIt() {
    constexpr int kCells = 200, kGenes = 40;
    RandomStream random(2, "rank correlation");
    data::Matrix dense(kCells, kGenes);
    for (int cell = 0; cell < kCells; ++cell)
      for (int gene = 0; gene < kGenes; ++gene)
        dense(cell, gene) = random.uniform() < 0.8 ? 0.0f : static_cast<float>(random.uniform());
    const auto x = data::SparseMatrix::fromDense(dense);
    std::vector<std::int64_t> genes(kGenes);
    std::iota(genes.begin(), genes.end(), 0);
    JobContext one(1), four(4);
    QVERIFY(
        (data::rankCorrelation(x, genes, genes, one).array() == data::rankCorrelation(x, genes, genes, four).array())
            .all());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(RankCorrelation)
#include "tst_rank_correlation.moc"
