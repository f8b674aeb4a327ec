// SPDX-License-Identifier: GPL-3.0-or-later
// What the marker dot plot is made from: groups of both sides, markers, their specificity, order of rows and columns;
// in cells made by hand and in real blood cells.
#include <QAbstractItemModelTester>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/text.h"
#include "tests/support/ui_support.h"
#include "tests/ui/compare/blood_comparison.h"
#include "ui/compare/marker_content.h"
#include "ui/compare/marker_model.h"
#include "ui/models/table_text.h"

using namespace grnwb;
using namespace grnwb::ui;
using Kind = SpecificityVerdict::Kind;

namespace {

/// Types B, NK and T with 4 real cells each; gene i is expressed by the i-th of them alone, the fourth by all. The
/// synthetic cells: 3 of B, 3 of T; type "absent" has none anywhere.
struct ByHand {
  pipeline::Comparison comparison;
  pipeline::ComparedCells cells;

  ByHand() {
    cells.genes = {"MS4A1", "GNLY", "CD3E", "ACTB"};
    cells.real = data::Matrix::Zero(12, 4);
    for (int cell = 0; cell < 12; ++cell) {
      cells.real(cell, cell / 4) = static_cast<float>(5 + cell % 3);
      cells.real(cell, 3) = 2;
      cells.realLabels.codes.push_back(cell / 4);
    }
    cells.realLabels.categories = {"B", "NK", "T"};
    cells.synthetic = data::Matrix::Zero(6, 4);
    for (int cell = 0; cell < 6; ++cell) cells.synthetic(cell, cell < 3 ? 0 : 2) = static_cast<float>(cell + 1);
    comparison.realCells = 12;
    comparison.types.types = {"absent", "B", "NK", "T"};
    // The classifier errs in the first real cell, which is of no consequence.
    comparison.types.codes = {2, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 1, 1, 1, 3, 3, -1};
    comparison.proportions.types = {{"T", 4, 2, 0.3, 0.4, 0, 1, 0.0001, celltypes::Drift::large},
                                    {"B", 4, 3, 0.3, 0.4, 0, 1, 0.01, celltypes::Drift::small}};
    comparison.clusters = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1};
  }
  MarkerStudy study() const {
    JobContext job;
    return markerStudy(comparison, cells, {}, job);
  }
};

/// Every cell becomes the mean of itself and a cell of elsewhere: what marks a type spreads.
data::Matrix blurred(const data::Matrix& cells) {
  data::Matrix result = cells;
  for (Eigen::Index cell = 0; cell < cells.rows(); ++cell)
    result.row(cell) = (cells.row(cell) + cells.row((cell * 37 + 11) % cells.rows())) / 2;
  return result;
}

class TestMarkerStudy : public QObject {
  Q_OBJECT
 private:
  test::BloodComparison m_blood;
  std::shared_ptr<const MarkerStudy> m_study;

  /// The blood cells' study, with other cells on the synthetic side; the types stay.
  SpecificityVerdict verdictWith(const data::Matrix& synthetic, int perGroup) const {
    pipeline::ComparedCells cells = *m_blood.cells;
    cells.synthetic = synthetic;
    JobContext job;
    const MarkerStudy study = markerStudy(*m_blood.comparison, cells, {}, job);
    return specificityVerdict(study, topMarkers(study, perGroup));
  }

 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (!test::hasShared(test::kBloodCells)) return;
    m_blood = test::bloodComparison();
    JobContext job;
    m_study = std::make_shared<const MarkerStudy>(markerStudy(*m_blood.comparison, *m_blood.cells, {}, job));
  }
  void init() { test::failOnWarnings(); }

  void groupsAreOwnLabelsAndAnnotatedTypes() {
    const MarkerStudy study = ByHand().study();
    QVERIFY(study.areTypes);
    QCOMPARE(study.groups, (std::vector<std::string>{"B", "NK", "T"}));
    QCOMPARE(study.categories, (std::vector<int>{1, 2, 3}));  // colours of the types, "absent" counted
    QCOMPARE(study.drifts, (std::vector<bool>{false, false, true}));
    QCOMPARE(study.real.figures.cells, (std::vector<std::int64_t>{4, 4, 4}));
    QCOMPARE(study.synthetic.figures.cells, (std::vector<std::int64_t>{3, 0, 2}));
    GRNWB_CLOSE(study.real.figures.mean(0, 0), (std::log(6.0) * 2 + std::log(7.0) + std::log(8.0)) / 4, 1e-6);
    GRNWB_CLOSE(study.synthetic.figures.mean(2, 2), (std::log(5.0) + std::log(6.0)) / 2, 1e-6);
    QCOMPARE(study.real.figures.share(1, 1), 1.0);
    QCOMPARE(study.real.figures.share(1, 0), 0.0);
  }

  void clustersStandInForTypes() {
    ByHand hand;
    hand.comparison.types = {};
    hand.cells.realLabels = {};
    const MarkerStudy study = hand.study();
    QVERIFY(!study.areTypes);
    QCOMPARE(study.groups, (std::vector<std::string>{"Cluster 1", "Cluster 2"}));
    QCOMPARE(study.synthetic.figures.cells, (std::vector<std::int64_t>{3, 3}));
  }

  void otherCellsAreRefused() {
    ByHand hand;
    hand.cells.synthetic = hand.cells.synthetic.topRows(5).eval();
    const Error error = test::errorOf([&] { hand.study(); });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY(QString::fromUtf8(error.what()).contains(QStringLiteral("evaluate again")));
  }

  void aGroupOfOneCellHasNoMarkers() {
    ByHand hand;
    for (std::size_t cell = 5; cell < 8; ++cell) hand.cells.realLabels.codes[cell] = 0;  // one NK cell is left
    const MarkerStudy study = hand.study();
    QVERIFY(study.ranking[1].empty());
    QCOMPARE(study.ranking[0].size(), std::size_t{4});
    for (const ShownMarker& marker : topMarkers(study, 10)) QVERIFY(marker.group != 1);
  }

  void specificityOfGenesOfOneType() {
    const MarkerStudy study = ByHand().study();
    const std::vector<ShownMarker> markers = topMarkers(study, 1);
    QCOMPARE(markers.size(), std::size_t{3});
    for (int i = 0; i < 3; ++i) {
      const ShownMarker& marker = markers[static_cast<std::size_t>(i)];
      QCOMPARE(marker.group, i);
      QCOMPARE(marker.rank, 1);
      QCOMPARE(marker.figures.gene, i);
      if (i == 1) {  // no synthetic NK cell
        QVERIFY(std::isnan(marker.realSpecificity) && std::isnan(marker.syntheticSpecificity));
        continue;
      }
      GRNWB_CLOSE(marker.realSpecificity, 1, 1e-12);
      GRNWB_CLOSE(marker.syntheticSpecificity, 1, 1e-12);
    }
    const SpecificityVerdict verdict = specificityVerdict(study, markers);
    QCOMPARE(verdict.markers, std::size_t{2});
    QVERIFY(verdict.kind == Kind::alike);
    // ACTB is as high in both: the closed form for two equal shares.
    const double divergence =
        0.5 * (0.5 * std::log2(0.5 / 0.75) + 0.5 * std::log2(0.5 / 0.25)) + 0.5 * std::log2(1 / 0.75);
    GRNWB_CLOSE(markersOf(study, {3}).front().realSpecificity, 1 - std::sqrt(divergence), 1e-6);
  }

  void bothSidesAreJudgedByOneClassifier() {
    ByHand hand;
    hand.comparison.types.codes[0] = 3;  // a B cell taken for T: what such an error does to synthetic cells
    const MarkerStudy study = hand.study();
    QCOMPARE(study.real.figures.share(2, 0), 0.0);  // the dots are of the own labels
    const ShownMarker marker = markersOf(study, {0}).front();
    QCOMPARE(marker.group, 0);
    const double inB = (std::log(7.0) + std::log(8.0) + std::log(6.0)) / 3, inT = std::log(6.0) / 5;
    GRNWB_CLOSE(marker.realSpecificity, celltypes::specificity({inB, inT}, 0), 1e-6);
    QCOMPARE(marker.syntheticSpecificity, 1.0);
    // Without one of the blocks: a cell of each group.
    GRNWB_CLOSE(study.judgedReal.meansWithout(0)(0, 0), (std::log(8.0) + std::log(6.0)) / 2, 1e-6);
  }

  void genesByNameWhateverTheCase() {
    const std::vector<std::string> genes{"CD3E", "LYZ", "Lyz", "HLA-DRA"};
    const GeneList list = geneList(QStringLiteral("lyz, cd3e;\nFOXP3\tLyz hla-dra 'CD3E' FOXP3 bar"), genes);
    QCOMPARE(list.genes, (std::vector<std::int32_t>{1, 0, 2, 3}));
    QCOMPARE(list.unknown, (QStringList{QStringLiteral("FOXP3"), QStringLiteral("bar")}));
    QVERIFY(geneList({}, genes).genes.empty());
  }

  void rowsStandInTheChosenOrder() {
    ByHand hand;
    hand.cells.realLabels.codes[4] = 2;  // 4 B, 3 NK, 5 T
    const MarkerStudy study = hand.study();
    const std::vector<ShownMarker> markers = topMarkers(study, 1);
    const auto names = [&](GroupOrder order) {
      MarkerLook look;
      look.order = order;
      const DotPlotContent content = markerContent(study, markers, look);
      QStringList rows;
      for (const DotPlotRow& row : content.rows) rows << row.name;
      // Brackets follow the rows.
      int last = -1;
      for (const DotPlotColumn& column : content.columns) {
        if (column.marks < last) rows << QStringLiteral("columns out of order");
        last = column.marks;
      }
      if (content.tree.empty() != (order != GroupOrder::tree)) rows << QStringLiteral("tree");
      return rows.join(QLatin1Char(' '));
    };
    QCOMPARE(names(GroupOrder::size), QStringLiteral("T B NK"));
    QCOMPARE(names(GroupOrder::name), QStringLiteral("B NK T"));
    QStringList byTree;
    for (const std::int32_t leaf : study.tree.order)
      byTree << QString::fromStdString(study.groups[static_cast<std::size_t>(leaf)]);
    QCOMPARE(names(GroupOrder::tree), byTree.join(QLatin1Char(' ')));
  }

  void pickedCellsMakeARowOnBothSides() {
    const ByHand hand;
    const MarkerStudy study = hand.study();
    MarkerLook look;
    look.order = GroupOrder::name;
    look.picked = {0, 1, 2, 12, 17, 99};  // three real B cells, the first synthetic cell and one without a type
    const DotPlotContent content = markerContent(study, topMarkers(study, 1), look);
    QCOMPARE(content.rowCount(), 4);
    QVERIFY(content.rows[3].isPicked);
    QCOMPARE(content.real.cells[3], std::int64_t{3});
    QCOMPARE(content.synthetic.cells[3], std::int64_t{2});
    GRNWB_CLOSE(content.real.mean(3, 0), (std::log(6.0) + std::log(7.0) + std::log(8.0)) / 3, 1e-6);
    GRNWB_CLOSE(content.synthetic.mean(3, 0), std::log(2.0) / 2, 1e-6);
    QCOMPARE(content.synthetic.share(3, 2), 0.5);
  }

  void dotsOfRealCellsEqualTheEngine() {
    GRNWB_NEEDS_SHARED(test::kBloodCells);
    const std::vector<ShownMarker> markers = topMarkers(*m_study, 3);
    QCOMPARE(markers.size(), 3 * m_study->groups.size());
    const DotPlotContent content = markerContent(*m_study, markers, {});
    // The same figures, from the engine, with the labels and genes by name.
    const data::Matrix values = m_blood.cells->real.array().log1p();
    std::vector<std::int32_t> columns;
    for (const DotPlotColumn& column : content.columns)
      columns.push_back(static_cast<std::int32_t>(std::ranges::find(m_blood.cells->genes, column.gene.toStdString()) -
                                                  m_blood.cells->genes.begin()));
    const celltypes::DotPlot expected =
        celltypes::dotPlot(values, m_blood.cells->genes, m_blood.cells->realLabels, columns);
    const QStringList lines = QString::fromUtf8(content.csv()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + content.rowCount() * content.columnCount());
    for (int row = 0; row < content.rowCount(); ++row) {
      const auto group =
          std::ranges::find(expected.groups, content.rows[static_cast<std::size_t>(row)].name.toStdString()) -
          expected.groups.begin();
      for (int column = 0; column < content.columnCount(); ++column) {
        const QStringList cells = lines[1 + row * content.columnCount() + column].split(QLatin1Char(','));
        QCOMPARE(cells[1], content.columns[static_cast<std::size_t>(column)].gene);
        QCOMPARE(cells[3].toLongLong(), qint64(expected.cells[static_cast<std::size_t>(group)]));
        QCOMPARE(cells[4].toDouble(), expected.mean(group, column));
        QCOMPARE(cells[5].toDouble(), expected.share(group, column));
      }
    }
    // The tree's order is that of the engine's on the means of the principal components.
    std::set<int> rows;
    for (const celltypes::Dendrogram::Step& step : content.tree) rows.insert({step.left, step.right});
    QCOMPARE(rows.size(), 2 * content.tree.size());
  }

  void knownMarkersAreFound() {
    GRNWB_NEEDS_SHARED(test::kBloodCells);
    std::map<std::string, std::set<std::string>> found;
    for (const ShownMarker& marker : topMarkers(*m_study, 5))
      found[m_study->groups[static_cast<std::size_t>(marker.group)]].insert(
          m_study->genes[static_cast<std::size_t>(marker.figures.gene)]);
    for (const auto& [type, genes] : found)
      qInfo("%s: %s", type.c_str(), join({genes.begin(), genes.end()}, " ").c_str());
    QVERIFY(found.at("CD19+ B").contains("CD79A") || found.at("CD19+ B").contains("CD74"));
    QVERIFY(found.at("CD56+ NK").contains("GNLY") || found.at("CD56+ NK").contains("NKG7"));
    QVERIFY(found.at("CD14+ Monocyte").contains("S100A8") || found.at("CD14+ Monocyte").contains("LYZ"));
  }

  void realCellsAreAlikeAndBlurredOnesNoisier() {
    GRNWB_NEEDS_SHARED(test::kBloodCells);
    for (const int perGroup : {1, 3, 10}) {
      const SpecificityVerdict real = verdictWith(m_blood.cells->synthetic, perGroup);
      const SpecificityVerdict noisy = verdictWith(blurred(m_blood.cells->synthetic), perGroup);
      for (const SpecificityVerdict& v : {real, noisy})
        qInfo("%d per type: %zu markers, real %.4f, other %.4f, difference %.4f, standard error %.4f", perGroup,
              v.markers, v.real, v.synthetic, v.synthetic - v.real, v.standardError);
      QVERIFY(real.kind == Kind::alike);
      QVERIFY(noisy.kind == Kind::noisier);
      QVERIFY(noisy.synthetic < real.synthetic - 0.05);
    }
  }

  void sharperCellsAreCleaner() {
    GRNWB_NEEDS_SHARED(test::kBloodCells);
    // A gene stays where its type is the one it marks.
    data::Matrix sharp = m_blood.cells->synthetic;
    for (const ShownMarker& marker : topMarkers(*m_study, 3))
      for (Eigen::Index cell = 0; cell < sharp.rows(); ++cell)
        if (m_study->synthetic.groups.codes[static_cast<std::size_t>(cell)] != marker.group)
          sharp(cell, marker.figures.gene) /= 8;
    QVERIFY(verdictWith(sharp, 3).kind == Kind::cleaner);
  }

  void tableHoldsTheNumbers() {
    MarkerModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto study = std::make_shared<const MarkerStudy>(ByHand().study());
    model.setMarkers(study, topMarkers(*study, 2));
    QVERIFY(model.rowCount() >= 3);
    for (int row = 0; row < model.rowCount(); ++row) {
      const ShownMarker& marker = model.markers()[static_cast<std::size_t>(row)];
      const auto number = [&](int column) { return model.index(row, column).data(Qt::EditRole).toDouble(); };
      QCOMPARE(number(MarkerModel::RankColumn), double(marker.rank));
      QCOMPARE(number(MarkerModel::ScoreColumn), marker.figures.score);
      QCOMPARE(number(MarkerModel::AdjustedColumn), marker.figures.adjusted);
      QCOMPARE(number(MarkerModel::FoldColumn), marker.figures.log2FoldChange);
      QCOMPARE(number(MarkerModel::InsideColumn), marker.figures.inside);
      QCOMPARE(number(MarkerModel::OutsideColumn), marker.figures.outside);
      if (marker.group != 1) QCOMPARE(number(MarkerModel::RealColumn), marker.realSpecificity);
    }
    // NK: nothing to compare with.
    const auto nk = std::ranges::find(model.markers(), 1, &ShownMarker::group) - model.markers().begin();
    const QModelIndex none = model.index(static_cast<int>(nk), MarkerModel::DifferenceColumn);
    QVERIFY(!none.data(Qt::EditRole).isValid());
    QCOMPARE(none.data().toString(), QStringLiteral("–"));
    QCOMPARE(model.index(0, MarkerModel::InsideColumn).data().toString(), QStringLiteral("100 %"));
    QVERIFY(tableText(model, QLatin1Char(',')).contains(QStringLiteral("MS4A1,B,1,")));
    for (int column = 0; column < MarkerModel::ColumnCount; ++column)
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    model.setMarkers(nullptr, {});
    QCOMPARE(model.rowCount(), 0);
  }
};

}  // namespace

QTEST_MAIN(TestMarkerStudy)
#include "tst_marker_study.moc"
