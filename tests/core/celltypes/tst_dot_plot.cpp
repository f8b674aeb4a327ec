// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/dot_plot.h"

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::celltypes;
using Eigen::MatrixXd;
using Codes = std::vector<std::int32_t>;

namespace {

class DotPlotTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void meansAndSharesByHand();
  void refusesOtherLabels();
  void treeByHand();
  void treeOfConstantRows();
  void smallTrees();
};

void DotPlotTest::meansAndSharesByHand() {
  data::Matrix cells(5, 3);
  cells << 0, 1, 2, 4, 0, 0, 0, 3, 0, 8, 8, 8, 2, 0, 1;
  const DotPlot plot = dotPlot(cells, {"CD4", "CD8A", "LYZ"}, {{0, 0, 2, -1, 2}, {"T", "none", "B"}, false}, {2, 0});
  QCOMPARE(plot.groups, (std::vector<std::string>{"T", "none", "B"}));
  QCOMPARE(plot.genes, (std::vector<std::string>{"LYZ", "CD4"}));
  QCOMPARE(plot.cells, (std::vector<std::int64_t>{2, 0, 2}));
  MatrixXd mean(3, 2), share(3, 2);
  mean << 1, 2, 0, 0, 0.5, 1;
  share << 0.5, 0.5, 0, 0, 0.5, 0.5;
  QVERIFY(plot.mean == mean);
  QVERIFY(plot.share == share);
}

void DotPlotTest::refusesOtherLabels() {
  const data::Matrix cells = data::Matrix::Ones(3, 1);
  const auto errorFor = [&](const Codes& codes) {
    return test::errorOf([&] { dotPlot(cells, {"CD4"}, {codes, {"T", "B"}, false}, {0}); }).code();
  };
  QCOMPARE(errorFor({0, 1}), ErrorCode::badInput);
  QCOMPARE(errorFor({0, 1, 2}), ErrorCode::badInput);
}

void DotPlotTest::treeByHand() {
  // Rows at angles in a plane across (1, 1, 1): correlations are the cosines between them.
  constexpr double kDegree = 3.14159265358979323846 / 180;
  const std::vector<double> angles{100, 0, 130, 10, 250};
  MatrixXd profiles(5, 3);
  for (Eigen::Index i = 0; i < 5; ++i) {
    const double x = std::cos(angles[static_cast<std::size_t>(i)] * kDegree) / std::sqrt(2.0);
    const double y = std::sin(angles[static_cast<std::size_t>(i)] * kDegree) / std::sqrt(6.0);
    profiles.row(i) << x + y + 5, y - x + 5, 5 - 2 * y;
  }
  const Dendrogram tree = dendrogram(profiles);
  QCOMPARE(tree.steps.size(), std::size_t{4});
  const auto joins = [&tree](std::size_t step, int left, int right, double degrees) {
    const Dendrogram::Step& found = tree.steps[step];
    return found.left == left && found.right == right &&
           std::abs(found.height - (1 - std::cos(degrees * kDegree))) < 1e-9;
  };
  QVERIFY(joins(0, 1, 3, 10));
  QVERIFY(joins(1, 0, 2, 30));
  QVERIFY(joins(2, 4, 5, 120));  // its farther member counts: 250 is at 110 from 0, and at 120 from 10
  QVERIFY(joins(3, 6, 7, 150));
  QCOMPARE(tree.order, (Codes{0, 2, 4, 1, 3}));
}

void DotPlotTest::treeOfConstantRows() {
  MatrixXd profiles(3, 4);
  profiles << 1, 2, 3, 4, 7, 7, 7, 7, 2, 4, 6, 8.5;
  const Dendrogram tree = dendrogram(profiles);
  QCOMPARE(tree.steps[0].left, 0);
  QCOMPARE(tree.steps[0].right, 2);
  QCOMPARE(tree.steps[1].height, 1.0);
}

void DotPlotTest::smallTrees() {
  QVERIFY(dendrogram(MatrixXd(0, 3)).order.empty());
  QCOMPARE(dendrogram(MatrixXd::Random(1, 3)).order, Codes{0});
  QVERIFY(dendrogram(MatrixXd::Random(1, 3)).steps.empty());
}

}  // namespace

QTEST_APPLESS_MAIN(DotPlotTest)
#include "tst_dot_plot.moc"
