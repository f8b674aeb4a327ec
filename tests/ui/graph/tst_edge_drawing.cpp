// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <cstdlib>

#include "core/base/random.h"
#include "ui/graph/clip_segment.h"
#include "ui/graph/edge_density.h"
#include "ui/graph/edge_grid.h"
#include "ui/graph/label_layout.h"

namespace {
using grnwb::ui::clipSegment;
using grnwb::ui::distanceTo;
using grnwb::ui::edgeDensity;
using grnwb::ui::EdgeGrid;
using grnwb::ui::LabelWish;
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
    wishes.back().always = true;
    QVERIFY(placeLabels(wishes, taken, area).back());
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
