// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of values with the grounds for them; on made and on real values.
#include "core/data/value_kind.h"

#include <QtTest>
#include <cmath>

#include "core/base/grouped_digits.h"
#include "core/base/random.h"
#include "core/io/read_dataset.h"
#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;

ValueJudgement judged(const SparseMatrix& matrix, int threads = 1) {
  JobContext job(threads);
  return judgeValues(matrix, job);
}

bool has(const std::vector<std::string>& sentences, const std::string& words) {
  return std::ranges::any_of(sentences, [&](const auto& one) { return one.find(words) != std::string::npos; });
}

/// Each value by its cell's sum.
SparseMatrix made(SparseMatrix x, const std::function<double(double value, double sum)>& change) {
  for (std::int64_t row = 0; row < x.rows; ++row) {
    const double sum = x.rowSum(row);
    for (auto i = std::size_t(x.offsets[std::size_t(row)]); i < std::size_t(x.offsets[std::size_t(row) + 1]); ++i)
      x.values[i] = float(change(double(x.values[i]), sum));
  }
  return x;
}

SparseMatrix scaled(const SparseMatrix& x, float most) {
  Matrix dense = x.toDense();
  for (Eigen::Index gene = 0; gene < dense.cols(); ++gene) {
    dense.col(gene).array() -= dense.col(gene).mean();
    const float deviation = std::sqrt(dense.col(gene).squaredNorm() / float(dense.rows()));
    if (deviation > 0) dense.col(gene) /= deviation;
  }
  return SparseMatrix::fromDense(dense.cwiseMin(most));
}

class ValueKindTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void digitsAreGrouped() {
    QCOMPARE(groupedDigits(0), std::string("0"));
    QCOMPARE(groupedDigits(999), std::string("999"));
    QCOMPARE(groupedDigits(1000), std::string("1,000"));
    QCOMPARE(groupedDigits(-1234567), std::string("-1,234,567"));
  }

  void factsByHand() {
    JobContext job;
    const ValueFacts facts = valueFacts(test::datasetOf({{1, -3, 0, 4}, {0.5, 2, 4, NAN}}).x, job);
    QCOMPARE(facts.values, 6);
    QCOMPARE(facts.missing, 1);
    QCOMPARE(facts.negative, 1);
    QCOMPARE(facts.whole, 5);
    QCOMPARE(facts.atMaximum, 2);
    QCOMPARE(facts.minimum, -3.0);
    QCOMPARE(facts.maximum, 4.0);
    QVERIFY((facts.low == std::array<std::int64_t, 4>{1, 1, 0, 2}));
    const GeneMoments moments = geneMoments(test::datasetOf({{1, 0}, {3, 4}}).x, job);
    QVERIFY((moments.mean == std::vector<double>{2, 2}));
    QVERIFY((moments.deviation == std::vector<double>{1, 2}));
  }

  void countsSayHowManyAreWhole() {
    const SparseMatrix x = test::randomCounts(80, 60, 1).x;
    const ValueJudgement found = judged(x);
    QVERIFY(found.kind == ValueKind::counts && found.certain);
    QVERIFY(has(found.evidence, "Every one of " + groupedDigits(x.nonzero()) + " values above 0 is a whole number"));
    QVERIFY2(found.doubts.empty(), found.doubts.empty() ? "" : found.doubts.front().c_str());
  }

  void zerosAndOnesAreNoCounts() {
    const SparseMatrix x = made(test::randomCounts(80, 60, 1).x, [](double, double) { return 1; });
    const ValueJudgement found = judged(x);
    QVERIFY(found.kind == ValueKind::counts);
    QVERIFY(has(found.evidence, "values above 0 is 1."));
    QVERIFY(has(found.doubts, "only 0 and 1"));
  }

  void roundedLogarithmsAreDoubted() {
    SparseMatrix x = test::randomCounts(100, 60, 1).x;
    RandomStream random(1, "values");
    for (float& value : x.values) value = float(2 + random.below(7));
    const ValueJudgement found = judged(x);
    QVERIFY(found.kind == ValueKind::counts);
    QVERIFY(has(found.doubts, "rounded logarithms"));
  }

  void normalisedAndLogSayTheirSum() {
    const SparseMatrix x = test::randomCounts(80, 60, 1).x;
    const ValueJudgement plain = judged(made(x, [](double v, double sum) { return 1e4 * v / sum; }));
    QVERIFY(plain.kind == ValueKind::normalised);
    QVERIFY(has(plain.evidence, "whole multiples of the smallest one"));
    QVERIFY(has(plain.evidence, "Values of every cell sum to 10,000 (in all 80 cells looked at)."));
    GRNWB_CLOSE(plain.cellSum, 1e4, 1e-4);
    const struct {
      double (*log)(double);
      const char *inverse, *doubt;
    } bases[] = {{[](double v) { return std::log1p(v); }, "exp(x) - 1", ""},
                 {[](double v) { return std::log2(1 + v); }, "2^x - 1", "base 2"},
                 {[](double v) { return std::log10(1 + v); }, "10^x - 1", "base 10"}};
    for (const auto& base : bases) {
      const ValueJudgement found = judged(made(x, [&](double v, double sum) { return base.log(1e4 * v / sum); }));
      QVERIFY(found.kind == ValueKind::log && found.certain);
      QVERIFY2(has(found.evidence, std::string("Within a cell, ") + base.inverse + " gives"), base.inverse);
      QVERIFY2(has(found.evidence, std::string("Of ") + base.inverse + ", values of every cell sum to 10,000"),
               base.inverse);
      QCOMPARE(found.doubts.empty(), std::string(base.doubt).empty());
      QVERIFY(found.doubts.empty() || has(found.doubts, base.doubt));
    }
  }

  void valuesPerLengthAreToldByTheirSum() {
    const SparseMatrix counts = test::randomCounts(80, 60, 1).x;
    SparseMatrix x = counts;
    for (std::size_t i = 0; i < x.values.size(); ++i) x.values[i] /= 1 + 0.137F * float(x.columnIndex[i] % 11);
    const auto perMillion = [](double v, double sum) { return 1e6 * v / sum; };
    const ValueJudgement plain = judged(made(x, perMillion));
    QVERIFY(plain.kind == ValueKind::normalised && plain.certain);
    QVERIFY(has(plain.evidence, "sum to 1,000,000"));
    const ValueJudgement log = judged(made(made(x, perMillion), [](double v, double) { return std::log1p(v); }));
    QVERIFY(log.kind == ValueKind::log && log.certain);
    QVERIFY(has(log.evidence, "sum to 1,000,000"));
  }

  void scaledSaysWhatIsNegativeAndCut() {
    const SparseMatrix x = test::randomCounts(400, 60, 1).x;
    const ValueJudgement found = judged(scaled(x, 100));
    QVERIFY(found.kind == ValueKind::scaled);
    QVERIFY(has(found.evidence, "are below 0"));
    QVERIFY(has(found.evidence, "of 60 genes have mean 0 and deviation 1"));
    QVERIFY(!has(found.evidence, "were cut"));
    QVERIFY(has(judged(scaled(x, 2)).evidence, "values are exactly 2, the largest: larger ones were cut."));
  }

  void estimatedCountsAreToldApart() {
    SparseMatrix x = test::randomCounts(80, 60, 1).x;
    RandomStream random(1, "shares");
    for (float& value : x.values)
      if (random.below(4) == 0) value += float(random.below(97)) / 97;
    const ValueJudgement found = judged(x);
    QVERIFY(found.kind == ValueKind::normalised && !found.certain);
    QVERIFY(has(found.doubts, "estimated counts"));
  }

  void whatShowsNothingIsSaidToBeAGuess() {
    SparseMatrix x = test::randomCounts(80, 60, 1).x;
    RandomStream random(1, "values");
    for (float& value : x.values) value = 0.1F + float(random.below(100000)) / 50000;
    const ValueJudgement found = judged(x);
    QVERIFY(found.kind == ValueKind::log && !found.certain);
    QVERIFY(has(found.evidence, "taken for logarithms"));
    QVERIFY(judged(SparseMatrix{}).kind == ValueKind::empty);
  }

  void threadsDontMatter() {
    const SparseMatrix x = scaled(test::randomCounts(400, 60, 1).x, 3);
    QVERIFY(judged(x, 1).evidence == judged(x, 4).evidence);
  }

  void realFiles_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("matrix");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("evidence");
    const auto add = [](const char* file, const char* matrix, const char* kind, const char* evidence) {
      QTest::newRow((std::string(file) + " " + matrix + " " + evidence).c_str())
          << QByteArray("data/") + file << QByteArray(matrix) << QByteArray(kind) << QByteArray(evidence);
    };
    add("cells/pbmc_purified_7203x8836_counts.h5ad", "", "counts",
        "Every one of 4,456,768 values above 0 is a whole number, the largest 135.");
    add("cells/pbmc3k_filtered_feature_bc_matrix.h5", "", "counts",
        "Every one of 2,286,884 values above 0 is a whole number, the largest 419.");
    add("cells/pbmc68k_reduced_700x765_scaled.h5ad", "", "scaled", "397,164 of 535,433 values are below 0");
    add("cells/pbmc68k_reduced_700x765_scaled.h5ad", "", "scaled", "Values go from -2.032 to 28.41.");
    add("cells/pbmc68k_reduced_700x765_scaled.h5ad", "raw", "log", "exp(x) - 1 gives whole multiples");
    add("formats/h5ad/scgen_kang_valid_h5sparse.h5ad", "", "log", "exp(x) - 1 gives whole multiples");
    add("formats/h5ad/zheng120_layers_raw_nullable.h5ad", "", "log", "sum to 10,000");
    add("formats/h5ad/zheng120_layers_raw_nullable.h5ad", "raw", "counts", "the largest 126.");
    add("formats/loom/mpfc-starmap.loom", "", "counts", "the largest 5,894.");
  }
  void realFiles() {
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, matrix);
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, evidence);
    GRNWB_NEEDS_SHARED(file.toStdString());
    JobContext job;
    io::ReadOptions options;
    options.matrix = matrix.toStdString();
    const Dataset found = io::readDataset(test::sharedPath(file.toStdString()), job, options);
    const ValueJudgement judgement = judgeValues(found.x, job);
    QCOMPARE(QByteArray(name(judgement.kind)), kind);
    QVERIFY(judgement.certain);
    QVERIFY(has(judgement.evidence, evidence.toStdString()));
    QVERIFY(judgement.doubts.empty());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(ValueKindTest)
#include "tst_value_kind.moc"
