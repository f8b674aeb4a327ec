// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>

#include "core/base/random.h"
#include "core/trees/binned_matrix.h"

using namespace grnwb;
using trees::BinnedMatrix;

namespace {

std::vector<std::size_t> rowsPerBin(const BinnedMatrix& matrix) {
  std::vector<std::size_t> rows(matrix.binCount(0));
  for (std::size_t row = 0; row < matrix.rows(); ++row) ++rows[matrix.bin(0, row)];
  return rows;
}

class BinnedMatrixTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fewDistinctValuesGetABinEach() {
    BinnedMatrix matrix(6, BinnedMatrix::kFewBins);
    matrix.addFeature(std::vector<float>{4, 0, 9, 0, -2, 4});
    QCOMPARE(matrix.binCount(0), std::size_t{4});
    const std::vector<int> bins(matrix.fewBins(0), matrix.fewBins(0) + 6);
    QCOMPARE(bins, (std::vector<int>{2, 1, 3, 1, 0, 2}));
  }

  void mostBinsAreThoseOfTheRichestFeature() {
    BinnedMatrix matrix(4, BinnedMatrix::kFewBins);
    QCOMPARE(matrix.mostBins(), std::size_t{0});
    matrix.addFeature(std::vector<float>{1, 2, 1, 1});
    matrix.addFeature(std::vector<float>{1, 2, 3, 1});
    matrix.addFeature(std::vector<float>{1, 1, 1, 1});
    QCOMPARE(matrix.mostBins(), std::size_t{3});
  }

  void asManyValuesAsBinsStayExact() {
    std::vector<float> values(256);
    for (std::size_t i = 0; i < 256; ++i) values[i] = static_cast<float>((i * 37) % 256);
    BinnedMatrix matrix(256, BinnedMatrix::kFewBins);
    matrix.addFeature(values);
    QCOMPARE(matrix.binCount(0), std::size_t{256});
    for (std::size_t i = 0; i < 256; ++i) QCOMPARE(int(matrix.bin(0, i)), int(values[i]));
  }

  void aCutLiesHalfwayBetweenTheValuesOfTwoBins() {
    BinnedMatrix matrix(5, BinnedMatrix::kFewBins);
    matrix.addFeature(std::vector<float>{0, 4, 5, 6, 10});
    QCOMPARE(int(matrix.cutBetween(0, 0, 1)), 0);
    QCOMPARE(int(matrix.cutBetween(0, 0, 4)), 2);  // half-way is 5, which goes left
    QCOMPARE(int(matrix.cutBetween(0, 1, 4)), 3);
    QCOMPARE(int(matrix.cutBetween(0, 0, 3)), 0);
  }

  void manyDistinctValuesShareBinsEvenly() {
    constexpr std::size_t kRows = 10000;
    RandomStream stream(1, "binning test");
    std::vector<float> values(kRows);
    for (float& value : values) value = static_cast<float>(stream.normal());
    BinnedMatrix matrix(kRows, BinnedMatrix::kFewBins);
    matrix.addFeature(values);
    QCOMPARE(matrix.binCount(0), std::size_t{256});
    for (const std::size_t rows : rowsPerBin(matrix))
      QVERIFY2(rows >= 38 && rows <= 41, qPrintable(QString::number(rows)));
    std::vector<std::size_t> order(kRows);
    for (std::size_t i = 0; i < kRows; ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    for (std::size_t i = 1; i < kRows; ++i) QVERIFY(matrix.bin(0, order[i - 1]) <= matrix.bin(0, order[i]));
  }

  void aCommonValueHasABinOfItsOwn() {
    constexpr std::size_t kRows = 5000;
    RandomStream stream(2, "binning test");
    std::vector<float> values(kRows);
    std::size_t zeros = 0;
    for (float& value : values) {
      value = stream.uniform() < 0.6 ? 0.0F : static_cast<float>(stream.normal());
      zeros += value == 0.0F ? 1 : 0;
    }
    BinnedMatrix matrix(kRows, BinnedMatrix::kFewBins);
    matrix.addFeature(values);
    const auto rows = rowsPerBin(matrix);
    QVERIFY(rows.size() > 200 && rows.size() <= 256);
    QVERIFY(std::ranges::find(rows, zeros) != rows.end());
    QCOMPARE(*std::ranges::max_element(rows), zeros);
  }

  void manyBinsKeepManyValuesApart() {
    constexpr std::size_t kRows = 70000;
    std::vector<float> values(kRows);
    for (std::size_t i = 0; i < kRows; ++i) values[i] = static_cast<float>((i * 7919) % 65536) / 8;
    BinnedMatrix matrix(kRows, BinnedMatrix::kManyBins);
    matrix.addFeature(values);
    QCOMPARE(matrix.binCount(0), std::size_t{65536});
    for (std::size_t i = 0; i < kRows; ++i) QCOMPARE(static_cast<float>(matrix.bin(0, i)) / 8, values[i]);
    QCOMPARE(matrix.middle(0, 8, 9), 1.0625);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(BinnedMatrixTest)
#include "tst_binned_matrix.moc"
