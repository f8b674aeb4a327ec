// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/grn/measures.h"
#include "tests/core/grn/grn_samples.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using namespace grnwb::grn::test;

namespace {

/// A: X, Y, Z; B: X; C: nothing.
Grn sample() {
  return {{"A", "B", "C"}, {"X", "Y", "Z", "W"}, {edge("A", "X"), edge("A", "Y"), edge("A", "Z"), edge("B", "X")}};
}

/// One TF per number of targets.
Grn withOutDegrees(const std::vector<std::size_t>& degrees, std::size_t targets) {
  std::vector<Edge> edges;
  const Names tfs = numbered("T", degrees.size()), targetNames = numbered("G", targets);
  for (std::size_t i = 0; i < degrees.size(); ++i)
    for (std::size_t j = 0; j < degrees[i]; ++j) edges.push_back(edge(tfs[i], targetNames[j]));
  return {tfs, targetNames, edges};
}

class MeasuresTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void degreesByHand() {
    QCOMPARE(degrees(sample()), (std::vector<Degree>{{"A", true, 0, 3},
                                                     {"B", true, 0, 1},
                                                     {"C", true, 0, 0},
                                                     {"W", false, 0, 0},
                                                     {"X", false, 2, 0},
                                                     {"Y", false, 1, 0},
                                                     {"Z", false, 1, 0}}));
    QVERIFY(degrees(Grn()).empty());
  }

  void hubsFirst() {
    QCOMPARE(hubs(sample()), (std::vector<Hub>{{"A", 3, .75}, {"B", 1, .25}, {"C", 0, 0}}));
    QCOMPARE(hubs(Grn({"B", "A"}, {}, {})), (std::vector<Hub>{{"A", 0, 0}, {"B", 0, 0}}));
  }

  void giniAgainstItsDefinition() {
    QCOMPARE(outDegreeGini(withOutDegrees({5, 5, 5, 5}, 5)), 0.0);
    GRNWB_CLOSE(outDegreeGini(withOutDegrees({8, 0, 0, 0}, 8)), 0.75, 1e-14);
    QCOMPARE(outDegreeGini(Grn()), 0.0);
    // Half the mean absolute difference over the mean.
    const std::vector<std::size_t> values{1, 4, 9, 2, 2, 30, 17};
    double differences = 0, sum = 0;
    for (const std::size_t a : values) {
      sum += double(a);
      for (const std::size_t b : values) differences += std::abs(double(a) - double(b));
    }
    GRNWB_CLOSE(outDegreeGini(withOutDegrees(values, 30)), differences / (2 * double(values.size()) * sum), 1e-13);
  }

  void regulatorsOfEachTarget() {
    const RegulatorsPerTarget result = regulatorsPerTarget(sample());
    QCOMPARE(result.mean, 1.0);
    GRNWB_CLOSE(result.standardDeviation, std::sqrt(2.0 / 3), 1e-14);
    QCOMPARE(result.least, std::size_t{0});
    QCOMPARE(result.most, std::size_t{2});
    QCOMPARE(regulatorsPerTarget(randomGrn(75, 925, 10, 1)), (RegulatorsPerTarget{10, 0, 10, 10}));
    QCOMPARE(regulatorsPerTarget(Grn()), RegulatorsPerTarget());
  }

  void densitiesOfThePaper() {
    const DensityRow pbmc = densityRow("PBMC", randomGrn(75, 925, 10, 1));
    QCOMPARE(pbmc.network, std::string("PBMC"));
    QCOMPARE(pbmc.edges, std::size_t{9250});
    QCOMPARE(pbmc.possible, std::size_t{69'375});
    QCOMPARE(QString::number(pbmc.density, 'f', 4), u"0.1333"_qs);
    QCOMPARE(QString::number(densityRow("CTL", randomGrn(65, 935, 10, 1)).density, 'f', 4), u"0.1538"_qs);
    QCOMPARE(QString::number(densityRow("BoneMarrow", randomGrn(68, 932, 10, 1)).density, 'f', 4), u"0.1471"_qs);
    const DensityRow llama = densityRow("Llama", randomGrn(266, 734, 10, 1));
    QCOMPARE(llama.edges, std::size_t{7340});
    QCOMPARE(llama.possible, std::size_t{195'244});
    QCOMPARE(QString::number(llama.density, 'f', 4), u"0.0376"_qs);
  }

  void aTableOfEdgesIsARowToo() {
    const DensityRow row = densityRow("prior", EdgeSet(data::KnownPairs{{"A", "B"}, {"B", "C"}, {"A", "C"}}));
    QCOMPARE(row.possible, std::size_t{4});
    QCOMPARE(row.density, 0.75);
    QCOMPARE(row.k.mean, 1.5);
    QCOMPARE(densityRow("none", Grn()).density, 0.0);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(MeasuresTest)
#include "tst_measures.moc"
