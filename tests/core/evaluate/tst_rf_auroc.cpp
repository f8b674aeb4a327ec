// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"
#include "tests/core/evaluate/reference_cells.h"

using namespace grnwb;
using namespace grnwb::evaluate;

namespace {

class RfAurocTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithReference_data();
  void agreesWithReference();
};

void RfAurocTest::agreesWithReference_data() {
  QTest::addColumn<QString>("synthetic");
  QTest::newRow("control") << QStringLiteral("control");
  QTest::newRow("altered") << QStringLiteral("altered");
}

void RfAurocTest::agreesWithReference() {
  GRNWB_NEEDS_SHARED(test::kReferenceMetrics);
  QFETCH(QString, synthetic);
  const data::Matrix real = test::referenceCells("real"), cells = test::referenceCells(synthetic.toStdString());
  const double expected =
      test::referenceValues(qPrintable(synthetic))[QLatin1String("rf_auroc_llm4grn_mean")].toDouble();
  constexpr std::uint64_t kSeeds = 10;  // means of ten have a standard deviation of 0.005 to 0.008
  JobContext job(2);
  double mean = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) mean += rfAuroc(real, cells, seed, job) / kSeeds;
  QVERIFY2(std::abs(mean - expected) < 0.02, qPrintable(QStringLiteral("%1, expected %2").arg(mean).arg(expected)));
}

}  // namespace

QTEST_APPLESS_MAIN(RfAurocTest)
#include "tst_rf_auroc.moc"
