// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of types: figures by hand, alarms on broken sets of real cells, and none on real against real.
#include "core/celltypes/proportions.h"

#include <algorithm>

#include "core/base/random.h"
#include "core/celltypes/annotation.h"
#include "core/celltypes/count_distribution.h"
#include "tests/core/celltypes/real_cells.h"

using namespace grnwb;
using namespace grnwb::celltypes;
using Codes = std::vector<std::int32_t>;

namespace {

Codes codesOf(const std::vector<int>& counts, int unassigned = 0) {
  Codes codes(static_cast<std::size_t>(unassigned), -1);
  for (std::size_t type = 0; type < counts.size(); ++type)
    codes.insert(codes.end(), static_cast<std::size_t>(counts[type]), static_cast<std::int32_t>(type));
  return codes;
}

Codes sampled(const Codes& codes, std::size_t count, std::uint64_t draw) {
  RandomStream random(7, "test cells", draw);
  Codes picked;
  for (const std::size_t i : random.sample(codes.size(), count)) picked.push_back(codes[i]);
  return picked;
}

Codes picked(const Codes& codes, const std::vector<Eigen::Index>& rows) {
  Codes result;
  for (const Eigen::Index row : rows) result.push_back(codes[static_cast<std::size_t>(row)]);
  return result;
}

/// Every cell of the type so many times; 0: the type is lost.
Codes multiplied(const Codes& codes, std::int32_t type, int times) {
  Codes result;
  for (const std::int32_t code : codes)
    result.insert(result.end(), static_cast<std::size_t>(code == type ? times : 1), code);
  return result;
}

std::vector<std::string> largeDrifts(const Proportions& proportions) {
  std::vector<std::string> names;
  for (const TypeShare& type : proportions.types)
    if (type.drift == Drift::large) names.push_back(type.type);
  return names;
}

class ProportionsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (test::hasShared(test::kBloodCells)) m_blood = test::bloodCells(300);
  }

  void figuresAreThoseByHand();
  void holmAdjusts();
  void oneDriftDoesNotBlameOthers_data();
  void oneDriftDoesNotBlameOthers();
  void realAgainstRealIsQuiet();
  void rareTypesAreQuiet();
  void multipliedAndLostTypesAreNamed();
  void predictedTypesAreQuietAndNamed_data();
  void predictedTypesAreQuietAndNamed();
  void nothingToCompare();
  void refusesOtherCodes();

 private:
  test::BloodCells m_blood;
};

void ProportionsTest::figuresAreThoseByHand() {
  const Proportions result = proportions({"B", "T", "NK"}, codesOf({300, 690, 0}, 10), codesOf({25, 70, 3}, 2));
  QCOMPARE(result.realCells, 1000);
  QCOMPARE(result.syntheticCells, 100);
  QCOMPARE(result.realUnassigned, 10);
  QCOMPARE(result.syntheticUnassigned, 2);
  const TypeShare& b = result.types[0];
  QCOMPARE(b.type, std::string("B"));
  QCOMPARE(b.real, 300);
  QCOMPARE(b.synthetic, 25);
  QCOMPARE(b.realShare, 0.3);
  QCOMPARE(b.syntheticShare, 0.25);
  QCOMPARE(b.low, 0.21);  // scipy.stats.betabinom.ppf([.025, .975], 100, 300.5, 700.5)
  QCOMPARE(b.high, 0.4);
  QCOMPARE(result.types[2].low, 0.0);
  QVERIFY(b.drift == Drift::none && result.types[1].drift == Drift::none);
  QVERIFY(result.types[2].drift == Drift::small);  // 3 of 100 where 1000 real cells hold none
  QVERIFY(!result.drifts());
}

void ProportionsTest::holmAdjusts() {
  const Codes real = codesOf({300, 690, 10}), synthetic = codesOf({20, 75, 5});
  const Proportions result = proportions({"B", "T", "NK"}, real, synthetic);
  std::vector<double> plain{fisherExact(300, 1000, 20, 100), fisherExact(690, 1000, 75, 100),
                            fisherExact(10, 1000, 5, 100)};
  QVERIFY(plain[2] < plain[0] && plain[0] < plain[1]);
  GRNWB_CLOSE(result.types[2].pValue, 3 * plain[2], 1e-12);
  GRNWB_CLOSE(result.types[0].pValue, 2 * plain[0], 1e-12);
  GRNWB_CLOSE(result.types[1].pValue, std::max(2 * plain[0], plain[1]), 1e-12);
}

void ProportionsTest::oneDriftDoesNotBlameOthers_data() {
  QTest::addColumn<QList<int>>("real");
  QTest::addColumn<QList<int>>("synthetic");
  QTest::addColumn<QList<int>>("large");
  QTest::newRow("common type times 30") << QList<int>{900, 60, 40} << QList<int>{27000, 60, 40} << QList<int>{0};
  QTest::newRow("tenth times 30") << QList<int>{100, 300, 300, 300} << QList<int>{3000, 300, 300, 300} << QList<int>{0};
  QTest::newRow("rare type times 30") << QList<int>{10, 300, 400, 290} << QList<int>{300, 300, 400, 290}
                                      << QList<int>{0};
  QTest::newRow("most cells lost") << QList<int>{600, 100, 150, 150} << QList<int>{0, 250, 375, 375} << QList<int>{0};
  QTest::newRow("one lost, one grown") << QList<int>{100, 200, 200, 250, 250} << QList<int>{0, 1200, 200, 250, 250}
                                       << QList<int>{0, 1};
  QTest::newRow("few cells of the others")
      << QList<int>{350, 2000, 2000, 2650} << QList<int>{94, 1, 2, 3} << QList<int>{0};
  QTest::newRow("one of two grown") << QList<int>{100, 900} << QList<int>{3000, 900} << QList<int>{0};
  QTest::newRow("by half only") << QList<int>{200, 400, 400} << QList<int>{300, 350, 350} << QList<int>{};
  QTest::newRow("below two points") << QList<int>{10, 5000, 4990} << QList<int>{100, 5000, 4900} << QList<int>{};
}
void ProportionsTest::oneDriftDoesNotBlameOthers() {
  QFETCH(QList<int>, real);
  QFETCH(QList<int>, synthetic);
  QFETCH(QList<int>, large);
  std::vector<std::string> names, expected;
  for (qsizetype i = 0; i < real.size(); ++i) names.push_back("type " + std::to_string(i));
  for (const int i : large) expected.push_back(names[static_cast<std::size_t>(i)]);
  const Proportions result =
      proportions(names, codesOf({real.begin(), real.end()}), codesOf({synthetic.begin(), synthetic.end()}));
  QCOMPARE(largeDrifts(result), expected);
  QCOMPARE(result.drifts(), !expected.empty());
}

void ProportionsTest::realAgainstRealIsQuiet() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  const Codes real = picked(m_blood.types.codes, m_blood.testing);
  const Codes training = picked(m_blood.types.codes, m_blood.training);
  int outside = 0;
  for (std::uint64_t draw = 0; draw < 20; ++draw) {
    const Proportions result = proportions(m_blood.types.categories, real, sampled(training, 1000, draw));
    QCOMPARE(largeDrifts(result), std::vector<std::string>());
    outside += static_cast<int>(std::ranges::count(result.types, Drift::small, &TypeShare::drift));
  }
  QVERIFY2(outside <= 20, qPrintable(QString::number(outside)));  // of 200, where 95 % are meant to be inside
}

void ProportionsTest::rareTypesAreQuiet() {
  // Twelve types down to one cell in two thousand.
  std::vector<int> counts{6000, 3000, 1500, 800, 400, 200, 100, 50, 25, 12, 6, 6};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < counts.size(); ++i) names.push_back("type " + std::to_string(i));
  const Codes all = codesOf(counts);
  for (std::uint64_t draw = 0; draw < 100; ++draw) {
    const Codes real = sampled(all, 1000, 2 * draw), synthetic = sampled(all, draw % 2 == 0 ? 1000 : 80, 2 * draw + 1);
    QCOMPARE(largeDrifts(proportions(names, real, synthetic)), std::vector<std::string>());
  }
}

void ProportionsTest::multipliedAndLostTypesAreNamed() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  const Codes real = picked(m_blood.types.codes, m_blood.testing);
  const Codes training = picked(m_blood.types.codes, m_blood.training);
  for (std::int32_t type = 0; type < std::ssize(m_blood.types.categories); ++type)
    for (const int times : {0, 3, 30}) {
      const Codes broken = multiplied(sampled(training, 1000, static_cast<std::uint64_t>(type)), type, times);
      QCOMPARE(largeDrifts(proportions(m_blood.types.categories, real, broken)),
               std::vector<std::string>{m_blood.types.categories[static_cast<std::size_t>(type)]});
    }
}

void ProportionsTest::predictedTypesAreQuietAndNamed_data() {
  QTest::addColumn<QByteArray>("method");
  QTest::newRow("logistic") << QByteArray("logistic");
  QTest::newRow("knn") << QByteArray("knn");
}
void ProportionsTest::predictedTypesAreQuietAndNamed() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  QFETCH(QByteArray, method);
  JobContext job;
  AnnotationParameters parameters;
  parameters.method = method.toStdString();
  const data::Matrix learned = m_blood.values(m_blood.training, Eigen::all);
  const TypeClassifier classifier(learned, m_blood.typesOf(m_blood.training), parameters, job);
  const Codes real = classifier.annotate(m_blood.values(m_blood.testing, Eigen::all), job).codes;
  const Codes training = classifier.annotate(learned, job).codes;
  for (std::uint64_t draw = 0; draw < 20; ++draw)
    QCOMPARE(largeDrifts(proportions(classifier.types(), real, sampled(training, 1000, draw))),
             std::vector<std::string>());
  for (const char* type : {"CD14+ Monocyte", "CD19+ B", "CD34+", "CD56+ NK"}) {
    const auto code =
        static_cast<std::int32_t>(std::ranges::find(classifier.types(), type) - classifier.types().begin());
    const Codes broken = multiplied(sampled(training, 1000, 0), code, 30);
    QCOMPARE(largeDrifts(proportions(classifier.types(), real, broken)), std::vector<std::string>{type});
  }
}

void ProportionsTest::nothingToCompare() {
  const Proportions result = proportions({"B", "T"}, codesOf({3, 4}), {});
  QCOMPARE(result.types[1].real, 4);
  QCOMPARE(result.types[1].pValue, 1.0);
  QVERIFY(!result.drifts());
  QVERIFY(!proportions({"B", "T"}, codesOf({0, 0}, 5), codesOf({0, 0}, 9)).drifts());
}

void ProportionsTest::refusesOtherCodes() {
  QCOMPARE(test::errorOf([] { proportions({"B", "T"}, {0, 2}, {0}); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([] { proportions({"B", "T"}, {0}, {-2}); }).code(), ErrorCode::badInput);
}

}  // namespace

QTEST_APPLESS_MAIN(ProportionsTest)
#include "tst_proportions.moc"
