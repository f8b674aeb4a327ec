// SPDX-License-Identifier: GPL-3.0-or-later
// Marker genes: figures by hand, properties on real cells. tests/interop compares them with scanpy's.
#include "core/celltypes/markers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "tests/core/celltypes/real_cells.h"

using namespace grnwb;
using namespace grnwb::celltypes;
using Codes = std::vector<std::int32_t>;

namespace {

std::vector<GroupMarkers> ranked(const data::Matrix& cells, const data::Categorical& labels, const std::string& test,
                                 int threads = 1) {
  JobContext job(threads);
  return rankMarkers(cells, labels, {test}, job);
}

/// Four cells of A, three of B, one without a label; genes: graded, constant, silent.
struct Few {
  data::Matrix cells{8, 3};
  data::Categorical labels{{0, 0, 0, 0, 2, 2, 2, -1}, {"A", "empty", "B"}, false};

  Few() { cells << 5, 1, 0, 4, 1, 0, 3, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 2, 1, 0; }
};

class MarkersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rankSumByHand();
  void welchByHand();
  void sharesAndFoldChangesByHand();
  void adjustmentIsBenjaminiHochbergs();
  void knownMarkersComeFirst_data();
  void knownMarkersComeFirst();
  void isTheSameForAnyThreads();
  void specificityInClosedForm();
  void refusesBadInput();
  void stops();
};

void MarkersTest::rankSumByHand() {
  const Few few;
  const std::vector<GroupMarkers> groups = ranked(few.cells, few.labels, "wilcoxon");
  QCOMPARE(groups.size(), std::size_t{2});
  QCOMPARE(groups[0].group, std::string("A"));
  QCOMPARE(groups[0].cells, 4);
  QCOMPARE(groups[1].group, std::string("B"));
  const Marker& a = groups[0].markers.front();
  QCOMPARE(a.gene, 0);
  // Ranks of A are 8, 7, 6 and 2 (three zeros share 1 to 3): 23 where 18 is expected, variance 4 * 4 * 9 / 12.
  GRNWB_CLOSE(a.score, (23 - 18) / std::sqrt(12.0), 1e-14);
  GRNWB_CLOSE(a.pValue, std::erfc(5 / std::sqrt(24.0)), 1e-14);
  const Marker& b = groups[1].markers.back();
  QCOMPARE(b.gene, 0);
  GRNWB_CLOSE(b.score, (2 + 2 + 4 - 13.5) / std::sqrt(3 * 5 * 9 / 12.0), 1e-14);  // the unlabelled cell is another
  for (const GroupMarkers& group : groups)
    for (const Marker& marker : group.markers)
      if (marker.gene > 0) QVERIFY(marker.score == 0 && marker.pValue == 1);
}

void MarkersTest::welchByHand() {
  const Few few;
  const std::vector<GroupMarkers> groups = ranked(few.cells, few.labels, "t-test");
  // A: 5 4 3 0, mean 3, variance 14 / 3; others: 0 0 1 2, mean 3 / 4, variance 2.75 / 3.
  const Marker& a = groups[0].markers.front();
  GRNWB_CLOSE(a.score, 2.25 / std::sqrt(14.0 / 12 + 2.75 / 12), 1e-14);
  GRNWB_CLOSE(a.pValue, 0.12724806790960302, 1e-10);
  for (const Marker& marker : groups[0].markers)
    if (marker.gene > 0) QVERIFY(marker.score == 0 && marker.pValue == 1);
}

void MarkersTest::sharesAndFoldChangesByHand() {
  const Few few;
  for (const char* test : {"wilcoxon", "t-test"}) {
    const Marker a = ranked(few.cells, few.labels, test)[0].markers.front();
    QCOMPARE(a.inside, 0.75);
    QCOMPARE(a.outside, 0.5);
    GRNWB_CLOSE(a.log2FoldChange, std::log2((std::expm1(3) + 1e-9) / (std::expm1(0.75) + 1e-9)), 1e-14);
    GRNWB_CLOSE(a.specificity, specificity({3, 1.0 / 3}, 0), 1e-14);
  }
}

void MarkersTest::adjustmentIsBenjaminiHochbergs() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  const test::BloodCells blood = test::bloodCells(300);
  const std::vector<GroupMarkers> groups = ranked(blood.values, blood.types, "wilcoxon");
  for (const GroupMarkers& group : groups) {
    QVERIFY(std::ranges::is_sorted(group.markers, std::ranges::greater(), &Marker::score));
    // The definition: the least m p / rank over all genes of the same p-value or a greater one.
    std::vector<double> sorted;
    for (const Marker& marker : group.markers) sorted.push_back(marker.pValue);
    std::ranges::sort(sorted);
    for (const Marker& marker : group.markers) {
      double least = 1;
      for (std::size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] >= marker.pValue)
          least = std::min(least, sorted[i] * static_cast<double>(sorted.size()) / static_cast<double>(i + 1));
      GRNWB_CLOSE(marker.adjusted, least, 1e-12);
    }
  }
}

void MarkersTest::knownMarkersComeFirst_data() {
  QTest::addColumn<QByteArray>("test");
  QTest::newRow("wilcoxon") << QByteArray("wilcoxon");
  QTest::newRow("t-test") << QByteArray("t-test");
}
void MarkersTest::knownMarkersComeFirst() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  QFETCH(QByteArray, test);
  const test::BloodCells blood = test::bloodCells(1000);
  const std::vector<GroupMarkers> groups = ranked(blood.values, blood.types, test.toStdString());
  const std::map<std::string, std::set<std::string>> known{{"CD14+ Monocyte", {"LYZ", "S100A8", "S100A9", "CST3"}},
                                                           {"CD19+ B", {"CD79A", "CD79B", "CD74", "HLA-DRA"}},
                                                           {"CD56+ NK", {"NKG7", "GNLY", "GZMB", "PRF1"}}};
  for (const GroupMarkers& group : groups) {
    const auto wanted = known.find(group.group);
    if (wanted == known.end()) continue;
    std::size_t found = 0;
    for (std::size_t i = 0; i < 10; ++i) {
      const Marker& marker = group.markers[i];
      found += wanted->second.count(blood.genes[static_cast<std::size_t>(marker.gene)]);
      QVERIFY(marker.adjusted < 1e-50 && marker.inside > marker.outside && marker.log2FoldChange > 0);
    }
    QVERIFY2(found >= 3, group.group.c_str());
    const Marker& first = group.markers.front();
    for (const GroupMarkers& other : groups)
      for (const Marker& marker : other.markers)
        if (marker.gene == first.gene && other.group != group.group) QVERIFY(marker.specificity < first.specificity);
  }
}

void MarkersTest::isTheSameForAnyThreads() {
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  const test::BloodCells blood = test::bloodCells(100);
  const auto one = ranked(blood.values, blood.types, "t-test", 1),
             four = ranked(blood.values, blood.types, "t-test", 4);
  for (std::size_t group = 0; group < one.size(); ++group)
    for (std::size_t i = 0; i < one[group].markers.size(); ++i) {
      const Marker &a = one[group].markers[i], &b = four[group].markers[i];
      QVERIFY(a.gene == b.gene && a.score == b.score && a.pValue == b.pValue && a.specificity == b.specificity);
    }
}

void MarkersTest::specificityInClosedForm() {
  QCOMPARE(specificity({0, 4, 0}, 1), 1.0);
  QCOMPARE(specificity({0, 4, 0}, 0), 0.0);
  QCOMPARE(specificity({0, 0}, 0), 0.0);
  // Shares 1 / n against one group: the entropy of the mixture less half that of the shares.
  for (const int n : {2, 10}) {
    const double own = (1 + 1.0 / n) / 2, other = 1.0 / (2 * n);
    const double divergence = -own * std::log2(own) - (n - 1) * other * std::log2(other) - std::log2(n) / 2;
    GRNWB_CLOSE(specificity(std::vector<double>(static_cast<std::size_t>(n), 7), 1), 1 - std::sqrt(divergence), 1e-12);
  }
  GRNWB_CLOSE(specificity(std::vector<double>(10, 1), 0), 0.13, 0.02);
  QVERIFY(specificity({5, 1, 1}, 0) > specificity({5, 3, 1}, 0));
}

void MarkersTest::refusesBadInput() {
  const Few few;
  const auto errorFor = [&](const Codes& codes) {
    return test::errorOf([&] { ranked(few.cells, {codes, {"A", "B"}, false}, "wilcoxon"); });
  };
  QCOMPARE(errorFor({0, 0, 0, 0, 0, 0, -1, -1}).code(), ErrorCode::badInput);
  QCOMPARE(errorFor({0, 0, 0, 0, 0, 0, 0, 1}).subject(), std::string("group 'B'"));
  QCOMPARE(errorFor({0, 1}).code(), ErrorCode::badInput);
  QCOMPARE(errorFor({0, 0, 0, 0, 1, 1, 1, 5}).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { ranked(few.cells, few.labels, "median"); }).code(), ErrorCode::usage);
}

void MarkersTest::stops() {
  const Few few;
  JobContext job;
  job.requestStop();
  QCOMPARE(test::errorOf([&] { rankMarkers(few.cells, few.labels, {}, job); }).code(), ErrorCode::cancelled);
}

}  // namespace

QTEST_APPLESS_MAIN(MarkersTest)
#include "tst_markers.moc"
