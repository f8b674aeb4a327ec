// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axes_scatter_picture.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "ui/plots/halo_texts.h"
#include "ui/plots/scatter_picture.h"
#include "ui/plots/scatter_stamp.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kRingReach = 3.5, kNameReach = 6;

double opacityOf(std::size_t count) {
  return count > 20000 ? 0.6 : count > 3000 ? 0.8 : 0.92;
}

/// Colours of all points, looked up rather than computed.
class AxesPointColours {
 public:
  AxesPointColours(const AxesScatterContent& content, const Theme& theme) : m_content(content) {
    const ScatterColouring& colouring = content.colouring;
    m_none = colouring.isByValue() || !colouring.names.isEmpty() ? theme.faintText.rgb() : theme.accent.rgb();
    const int entries = colouring.isByValue() ? kShades : static_cast<int>(colouring.names.size());
    for (int i = 0; i < entries; ++i)
      m_table.push_back(colouring.isByValue() ? colouring.scaleColour(theme, i / (kShades - 1.0)).rgb()
                                              : colouring.colourOf(theme, i).rgb());
  }

  QRgb operator()(std::size_t point) const {
    const ScatterColouring& colouring = m_content.colouring;
    if (colouring.isByValue()) {
      const double value = colouring.values[point], range = std::max(colouring.maximum - colouring.minimum, 1e-12);
      if (!std::isfinite(value)) return m_none;
      const double share = std::clamp((value - colouring.minimum) / range, 0.0, 1.0);
      return m_table[static_cast<std::size_t>(std::lround(share * (kShades - 1)))];
    }
    const auto code = m_content.codeOf(point);
    return code && !m_table.empty() ? m_table[static_cast<std::size_t>(*code)] : m_none;
  }

 private:
  static constexpr int kShades = 256;
  const AxesScatterContent& m_content;
  QRgb m_none;
  std::vector<QRgb> m_table;
};

}  // namespace

AxesScatterPicture::AxesScatterPicture(std::shared_ptr<const AxesScatterContent> content, const Theme& theme)
    : m_content(std::move(content)), m_theme(theme) {
  const std::size_t count = m_content->x.size();
  const std::vector<QPointF> shares = m_content->shares();
  m_points.reserve(count);
  const AxesPointColours colours(*m_content, theme);
  std::vector<Point> coloured;
  coloured.reserve(count);
  // In mixed order, so that no group that comes last in the data covers the others.
  std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(count) * 0.618));
  while (count > 0 && std::gcd(step, count) != 1) ++step;
  for (std::size_t n = 0, i = 0; n < count; ++n, i = (i + step) % count) {
    const QPointF& share = shares[i];
    if (!std::isfinite(share.x())) continue;
    if (m_content->isGrey(i))
      m_points.push_back({share, theme.nullBand.rgb()});
    else
      coloured.push_back({share, colours(i)});
  }
  m_points.insert(m_points.end(), coloured.begin(), coloured.end());
}

double AxesScatterPicture::radius() const {
  return pointRadius(static_cast<Eigen::Index>(m_content->x.size()));
}

QPointF AxesScatterPicture::toView(const QPointF& share, const QRectF& plot, const QRectF& shown) {
  return {plot.left() + (share.x() - shown.left()) / shown.width() * plot.width(),
          plot.bottom() - (share.y() - shown.top()) / shown.height() * plot.height()};
}

QRectF AxesScatterPicture::plotArea(const AxesScatterContent& content, const QRectF& area, const QFont& font) {
  QRectF plot = area.adjusted(8, 8, -12, -6);
  plot.setBottom(plot.bottom() - bottomAxisHeight(content.xAxis));
  const double title = content.yAxis.title.isEmpty() ? 0 : 16;
  plot.setLeft(plot.left() + leftAxisWidth(content.yAxis, plot.height(), font) + title);
  return plot;
}

void AxesScatterPicture::splat(QImage& image, const QRectF& plot, const QRectF& shown) const {
  const double ratio = image.devicePixelRatio();
  const QRectF area(plot.topLeft() * ratio, plot.size() * ratio);
  auto* pixels = reinterpret_cast<QRgb*>(image.bits());
  const ScatterStamp disc(radius() * ratio, opacityOf(m_points.size()), image);
  for (const Point& point : m_points) {
    const QPointF at = toView(point.share, area, shown);
    if (area.contains(at)) disc.blend(pixels, at.x(), at.y(), point.colour);
  }
}

void AxesScatterPicture::paintPoints(QPainter& painter, const QRectF& plot, const QRectF& shown) const {
  painter.save();
  painter.setClipRect(plot);
  painter.setPen(Qt::NoPen);
  for (const Point& point : m_points) {
    const QPointF at = toView(point.share, plot, shown);
    if (!plot.contains(at)) continue;
    painter.setBrush(QColor::fromRgb(point.colour));
    painter.drawEllipse(at, radius(), radius());
  }
  painter.restore();
}

void AxesScatterPicture::paintAxes(QPainter& painter, const QRectF& plot, const QRectF& shown) const {
  painter.save();
  const ValueAxis x = m_content->xAxis.part(shown.left(), shown.right()),
                  y = m_content->yAxis.part(shown.top(), shown.bottom());
  paintLeftAxis(painter, plot, y, m_theme);
  paintBottomAxis(painter, plot, x, m_theme);
  if (!y.title.isEmpty()) {
    painter.setFont(axisFont(painter.font()));
    painter.setPen(m_theme.secondText);
    painter.translate(plot.left() - leftAxisWidth(m_content->yAxis, plot.height(), painter.font()) - 12, plot.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, -8, plot.height(), 16), Qt::AlignCenter, y.title);
  }
  painter.restore();
}

void AxesScatterPicture::paintNames(QPainter& painter, const QRectF& plot, const QRectF& shown,
                                    HaloTexts& texts) const {
  painter.save();
  painter.setClipRect(plot.adjusted(-1, -1, 1, 1));
  painter.setRenderHint(QPainter::Antialiasing);
  if (!m_content->limits.isNull()) {
    const QRectF kept(toView(m_content->limits.bottomLeft(), plot, shown),
                      toView(m_content->limits.topRight(), plot, shown));
    painter.setPen(QPen(m_theme.accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(kept.normalized());
  }
  const QFontMetricsF metrics(HaloTexts::font(painter.font()));
  std::vector<QRectF> taken;
  const auto paintName = [&](qint64 point, const QColor& colour, bool always) {
    const QPointF share = m_content->shareOf(static_cast<std::size_t>(point));
    if (!std::isfinite(share.x()) || !m_content->nameOf) return;
    const QPointF at = toView(share, plot, shown);
    if (!plot.contains(at)) return;
    const QString name = m_content->nameOf(point);
    const QSizeF size(metrics.horizontalAdvance(name) + 1, metrics.height());
    const double right = at.x() + kNameReach, left = at.x() - kNameReach - size.width(),
                 level = at.y() - size.height() / 2;
    const std::array<QPointF, 6> corners{{{right, level},
                                          {left, level},
                                          {right, level - size.height() / 2},
                                          {right, level + size.height() / 2},
                                          {left, level - size.height() / 2},
                                          {left, level + size.height() / 2}}};
    const auto isFree = [&](const QPointF& corner) {
      const QRectF box(corner, size);
      return plot.contains(box) &&
             std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); });
    };
    auto corner = std::ranges::find_if(corners, isFree);
    if (corner == corners.end() && always) corner = corners.begin() + 1;
    if (corner == corners.end()) return;
    taken.emplace_back(*corner, size);
    texts.paint(painter, taken.back(), name, colour, m_theme);
  };
  painter.setBrush(Qt::NoBrush);
  for (const qint64 point : m_content->marked) {
    const QPointF share = m_content->shareOf(static_cast<std::size_t>(point));
    if (!std::isfinite(share.x())) continue;
    painter.setPen(QPen(m_theme.text, 1.6));
    painter.drawEllipse(toView(share, plot, shown), radius() + kRingReach, radius() + kRingReach);
  }
  for (const qint64 point : m_content->marked) paintName(point, m_theme.accent, true);
  for (const qint64 point : m_content->named)
    if (std::ranges::find(m_content->marked, point) == m_content->marked.end()) paintName(point, m_theme.text, false);
  painter.restore();
}

}  // namespace grnwb::ui
