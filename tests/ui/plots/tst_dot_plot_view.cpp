// SPDX-License-Identifier: GPL-3.0-or-later
// The dot plot: sizes and colours of dots, where they lie, what mouse and keys do, what figures and tables hold.
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>
#include <cmath>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/plots/dot_plot_scales.h"
#include "ui/plots/dot_plot_view.h"
#include "ui/plots/figure_export.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;
using Scale = DotPlotContent::Scale;
using Arrangement = DotPlotLayout::Arrangement;

namespace {

/// Three genes mark each of the groups; a gene is high in its group on the real side, half as high on the other.
DotPlotContent plotSample(int groups, int perGroup = 3) {
  DotPlotContent content;
  content.real.title = QStringLiteral("Real");
  content.real.subtitle = QStringLiteral("test split");
  content.synthetic.title = QStringLiteral("Synthetic");
  content.synthetic.subtitle = QStringLiteral("run-3");
  for (DotPlotSide* side : {&content.real, &content.synthetic}) {
    side->mean.setZero(groups, groups * perGroup);
    side->share = side->mean;
    side->cells.assign(static_cast<std::size_t>(groups), 50);
  }
  for (int group = 0; group < groups; ++group) {
    content.rows.push_back({QStringLiteral("Type %1").arg(group + 1), group, false, false});
    for (int i = 0; i < perGroup; ++i) {
      const int column = group * perGroup + i;
      content.columns.push_back({QStringLiteral("GENE%1").arg(column + 1), group});
      for (int row = 0; row < groups; ++row) {
        const double high = 2.0 + i, low = 0.5 / (1 + std::abs(row - group));
        content.real.mean(row, column) = row == group ? high : low;
        content.synthetic.mean(row, column) = row == group ? high / 2 : low;
        content.real.share(row, column) = row == group ? 0.8 : 0.1;
        content.synthetic.share(row, column) = row == group ? 0.4 : 0.2;
      }
    }
  }
  return content;
}

qsizetype matches(const QByteArray& text, const char* pattern) {
  auto found = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(QString::fromUtf8(text));
  qsizetype count = 0;
  for (; found.hasNext(); found.next()) ++count;
  return count;
}

class TestDotPlotView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void areaIsInProportionToTheShare() {
    const DotPlotContent content = plotSample(3);
    const DotPlotScales scales(content);
    QCOMPARE(scales.area(0, {0, 0}), 0.8);
    QCOMPARE(scales.area(1, {0, 0}), 0.4);
    QCOMPARE(scales.area(0, {0, 0}) / scales.area(0, {1, 0}), 8.0);
    QCOMPARE(scales.sizes(), (std::vector<double>{0.05, 0.25, 0.5, 0.75, 1}));

    // And drawn so: the widest stretch of the dot's colour across its centre.
    DotPlotView view;
    view.resize(900, 400);
    view.setContent(content);
    const QImage image = view.viewport()->grab().toImage();
    const DotPlotLayout layout = view.layoutHere();
    const auto width = [&](int block, const GridPlace& at) {
      const QPoint centre = layout.centre(block, at).toPoint();
      const QColor ground = Theme::light().view;
      int count = 0;
      for (int x = centre.x() - 14; x <= centre.x() + 14; ++x)
        count += std::abs(image.pixelColor(x, centre.y()).lightness() - ground.lightness()) > 40;
      return count;
    };
    const double real = width(0, {0, 1}), synthetic = width(1, {0, 1});
    QVERIFY2(std::abs(real / synthetic - std::sqrt(2.0)) < 0.15, qPrintable(QString::number(real / synthetic)));
    QVERIFY(std::abs(real - 2 * layout.largestRadius * std::sqrt(0.8)) <= 2.5);
  }

  void equalValuesHaveEqualColoursOnBothSides() {
    DotPlotContent content = plotSample(3);
    content.synthetic.mean(0, 0) = content.real.mean(1, 0);
    for (const Scale scale : {Scale::perGene, Scale::mean}) {
      content.scale = scale;
      const DotPlotScales scales(content);
      QCOMPARE(scales.value(1, {0, 0}), scales.value(0, {1, 0}));
    }
    content.scale = Scale::perGene;
    const DotPlotScales perGene(content);
    // GENE2: real means 3, .25 and 1/6; the synthetic 1.5 stands on the real gene's scale.
    QCOMPARE(perGene.value(0, {0, 1}), 1.0);
    QCOMPARE(perGene.value(0, {2, 1}), 0.0);
    GRNWB_CLOSE(perGene.value(1, {0, 1}), (1.5 - 0.5 / 3) / (3 - 0.5 / 3), 1e-12);
    content.synthetic.mean(0, 1) = 90;  // beyond the real ones: the end of the scale
    QCOMPARE(DotPlotScales(content).value(1, {0, 1}), 1.0);
    content.scale = Scale::mean;
    QCOMPARE(DotPlotScales(content).colours(Theme::light()).maximum, 90.0);
    QCOMPARE(DotPlotScales(content).value(0, {0, 1}), 3.0);
  }

  void aPickedRowAndEmptyGroupsMakeNoScale() {
    DotPlotContent content = plotSample(3);
    content.rows[2].isPicked = true;
    content.real.mean(2, 0) = 50;
    QCOMPARE(DotPlotScales(content).value(0, {0, 0}), 1.0);
    QCOMPARE(DotPlotScales(content).value(0, {2, 0}), 1.0);
    content.real.cells[1] = 0;
    content.real.mean(1, 0) = 0;
    QCOMPARE(DotPlotScales(content).value(0, {0, 0}), 0.0);  // one group is left: no range
    content.scale = Scale::mean;
    QCOMPARE(DotPlotScales(content).colours(Theme::light()).maximum, 4.0);
  }

  void differenceIsSyntheticLessReal() {
    DotPlotContent content = plotSample(3);
    content.synthetic.mean(1, 0) = content.real.mean(1, 0) + 0.25;
    content.scale = Scale::difference;
    QCOMPARE(content.blocks(), 1);
    const DotPlotScales scales(content);
    QCOMPARE(scales.value(0, {0, 0}), -1.0);
    QCOMPARE(scales.value(0, {1, 0}), 0.25);
    const ColourScale colours = scales.colours(Theme::light());
    QCOMPARE(colours.minimum, -2.0);  // the largest: 4 against 2
    QCOMPARE(colours.maximum, 2.0);
    QCOMPARE(colours.colour(-2), Theme::light().activates);
    QCOMPARE(colours.colour(2), Theme::light().represses);
    QCOMPARE(colours.colour(0), Theme::light().nullBand);
    // Shares differ by .4 and .1, so the largest dot is .4.
    GRNWB_CLOSE(scales.area(0, {0, 0}), 1, 1e-12);
    GRNWB_CLOSE(scales.area(0, {1, 0}), 0.25, 1e-12);
    QCOMPARE(scales.sizes(), (std::vector<double>{0.1, 0.2, 0.30000000000000004, 0.4}));
    content.synthetic.cells[0] = 0;  // nothing to compare
    QCOMPARE(DotPlotScales(content).area(0, {0, 0}), 0.0);
  }

  void dotsHaveTheColoursOfTheScale() {
    DotPlotView view;
    view.resize(900, 400);
    DotPlotContent content = plotSample(3);
    for (const Scale scale : {Scale::perGene, Scale::mean, Scale::difference}) {
      content.scale = scale;
      for (const bool dark : {false, true}) {
        applyTheme(dark);
        view.setContent(content);
        const QImage image = view.viewport()->grab().toImage();
        const DotPlotLayout layout = view.layoutHere();
        const DotPlotScales scales(content);
        for (int block = 0; block < content.blocks(); ++block)
          for (const GridPlace at : {GridPlace{0, 0}, GridPlace{1, 4}, GridPlace{2, 8}}) {
            const QColor drawn = image.pixelColor(layout.centre(block, at).toPoint());
            const QColor expected = scales.colours(Theme::current()).colour(scales.value(block, at));
            QVERIFY2(std::abs(drawn.red() - expected.red()) <= 1 && std::abs(drawn.green() - expected.green()) <= 1 &&
                         std::abs(drawn.blue() - expected.blue()) <= 1,
                     qPrintable(drawn.name() + QLatin1Char(' ') + expected.name()));
          }
      }
    }
    applyTheme(false);
  }

  void placesLieApart_data() {
    QTest::addColumn<int>("groups");
    QTest::addColumn<QSize>("size");
    QTest::newRow("2") << 2 << QSize(700, 300);
    QTest::newRow("11") << 11 << QSize(1500, 460);
    QTest::newRow("11, narrow") << 11 << QSize(700, 400);
    QTest::newRow("11, narrow and high") << 11 << QSize(800, 900);
    QTest::newRow("30") << 30 << QSize(1000, 500);
  }
  void placesLieApart() {
    QFETCH(int, groups);
    QFETCH(QSize, size);
    const DotPlotContent content = plotSample(groups);
    for (const Arrangement arrangement : {Arrangement::sideBySide, Arrangement::stacked}) {
      const DotPlotLayout layout(content, QRectF(QPointF(), size), QFont(), arrangement);
      QCOMPARE(layout.blocks.size(), std::size_t{2});
      QVERIFY(2 * layout.largestRadius < std::min(layout.rowPitch, layout.columnPitch));
      for (const DotPlotLayout::Block& block : layout.blocks) {
        QVERIFY(block.counts.right() <= size.width() + 0.01);
        QCOMPARE(block.dots.size(), layout.blocks.front().dots.size());
        QVERIFY(!block.dots.intersects(block.labels) && !block.dots.intersects(block.counts));
      }
      QVERIFY(!layout.blocks[0].counts.intersects(layout.blocks[1].dots));
      QVERIFY(layout.legend.top() >= layout.blocks[1].dots.bottom());
      if (layout.overflow == 0)
        GRNWB_CLOSE(layout.blocks[0].dots.width(), content.columnCount() * layout.columnPitch, 1e-9);
      for (int block = 0; block < 2; ++block)
        for (int row = 0; row < content.rowCount(); ++row)
          for (int column = 0; column < content.columnCount(); ++column) {
            const QPointF centre = layout.centre(block, {row, column});
            const auto hit = layout.placeAt(centre);
            if (!layout.blocks[static_cast<std::size_t>(block)].dots.contains(centre)) continue;
            QVERIFY(hit && *hit == (GridPlace{row, column}));
          }
      // Scrolled to the end, the last column is seen whole on both sides.
      const DotPlotLayout end(content, QRectF(QPointF(), size), QFont(), arrangement,
                              layout.scrollTo(content.columnCount() - 1));
      for (int block = 0; block < 2; ++block)
        QVERIFY(end.blocks[static_cast<std::size_t>(block)]
                    .dots.adjusted(-0.01, -0.01, 0.01, 0.01)
                    .contains(end.cell(block, {0, content.columnCount() - 1})));
    }
    DotPlotView view;
    view.resize(size);
    view.setContent(content);
    test::savePicture(view, QStringLiteral("plots_dots_%1_%2x%3").arg(groups).arg(size.width()).arg(size.height()));
  }

  void blocksScrollAsOneAndNamesStay() {
    DotPlotView view;
    view.resize(700, 260);
    view.setContent(plotSample(8));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const DotPlotLayout before = view.layoutHere();
    QVERIFY(before.overflow > 0);
    QCOMPARE(view.horizontalScrollBar()->maximum(), int(std::ceil(before.overflow)));
    view.horizontalScrollBar()->setValue(30);
    const DotPlotLayout after = view.layoutHere();
    for (int block = 0; block < 2; ++block)
      QCOMPARE(before.centre(block, {0, 5}) - after.centre(block, {0, 5}), QPointF(30, 0));
    QCOMPARE(after.blocks[0].labels, before.blocks[0].labels);
    // A gene chosen elsewhere comes into sight.
    view.setSelectedGenes({QStringLiteral("GENE24")});
    QVERIFY(view.layoutHere().blocks[0].dots.right() >= view.layoutHere().cell(0, {0, 23}).right() - 1);
  }

  void mouseAndKeysChooseGenes() {
    DotPlotView view;
    view.resize(900, 400);
    view.setContent(plotSample(3));
    QSignalSpy chosen(&view, &DotPlotView::geneChosen);
    const auto click = [&](const QPointF& at) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at.toPoint()); };
    click(view.layoutHere().centre(1, {2, 4}));
    QCOMPARE(chosen.takeLast().front().toString(), QStringLiteral("GENE5"));
    QCOMPARE(view.place(), (GridPlace{2, 4}));
    QCOMPARE(view.accessibleDescription(),
             QStringLiteral("GENE5 in Type 3\nReal: mean .25, 10 %. Synthetic: mean .25, 20 %."));
    click(view.layoutHere().centre(0, {0, 7}) - QPointF(0, view.layoutHere().rowPitch));  // its name
    QCOMPARE(chosen.takeLast().front().toString(), QStringLiteral("GENE8"));
    click({3, 3});
    QVERIFY(chosen.empty());
    const auto after = [&](Qt::Key key) {
      QTest::keyClick(&view, key);
      return view.place().value_or(GridPlace{-1, -1});
    };
    QCOMPARE(after(Qt::Key_Up), (GridPlace{1, 4}));
    QCOMPARE(after(Qt::Key_Right), (GridPlace{1, 5}));
    QCOMPARE(after(Qt::Key_Home), (GridPlace{1, 0}));
    QCOMPARE(after(Qt::Key_Left), (GridPlace{1, 0}));
    QCOMPARE(after(Qt::Key_End), (GridPlace{1, 8}));
    QVERIFY(chosen.empty());
    after(Qt::Key_Return);
    QCOMPARE(chosen.takeLast().front().toString(), QStringLiteral("GENE9"));
    QCOMPARE(after(Qt::Key_Escape), (GridPlace{-1, -1}));
    QCOMPARE(after(Qt::Key_Down), (GridPlace{0, 0}));
    DotPlotContent content = plotSample(3);
    content.real.cells[0] = 0;
    view.setContent(content);
    QCOMPARE(view.accessibleDescription(), QStringLiteral("GENE1 in Type 1\nReal: no cells. Synthetic: mean 1, 40 %."));
    view.setContent(plotSample(2, 1));
    QTest::keyClick(&view, Qt::Key_Down);
    view.setContent(plotSample(1, 1));
    QVERIFY(!view.place());
  }

  void selectedColumnsAndDriftingRowsAreTinted() {
    DotPlotView view;
    view.resize(900, 400);
    DotPlotContent content = plotSample(3);
    content.rows[1].drifts = true;
    view.setContent(content);
    view.setSelectedGenes({QStringLiteral("GENE3")});
    const QImage image = view.viewport()->grab().toImage();
    const DotPlotLayout layout = view.layoutHere();
    const auto ground = [&](int block, const GridPlace& at) {
      return image.pixelColor((layout.cell(block, at).topLeft() + QPointF(3, 3)).toPoint());
    };
    for (int block = 0; block < 2; ++block) QCOMPARE(ground(block, {0, 2}), Theme::light().selectedRow);
    QCOMPARE(ground(0, {0, 3}), Theme::light().view);
    QCOMPARE(ground(0, {1, 3}), Theme::light().view);
    QCOMPARE(ground(1, {1, 3}), Theme::light().alarmFill);
  }

  void tableHoldsBothSides() {
    DotPlotContent content = plotSample(2, 1);
    content.rows[1].name = QStringLiteral("B, naive");
    content.synthetic.cells[1] = 0;
    QCOMPARE(content.csv(), QByteArray("group,gene,marks,real_cells,real_mean_log1p,real_share,synthetic_cells,"
                                       "synthetic_mean_log1p,synthetic_share\n"
                                       "Type 1,GENE1,Type 1,50,2,0.8,50,1,0.4\n"
                                       "Type 1,GENE2,\"B, naive\",50,0.25,0.1,50,0.25,0.2\n"
                                       "\"B, naive\",GENE1,Type 1,50,0.25,0.1,0,,\n"
                                       "\"B, naive\",GENE2,\"B, naive\",50,2,0.8,0,,\n"));
  }

  void theFigureIsOfVectors() {
    DotPlotView view;
    DotPlotContent content = plotSample(11);
    content.tree = {{0, 1, 0.1}};
    for (int i = 2; i < 11; ++i) content.tree.push_back({9 + i, i, 0.1 * i});
    view.resize(500, 220);  // narrower than the columns
    view.setContent(content);
    QVERIFY(view.layoutHere().overflow > 0);
    const Figure figure = view.figure(QStringLiteral("markers"), QStringLiteral("Markers of types"));
    for (const FigureSize& size : {FigureSize{}, FigureSize{240, 90, 300}}) {
      const QByteArray svg = renderFigure(figure, FigureFormat::svg, size);
      QVERIFY(!svg.contains("<image") && !svg.contains("clip"));
      // Two blocks of dots, five sizes in the legend, and a dot beside each name.
      const qsizetype names = matches(svg, ">Type 11<");
      QCOMPARE(matches(svg, "<circle "), 2 * 11 * 33 + 5 + (size.heightMm == size.widthMm * 0.75 ? 22 : 11));
      QVERIFY(names >= 2);
      for (int gene = 1; gene <= 33; ++gene)
        QCOMPARE(matches(svg, qPrintable(QStringLiteral(">GENE%1<").arg(gene))), 2);
      QVERIFY(svg.contains("Markers of types"));
    }
    QVERIFY(renderFigure(figure, FigureFormat::pdf).startsWith("%PDF"));
    QVERIFY(!QImage::fromData(renderFigure(figure, FigureFormat::png)).isNull());
    QCOMPARE(renderFigure(figure, FigureFormat::csv), content.csv());
  }

  void nothingToShow() {
    DotPlotView view;
    view.resize(600, 300);
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(!view.place());
  }
};

}  // namespace

QTEST_MAIN(TestDotPlotView)
#include "tst_dot_plot_view.moc"
