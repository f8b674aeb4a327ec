// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/legend_figure.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <algorithm>
#include <vector>

#include "ui/plots/axis_ticks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kEntryPixels = 11, kGradientStops = 16;
constexpr double kRow = 18, kRim = 6, kEntryGap = 14, kMark = 8, kMarkGap = 5;
constexpr double kGradientWidth = 140, kGradientHeight = 9;

QFont legendFont() {
  QFont font = QApplication::font();
  font.setPixelSize(kEntryPixels);
  return font;
}

/// A mark and its text.
struct Entry {
  QString text;
  std::function<void(QPainter& painter, const QRectF& box)> mark;
  double markWidth = kMark;

  double width() const { return markWidth + kMarkGap + QFontMetricsF(legendFont()).horizontalAdvance(text); }
};

std::vector<Entry> entriesOf(const ScatterColouring& colouring, const std::set<int>& hidden, const QString& rings) {
  const Theme& theme = Theme::light();
  std::vector<Entry> entries;
  if (colouring.isByValue()) {
    entries.push_back({plotNumber(colouring.maximum),
                       [colouring, &theme](QPainter& painter, const QRectF& box) {
                         QLinearGradient gradient(box.topLeft(), box.topRight());
                         for (int stop = 0; stop <= kGradientStops; ++stop)
                           gradient.setColorAt(double(stop) / kGradientStops,
                                               colouring.scaleColour(theme, double(stop) / kGradientStops));
                         QRectF bar(box.left(), 0, box.width(), kGradientHeight);
                         bar.moveCenter(box.center());
                         painter.fillRect(bar, gradient);
                       },
                       kGradientWidth});
    const QString before = colouring.title + QStringLiteral("   ") + plotNumber(colouring.minimum);
    entries.insert(entries.begin(), {before, [](QPainter&, const QRectF&) {}, 0});
  } else {
    for (int category = 0; category < colouring.names.size(); ++category) {
      if (hidden.contains(category)) continue;
      const QColor colour = colouring.colourOf(theme, category);
      entries.push_back({colouring.names[category], [colour](QPainter& painter, const QRectF& box) {
                           painter.setPen(Qt::NoPen);
                           painter.setBrush(colour);
                           painter.drawEllipse(box.center(), kMark / 2, kMark / 2);
                         }});
    }
  }
  if (!rings.isEmpty())
    entries.push_back({rings, [&theme](QPainter& painter, const QRectF& box) {
                         painter.setPen(QPen(theme.caution, 1.5));
                         painter.setBrush(Qt::NoBrush);
                         painter.drawEllipse(box.center(), kMark / 2 + 0.5, kMark / 2 - 0.5);
                       }});
  return entries;
}

/// The top left corner of each entry, and the height of all.
std::pair<std::vector<QPointF>, double> arrangeEntries(const std::vector<Entry>& entries, double width) {
  std::vector<QPointF> places;
  double x = kRim, y = kRim / 2;
  for (const Entry& entry : entries) {
    if (x > kRim && x + entry.width() > width - kRim) {
      x = kRim;
      y += kRow;
    }
    places.emplace_back(x, y);
    x += entry.width() + kEntryGap;
  }
  return {places, y + kRow + kRim / 2};
}

}  // namespace

Figure legendFigure(const ScatterColouring& colouring, const std::set<int>& hidden, const QString& rings) {
  const std::vector<Entry> entries = entriesOf(colouring, hidden, rings);
  Figure figure;
  figure.name = QStringLiteral("legend");
  figure.height = [entries](double width) { return arrangeEntries(entries, width).second; };
  figure.paint = [entries](QPainter& painter, const QRectF& area) {
    painter.save();
    painter.setFont(legendFont());
    const auto places = arrangeEntries(entries, area.width()).first;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const QPointF at = area.topLeft() + places[i];
      entries[i].mark(painter, QRectF(at, QSizeF(entries[i].markWidth, kRow)));
      painter.setPen(Theme::light().text);
      const double left = entries[i].markWidth > 0 ? entries[i].markWidth + kMarkGap : 0;
      painter.drawText(QRectF(at + QPointF(left, 0), QSizeF(entries[i].width(), kRow)),
                       Qt::AlignLeft | Qt::AlignVCenter, entries[i].text);
    }
    painter.restore();
  };
  return figure;
}

}  // namespace grnwb::ui
