// SPDX-License-Identifier: GPL-3.0-or-later
// Types read off marker sets.
#include <cmath>
#include <map>

#include "core/celltypes/annotation.h"
#include "core/knowledge/marker_sets.h"
#include "tests/core/celltypes/real_cells.h"

using namespace grnwb;
using namespace grnwb::celltypes;
using Codes = std::vector<std::int32_t>;

namespace {

class MarkerAnnotationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void scoresByHand();
  void furtherCellsDontMoveTheScale();
  void bloodCells();
};

void MarkerAnnotationTest::scoresByHand() {
  data::Matrix cells(4, 3);
  cells << 2, 0, 0, 2, 0, 1, 0, 2, 0, 0, 2, 1;
  JobContext job;
  const Annotation found = annotateByMarkers(
      cells, cells.rows(), {"CD3D", "CD19", "CD14"},
      {{"T", {{"CD3D", 2}, {"CD19", -1}}}, {"B", {{"CD19", 1}, {"MS4A1", 1}}}, {"mast", {{"KIT", 1}}}}, 0.5, job);
  QCOMPARE(found.types, (std::vector<std::string>{"B", "T"}));
  QCOMPARE(found.codes, (Codes{1, 1, 0, 0}));
  GRNWB_CLOSE(found.confidence[0], 1 / (1 + std::exp(-3 / std::sqrt(5.0) - 1)), 1e-12);  // genes at 1 and -1
  QCOMPARE(job.warnings().size(), std::size_t{2});
  QCOMPARE(test::errorOf([&] {
             annotateByMarkers(cells, cells.rows(), {"a", "b", "c"}, {{"T", {{"CD3D", 1}}}}, 0.5, job);
           }).code(),
           ErrorCode::badInput);
}

void MarkerAnnotationTest::furtherCellsDontMoveTheScale() {
  data::Matrix cells(7, 2);
  cells << 2, 0, 2, 0, 0, 2, 0, 2, 9, 0, 9, 0, 9, 1;
  const MarkerSets sets{{"T", {{"CD3D", 1}}}, {"B", {{"CD19", 1}}}};
  JobContext job;
  const Annotation alone = annotateByMarkers(cells.topRows(4), 4, {"CD3D", "CD19"}, sets, 0.5, job);
  const Annotation all = annotateByMarkers(cells, 4, {"CD3D", "CD19"}, sets, 0.5, job);
  for (std::size_t i = 0; i < 4; ++i) {
    QCOMPARE(all.codes[i], alone.codes[i]);
    QCOMPARE(all.confidence[i], alone.confidence[i]);
  }
  QCOMPARE(all.codes[4], 1);
  GRNWB_CLOSE(all.confidence[6], 1 / (1 + std::exp(-8.0)), 1e-12);  // CD3D 8 deviations up, CD19 on its mean
}

void MarkerAnnotationTest::bloodCells() {
  const char* const file = "data/markers/PBMC14k_signatureTable.txt";
  GRNWB_NEEDS_SHARED(file);
  GRNWB_NEEDS_SHARED(test::kBloodCells);
  const std::map<std::string, std::string> signature{{"CD14+ Monocyte", "Monocyte"},
                                                     {"CD19+ B", "Bcell"},
                                                     {"CD4+/CD45RA+/CD25- Naive T", "CD4NaiveT"},
                                                     {"CD4+/CD45RO+ Memory", "CD4TCM"},
                                                     {"CD4+/CD25 T Reg", "CD4TReg"},
                                                     {"CD56+ NK", "NK"},
                                                     {"CD8+/CD45RA+ Naive Cytotoxic", "CD8NaiveCTL"}};
  const test::BloodCells blood = test::bloodCells(8000);
  JobContext job;
  const Annotation found = annotateByMarkers(blood.values, blood.values.rows(), blood.genes,
                                             knowledge::readMarkerSets(test::sharedPath(file)), 0.5, job);
  int all = 0, assigned = 0, right = 0;
  for (std::size_t i = 0; i < found.codes.size(); ++i) {
    const auto own = signature.find(blood.types.categories[static_cast<std::size_t>(blood.types.codes[i])]);
    if (own == signature.end()) continue;
    ++all;
    assigned += found.codes[i] >= 0;
    right += found.codes[i] >= 0 && found.types[static_cast<std::size_t>(found.codes[i])] == own->second;
  }
  const QByteArray counts =
      QByteArray::number(right) + " of " + QByteArray::number(assigned) + " of " + QByteArray::number(all);
  QVERIFY2(assigned > 0.7 * all && right > 0.85 * assigned, counts.constData());
}

}  // namespace

QTEST_APPLESS_MAIN(MarkerAnnotationTest)
#include "tst_marker_annotation.moc"
