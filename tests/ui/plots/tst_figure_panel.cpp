// SPDX-License-Identifier: GPL-3.0-or-later
// Several figures as one: where panels, letters and the legend stand, and the data of all.
#include <QPainter>
#include <QRegularExpression>
#include <QtTest>

#include "tests/support/ui_support.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/figure_panel.h"
#include "ui/plots/legend_figure.h"
#include "ui/style/theme.h"

using namespace grnwb::ui;

namespace {

/// Figures that note where they are painted.
class Noted {
 public:
  Figure figure(const QString& name) {
    Figure figure;
    figure.name = name;
    figure.paint = [this, name](QPainter& painter, const QRectF& area) {
      areas[name] = area;
      painter.setPen(Qt::red);  // must not leak into the next panel
      painter.translate(1000, 0);
    };
    figure.csv = [name] { return "x\n" + name.toUtf8() + "\n"; };
    return figure;
  }

  std::map<QString, QRectF> areas;
};

QStringList textsOf(const Figure& figure) {
  const QString svg = QString::fromUtf8(renderFigure(figure, FigureFormat::svg));
  QStringList texts;
  static const QRegularExpression kText(QStringLiteral(">([^<>]*)</text>"));
  for (auto found = kText.globalMatch(svg); found.hasNext();) texts << found.next().captured(1).trimmed();
  return texts;
}

ScatterColouring types(int count) {
  ScatterColouring colouring;
  colouring.title = QStringLiteral("Cell type");
  for (int i = 0; i < count; ++i) colouring.names << QStringLiteral("cell type number %1").arg(i);
  colouring.codes.assign(5, 0);
  return colouring;
}

class TestFigurePanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { grnwb::test::failOnWarnings(); }

  void panelsShareTheAreaAboveTheLegend() {
    Noted noted;
    Figure legend = noted.figure(QStringLiteral("legend"));
    legend.height = [](double width) { return width > 400 ? 30.0 : 60.0; };
    std::vector<Figure> panels;
    for (const char* name : {"one", "two", "three", "four", "five"})
      panels.push_back(noted.figure(QString::fromLatin1(name)));
    const Figure figure = panelFigure(QStringLiteral("all"), panels, 2, legend);
    QImage image(620, 500, QImage::Format_RGB32);
    QPainter painter(&image);
    const QRectF area(10, 20, 600, 470);
    figure.paint(painter, area);
    QCOMPARE(noted.areas.size(), std::size_t{6});
    const QRectF below = noted.areas.at(QStringLiteral("legend"));
    QCOMPARE(below, QRectF(10, 460, 600, 30));
    const QSizeF size = noted.areas.at(QStringLiteral("one")).size();
    for (const auto& [name, rectangle] : noted.areas) {
      QVERIFY(area.contains(rectangle));
      if (name == QStringLiteral("legend")) continue;
      QCOMPARE(rectangle.size(), size);
      QVERIFY(rectangle.bottom() <= below.top());
      for (const auto& [other, place] : noted.areas) QVERIFY(name == other || !rectangle.intersects(place));
    }
    QCOMPARE(noted.areas.at(QStringLiteral("one")).top(), noted.areas.at(QStringLiteral("two")).top());
    QCOMPARE(noted.areas.at(QStringLiteral("one")).left(), noted.areas.at(QStringLiteral("five")).left());
  }

  void severalPanelsHaveLetters() {
    Noted noted;
    std::vector<Figure> panels(3, noted.figure(QStringLiteral("x")));
    QCOMPARE(textsOf(panelFigure(QStringLiteral("all"), panels, 3)),
             (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(textsOf(panelFigure(QStringLiteral("all"), {panels[0]}, 1)).isEmpty());
    const QStringList many = textsOf(panelFigure(QStringLiteral("all"), std::vector<Figure>(28, panels[0]), 7));
    QCOMPARE(many[25], QStringLiteral("z"));
    QCOMPARE(many[27], QStringLiteral("ab"));
  }

  void dataOfAllPanels() {
    Noted noted;
    const std::vector<Figure> panels{noted.figure(QStringLiteral("one")), noted.figure(QStringLiteral("two"))};
    QCOMPARE(panelFigure(QStringLiteral("all"), panels, 2).csv(), QByteArray("# a: one\nx\none\n\n# b: two\nx\ntwo\n"));
    QCOMPARE(panelFigure(QStringLiteral("all"), {panels[1]}, 1).csv(), QByteArray("x\ntwo\n"));
  }

  void legendNamesWhatIsShown() {
    const ScatterColouring colouring = types(12);
    const Figure legend = legendFigure(colouring, {3, 4}, QStringLiteral("far from all real cells (41)"));
    const QStringList texts = textsOf(legend);
    QCOMPARE(texts.size(), 11);
    QVERIFY(!texts.contains(colouring.names[3]) && texts.contains(colouring.names[5]));
    QCOMPARE(texts.back(), QStringLiteral("far from all real cells (41)"));
    QVERIFY(legend.height(200) > legend.height(2000));
    // Every row has its height: at a width for one entry a row there are eleven rows.
    const double row = legend.height(150) -
                       legendFigure(colouring, {2, 3, 4}, QStringLiteral("far from all real cells (41)")).height(150);
    QVERIFY(std::abs(legend.height(150) - 10 * row - legend.height(5000)) < 1e-9);
    ScatterColouring values;
    values.title = QStringLiteral("LYZ");
    values.values = {1, 2};
    values.minimum = -2.5;
    values.maximum = 2.5;
    const QStringList scale = textsOf(legendFigure(values, {}, {}));
    QVERIFY(scale.join(QLatin1Char(' ')).contains(QStringLiteral("LYZ")));
    QVERIFY(scale.back().contains(QStringLiteral("2.5")));
  }
};

}  // namespace

QTEST_MAIN(TestFigurePanel)
#include "tst_figure_panel.moc"
