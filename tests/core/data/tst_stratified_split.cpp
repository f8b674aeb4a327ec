// SPDX-License-Identifier: GPL-3.0-or-later
// Splits of labelled cells: shares by largest remainder, small groups in every part, nobody lost.
#include "core/data/stratified_split.h"

#include <QtTest>
#include <algorithm>
#include <map>
#include <numeric>

#include "core/base/random.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;
using Cells = std::vector<std::int64_t>;
using Labels = std::vector<std::int32_t>;

Cells numbered(std::size_t count) {
  Cells cells(count);
  std::iota(cells.begin(), cells.end(), std::int64_t{0});
  return cells;
}

/// Labels 0, 1... as often as said, mixed.
Labels mixed(const std::vector<int>& sizes) {
  Labels labels;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    labels.insert(labels.end(), static_cast<std::size_t>(sizes[i]), static_cast<std::int32_t>(i));
  RandomStream(1, "labels").shuffle(labels);
  return labels;
}

std::map<std::int32_t, int> tally(const Cells& part, const Labels& labels) {
  std::map<std::int32_t, int> counts;
  for (const std::int64_t cell : part) ++counts[labels[static_cast<std::size_t>(cell)]];
  return counts;
}

class StratifiedSplitTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void sharesByLargestRemainder() {
    const Labels labels = mixed({50, 30, 17, 3});
    const Split split = splitByLabel(numbered(100), labels, 10, 20);
    // Shares 5, 3, 1.7 and 0.3: a label of three cells has its place before remainders are counted.
    QVERIFY((tally(split.validation, labels) == std::map<std::int32_t, int>{{0, 5}, {1, 3}, {2, 1}, {3, 1}}));
    QVERIFY((tally(split.test, labels) == std::map<std::int32_t, int>{{0, 10}, {1, 6}, {2, 3}, {3, 1}}));
    QCOMPARE(split.training.size(), 70UL);
  }

  void everyCellIsInOnePart_data() {
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<int>("validation");
    QTest::addColumn<int>("test");
    QTest::newRow("even") << QList<int>{40, 40, 40} << 12 << 24;
    QTest::newRow("one label") << QList<int>{90} << 10 << 10;
    QTest::newRow("single cells") << QList<int>{1, 1, 1, 1, 1, 1} << 2 << 3;
    QTest::newRow("more labels than places") << QList<int>(30, 4) << 5 << 7;
    QTest::newRow("nearly all held out") << QList<int>{5, 5, 2} << 5 << 6;
    QTest::newRow("a rare label") << QList<int>{997, 3} << 100 << 100;
  }
  void everyCellIsInOnePart() {
    QFETCH(QList<int>, sizes);
    QFETCH(int, validation);
    QFETCH(int, test);
    const Labels labels = mixed({sizes.begin(), sizes.end()});
    const Cells cells = numbered(labels.size());
    const Split split = splitByLabel(cells, labels, validation, test);
    QCOMPARE(split.validation.size(), static_cast<std::size_t>(validation));
    QCOMPARE(split.test.size(), static_cast<std::size_t>(test));
    Cells all = split.validation;
    for (const Cells* part : {&split.test, &split.training}) all.insert(all.end(), part->begin(), part->end());
    for (const Cells* part : {&split.validation, &split.test, &split.training}) QVERIFY(std::ranges::is_sorted(*part));
    std::ranges::sort(all);
    QVERIFY(all == cells);
    const auto inValidation = tally(split.validation, labels), inTest = tally(split.test, labels);
    if (validation < sizes.size() || split.training.size() < static_cast<std::size_t>(sizes.size())) return;
    for (int label = 0; label < sizes.size(); ++label) {
      if (sizes[label] < 3) continue;
      QVERIFY(inValidation.contains(label) && inTest.contains(label));
      QVERIFY(tally(split.training, labels).contains(label));
    }
  }

  void missingLabelsAreAGroup() {
    Labels labels = mixed({60, 40});
    std::ranges::replace(labels, 1, -1);
    const Split split = splitByLabel(numbered(100), labels, 10, 10);
    QVERIFY((tally(split.test, labels) == std::map<std::int32_t, int>{{-1, 4}, {0, 6}}));
  }

  void oneLabelChangesNothing() {
    Cells cells = numbered(50);
    RandomStream(2, "cells").shuffle(cells);
    const Split plain = splitInOrder(cells, 7, 9), labelled = splitByLabel(cells, Labels(50, 3), 7, 9);
    QVERIFY(plain.validation == labelled.validation);
    QVERIFY(plain.test == labelled.test);
    QVERIFY(plain.training == labelled.training);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(StratifiedSplitTest)
#include "tst_stratified_split.moc"
