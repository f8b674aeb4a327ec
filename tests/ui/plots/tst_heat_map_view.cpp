// SPDX-License-Identifier: GPL-3.0-or-later
// The heat map: where cells and names lie, what mouse and keys do, what figures and tables hold.
#include <QHelpEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolTip>
#include <cmath>
#include <limits>

#include "tests/support/ui_support.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/heat_map_layout.h"
#include "ui/plots/heat_map_view.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

const double kMissing = std::numeric_limits<double>::quiet_NaN();

QStringList numbered(const QString& word, int count) {
  QStringList names;
  for (int i = 1; i <= count; ++i) names << word + QLatin1Char(' ') + QString::number(i);
  return names;
}

HeatMapContent sample(int rows, int columns) {
  HeatMapContent content{{numbered(QStringLiteral("Row"), rows), {}, {}},
                         {numbered(QStringLiteral("Column"), columns), {}, {}},
                         {},
                         {.title = QStringLiteral("Overlap")}};
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      content.values.push_back(1.0 / (1 + std::abs(row * columns - column * rows)));
  return content;
}

/// The fifteen networks of the design's picture, with its values.
HeatMapContent networks() {
  HeatMapContent content;
  content.rows.names = QStringLiteral(
                           "Prior network (TRRUST)|v7 hand-checked myeloid|v6 LLM edges, 5 of 6 votes|GRNBoost2 seed "
                           "1000 (v1)|GRNBoost2 seed 2000|GRNBoost2 seed 3000|GENIE3 (v5)|GPT-4 seed 1|GPT-4 seed "
                           "2|GPT-4 seed 3|Llama-3.1-70B seed 1|Llama-3.1-70B seed 2|Random seed 1000|Random seed "
                           "2000|Random seed 3000")
                           .split(QLatin1Char('|'));
  content.columns.names = QStringLiteral(
                              "Prior network|v7|v6|GRNBoost2 1000|GRNBoost2 2000|GRNBoost2 3000|GENIE3 (v5)|GPT-4 seed "
                              "1|GPT-4 seed 2|GPT-4 seed 3|Llama seed 1|Llama seed 2|Random 1000|Random 2000|Random "
                              "3000")
                              .split(QLatin1Char('|'));
  content.rows.groups = content.columns.groups = {0, 1, 1, 2, 2, 2, 3, 4, 4, 4, 5, 5, 6, 6, 6};
  content.rows.emphasised = content.columns.emphasised = {3, 8};
  // Rows below the diagonal, in hundredths.
  const std::vector<std::vector<int>> below{{},
                                            {14},
                                            {15, 97},
                                            {14, 94, 90},
                                            {13, 74, 77, 81},
                                            {10, 77, 73, 82, 81},
                                            {11, 44, 44, 48, 48, 48},
                                            {20, 16, 17, 10, 10, 12, 8},
                                            {21, 16, 15, 10, 11, 12, 12, 62},
                                            {19, 16, 18, 10, 11, 11, 10, 60, 61},
                                            {17, 13, 13, 9, 11, 10, 8, 29, 32, 30},
                                            {17, 13, 14, 10, 8, 10, 11, 30, 30, 30, 48},
                                            {8, 8, 7, 7, 8, 7, 7, 7, 7, 7, 7, 7},
                                            {7, 7, 7, 8, 7, 7, 7, 7, 7, 7, 7, 7, 7},
                                            {7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 7, 7, 7, 7}};
  for (std::size_t row = 0; row < below.size(); ++row)
    for (std::size_t column = 0; column < below.size(); ++column)
      content.values.push_back(row == column  ? 1
                               : column < row ? below[row][column] / 100.0
                                              : below[column][row] / 100.0);
  content.scale = {.title = QStringLiteral("Overlap"), .mark = ColourScale::Mark{QStringLiteral("chance"), 0.073}};
  return content;
}

QColor pixelIn(HeatMapView& view, const GridPlace& cell) {
  const QRectF place = view.cellRect(cell);
  return view.grab().toImage().pixelColor((place.topLeft() + QPointF(2, 2)).toPoint());
}

qsizetype count(const QByteArray& svg, const char* pattern) {
  auto found = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(QString::fromUtf8(svg));
  qsizetype matches = 0;
  for (; found.hasNext(); found.next()) ++matches;
  return matches;
}

class TestHeatMapView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    // A tool tip can't be raised on the offscreen platform, which says so.
    if (qstrcmp(QTest::currentTestFunction(), "mouseHoversAndSelects") != 0) test::failOnWarnings();
    applyTheme(false);
  }

  void numbersAreShort() {
    QCOMPARE(heatMapNumber(0.737), QStringLiteral(".74"));
    QCOMPARE(heatMapNumber(1), QStringLiteral("1"));
    QCOMPARE(heatMapNumber(0.996), QStringLiteral("1"));
    QCOMPARE(heatMapNumber(0), QStringLiteral("0"));
    QCOMPARE(heatMapNumber(0.004), QStringLiteral(".00"));
    QCOMPARE(heatMapNumber(-0.25), QStringLiteral("\u2212.25"));
    QCOMPARE(heatMapNumber(1.5), QStringLiteral("1.50"));
    QCOMPARE(heatMapNumber(kMissing), QStringLiteral("–"));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(heatMapNumber(0.74), QStringLiteral(",74"));
  }

  void cellsFitWhateverTheSize_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QSize>("size");
    QTest::newRow("1 x 1") << 1 << 1 << QSize(560, 480);
    QTest::newRow("2 x 2") << 2 << 2 << QSize(220, 180);
    QTest::newRow("15 x 15") << 15 << 15 << QSize(700, 560);
    QTest::newRow("3 x 40") << 3 << 40 << QSize(700, 560);
    QTest::newRow("40 x 3") << 40 << 3 << QSize(700, 560);
    QTest::newRow("60 x 60") << 60 << 60 << QSize(700, 560);
    QTest::newRow("60 x 60, small") << 60 << 60 << QSize(260, 220);
  }
  void cellsFitWhateverTheSize() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(QSize, size);
    HeatMapView view;
    view.setContent(sample(rows, columns));
    view.resize(size);
    const QRectF area(QPointF(), size);
    const HeatMapLayout layout(view.content(), area, view.font());
    QVERIFY(area.contains(layout.matrix));
    QVERIFY(area.contains(layout.bar));
    QCOMPARE(view.cellRect({rows - 1, columns - 1}), layout.cell({rows - 1, columns - 1}));
    QVERIFY(layout.matrix.left() > layout.rowNameWidth);
    QVERIFY(layout.bar.left() > layout.matrix.right());
    for (int row = 0; row < rows; ++row)
      for (int column = 0; column < columns; ++column) {
        const QRectF cell = layout.cell({row, column});
        QCOMPARE(cell.width(), cell.height());
        QVERIFY(cell.width() > 0);
        QVERIFY(layout.matrix.adjusted(-0.01, -0.01, 0.01, 0.01).contains(cell));
        const auto hit = layout.cellAt(cell.center());
        QVERIFY(hit && hit->row == row && hit->column == column);
      }
    QVERIFY(!layout.cellAt(layout.matrix.topLeft() - QPointF(1, 1)));
    QVERIFY(!layout.cellAt(layout.matrix.bottomRight() + QPointF(1, 1)));
    test::savePicture(view, QStringLiteral("plots_heat_map_%1x%2_%3").arg(rows).arg(columns).arg(size.width()));
  }

  void groupsStandApart() {
    HeatMapContent content = sample(4, 4);
    content.rows.groups = {0, 0, 1, 1};
    const HeatMapLayout layout(content, QRectF(0, 0, 500, 400), QFont());
    const double within = layout.tops[1] - layout.tops[0], between = layout.tops[2] - layout.tops[1];
    QVERIFY(between > within);
    QCOMPARE(layout.tops[3] - layout.tops[2], within);
    QCOMPARE(layout.lefts[2] - layout.lefts[1], layout.lefts[1] - layout.lefts[0]);
    QVERIFY(!layout.cellAt({layout.lefts[0] + 3, layout.tops[2] - 1}));
  }

  void narrowNamesGiveWay() {
    HeatMapContent content = sample(60, 60);
    const HeatMapLayout layout(content, QRectF(0, 0, 400, 360), QFont());
    const auto shown = layout.shownNames(60, {31}, 10);
    QVERIFY(shown[31]);
    QVERIFY(!shown[30] && !shown[32]);
    int last = -100;
    for (int i = 0; i < 60; ++i) {
      if (!shown[static_cast<std::size_t>(i)]) continue;
      QVERIFY((i - last) * layout.pitch >= 10);
      last = i;
    }
    QVERIFY(last > 50);
    content = sample(5, 5);
    content.rows.names[2] = QString(200, QLatin1Char('x'));
    const HeatMapLayout wide(content, QRectF(0, 0, 500, 400), QFont());
    QVERIFY(wide.rowNameWidth <= 0.34 * 500);
    QVERIFY(wide.side > 30);
    HeatMapView view;
    view.setContent(content);
    view.resize(500, 400);
    QVERIFY(renderFigure(view.figure(QStringLiteral("x"), {}), FigureFormat::svg).contains("xxx…"));
  }

  void coloursAreThoseOfTheScale() {
    HeatMapView view;
    view.resize(500, 400);
    HeatMapContent content = sample(2, 2);
    content.values = {0, 1, 0.5, 7};
    view.setContent(content);
    QCOMPARE(pixelIn(view, {0, 0}), Theme::cividis(0));
    QCOMPARE(pixelIn(view, {0, 1}), Theme::cividis(1));
    QCOMPARE(pixelIn(view, {1, 0}), Theme::cividis(0.5));
    QCOMPARE(pixelIn(view, {1, 1}), Theme::cividis(1));
    content.scale.map = &Theme::viridis;
    content.scale.maximum = 2;
    view.setContent(content);
    QCOMPARE(pixelIn(view, {0, 1}), Theme::viridis(0.5));
  }

  void mapsPassThroughTheirPublishedColours() {
    struct Anchor {
      QColor (*map)(double);
      double share;
      QRgb colour;
    };
    for (const Anchor& anchor : {Anchor{&Theme::viridis, 0, 0x440154}, Anchor{&Theme::viridis, 0.25, 0x3b528b},
                                 Anchor{&Theme::viridis, 0.5, 0x21918c}, Anchor{&Theme::viridis, 0.75, 0x5ec962},
                                 Anchor{&Theme::viridis, 1, 0xfde725}, Anchor{&Theme::cividis, 0, 0x00204d},
                                 Anchor{&Theme::cividis, 0.5, 0x7c7b78}, Anchor{&Theme::cividis, 1, 0xffea46}}) {
      const ColourScale scale{.title = {}, .minimum = -2, .maximum = 2, .map = anchor.map};
      const QColor drawn = scale.colour(-2 + 4 * anchor.share), published(anchor.colour);
      QVERIFY2(std::abs(drawn.red() - published.red()) <= 3 && std::abs(drawn.green() - published.green()) <= 3 &&
                   std::abs(drawn.blue() - published.blue()) <= 3,
               qPrintable(drawn.name() + QLatin1Char(' ') + published.name()));
    }
  }

  void valuesAreReadable() {
    for (int i = 0; i <= 100; ++i) {
      const QColor ground = Theme::cividis(i / 100.0), ink = inkOn(ground);
      const auto light = [](const QColor& colour) {
        const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF()) + 0.05;
      };
      const double contrast = std::max(light(ground), light(ink)) / std::min(light(ground), light(ink));
      QVERIFY2(contrast >= 4.1, qPrintable(QStringLiteral("%1: %2").arg(i).arg(contrast)));
    }
    QCOMPARE(inkOn(Theme::cividis(0)), QColor(Qt::white));
    QVERIFY(inkOn(Theme::cividis(1)).lightness() < 40);
  }

  void mouseHoversAndSelects() {
    HeatMapView view;
    view.resize(500, 400);
    view.setContent(sample(3, 4));
    view.setCellText(
        [](const GridPlace& cell) { return QStringLiteral("<b>%1</b> %2").arg(cell.row).arg(cell.column); });
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy hovered(&view, &HeatMapView::cellHovered), selected(&view, &HeatMapView::cellSelected);
    QTest::mouseMove(&view, view.cellRect({1, 2}).center().toPoint());
    QCOMPARE(hovered.last(), (QVariantList{1, 2}));
    QTRY_COMPARE(QToolTip::text(), QStringLiteral("<qt><b>1</b> 2</qt>"));
    QVERIFY(selected.empty());
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect({2, 3}).center().toPoint());
    QCOMPARE(selected.takeLast(), (QVariantList{2, 3}));
    QCOMPARE(view.selectedCell(), (GridPlace{2, 3}));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("2 3"));
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(selected.empty());
    QTest::mouseMove(&view, QPoint(2, 2));
    QCOMPARE(hovered.last(), (QVariantList{-1, -1}));
  }

  void keysMoveTheSelectedCell() {
    HeatMapView view;
    view.resize(500, 400);
    view.setContent(sample(3, 4));
    QSignalSpy selected(&view, &HeatMapView::cellSelected);
    const auto after = [&](Qt::Key key) {
      QTest::keyClick(&view, key);
      const GridPlace cell = view.selectedCell().value_or(GridPlace{-1, -1});
      return QPair<int, int>(cell.row, cell.column);
    };
    using Cell = QPair<int, int>;
    QCOMPARE(after(Qt::Key_Down), Cell(0, 0));
    QCOMPARE(after(Qt::Key_Down), Cell(1, 0));
    QCOMPARE(after(Qt::Key_Right), Cell(1, 1));
    QCOMPARE(after(Qt::Key_End), Cell(1, 3));
    QCOMPARE(after(Qt::Key_Right), Cell(1, 3));
    QCOMPARE(after(Qt::Key_Up), Cell(0, 3));
    QCOMPARE(after(Qt::Key_Up), Cell(0, 3));
    QCOMPARE(after(Qt::Key_Home), Cell(0, 0));
    QCOMPARE(after(Qt::Key_Left), Cell(0, 0));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("Row 1 and Column 1: 1.00"));
    QCOMPARE(after(Qt::Key_Escape), Cell(-1, -1));
    QCOMPARE(selected.last(), (QVariantList{-1, -1}));
    QCOMPARE(selected.size(), 7);
    QVERIFY(view.accessibleDescription().isEmpty());
  }

  void aSelectionThatIsGoneIsLetGoOf() {
    HeatMapView view;
    view.setContent(sample(3, 4));
    QSignalSpy selected(&view, &HeatMapView::cellSelected);
    view.selectCell(GridPlace{2, 3});
    QVERIFY(selected.empty());
    view.setContent(sample(2, 2));
    QVERIFY(!view.selectedCell());
    view.selectCell(GridPlace{5, 0});
    QVERIFY(!view.selectedCell());
  }

  void nothingToShow() {
    HeatMapView view;
    view.resize(300, 200);
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(!view.selectedCell());
    HeatMapContent content = sample(2, 2);
    content.values.clear();
    view.setContent(content);  // missing values
    QVERIFY(std::isnan(view.content().value({1, 1})));
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.cellText({0, 1}), QStringLiteral("Row 1 and Column 2: –"));
  }

  void theTableHoldsTheMatrix() {
    HeatMapContent content = sample(2, 2);
    content.values = {1, 0.25, kMissing, -3};
    content.rows.names[0] = QStringLiteral("a, \"b\"");
    HeatMapView view;
    view.setContent(content);
    QCOMPARE(renderFigure(view.figure(QStringLiteral("x"), {}), FigureFormat::csv),
             QByteArray("name,Column 1,Column 2\n\"a, \"\"b\"\"\",1,0.25\nRow 2,,-3\n"));
  }

  void theFigureIsOfVectors() {
    HeatMapView view;
    view.setContent(networks());
    view.selectCell(GridPlace{3, 8});
    const Figure figure = view.figure(QStringLiteral("overlap"), QStringLiteral("Overlap of regulator sets"));
    const QByteArray svg = renderFigure(figure, FigureFormat::svg, {180, 150});
    QVERIFY(!svg.contains("<image"));
    for (const char* text : {"Overlap of regulator sets", "GRNBoost2 seed 1000 (v1)", "Random 3000", "chance", ">.62<"})
      QVERIFY2(svg.contains(text), text);
    QCOMPARE(count(svg, R"(>\s*(1|\.\d\d)\s*</text>)"), 225);
    QCOMPARE(count(svg, "<rect "), 225 + 1);  // and the colour bar
    for (const double value : {1.0, 0.97, 0.62}) {
      const QString colour = Theme::cividis(value).name();
      const QString cell = QStringLiteral("<g fill=\"%1\"[^>]*>\\s*<rect ").arg(colour);
      QCOMPARE(count(svg, qPrintable(cell)), value == 1 ? 15 : 2);
    }
    QVERIFY(renderFigure(figure, FigureFormat::pdf).startsWith("%PDF"));
    const QByteArray png = renderFigure(figure, FigureFormat::png, {180, 150, 150});
    QVERIFY(!QImage::fromData(png).isNull());
    if (const QString folder = qEnvironmentVariable("GRNWB_GALLERY"); !folder.isEmpty())
      QImage::fromData(png).save(folder + QStringLiteral("/figure_heat_map.png"));
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      HeatMapView view;
      HeatMapContent content = networks();
      view.setContent(content);
      view.selectCell(GridPlace{3, 8});
      view.resize(750, 562);
      test::savePicture(view, dark ? QStringLiteral("plots_heat_map_dark") : QStringLiteral("plots_heat_map"));
      QCOMPARE(view.grab().toImage().pixelColor(2, 2), Theme::current().view);
      for (std::size_t i = 0; i < content.values.size(); i += 7) content.values[i] = kMissing;
      content.scale.map = &Theme::viridis;
      view.setContent(content);
      view.resize(480, 400);
      test::savePicture(
          view, dark ? QStringLiteral("plots_heat_map_missing_dark") : QStringLiteral("plots_heat_map_missing"));
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestHeatMapView)
#include "tst_heat_map_view.moc"
