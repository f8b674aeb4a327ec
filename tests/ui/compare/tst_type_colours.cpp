// SPDX-License-Identifier: GPL-3.0-or-later
// A cell type has one colour in the scatter plot, the proportions, the dot plot, on the network and in the inspector.
#include <QTest>

#include "tests/support/ui_support.h"
#include "ui/compare/cell_colourings.h"
#include "ui/compare/proportions_model.h"
#include "ui/graph/gene_colours.h"
#include "ui/plots/dot_plot_view.h"
#include "ui/shell/expression_bars.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

/// The classifier's types stand in another order than the labels of the data, and one label got a colour.
const TypePalette kPalette({"T", "NK", "B"}, {{"T", "#fe01fd"}});

std::shared_ptr<const pipeline::Comparison> comparisonOfTypes() {
  pipeline::Comparison comparison;
  comparison.realCells = 3;
  comparison.embedding.points = Eigen::MatrixX2d::Zero(6, 2);
  comparison.types.types = {"B", "NK", "T"};
  comparison.types.codes = {0, 1, 2, 0, 1, 2};
  comparison.types.confidence.assign(6, 1);
  for (const std::string& type : comparison.types.types)
    comparison.proportions.types.push_back({type, 1, 1, 0.3, 0.3, 0, 1, 1, celltypes::Drift::none});
  comparison.proportions.realCells = comparison.proportions.syntheticCells = 3;
  return std::make_shared<const pipeline::Comparison>(comparison);
}

bool shows(const QWidget& widget, const QColor& colour) {
  const QImage picture = const_cast<QWidget&>(widget).grab().toImage();
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x)
      if (picture.pixelColor(x, y) == colour) return true;
  return false;
}

class TypeColoursTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    applyTheme(false);
  }

  void scatterAndProportionsAgree() {
    ShownCells cells;
    cells.setEmbedding(Eigen::MatrixX2d::Zero(6, 2), 3, {"B", "NK", "T"});
    cells.setComparison(comparisonOfTypes());
    QVERIFY(cells.setPalette(kPalette));
    QVERIFY(!cells.setPalette(kPalette));
    ProportionsModel model;
    model.setComparison(comparisonOfTypes());
    model.setPalette(kPalette);
    const ScatterColouring colouring = coloursByType(cells);
    for (int type = 0; type < 3; ++type) {
      const QModelIndex row = model.index(type, 0);
      QCOMPARE(colouring.colourOf(Theme::light(), type), row.data(ProportionsModel::ColourRole).value<QColor>());
      QCOMPARE(colouring.colourOf(Theme::darkTheme(), type),
               row.data(ProportionsModel::DarkColourRole).value<QColor>());
    }
    QCOMPARE(colouring.colourOf(Theme::light(), 0), Theme::light().category(2));  // B is the third label
    QCOMPARE(colouring.colourOf(Theme::light(), 2), QColor(QStringLiteral("#fe01fd")));
  }

  void dotPlotNetworkAndInspectorAgree() {
    DotPlotContent content;
    content.palette = kPalette;
    content.rows = {{QStringLiteral("B"), 0, false, false}, {QStringLiteral("T"), 1, false, false}};
    content.columns = {{QStringLiteral("GENE1"), 0}};
    for (DotPlotSide* side : {&content.real, &content.synthetic}) {
      side->mean = side->share = Eigen::MatrixXd::Constant(2, 1, 0.5);
      side->cells = {5, 5};
    }
    DotPlotView plot;
    plot.resize(700, 300);
    plot.setContent(content);
    QVERIFY(shows(plot, QColor(QStringLiteral("#fe01fd"))));
    QVERIFY(shows(plot, Theme::light().category(2)));

    GeneColours genes;
    genes.categories = {QStringLiteral("T"), QStringLiteral("NK")};
    genes.categoryOf = {{QStringLiteral("GENE1"), 0}};
    genes.palette = kPalette;
    QCOMPARE(*genes.colourOf(QStringLiteral("GENE1"), Theme::light()), QColor(QStringLiteral("#fe01fd")));

    const ExpressionBars bars({{"", 10, 1, 0.5}, {"B", 5, 2, 1}, {"T", 5, 0.5, 0.1}}, kPalette);
    QVERIFY(shows(bars, QColor(QStringLiteral("#fe01fd"))));
    QVERIFY(shows(bars, Theme::light().category(2)));
  }
};

}  // namespace

QTEST_MAIN(TypeColoursTest)
#include "tst_type_colours.moc"
