// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QTest>
#include <cmath>
#include <cstdlib>

#include "core/base/random.h"
#include "ui/graph/clip_segment.h"
#include "ui/graph/edge_density.h"
#include "ui/graph/edge_grid.h"
#include "ui/graph/edge_strokes.h"
#include "ui/graph/label_layout.h"

namespace {
using grnwb::ui::blendStrokes;
using grnwb::ui::clipSegment;
using grnwb::ui::distanceTo;
using grnwb::ui::EdgeDash;
using grnwb::ui::edgeDensity;
using grnwb::ui::EdgeGrid;
using grnwb::ui::EdgeHead;
using grnwb::ui::EdgeStroke;
using grnwb::ui::LabelWish;
using grnwb::ui::leaderLine;
using grnwb::ui::paintStroke;
using grnwb::ui::placeLabels;

std::vector<QLineF> randomSegments(int count, double width, double height) {
  grnwb::RandomStream random(9, "segments");
  std::vector<QLineF> segments;
  for (int i = 0; i < count; ++i)
    segments.emplace_back(width * random.uniform(), height * random.uniform(), width * random.uniform(),
                          height * random.uniform());
  return segments;
}

class TestEdgeDrawing : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void segmentsAreCut() {
    const QRectF area(0, 0, 10, 10);
    QLineF line(-5, 5, 15, 5);
    QVERIFY(clipSegment(line, area));
    QCOMPARE(line, QLineF(0, 5, 10, 5));
    QLineF diagonal(-2, -2, 4, 4);
    QVERIFY(clipSegment(diagonal, area));
    QCOMPARE(diagonal, QLineF(0, 0, 4, 4));
    QLineF outside(-5, 2, -1, 8);
    QVERIFY(!clipSegment(outside, area));
    QLineF past(-5, 8, 5, 18);
    QVERIFY(!clipSegment(past, area));
    QLineF point(3, 3, 3, 3);
    QVERIFY(clipSegment(point, area));
  }

  void densityLiesOnTheLines() {
    const QLineF line(10, 20, 90, 60);
    const QImage image = edgeDensity({line}, {100, 80}, Qt::black, 0.8);
    int inked = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) {
        if (qAlpha(image.pixel(x, y)) == 0) continue;
        ++inked;
        QVERIFY(distanceTo(line, QPointF(x, y)) < 1.5);
      }
    QVERIFY2(inked > 80 && inked < 200, qPrintable(QString::number(inked)));
  }

  void denserIsDarker() {
    std::vector<QLineF> segments(30, QLineF(0, 10, 99, 10));
    segments.emplace_back(0, 30, 99, 30);
    const QImage image = edgeDensity(segments, {100, 40}, Qt::black, 0.8);
    const int dense = qAlpha(image.pixel(50, 10)), single = qAlpha(image.pixel(50, 30));
    QVERIFY(dense > 3 * single);
    QVERIFY(single > 5);
    QCOMPARE(dense, static_cast<int>(std::lround(255 * 0.8)));
    QCOMPARE(qAlpha(image.pixel(50, 20)), 0);
  }

  void linesBeyondTheImageDoNoHarm() {
    const QImage image = edgeDensity({QLineF(-1e6, -1e6, 1e6, 1e6), QLineF(50, -1e9, 50, 1e9), QLineF(-5, 79, 105, 79),
                                      QLineF(99, 0, 99, 79), QLineF(0, 0, 0, 0)},
                                     {100, 80}, Qt::black, 0.8);
    QVERIFY(qAlpha(image.pixel(40, 40)) > 0);
    QVERIFY(qAlpha(image.pixel(50, 10)) > 0);
    QVERIFY(qAlpha(image.pixel(99, 20)) > 0);
    QVERIFY(edgeDensity({QLineF(0, 0, 1, 1)}, {}, Qt::black, 0.8).isNull());
  }

  void gridFindsWhatASearchOfAllFinds() {
    const std::vector<QLineF> segments = randomSegments(500, 400, 300);
    const EdgeGrid grid(segments);
    grnwb::RandomStream random(4, "points");
    int hits = 0;
    for (int i = 0; i < 2000; ++i) {
      const QPointF point(-20 + 440 * random.uniform(), -20 + 340 * random.uniform());
      double nearest = 3;
      int expected = -1;
      for (std::size_t s = 0; s < segments.size(); ++s)
        if (const double distance = distanceTo(segments[s], point); distance < nearest) {
          nearest = distance;
          expected = static_cast<int>(s);
        }
      QCOMPARE(grid.nearest(point, 3), expected);
      hits += expected >= 0 ? 1 : 0;
    }
    QVERIFY(hits > 200 && hits < 2000);
    QCOMPARE(EdgeGrid().nearest({0, 0}, 5), -1);
    QCOMPARE(EdgeGrid({QLineF(2, 2, 2, 2)}).nearest({2, 3}, 5), 0);
  }

  void labelsDontCoverEachOther() {
    grnwb::RandomStream random(6, "labels");
    std::vector<LabelWish> wishes;
    std::vector<QRectF> taken;
    for (int i = 0; i < 300; ++i) {
      const QPointF centre(600 * random.uniform(), 400 * random.uniform());
      wishes.push_back({centre, 5, {20 + 40 * random.uniform(), 14}});
      if (i < 40) taken.emplace_back(centre - QPointF(5, 5), QSizeF(10, 10));
    }
    const QRectF area(0, 0, 600, 400);
    const auto places = placeLabels(wishes, taken, area);
    int placed = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i]) continue;
      ++placed;
      QVERIFY(area.contains(*places[i]));
      for (const QRectF& rect : taken) QVERIFY(!rect.intersects(*places[i]));
      for (std::size_t j = 0; j < i; ++j) QVERIFY(!places[j] || !places[j]->intersects(*places[i]));
    }
    QVERIFY2(placed > 80 && placed < 300, qPrintable(QString::number(placed)));
  }

  void aSoughtLabelGoesFarther() {
    // A node in the middle of a ring of others: no room beside it.
    const QPointF centre(200, 150);
    std::vector<QRectF> taken;
    for (int i = 0; i < 36; ++i) {
      const QPointF at = centre + QLineF::fromPolar(26, 10 * i).p2();
      taken.emplace_back(at - QPointF(4, 4), QSizeF(8, 8));
    }
    LabelWish wish{centre, 5, {40, 14}};
    const QRectF area(0, 0, 400, 300);
    QVERIFY(!placeLabels({wish}, taken, area).front());
    wish.sought = true;
    const auto place = placeLabels({wish}, taken, area).front();
    QVERIFY(place);
    for (const QRectF& rect : taken) QVERIFY(!rect.intersects(*place));
    const QLineF leader = leaderLine(wish, *place);
    QVERIFY(std::abs(QLineF(centre, leader.p1()).length() - 5) < 1e-9);
    QVERIFY(place->adjusted(-0.01, -0.01, 0.01, 0.01).contains(leader.p2()));
    QVERIFY(leaderLine({centre, 5, {40, 14}}, QRectF(208, 143, 40, 14)).isNull());
  }

  void strokesAreWhatAPainterDraws_data() {
    QTest::addColumn<EdgeDash>("dash");
    QTest::addColumn<EdgeHead>("head");
    QTest::addColumn<double>("scale");
    QTest::newRow("arrow") << EdgeDash::solid << EdgeHead::arrow << 1.0;
    QTest::newRow("arrow on a fine screen") << EdgeDash::solid << EdgeHead::arrow << 2.0;
    QTest::newRow("dashes and a bar") << EdgeDash::dashed << EdgeHead::bar << 1.0;
    QTest::newRow("dots") << EdgeDash::dotted << EdgeHead::arrow << 2.0;
  }
  void strokesAreWhatAPainterDraws() {
    QFETCH(EdgeDash, dash);
    QFETCH(EdgeHead, head);
    QFETCH(double, scale);
    const QSize size = (QSizeF(200, 160) * scale).toSize();
    for (int angle = 0; angle < 360; angle += 17) {
      const QLineF line(QPointF(100, 80) - QLineF::fromPolar(60, angle).p2(),
                        QPointF(100, 80) + QLineF::fromPolar(60, angle).p2());
      const EdgeStroke stroke{line, QColor(0, 114, 178), 1.6, 9, dash, head};
      QImage ours(size, QImage::Format_RGB32), theirs(size, QImage::Format_RGB32);
      ours.fill(Qt::white);
      theirs.fill(Qt::white);
      blendStrokes(ours, {stroke}, scale);
      QPainter painter(&theirs);
      painter.setRenderHint(QPainter::Antialiasing);
      painter.scale(scale, scale);
      paintStroke(painter, stroke);
      painter.end();
      double ink = 0, difference = 0;
      for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x) {
          ink += 255 - qRed(theirs.pixel(x, y));
          difference += std::abs(qRed(ours.pixel(x, y)) - qRed(theirs.pixel(x, y)));
        }
      QVERIFY2(difference < 0.35 * ink, qPrintable(QStringLiteral("%1 degrees: %2").arg(angle).arg(difference / ink)));
    }
  }

  void strokesBeyondTheImageDoNoHarm() {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    blendStrokes(image,
                 {{QLineF(-1e7, -1e7, 1e7, 1e7), Qt::red},
                  {QLineF(5, 5, 5, 5), Qt::red},
                  {QLineF(20, -1e8, 20, 1e8), Qt::blue, 3, 9, EdgeDash::dashed, EdgeHead::bar},
                  {QLineF(-50, 40, -10, 70), Qt::red},
                  {QLineF(0, 0, 1, 0.2), Qt::red}},
                 1);
    QVERIFY(image.pixel(10, 10) != QColor(Qt::white).rgb());
  }

  void aThousandStrokes() {
    std::vector<EdgeStroke> strokes;
    for (const QLineF& line : randomSegments(1000, 1000, 640)) strokes.push_back({line, QColor(0, 114, 178)});
    QImage image(1000, 640, QImage::Format_RGB32);
    image.fill(Qt::white);
    QBENCHMARK {
      blendStrokes(image, strokes, 1);
    }
  }

  void tenThousandEdges() {
    const std::vector<QLineF> segments = randomSegments(10000, 1000, 540);
    QBENCHMARK {
      QVERIFY(!edgeDensity(segments, {1000, 540}, Qt::gray, 0.75).isNull());
    }
  }
};
}  // namespace

QTEST_MAIN(TestEdgeDrawing)
#include "tst_edge_drawing.moc"
