// SPDX-License-Identifier: GPL-3.0-or-later
// Types learned from labelled blood cells.
#include "core/celltypes/annotation.h"

#include <algorithm>
#include <map>

#include "tests/core/celltypes/real_cells.h"

using namespace grnwb;
using namespace grnwb::celltypes;
using Eigen::Index;
using Codes = std::vector<std::int32_t>;

namespace {

AnnotationParameters parametersOf(const std::string& method, double minimumConfidence = 0.5) {
  AnnotationParameters parameters;
  parameters.method = method;
  parameters.minimumConfidence = minimumConfidence;
  return parameters;
}

/// Cells of one gene each, by type.
data::Matrix plainCells(const Codes& types) {
  data::Matrix cells = data::Matrix::Zero(std::ssize(types), 3);
  for (Index i = 0; i < cells.rows(); ++i)
    cells(i, types[static_cast<std::size_t>(i)]) = 3 + static_cast<float>(i % 5) / 10;
  return cells;
}

class AnnotationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (test::hasShared(test::kBloodCells)) m_blood = test::bloodCells(400);
  }

  void bloodCells_data() { methods(); }
  void bloodCells();
  void rareTypesAreLearned();
  void validationAgreesWithTestCells_data() { methods(); }
  void validationAgreesWithTestCells();
  void isTheSameForAnyThreads_data() { methods(); }
  void isTheSameForAnyThreads();
  void typesWithFewerCellsThanFolds_data() { methods(); }
  void typesWithFewerCellsThanFolds();
  void unlabelledCellsTeachNothing_data() { methods(); }
  void unlabelledCellsTeachNothing();
  void votesByHand();
  void refusesBadInput();
  void stops();

 private:
  static void methods() {
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("logistic") << QByteArray("logistic");
    QTest::newRow("knn") << QByteArray("knn");
  }
  data::Matrix cellsOf(const std::vector<Index>& rows) const { return m_blood.values(rows, Eigen::all); }

  test::BloodCells m_blood;
};

void AnnotationTest::bloodCells() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  QFETCH(QByteArray, method);
  JobContext job;
  const TypeClassifier classifier(cellsOf(m_blood.training), m_blood.typesOf(m_blood.training),
                                  parametersOf(method.toStdString()), job);
  QCOMPARE(classifier.types(), m_blood.types.categories);
  const Annotation found = classifier.annotate(cellsOf(m_blood.testing), job);
  const Codes own = m_blood.typesOf(m_blood.testing).codes;
  std::map<std::string, std::pair<int, int>> right;  // and all, by type
  int assigned = 0, correct = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    auto& [hits, all] = right[classifier.types()[static_cast<std::size_t>(own[i])]];
    hits += found.codes[i] == own[i];
    ++all;
    assigned += found.codes[i] >= 0;
    correct += found.codes[i] == own[i];
    QCOMPARE(found.codes[i] >= 0, found.confidence[i] >= 0.5);
  }
  // Kinds that lie apart; the subsets of T cells overlap, so that their cells are unsure.
  for (const char* type : {"CD14+ Monocyte", "CD19+ B", "CD56+ NK"}) {
    const auto [hits, all] = right[type];
    QVERIFY2(hits >= 0.9 * all, type);
  }
  QVERIFY(correct >= 0.78 * assigned);
  QVERIFY(assigned < 990 && assigned > 600);
}

void AnnotationTest::rareTypesAreLearned() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  JobContext job;
  const auto rare = static_cast<std::int32_t>(std::ranges::find(m_blood.types.categories, "CD19+ B") -
                                              m_blood.types.categories.begin());
  std::vector<Index> rows;
  int kept = 0;
  for (const Index row : m_blood.training)
    if (m_blood.types.codes[static_cast<std::size_t>(row)] != rare || kept++ < 20) rows.push_back(row);
  const TypeClassifier classifier(cellsOf(rows), m_blood.typesOf(rows), parametersOf("logistic"), job);
  const Annotation found = classifier.annotate(cellsOf(m_blood.testing), job);
  int hits = 0, all = 0, wrong = 0;
  for (std::size_t i = 0; i < found.codes.size(); ++i) {
    const bool own = m_blood.types.codes[static_cast<std::size_t>(m_blood.testing[i])] == rare;
    all += own;
    hits += own && found.codes[i] == rare;
    wrong += !own && found.codes[i] == rare;
  }
  QVERIFY2(hits >= 0.5 * all, qPrintable(QStringLiteral("%1 of %2").arg(hits).arg(all)));
  QVERIFY(wrong <= 2);
}

void AnnotationTest::validationAgreesWithTestCells() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  QFETCH(QByteArray, method);
  JobContext job;
  const AnnotationParameters parameters = parametersOf(method.toStdString());
  const data::Matrix learned = cellsOf(m_blood.training);
  const data::Categorical labels = m_blood.typesOf(m_blood.training);
  const CrossValidation validation = crossValidate(learned, labels, parameters, job);
  QCOMPARE(validation.confusion.rows(), 10);
  QCOMPARE(validation.confusion.cols(), 11);
  QCOMPARE(validation.confusion.sum(), static_cast<int>(learned.rows()));
  double balanced = 0;
  for (Index type = 0; type < 10; ++type) {
    const auto own = std::ranges::count(labels.codes, static_cast<std::int32_t>(type));
    QCOMPARE(validation.confusion.row(type).sum(), static_cast<int>(own));
    balanced += validation.confusion(type, type) / static_cast<double>(own) / 10;
  }
  GRNWB_CLOSE(validation.balanced, balanced, 1e-12);
  GRNWB_CLOSE(validation.accuracy, validation.confusion.leftCols(10).trace() / static_cast<double>(learned.rows()),
              1e-12);
  const TypeClassifier classifier(learned, labels, parameters, job);
  const Codes found = classifier.annotate(cellsOf(m_blood.testing), job).codes;
  const Codes own = m_blood.typesOf(m_blood.testing).codes;
  int right = 0;
  for (std::size_t i = 0; i < own.size(); ++i) right += found[i] == own[i];
  const double accuracy = right / static_cast<double>(own.size());
  QVERIFY2(std::abs(accuracy - validation.accuracy) < 0.04,
           qPrintable(QStringLiteral("%1 and %2").arg(accuracy).arg(validation.accuracy)));
}

void AnnotationTest::isTheSameForAnyThreads() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  QFETCH(QByteArray, method);
  std::vector<Annotation> found;
  for (const int threads : {1, 4}) {
    JobContext job(threads);
    const TypeClassifier classifier(cellsOf(m_blood.training), m_blood.typesOf(m_blood.training),
                                    parametersOf(method.toStdString()), job);
    found.push_back(classifier.annotate(cellsOf(m_blood.testing), job));
  }
  QVERIFY(found[0].codes == found[1].codes && found[0].confidence == found[1].confidence);
}

void AnnotationTest::typesWithFewerCellsThanFolds() {
  QFETCH(QByteArray, method);
  // The last type has a single cell, the one before it three.
  Codes codes(60, 0);
  std::fill(codes.begin() + 40, codes.end() - 4, 1);
  std::fill(codes.end() - 4, codes.end(), 2);
  const data::Matrix cells = plainCells(codes);
  codes.back() = 4;
  const data::Categorical labels{codes, {"A", "B", "C", "empty", "alone"}, false};
  JobContext job;
  const AnnotationParameters parameters = parametersOf(method.toStdString(), 0);
  const TypeClassifier classifier(cells, labels, parameters, job);
  QCOMPARE(classifier.types(), (std::vector<std::string>{"A", "B", "C", "alone"}));
  const CrossValidation validation = crossValidate(cells, labels, parameters, job);
  QCOMPARE(validation.confusion.rows(), 4);
  QCOMPARE(validation.confusion(0, 0), 40);
  QCOMPARE(validation.confusion(1, 1), 16);
  QCOMPARE(validation.confusion.row(2).sum(), 3);
  QCOMPARE(validation.confusion(3, 4), 1);
  QCOMPARE(job.progress().done, 5);
}

void AnnotationTest::unlabelledCellsTeachNothing() {
  QFETCH(QByteArray, method);
  const data::Matrix labelled = plainCells({0, 0, 0, 0, 1, 1, 1, 1});
  data::Matrix all(11, 3);
  all << labelled, 100 * data::Matrix::Ones(3, 3);
  JobContext job;
  const AnnotationParameters parameters = parametersOf(method.toStdString(), 0);
  const std::vector<std::string> names{"A", "B"};
  const TypeClassifier some(labelled, {{0, 0, 0, 0, 1, 1, 1, 1}, names, false}, parameters, job);
  const TypeClassifier more(all, {{0, 0, 0, 0, 1, 1, 1, 1, -1, -1, -1}, names, false}, parameters, job);
  QVERIFY(some.annotate(all, job).confidence == more.annotate(all, job).confidence);
  QCOMPARE(some.annotate(labelled, job).codes, (Codes{0, 0, 0, 0, 1, 1, 1, 1}));
}

void AnnotationTest::votesByHand() {
  // On a line: nine of A at 0..8, eleven of B from 20 on; of 15 neighbours of 0 nine are A.
  data::Matrix cells(20, 1);
  Codes codes;
  for (Index i = 0; i < 20; ++i) {
    cells(i, 0) = static_cast<float>(i < 9 ? i : i + 11);
    codes.push_back(i < 9 ? 0 : 1);
  }
  JobContext job;
  const TypeClassifier classifier(cells, {codes, {"A", "B"}, false}, parametersOf("knn", 0.61), job);
  data::Matrix asked(3, 1);
  asked << 0, 40, 11;
  const Annotation found = classifier.annotate(asked, job);
  QCOMPARE(found.codes, (Codes{-1, 1, -1}));
  QCOMPARE(found.confidence[0], 9.0 / 15);
  QCOMPARE(found.confidence[1], 11.0 / 15);
  QCOMPARE(found.confidence[2], 9.0 / 15);
}

void AnnotationTest::refusesBadInput() {
  JobContext job;
  const data::Matrix cells = plainCells({0, 0, 1, 1});
  const auto errorFor = [&](const Codes& codes, const AnnotationParameters& parameters) {
    return test::errorOf([&] { TypeClassifier(cells, {codes, {"A", "B"}, false}, parameters, job); }).code();
  };
  QCOMPARE(errorFor({0, 0, 0, 0}, {}), ErrorCode::badInput);
  QCOMPARE(errorFor({0, 1, 0}, {}), ErrorCode::badInput);
  QCOMPARE(errorFor({0, 1, 0, 2}, {}), ErrorCode::badInput);
  QCOMPARE(errorFor({0, 1, 0, 1}, parametersOf("svm")), ErrorCode::usage);
  QCOMPARE(errorFor({0, 1, 0, 1}, parametersOf("knn", 1.5)), ErrorCode::usage);
  const TypeClassifier classifier(cells, {{0, 0, 1, 1}, {"A", "B"}, false}, {}, job);
  QCOMPARE(test::errorOf([&] { classifier.annotate(data::Matrix::Ones(2, 5), job); }).code(), ErrorCode::badInput);
}

void AnnotationTest::stops() {
  JobContext job;
  job.requestStop();
  const data::Matrix cells = plainCells({0, 0, 1, 1});
  QCOMPARE(test::errorOf([&] {
             crossValidate(cells, {{0, 0, 1, 1}, {"A", "B"}, false}, {}, job);
           }).code(),
           ErrorCode::cancelled);
}

}  // namespace

QTEST_APPLESS_MAIN(AnnotationTest)
#include "tst_annotation.moc"
