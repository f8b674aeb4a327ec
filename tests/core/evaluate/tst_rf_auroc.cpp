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
  QTest::addColumn<QString>("definition");
  for (const char* synthetic : {"control", "altered"})
    for (const char* definition : {"llm4grn", "groundgan"})
      QTest::addRow("%s by %s", synthetic, definition)
          << QString::fromLatin1(synthetic) << QString::fromLatin1(definition);
}

void RfAurocTest::agreesWithReference() {
  GRNWB_NEEDS_SHARED(test::kReferenceMetrics);
  QFETCH(QString, synthetic);
  QFETCH(QString, definition);
  const data::Matrix real = test::referenceCells("real"), cells = test::referenceCells(synthetic.toStdString());
  const double expected =
      test::referenceValues(qPrintable(synthetic))[QStringLiteral("rf_auroc_%1_mean").arg(definition)].toDouble();
  const auto forest = definition == QLatin1String("llm4grn") ? rfAuroc : rfAurocHeldOut;
  constexpr std::uint64_t kSeeds = 10;  // means of ten have a standard deviation of 0.005 to 0.008
  JobContext job(2);
  double mean = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) mean += forest(real, cells, seed, job) / kSeeds;
  QVERIFY2(std::abs(mean - expected) < 0.02, qPrintable(QStringLiteral("%1, expected %2").arg(mean).arg(expected)));
}

}  // namespace

QTEST_APPLESS_MAIN(RfAurocTest)
#include "tst_rf_auroc.moc"
