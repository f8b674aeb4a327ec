// SPDX-License-Identifier: GPL-3.0-or-later
// The circles of two sets: areas in proportion to the counts, on screen and in exported pictures.
#include <QPainter>
#include <cmath>
#include <numbers>

#include "tests/support/ui_support.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/venn_view.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

void compareClose(double actual, double expected) {
  QVERIFY2(std::abs(actual - expected) <= 0.02 * std::max(1.0, expected),
           qPrintable(QStringLiteral("%1, expected %2").arg(actual).arg(expected)));
}

/// Pixels of the three parts, by their colours in the picture.
struct Areas {
  double first = 0, shared = 0, second = 0;
};

QColor over(const QColor& ground, QColor ink, int alpha) {
  QImage pixel(1, 1, QImage::Format_RGB32);
  pixel.fill(ground);
  ink.setAlpha(alpha);
  QPainter(&pixel).fillRect(0, 0, 1, 1, ink);
  return pixel.pixelColor(0, 0);
}

bool near(const QColor& a, const QColor& b) {
  return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= 6;
}

class TestVennView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void areasAreInProportion_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("shared");
    QTest::newRow("paper") << 75 << 95 << 48;
    QTest::newRow("apart") << 10 << 20 << 0;
    QTest::newRow("same") << 30 << 30 << 30;
    QTest::newRow("inside") << 200 << 12 << 12;
    QTest::newRow("sliver") << 1000 << 800 << 3;
    QTest::newRow("nearly all") << 75 << 76 << 74;
    QTest::newRow("one empty") << 75 << 0 << 0;
    QTest::newRow("both empty") << 0 << 0 << 0;
  }
  void areasAreInProportion() {
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(int, shared);
    const VennCircles circles = vennCircles({first, second, shared});
    compareClose(std::numbers::pi * circles.firstRadius * circles.firstRadius, first);
    compareClose(std::numbers::pi * circles.secondRadius * circles.secondRadius, second);
    compareClose(lensArea(circles), shared);
    VennView view;  // draws whatever the counts are
    view.setSets({first, second, shared}, QStringLiteral("A"), QStringLiteral("B"));
    view.resize(130, 90);
    QVERIFY(!view.grab().isNull());
  }

  void thePictureHasTheAreas() {
    VennView view;
    view.setSets({75, 95, 48}, QStringLiteral("Curated list"), QStringLiteral("GPT-4"));
    view.resize(900, 600);
    const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const Theme& theme = Theme::current();
    const QColor ground = image.pixelColor(1, 1);
    const QColor first = over(ground, theme.caution, 40), second = over(ground, theme.accent, 40),
                 both = over(first, theme.accent, 40);
    Areas areas;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) {
        const QColor pixel = image.pixelColor(x, y);
        if (near(pixel, both))
          ++areas.shared;
        else if (near(pixel, first))
          ++areas.first;
        else if (near(pixel, second))
          ++areas.second;
      }
    const double unit = (areas.first + areas.shared + areas.second) / (75 + 95 - 48);
    compareClose(areas.first / unit, 27);
    compareClose(areas.shared / unit, 48);
    compareClose(areas.second / unit, 47);
  }

  void countsAreRead() {
    VennView view;
    view.setSets({1075, 95, 48}, QStringLiteral("Curated list"), QStringLiteral("GPT-4"));
    QCOMPARE(view.accessibleName(), QStringLiteral("Curated list: 1,075, GPT-4: 95, in both: 48"));
  }

  void theFigureIsOfVectors() {
    VennView view;
    view.setSets({75, 95, 48}, QStringLiteral("Curated list"), QStringLiteral("<b>GPT-4</b>"));
    const Figure figure = view.figure(QStringLiteral("venn"), QStringLiteral("Curated list and LLM list"));
    const QByteArray svg = renderFigure(figure, FigureFormat::svg);
    for (const char* text : {"Curated list: 75", "27", "48", "47", "&lt;b>GPT-4"})
      QVERIFY2(svg.contains(text) || svg.contains(QByteArray(text).replace('>', "&gt;")), text);
    QVERIFY(!svg.contains("<image"));
    QVERIFY(renderFigure(figure, FigureFormat::pdf).startsWith("%PDF"));
    const QImage image = QImage::fromData(renderFigure(figure, FigureFormat::png, {90, 70, 200}));
    QCOMPARE(image.size(), QSize(709, 551));
    if (const QString folder = qEnvironmentVariable("GRNWB_GALLERY"); !folder.isEmpty())
      image.save(folder + QStringLiteral("/figure_venn.png"));
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QWidget page;
      int x = 10;
      for (const VennCounts& counts : {VennCounts{75, 95, 48}, VennCounts{75, 76, 74}, VennCounts{80, 12, 12},
                                       VennCounts{30, 25, 2}, VennCounts{30, 25, 0}, VennCounts{75, 0, 0}}) {
        auto* view = new VennView(&page);
        view->setSets(counts, QStringLiteral("Curated list"), QStringLiteral("GPT-4"));
        view->setGeometry(x, 10, 128, 92);
        x += 140;
      }
      page.resize(x, 112);
      test::savePicture(page, dark ? QStringLiteral("venn_dark") : QStringLiteral("venn"));
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestVennView)
#include "tst_venn_view.moc"
