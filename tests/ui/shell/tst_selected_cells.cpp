// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selected_cells.h"

#include <QtTest>

using namespace grnwb;
using namespace grnwb::ui;

namespace {

class TestSelectedCells : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void typesGapsAndRegulators() {
    pipeline::Comparison comparison;
    comparison.realCells = 3;
    comparison.embedding.points = Eigen::MatrixX2d::Zero(5, 2);
    comparison.types.types = {"B", "T"};
    comparison.types.codes = {0, 1, 1, 1, -1};
    pipeline::ComparedCells compared;
    compared.genes = {"A", "B", "TF1", "TF2"};
    compared.real.resize(3, 4);
    compared.real << 9, 9, 9, 9, 3, 0, 1, 1, 5, 2, 1, 1;
    compared.synthetic.resize(2, 4);
    compared.synthetic << 39, 1, 1, 1, 39, 1, 1, 1;
    const auto edge = [](const char* tf, const char* target) {
      return grn::Edge{tf, target, grn::Sign::unknown, false, {}, "test"};
    };
    const grn::Grn grn({"TF1", "TF2"}, {"A", "B"}, {edge("TF1", "A"), edge("TF1", "B"), edge("TF2", "A")});

    // Real cells 1 and 2 (mean of A: 4) and both synthetic ones (39); a row that isn't there is passed over.
    const SelectedCells group = describeCells({1, 2, 3, 4, 77}, comparison, &compared, &grn);
    QCOMPARE(group.real, 2);
    QCOMPARE(group.synthetic, 2);
    QCOMPARE(group.types.size(), std::size_t{2});
    QCOMPARE(group.types[0].name, std::string("T"));
    QCOMPARE(group.types[0].real, 2);
    QCOMPARE(group.types[0].synthetic, 1);
    QCOMPARE(group.types[1].code, -1);
    QCOMPARE(group.gaps[0].gene, std::string("A"));
    QCOMPARE(group.gaps[0].realMean, 4.0);
    QCOMPARE(group.gaps[0].log2Ratio, 3.0);
    QCOMPARE(group.regulators.size(), std::size_t{1});
    QCOMPARE(group.regulators[0].tf, std::string("TF1"));
    QCOMPARE(group.regulators[0].targets, 2);

    QVERIFY(describeCells({0}, comparison, &compared, &grn).gaps.empty());
    QVERIFY(describeCells({0, 4}, comparison, nullptr, nullptr).gaps.empty());
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TestSelectedCells)
#include "tst_selected_cells.moc"
