// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"

#include <cmath>
#include <limits>
#include <thread>

#include "tests/core/evaluate/reference_cells.h"

using namespace grnwb;
using evaluate::alignedTo;
using evaluate::cosineOfMeans;
using evaluate::euclideanOfMeans;
using evaluate::Metrics;
using evaluate::mmd;
using evaluate::mmdBandwidth;
using evaluate::rfAuroc;

namespace {

data::Matrix noise(Eigen::Index cells, Eigen::Index genes) {
  return (data::Matrix::Random(cells, genes).array() + 1) * 10;
}

data::Dataset named(const std::vector<std::string>& genes) {
  data::Matrix x(2, static_cast<Eigen::Index>(genes.size()));
  for (Eigen::Index row = 0; row < 2; ++row)
    for (Eigen::Index column = 0; column < x.cols(); ++column)
      x(row, column) = static_cast<float>(genes[static_cast<std::size_t>(column)][0] + 100 * row);
  data::Dataset dataset;
  dataset.genes.names = genes;
  dataset.cells.names = {"1", "2"};
  dataset.x = data::SparseMatrix::fromDense(x);
  return dataset;
}

class MetricsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithReference_data();
  void agreesWithReference();
  void distancesHaveTheirClosedForm();
  void mmdHasItsClosedForm();
  void mmdOfASetWithItselfIsZero();
  void bootstrapBandwidthHasItsClosedForm();
  void groundganTriplesTheKernels();
  void groundganTruncatesTheLargerSet();
  void toldApartAndNotToldApart();
  void resamplesUnequalSizes();
  void doesNotDependOnThreads();
  void reportsPhases();
  void stops();
  void refusesBadInput_data();
  void refusesBadInput();
  void alignsGenes();
  void refusesToAlignDifferentGenes();
};

void MetricsTest::agreesWithReference_data() {
  QTest::addColumn<QString>("synthetic");
  QTest::newRow("control") << QStringLiteral("control");
  QTest::newRow("altered") << QStringLiteral("altered");
}

void MetricsTest::agreesWithReference() {
  GRNWB_NEEDS_SHARED(test::kReferenceMetrics);
  QFETCH(QString, synthetic);
  const data::Matrix real = test::referenceCells("real"), cells = test::referenceCells(synthetic.toStdString());
  const QJsonObject expected = test::referenceValues(qPrintable(synthetic));
  GRNWB_CLOSE(euclideanOfMeans(real, cells), expected[QLatin1String("euclidean")].toDouble(), 1e-6);
  GRNWB_CLOSE(cosineOfMeans(real, cells), expected[QLatin1String("cosine")].toDouble(), 1e-6);
  const double bandwidth = mmdBandwidth(real);
  GRNWB_CLOSE(bandwidth, expected[QLatin1String("mmd_bandwidth")].toDouble(), 1e-6);
  GRNWB_CLOSE(mmd(real, cells, bandwidth), expected[QLatin1String("mmd_llm4grn")].toDouble(), 1e-6);
}

void MetricsTest::distancesHaveTheirClosedForm() {
  data::Matrix a(2, 2), b(3, 2);
  a << 2, 0, 4, 0;
  b << 0, 4, 0, 4, 0, 4;
  QCOMPARE(euclideanOfMeans(a, b), 5.0);
  GRNWB_CLOSE(cosineOfMeans(a, b), 1.0, 1e-12);
  b.col(0).setConstant(4);
  GRNWB_CLOSE(cosineOfMeans(a, b), 1 - std::sqrt(0.5), 1e-12);
  QVERIFY(cosineOfMeans(a, 3 * a) < 1e-15);
  QCOMPARE(cosineOfMeans(a, data::Matrix::Zero(2, 2)), 1.0);
}

void MetricsTest::mmdHasItsClosedForm() {
  data::Matrix a(1, 1), b(1, 1);
  a << 1;
  b << 4;
  const double kernel = std::exp(-9.0 / 1) + std::exp(-9.0 / 4) + std::exp(-9.0 / 16);  // s = 1, 2, 4
  GRNWB_CLOSE(mmd(a, b, 2), 2 * (3 - kernel), 1e-12);
  data::Matrix line(26, 1);
  for (Eigen::Index i = 0; i < 26; ++i) line(i, 0) = static_cast<float>(i);
  // The 24th of 25 others is one nearer than the far end: 12 to 24, each for two cells.
  GRNWB_CLOSE(mmdBandwidth(line), 18.0, 1e-12);
}

void MetricsTest::mmdOfASetWithItselfIsZero() {
  const data::Matrix cells = noise(150, 40);
  QVERIFY(std::abs(mmd(cells, cells, mmdBandwidth(cells))) < 1e-12);
}

void MetricsTest::bootstrapBandwidthHasItsClosedForm() {
  // 25 corners of a simplex: all distances are the same, so every bootstrap median is that and the median of the 20 is.
  data::Matrix corners = 3 * data::Matrix::Identity(25, 25);
  JobContext job;
  GRNWB_CLOSE(evaluate::bootstrapBandwidth(corners, 1, job), 3 * std::sqrt(2.0), 1e-6);
  // On a line the neighbours of all 26 points are at 1 to 24; the median over all of their 24 nearest is found by
  // counting, and bootstrap medians of 624 draws scatter around it.
  data::Matrix line(26, 1);
  for (Eigen::Index i = 0; i < 26; ++i) line(i, 0) = static_cast<float>(i);
  const double bandwidth = evaluate::bootstrapBandwidth(line, 1, job);
  QVERIFY2(std::abs(bandwidth - 8) <= 1, qPrintable(QString::number(bandwidth)));
  QCOMPARE(test::errorOf([&] { evaluate::bootstrapBandwidth(corners.topRows(24), 1, job); }).code(),
           ErrorCode::badInput);
}

void MetricsTest::groundganTriplesTheKernels() {
  JobContext job(2);
  const data::Matrix real = noise(80, 10), synthetic = noise(80, 10).array() + 1;
  const Metrics metrics = evaluate::evaluate(real, synthetic, {.definition = "groundgan", .lisi = false}, job);
  const double bandwidth = evaluate::bootstrapBandwidth(real, 1, job);
  GRNWB_CLOSE(metrics.mmd, 3 * mmd(real, synthetic, bandwidth), 1e-12);
  QCOMPARE(metrics.rfAuroc, evaluate::rfAurocHeldOut(real, synthetic, 1, job));
  QCOMPARE(metrics.lisi, 0.0);
}

void MetricsTest::groundganTruncatesTheLargerSet() {
  JobContext job(2);
  const data::Matrix many = noise(90, 10), few = noise(60, 10);
  const evaluate::EvaluateParameters parameters{.definition = "groundgan", .lisi = false};
  const Metrics found = evaluate::evaluate(few, many, parameters, job);
  const Metrics expected = evaluate::evaluate(few, many.topRows(60), parameters, job);
  QCOMPARE(found.mmd, expected.mmd);
  QCOMPARE(found.euclidean, euclideanOfMeans(few, many.topRows(60)));
  QCOMPARE(evaluate::evaluate(many, few, parameters, job).cosine, cosineOfMeans(many.topRows(60), few));
}

void MetricsTest::toldApartAndNotToldApart() {
  JobContext job(2);
  const data::Matrix cells = noise(200, 20);
  const data::Matrix same = noise(200, 20), shifted = noise(200, 20).array() + 8;
  const Metrics like = evaluate::evaluate(cells, same, {}, job), unlike = evaluate::evaluate(cells, shifted, {}, job);
  QVERIFY2(unlike.rfAuroc > 0.99, qPrintable(QString::number(unlike.rfAuroc)));
  QVERIFY2(like.rfAuroc > 0.3 && like.rfAuroc < 0.7, qPrintable(QString::number(like.rfAuroc)));
  QVERIFY(unlike.mmd > 10 * like.mmd);
  QVERIFY2(unlike.lisi < 1.05, qPrintable(QString::number(unlike.lisi)));
  QVERIFY2(like.lisi > 1.85, qPrintable(QString::number(like.lisi)));
  GRNWB_CLOSE(unlike.euclidean, 8 * std::sqrt(20.0), 0.1);
}

void MetricsTest::resamplesUnequalSizes() {
  JobContext job(2);
  const data::Matrix few = noise(60, 15), many = noise(400, 15);
  const Metrics first = evaluate::evaluate(few, many, {.lisi = false}, job),
                again = evaluate::evaluate(few, many, {.lisi = false}, job);
  QCOMPARE(first.mmd, again.mmd);
  QCOMPARE(first.rfAuroc, again.rfAuroc);
  QVERIFY(first.rfAuroc > 0.25 && first.rfAuroc < 0.75);
  // A sample of 60 is further from the mean of others than all 400 are.
  QVERIFY(first.euclidean > euclideanOfMeans(few, many));
  const Metrics turned = evaluate::evaluate(many, few, {.lisi = false}, job);
  QVERIFY(turned.mmd > 0 && turned.mmd < 0.2);
}

void MetricsTest::doesNotDependOnThreads() {
  const data::Matrix real = noise(120, 30), synthetic = noise(110, 30);
  JobContext one(1), two(2);
  const Metrics a = evaluate::evaluate(real, synthetic, {}, one), b = evaluate::evaluate(real, synthetic, {}, two);
  QCOMPARE(a.euclidean, b.euclidean);
  QCOMPARE(a.cosine, b.cosine);
  QVERIFY(a.mmd == b.mmd);
  QVERIFY(a.rfAuroc == b.rfAuroc);
  QVERIFY(evaluate::evaluate(real, synthetic, {.seed = 2}, two).rfAuroc != a.rfAuroc);
}

void MetricsTest::reportsPhases() {
  const data::Matrix real = noise(60, 10), synthetic = noise(60, 10);
  JobContext job(2);
  evaluate::evaluate(real, synthetic, {}, job);
  QCOMPARE(job.progress().phase, std::string("Random forest"));
  QCOMPARE(job.progress().total, 1000);
  QCOMPARE(job.progress().done, 1000);
  job.beginPhase("MMD", 0);
  mmdBandwidth(real, job);
  QCOMPARE(job.progress().done, 60);
  mmd(real, synthetic, 1, job);
  QCOMPARE(job.progress().done, 240);
}

void MetricsTest::stops() {
  const data::Matrix real = noise(400, 60), synthetic = noise(400, 60);
  JobContext job(2);
  std::thread user([&] {
    while (job.progress().phase != "Random forest" || job.progress().done == 0) std::this_thread::yield();
    job.requestStop();
  });
  QCOMPARE(test::errorOf([&] { evaluate::evaluate(real, synthetic, {}, job); }).code(), ErrorCode::cancelled);
  user.join();
  QVERIFY(job.progress().done < 1000);
}

void MetricsTest::refusesBadInput_data() {
  QTest::addColumn<int>("realCells");
  QTest::addColumn<int>("syntheticCells");
  QTest::addColumn<int>("syntheticGenes");
  QTest::addColumn<float>("value");
  QTest::addColumn<QString>("part");
  const float nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
  QTest::newRow("fewer genes") << 30 << 30 << 9 << 1.0F << QStringLiteral("they have 9 genes, the real ones 10");
  QTest::newRow("few real cells") << 24 << 30 << 10 << 1.0F << QStringLiteral("real cells: 24 cells are too few");
  QTest::newRow("few synthetic cells") << 30 << 2 << 10 << 1.0F << QStringLiteral("synthetic cells: 2 cells");
  QTest::newRow("no cells") << 0 << 0 << 10 << 1.0F << QStringLiteral("real cells: 0 cells");
  QTest::newRow("NaN") << 30 << 30 << 10 << nan << QStringLiteral("synthetic cells: cell 2 holds");
  QTest::newRow("infinite") << 30 << 30 << 10 << infinity << QStringLiteral("synthetic cells: cell 2 holds");
  QTest::newRow("negative") << 30 << 30 << 10 << -0.5F << QStringLiteral("synthetic cells: cell 2 holds");
}

void MetricsTest::refusesBadInput() {
  QFETCH(int, realCells);
  QFETCH(int, syntheticCells);
  QFETCH(int, syntheticGenes);
  QFETCH(float, value);
  QFETCH(QString, part);
  const data::Matrix real = noise(realCells, 10);
  data::Matrix synthetic = noise(syntheticCells, syntheticGenes);
  if (syntheticCells > 1) synthetic(1, 4) = value;
  JobContext job;
  const Error error = test::errorOf([&] { evaluate::evaluate(real, synthetic, {}, job); });
  QCOMPARE(error.code(), ErrorCode::badInput);
  QVERIFY2(QString::fromUtf8(error.what()).contains(part), error.what());
  QCOMPARE(test::errorOf([&] { rfAuroc(real, synthetic, 1, job); }).code(), ErrorCode::badInput);
  const data::Matrix cells = noise(30, 10);
  QCOMPARE(test::errorOf([&] { evaluate::evaluate(cells, cells, {.definition = "other"}, job); }).code(),
           ErrorCode::usage);
  QCOMPARE(test::errorOf([&] { mmdBandwidth(data::Matrix::Ones(30, 4)); }).code(), ErrorCode::badInput);
}

void MetricsTest::alignsGenes() {
  const data::Matrix aligned = alignedTo(named({"A", "B", "C"}), named({"C", "A", "B"}));
  data::Matrix expected(2, 3);
  expected << 'A', 'B', 'C', 'A' + 100, 'B' + 100, 'C' + 100;
  QVERIFY(aligned == expected);
}

void MetricsTest::refusesToAlignDifferentGenes() {
  const Error error = test::errorOf([] { alignedTo(named({"A", "B", "X"}), named({"C", "A", "B"})); });
  QCOMPARE(error.code(), ErrorCode::badInput);
  QCOMPARE(error.problem(), std::string("only the first data set has X; only the second data set has C"));
  QVERIFY(QString::fromUtf8(test::errorOf([] {
                              alignedTo(named({"A"}), named({"A", "B", "C", "D", "E", "F", "G", "H"}));
                            }).what())
              .contains(QStringLiteral("B, C, D, E, F and 2 more")));
  QCOMPARE(test::errorOf([] { alignedTo(named({"A", "B"}), named({"A", "B", "B"})); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([] { alignedTo(named({"A", "A"}), named({"A", "A"})); }).code(), ErrorCode::badInput);
}

}  // namespace

QTEST_APPLESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
