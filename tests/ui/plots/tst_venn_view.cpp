// SPDX-License-Identifier: GPL-3.0-or-later
// The circles of one to three sets: areas in proportion to the counts, on screen and in exported pictures.
#include <QPainter>
#include <QSignalSpy>
#include <bit>
#include <cmath>
#include <numbers>
#include <random>

#include "tests/support/test_support.h"
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

/// Of two sets, by their sizes.
VennCounts twoSets(int first, int second, int shared) {
  return {2, {0, first - shared, second - shared, shared}};
}

/// By the masks 1 to 7.
VennCounts threeSets(std::array<int, 7> regions) {
  VennCounts counts{3, {}};
  std::ranges::copy(regions, counts.regions.begin() + 1);
  return counts;
}

double apart(const VennLayout& layout, std::size_t a, std::size_t b) {
  return QLineF(layout.circles[a].centre, layout.circles[b].centre).length();
}

const QStringList kTwo{QStringLiteral("Curated list"), QStringLiteral("GPT-4")};
const QStringList kThree{QStringLiteral("v7 hand-checked"), QStringLiteral("GRNBoost2 seed 1000"),
                         QStringLiteral("GPT-4 seed 2")};

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
    const VennLayout layout(twoSets(first, second, shared));
    const double a = layout.circles[0].radius, b = layout.circles[1].radius;
    compareClose(std::numbers::pi * a * a, first);
    compareClose(std::numbers::pi * b * b, second);
    compareClose(lensArea(a, b, apart(layout, 0, 1)), shared);
    compareClose(layout.areas[1], first - shared);
    compareClose(layout.areas[2], second - shared);
    compareClose(layout.areas[3], shared);
    VennView view;  // draws whatever the counts are
    view.setSets({QStringLiteral("A"), QStringLiteral("B")}, twoSets(first, second, shared));
    view.resize(130, 90);
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.note().isEmpty());
  }

  void lensesHaveTheirClosedForm() {
    QCOMPARE(lensArea(1, 1, 2), 0.0);
    QCOMPARE(lensArea(1, 3, 1.5), std::numbers::pi);
    // Two unit circles through each other's centre.
    GRNWB_CLOSE(lensArea(1, 1, 1), 2 * std::numbers::pi / 3 - std::sqrt(3) / 2, 1e-12);
    // Radii 3 and 4 at distance 5 meet at a right angle.
    GRNWB_CLOSE(lensArea(3, 4, 5), 9 * std::asin(0.8) + 16 * std::asin(0.6) - 12, 1e-12);
  }

  void listsAreCounted() {
    const auto list = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    const VennCounts counts = vennCounts({list("A B C D D"), list("B C E"), list("C D F F G")});
    QCOMPARE(counts, threeSets({1, 1, 1, 2, 1, 0, 1}));
    QCOMPARE(counts.total(), 7);
    QCOMPARE(counts.inAllOf(1), 4);
    QCOMPARE(counts.inAllOf(5), 2);
    QCOMPARE(vennCounts({}).total(), 0);
    QCOMPARE(vennCounts({list("A B")}), (VennCounts{1, {0, 2}}));
  }

  void threeCirclesFit_data() {
    QTest::addColumn<VennCounts>("counts");
    QTest::addColumn<bool>("isExact");  // in every region
    QTest::newRow("equal sets") << threeSets({0, 0, 0, 0, 0, 0, 20}) << true;
    QTest::newRow("disjoint") << threeSets({10, 20, 0, 30, 0, 0, 0}) << true;
    QTest::newRow("nested in each other") << threeSets({50, 0, 20, 0, 0, 0, 5}) << true;
    QTest::newRow("two within one") << threeSets({50, 0, 8, 0, 9, 0, 0}) << true;
    QTest::newRow("chain") << threeSets({30, 15, 5, 20, 0, 6, 0}) << true;
    QTest::newRow("one apart, two alike") << threeSets({0, 0, 12, 9, 0, 0, 0}) << true;
    QTest::newRow("one empty") << threeSets({7, 9, 3, 0, 0, 0, 0}) << true;
    QTest::newRow("two empty") << threeSets({7, 0, 0, 0, 0, 0, 0}) << true;
    QTest::newRow("all empty") << threeSets({0, 0, 0, 0, 0, 0, 0}) << true;
    QTest::newRow("pairs without all three") << threeSets({20, 20, 5, 20, 5, 5, 0}) << false;
  }
  void threeCirclesFit() {
    QFETCH(VennCounts, counts);
    QFETCH(bool, isExact);
    const VennLayout layout(counts);
    double sum = 0;
    for (int i = 0; i < 3; ++i) {
      const double radius = layout.circles[static_cast<std::size_t>(i)].radius;
      compareClose(std::numbers::pi * radius * radius, counts.inAllOf(1U << i));
    }
    for (const auto& [a, b] : {std::pair(0U, 1U), std::pair(0U, 2U), std::pair(1U, 2U)})
      compareClose(lensArea(layout.circles[a].radius, layout.circles[b].radius, apart(layout, a, b)),
                   counts.inAllOf(1U << a | 1U << b));
    for (VennMask mask = 1; mask < 8; ++mask) sum += layout.areas[mask];
    QCOMPARE(layout.worstError(counts) <= 0.01 * counts.total(), isExact);
    if (isExact) compareClose(sum, counts.total());
    VennView view;
    view.setSets(kThree, counts);
    view.resize(320, 260);
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.note().isEmpty(), isExact || layout.worstError(counts) <= 0.05 * counts.total());
  }

  void pairsFitWhereATriangleExists() {
    std::mt19937 random(5);
    for (int round = 0; round < 40; ++round) {
      // Sets drawn with equal chances overlap like circles can.
      VennCounts counts = threeSets({});
      std::uniform_int_distribution<int> few(1, 60);
      for (VennMask mask = 1; mask < 8; ++mask) counts.regions[mask] = few(random) + 20 * (std::popcount(mask) != 2);
      const VennLayout layout(counts);
      for (const auto& [a, b] : {std::pair(0U, 1U), std::pair(0U, 2U), std::pair(1U, 2U)})
        compareClose(lensArea(layout.circles[a].radius, layout.circles[b].radius, apart(layout, a, b)),
                     counts.inAllOf(1U << a | 1U << b));
      for (VennMask mask = 1; mask < 8; ++mask) QVERIFY(layout.areas[mask] > -0.01 * counts.total());
    }
  }

  void anImpossibleFitIsSaidSo() {
    // The first two have nothing in common, yet each holds nearly half of the small third one and much else.
    VennView view;
    const VennCounts counts = threeSets({0, 0, 40, 0, 40, 40, 0});
    view.setSets(kThree, counts);
    QVERIFY(VennLayout(counts).worstError(counts) > 0.05 * counts.total());
    QVERIFY(view.note().startsWith(QStringLiteral("Areas approximate")));
    view.setSets(kThree, threeSets({20, 20, 5, 20, 5, 5, 6}));
    QVERIFY(view.note().isEmpty());
    // What is only in the second and third has no place where the two first share nearly all.
    view.setSets(kThree, threeSets({0, 0, 30, 60, 0, 3, 40}));
    QCOMPARE(view.note(), QString());
  }

  void regionsAreHitAndClicked() {
    VennView view;
    const VennCounts counts = threeSets({20, 18, 7, 16, 6, 5, 4});
    view.setSets(kThree, counts);
    view.resize(420, 360);
    QSignalSpy clicked(&view, &VennView::regionClicked);
    std::array<double, 8> pixels{};
    std::array<QPoint, 8> place;
    for (int y = 0; y < view.height(); ++y)
      for (int x = 0; x < view.width(); ++x) {
        const VennMask mask = view.regionAt(QPointF(x, y));
        ++pixels[mask];
        place[mask] = QPoint(x, y);
      }
    const VennLayout layout(counts);
    double drawn = 0, all = 0;
    for (VennMask mask = 1; mask < 8; ++mask) {
      drawn += pixels[mask];
      all += layout.areas[mask];
    }
    for (VennMask mask = 1; mask < 8; ++mask) {
      QVERIFY2(std::abs(pixels[mask] / drawn - layout.areas[mask] / all) < 0.005, qPrintable(QString::number(mask)));
      QTest::mouseClick(&view, Qt::LeftButton, {}, place[mask]);
      QCOMPARE(clicked.takeLast(), QVariantList{mask});
    }
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(1, 1));
    QVERIFY(clicked.empty());
    QCOMPARE(view.regionText(1), QStringLiteral("v7 hand-checked only: 20"));
    QCOMPARE(view.regionText(6), QStringLiteral("GRNBoost2 seed 1000 and GPT-4 seed 2, not v7 hand-checked: 5"));
    QCOMPARE(view.regionText(7), QStringLiteral("In all three: 4"));
    QVERIFY(view.regionText(0).isEmpty());
    QVERIFY(view.regionText(8).isEmpty());
  }

  void keysGoThroughTheRegions() {
    VennView view;
    view.setSets(kTwo, twoSets(75, 95, 48));
    QSignalSpy clicked(&view, &VennView::regionClicked);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(clicked.empty());
    for (const unsigned mask : {1U, 2U, 3U, 1U}) {
      QTest::keyClick(&view, Qt::Key_Right);
      QTest::keyClick(&view, Qt::Key_Return);
      QCOMPARE(clicked.takeLast(), QVariantList{mask});
      QCOMPARE(view.accessibleDescription(), view.regionText(mask));
    }
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(clicked.takeLast(), QVariantList{3U});
  }

  void thePictureHasTheAreas() {
    VennView view;
    view.setSets(kTwo, twoSets(75, 95, 48));
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
    view.setSets(kTwo, twoSets(1075, 95, 48));
    QCOMPARE(view.accessibleName(), QStringLiteral("Curated list: 1,075, GPT-4: 95, in both: 48"));
    view.setSets({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}, threeSets({1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(view.accessibleName(),
             QStringLiteral("A: 16, B: 18, C: 22, A and B, not C: 3, A and C, not B: 5, B and C, "
                            "not A: 6, in all three: 7"));
  }

  void theFigureIsOfVectors() {
    VennView view;
    view.setSets({QStringLiteral("Curated list"), QStringLiteral("<b>GPT-4</b>")}, twoSets(75, 95, 48));
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

  void theTableHoldsTheRegions() {
    VennView view;
    view.setSets({QStringLiteral("A"), QStringLiteral("B, b"), QStringLiteral("C")}, threeSets({1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(renderFigure(view.figure(QStringLiteral("x"), {}), FigureFormat::csv),
             QByteArray(
                 "region,count\nA,1\n\"B, b\",2\n\"A & B, b\",3\nC,4\nA & C,5\n\"B, b & C\",6\n\"A & B, b & C\",7\n"));
  }

  void threePictures() {
    const std::vector<VennCounts> cases{threeSets({14, 9, 6, 11, 3, 4, 21}), threeSets({20, 20, 5, 20, 5, 5, 0}),
                                        threeSets({50, 0, 20, 0, 0, 0, 5}),  threeSets({10, 20, 0, 30, 0, 0, 0}),
                                        threeSets({2, 1, 30, 8, 1, 0, 12}),  threeSets({0, 100, 30, 100, 30, 2, 40}),
                                        threeSets({0, 0, 40, 0, 40, 40, 0}), threeSets({5, 4, 3, 2, 2, 1, 1}),
                                        threeSets({7, 0, 3, 0, 0, 0, 0})};
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QWidget page;
      QPalette palette = page.palette();
      palette.setColor(QPalette::Window, Theme::current().view);
      page.setPalette(palette);
      for (std::size_t i = 0; i < cases.size(); ++i) {
        auto* view = new VennView(&page);
        view->setSets(kThree, cases[i]);
        view->setGeometry(10 + 330 * static_cast<int>(i % 3), 10 + 290 * static_cast<int>(i / 3), 320, 280);
      }
      page.resize(1010, 890);
      test::savePicture(page, dark ? QStringLiteral("plots_venn_three_dark") : QStringLiteral("plots_venn_three"));
    }
    applyTheme(false);
    VennView view;
    view.setSets(kThree, cases[0]);
    const Figure figure = view.figure(QStringLiteral("regulons"), QStringLiteral("Targets of SPI1"));
    const QByteArray svg = renderFigure(figure, FigureFormat::svg);
    for (const char* text : {"v7 hand-checked: 44", "GRNBoost2 seed 1000: 40", "GPT-4 seed 2: 39", ">21<"})
      QVERIFY2(svg.contains(text), text);
    if (const QString folder = qEnvironmentVariable("GRNWB_GALLERY"); !folder.isEmpty())
      QImage::fromData(renderFigure(figure, FigureFormat::png, {110, 90, 150}))
          .save(folder + QStringLiteral("/figure_venn_three.png"));
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QWidget page;
      int x = 10;
      for (const VennCounts& counts : {twoSets(75, 95, 48), twoSets(75, 76, 74), twoSets(80, 12, 12),
                                       twoSets(30, 25, 2), twoSets(30, 25, 0), twoSets(75, 0, 0)}) {
        auto* view = new VennView(&page);
        view->setSets(kTwo, counts);
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
