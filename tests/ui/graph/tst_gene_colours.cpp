// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/graph/gene_colours.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::GeneColours;
using grnwb::ui::NetworkGraph;
using grnwb::ui::Theme;
namespace data = grnwb::data;
namespace grn = grnwb::grn;

QString text(const char* name) {
  return QString::fromLatin1(name);
}

grn::Edge edge(const std::string& tf, const std::string& target, double importance) {
  return {tf, target, grn::Sign::unknown, false, importance, "grnboost2"};
}

/// TFs T0 ... T9 with 10, 9, ... 1 targets: Tn regulates the first 10 - n of G0 ... G9, importance grows with n.
NetworkGraph staircase() {
  std::vector<std::string> tfs, targets;
  std::vector<grn::Edge> edges;
  for (int i = 0; i < 10; ++i) {
    tfs.push_back("T" + std::string(1, static_cast<char>('0' + i)));
    targets.push_back("G" + std::string(1, static_cast<char>('0' + i)));
  }
  for (int tf = 0; tf < 10; ++tf)
    for (int target = 0; target < 10 - tf; ++target)
      edges.push_back(edge(tfs[static_cast<std::size_t>(tf)], targets[static_cast<std::size_t>(target)], 1.0 + tf));
  return NetworkGraph(grn::Grn(tfs, targets, edges));
}

data::Dataset cells() {
  data::Dataset result;
  data::Matrix x(4, 3);
  // Gene 0 is highest in "b" by mean though "a" has the larger sum; gene 2 is never expressed.
  x << 2, 5, 0, 2, 0, 0, 3, 0, 0, 9, 9, 0;
  result.x = data::SparseMatrix::fromDense(x);
  result.genes.names = {"G0", "G1", "G2"};
  result.cells.names = {"c0", "c1", "c2", "c3"};
  result.cells.set("type", data::Categorical{{0, 0, 1, -1}, {"a", "b"}, false});
  return result;
}

class TestGeneColours : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { grnwb::ui::applyTheme(false); }

  void labelsAreTheHighest() {
    const GeneColours colours = GeneColours::byLabel(cells(), "type");
    QCOMPARE(colours.categories, QStringList({text("a"), text("b")}));
    QCOMPARE(colours.categoryOf.value(text("G0"), -1), 1);
    QCOMPARE(colours.categoryOf.value(text("G1"), -1), 0);
    QVERIFY(!colours.categoryOf.contains(text("G2")));
    QCOMPARE(colours.textOf(text("G0")), QStringLiteral("highest in b"));
    QCOMPARE(colours.colourOf(text("G0"), Theme::light()), Theme::light().category(1));
    QVERIFY(!colours.colourOf(text("G2"), Theme::light()));
    QVERIFY(GeneColours::byLabel(cells(), "none").isEmpty());
  }

  void expressionIsTheMeanOfOneLabel() {
    const GeneColours colours = GeneColours::byExpression(cells(), "type", "a");
    QVERIFY(colours.isRamp());
    QCOMPARE(colours.valueOf.value(text("G0")), 2.0);
    QCOMPARE(colours.valueOf.value(text("G1")), 2.5);
    QCOMPARE(colours.valueOf.value(text("G2"), -1), 0.0);
    QCOMPARE(colours.low, 0.0);
    QCOMPARE(colours.high, 2.5);
    QCOMPARE(colours.colourOf(text("G1"), Theme::light()), Theme::cividis(1));
    QCOMPARE(colours.colourOf(text("G2"), Theme::light()), Theme::cividis(0));
    QCOMPARE(colours.rampPosition(2), std::log(3.0) / std::log(3.5));
    QVERIFY(colours.title.contains(QLatin1Char('a')) && !colours.unit.isEmpty());
    QVERIFY(GeneColours::byExpression(cells(), "type", "c").isEmpty());
    QVERIFY(GeneColours::byExpression(cells(), "none", "a").isEmpty());
  }

  void degreesCountEdges() {
    const GeneColours colours = GeneColours::byDegree(staircase());
    QCOMPARE(colours.valueOf.value(text("T0")), 10.0);
    QCOMPARE(colours.valueOf.value(text("G0")), 10.0);
    QCOMPARE(colours.valueOf.value(text("G9")), 1.0);
    QCOMPARE(colours.low, 1.0);
    QCOMPARE(colours.high, 10.0);
    QCOMPARE(colours.rampPosition(1), 0.0);
    QCOMPARE(GeneColours::byDegree(NetworkGraph()).isEmpty(), true);
  }

  void regulonsAreOfTheEightLargest() {
    const GeneColours colours = GeneColours::byRegulon(staircase());
    QCOMPARE(colours.categories.size(), 8);
    QCOMPARE(colours.categories.front(), text("T0"));
    QVERIFY(!colours.categoryOf.contains(text("T8")));
    // G0's strongest regulator is T9, which isn't among the eight: of these T7 is; G9 has T0 alone.
    QCOMPARE(colours.textOf(text("G0")), QStringLiteral("regulon of T7"));
    QCOMPARE(colours.categoryOf.value(text("G3")), 6);
    QCOMPARE(colours.categoryOf.value(text("G9")), 0);
    QCOMPARE(colours.categoryOf.value(text("T5")), 5);
    QVERIFY(!colours.others.isEmpty());
  }

  void communitiesAreCalledByTheirTf() {
    const NetworkGraph graph = staircase();
    std::vector<int> community;
    for (int i = 0; i < 20; ++i) community.push_back(i % 10 < 3 ? 7 : 4);
    const GeneColours colours = GeneColours::byCommunities(graph, community);
    QCOMPARE(colours.categories, QStringList({text("T3"), text("T0")}));  // the larger first
    QCOMPARE(colours.categoryOf.value(text("G1")), 1);
    QCOMPARE(colours.categoryOf.value(text("G9")), 0);
    QVERIFY(colours.others.isEmpty());
    for (int i = 0; i < 20; ++i) community[static_cast<std::size_t>(i)] = i;
    const GeneColours many = GeneColours::byCommunities(graph, community);
    QCOMPARE(many.categories.size(), 10);
    QCOMPARE(many.categoryOf.size(), 10);
    QVERIFY(!many.others.isEmpty());
    QVERIFY(GeneColours::byCommunities(graph, {1, 2}).isEmpty());
  }
};
}  // namespace

QTEST_MAIN(TestGeneColours)
#include "tst_gene_colours.moc"
