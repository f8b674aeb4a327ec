// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/scatter_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "ui/plots/scatter_camera.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kPhases = 4;  // positions within a pixel that a stamp exists for, per axis
constexpr double kGroundRadius = 0.55, kFaded = 0.5;
constexpr int kLabelPixels = 12, kAxisPixels = 11, kHeadPixels = 13;

/// The coverage of a disc of the given radius around each of kPhases x kPhases places in a pixel of one image.
class Stamp {
 public:
  Stamp(double radius, double opacity, const QImage& image)
      : m_reach(static_cast<int>(std::ceil(radius + 0.5))),
        m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb))) {
    for (int phase = 0; phase < kPhases * kPhases; ++phase)
      for (int y = -m_reach; y <= m_reach; ++y)
        for (int x = -m_reach; x <= m_reach; ++x) {
          const double dx = x + 0.5 - (phase % kPhases + 0.5) / kPhases;
          const double dy = y + 0.5 - (phase / kPhases + 0.5) / kPhases;
          const double cover = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
          const auto weight = static_cast<quint32>(std::lround(cover * opacity * 256));
          if (weight > 0) m_touched[static_cast<std::size_t>(phase)].push_back({y * m_stride + x, weight});
        }
  }

  void blend(const QImage& image, QRgb* pixels, double x, double y, QRgb colour) const {
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    if (left < m_reach || top < m_reach || left + m_reach >= image.width() || top + m_reach >= image.height()) return;
    const int phase = static_cast<int>((y - top) * kPhases) * kPhases + static_cast<int>((x - left) * kPhases);
    QRgb* middle = pixels + top * m_stride + left;
    const quint32 redBlue = colour & 0xff00ffu, green = colour & 0x00ff00u;
    for (const Touched& touched : m_touched[static_cast<std::size_t>(phase)]) {
      const quint32 old = middle[touched.offset], a = touched.weight, b = 256 - a;
      middle[touched.offset] = 0xff000000u | ((((old & 0xff00ffu) * b + redBlue * a) >> 8) & 0xff00ffu) |
                               ((((old & 0x00ff00u) * b + green * a) >> 8) & 0x00ff00u);
    }
  }

 private:
  struct Touched {
    qsizetype offset;  // from the pixel of the disc's middle
    quint32 weight;    // 1-256
  };
  int m_reach;
  qsizetype m_stride;
  std::array<std::vector<Touched>, kPhases * kPhases> m_touched;
};

double pointOpacity(Eigen::Index count) {
  return count > 20000 ? 0.6 : count > 3000 ? 0.8 : 0.92;
}

/// Colours of all own points, looked up rather than computed.
class PointColours {
 public:
  PointColours(const ScatterContent& content, const Theme& theme) : m_content(content) {
    const ScatterColouring& colouring = content.colouring;
    m_none = colouring.isByValue() || !colouring.names.isEmpty() ? theme.faintText.rgb() : theme.accent.rgb();
    if (colouring.isByValue())
      for (int i = 0; i < 256; ++i) m_table.push_back(Theme::viridis(i / 255.0).rgb());
    else
      for (int i = 0; i < colouring.names.size(); ++i) m_table.push_back(colouring.colourOf(theme, i).rgb());
  }

  QRgb operator()(Eigen::Index point) const {
    const ScatterColouring& colouring = m_content.colouring;
    if (colouring.isByValue()) {
      const double value = colouring.values[static_cast<std::size_t>(point)];
      if (!std::isfinite(value)) return m_none;
      const double range = std::max(colouring.maximum - colouring.minimum, 1e-12);
      return m_table[static_cast<std::size_t>(
          std::lround(std::clamp((value - colouring.minimum) / range, 0.0, 1.0) * 255))];
    }
    const int code = m_content.code(point);
    return code < 0 ? m_none : m_table[static_cast<std::size_t>(code)];
  }

 private:
  const ScatterContent& m_content;
  QRgb m_none;
  std::vector<QRgb> m_table;
};

/// Points in drawing order: ground, own, highlighted.
struct DrawnPoint {
  Eigen::Index index;
  enum class Layer { ground, own, highlighted } layer;
};

/// A step with which every one of count points is visited once, far from the one before, so that no group that comes
/// last in the data covers the others.
Eigen::Index mixedStep(Eigen::Index count) {
  auto step = std::max<Eigen::Index>(1, static_cast<Eigen::Index>(static_cast<double>(count) * 0.618));
  while (std::gcd(step, count) != 1) ++step;
  return step;
}

template <class Draw>
void forEachPoint(const ScatterContent& content, const Draw& draw) {
  using Layer = DrawnPoint::Layer;
  for (Eigen::Index i = 0; i < content.points.rows(); ++i)
    if (!content.isOwn(i)) draw(DrawnPoint{i, Layer::ground});
  const Eigen::Index step = mixedStep(content.ownCount);
  for (Eigen::Index n = 0, place = 0; n < content.ownCount; ++n, place = (place + step) % content.ownCount)
    if (!content.isHidden(content.ownFirst + place)) draw(DrawnPoint{content.ownFirst + place, Layer::own});
  for (const qint64 i : content.highlighted)
    if (i < content.points.rows() && content.isOwn(i) && !content.isHidden(i)) draw(DrawnPoint{i, Layer::highlighted});
}

QFont pixelFont(const QPainter& painter, int pixels, bool bold) {
  QFont font = painter.font();
  font.setPixelSize(pixels);
  font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
  return font;
}

void paintLabel(QPainter& painter, const QRectF& box, const QString& text, const Theme& theme) {
  const QFontMetricsF metrics(painter.font());
  const QPointF base(box.left(), box.top() + metrics.ascent());
  QPainterPath path;
  path.addText(base, painter.font(), text);
  QColor halo = theme.view;
  halo.setAlpha(220);
  painter.strokePath(path, QPen(halo, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setPen(theme.text);
  painter.drawText(base, text);
}

void paintLabels(QPainter& painter, const QRectF& area, const ScatterContent& content, const ScatterCamera& camera,
                 std::vector<QRectF> taken, const Theme& theme) {
  painter.setFont(pixelFont(painter, kLabelPixels, true));
  const QFontMetricsF metrics(painter.font());
  for (const CategoryMedian& median : categoryMedians(content)) {
    const QString& text = content.colouring.names[median.category];
    const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
    const QPointF middle = camera.toView(median.at, area);
    // Rings of eight places around the median, nearest first.
    for (int place = 0; place < 41; ++place) {
      const double ring = (place + 7) / 8 * 12.0, angle = place * std::numbers::pi / 4;
      QRectF box(QPointF(), size);
      box.moveCenter(middle + ring * QPointF(std::cos(angle) * 1.6, std::sin(angle)));
      const QRectF roomy = box.adjusted(-3, 0, 3, 0);
      if (!area.contains(roomy) || std::ranges::any_of(taken, [&](const QRectF& t) { return t.intersects(roomy); }))
        continue;
      taken.push_back(roomy);
      paintLabel(painter, box, text, theme);
      break;
    }
  }
}

/// The corner with the axes' names; returns what it covers.
QRectF paintCorner(QPainter& painter, const QRectF& area, const ScatterContent& content, const Theme& theme) {
  if (content.xName.isEmpty()) return {};
  constexpr double kArm = 30;
  const QPointF corner(area.left() + 22, area.bottom() - 18);
  painter.setFont(pixelFont(painter, kAxisPixels, false));
  painter.setPen(QPen(theme.faintText, 1));
  painter.drawLine(corner, corner + QPointF(kArm, 0));
  painter.drawLine(corner, corner - QPointF(0, kArm));
  painter.setPen(theme.secondText);
  const QFontMetricsF metrics(painter.font());
  painter.drawText(corner + QPointF(kArm + 5, metrics.ascent() / 2 - 1), content.xName);
  painter.save();
  painter.translate(corner - QPointF(0, kArm + 5));
  painter.rotate(-90);
  painter.drawText(QPointF(0, metrics.ascent() / 2 - 1), content.yName);
  painter.restore();
  const double length = kArm + 8 + metrics.horizontalAdvance(content.xName);
  return {corner.x() - 10, corner.y() - length, length + 10, length + 10};
}

QRectF paintTitle(QPainter& painter, const QRectF& area, const ScatterContent& content, const Theme& theme) {
  if (content.title.isEmpty()) return {};
  QRectF title, subtitle;
  const QRectF row(area.left() + 10, area.top() + 6, area.width() - 20, 20);
  painter.setFont(pixelFont(painter, kHeadPixels, true));
  painter.setPen(theme.text);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, content.title, &title);
  painter.setFont(pixelFont(painter, kAxisPixels, false));
  painter.setPen(theme.secondText);
  const QRectF rest = row.adjusted(title.width() + 7, 0, 0, 0);
  const QString text = QFontMetricsF(painter.font()).elidedText(content.subtitle, Qt::ElideRight, rest.width());
  painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text, &subtitle);
  return title.united(subtitle);
}

}  // namespace

double pointRadius(Eigen::Index count) {
  return count > 30000 ? 1.0 : count > 10000 ? 1.3 : count > 3000 ? 1.8 : count > 800 ? 2.4 : 3.0;
}

QImage splatPoints(const ScatterContent& content, const ScatterCamera& camera, const QSizeF& view, double pixelRatio,
                   const Theme& theme) {
  QImage image((view * pixelRatio).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(pixelRatio);
  image.fill(theme.view);
  const double radius = pointRadius(content.ownCount) * pixelRatio;
  const double opacity = pointOpacity(content.ownCount);
  const bool fades = !content.highlighted.empty();
  const Stamp ground(std::max(0.7, radius * kGroundRadius), opacity, image);
  const Stamp own(radius, fades ? opacity * kFaded : opacity, image);
  const Stamp highlighted(radius * 1.15, 1, image);
  auto* pixels = reinterpret_cast<QRgb*>(image.bits());
  const PointColours colours(content, theme);
  const QRgb groundColour = theme.nullBand.rgb();
  const QRectF area(QPointF(), view);
  forEachPoint(content, [&](const DrawnPoint& point) {
    const QPointF at =
        camera.toView({content.points(point.index, 0), content.points(point.index, 1)}, area) * pixelRatio;
    if (!(at.x() >= 0 && at.x() < image.width() && at.y() >= 0 && at.y() < image.height())) return;
    if (point.layer == DrawnPoint::Layer::ground) return ground.blend(image, pixels, at.x(), at.y(), groundColour);
    (point.layer == DrawnPoint::Layer::own ? own : highlighted)
        .blend(image, pixels, at.x(), at.y(), colours(point.index));
  });
  return image;
}

void paintPoints(QPainter& painter, const QRectF& area, const ScatterContent& content, const ScatterCamera& camera,
                 const Theme& theme) {
  const double radius = pointRadius(content.ownCount);
  const bool fades = !content.highlighted.empty();
  const PointColours colours(content, theme);
  painter.save();
  painter.setPen(Qt::NoPen);
  painter.setClipRect(area);
  forEachPoint(content, [&](const DrawnPoint& point) {
    const QPointF at = camera.toView({content.points(point.index, 0), content.points(point.index, 1)}, area);
    if (!area.contains(at)) return;
    const bool isGround = point.layer == DrawnPoint::Layer::ground;
    QColor colour = isGround ? theme.nullBand : QColor::fromRgb(colours(point.index));
    if (fades && point.layer == DrawnPoint::Layer::own) colour.setAlphaF(static_cast<float>(kFaded));
    painter.setBrush(colour);
    const double r = isGround ? radius * kGroundRadius : radius;
    painter.drawEllipse(at, r, r);
  });
  painter.restore();
}

void paintFurniture(QPainter& painter, const QRectF& area, const ScatterContent& content, const ScatterCamera& camera,
                    const Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  std::vector<QRectF> taken{paintTitle(painter, area, content, theme), paintCorner(painter, area, content, theme)};
  if (content.showsLabels && !content.colouring.isByValue())
    paintLabels(painter, area, content, camera, std::move(taken), theme);
  painter.restore();
}

}  // namespace grnwb::ui
